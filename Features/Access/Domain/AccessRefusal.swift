/// Why somebody does not get in, or not this way.
package enum AccessRefusal: Error, Equatable, Sendable {
    case linkUnknown
    case linkExpired
    case linkRevoked
    case addressMalformed
    case codeMalformed
    case codeUnknown
    case codeOfAnotherDialogue
    case dialogueEnded
    case nobodyChosen
    case notAdmittedYet
    case declined
    /// The knock is answered, forgotten, or was never made.
    case notAtTheDoor
    /// Not one of one's own memberships.
    case notAMember
    case tooOften
}
