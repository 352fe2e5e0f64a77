import Vocabulary

/// Keeps what groups think of how they talked.
package protocol GroupReflections: Sendable {
    func reflection(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> GroupReflection
    /// All that have been begun, by dialogue.
    func reflections(in organisation: OrganisationID) async throws -> [DialogueID: GroupReflection]
    /// All or nothing. False when something has come in between that the change was not decided with: a newer
    /// revision, the beginning of the group's talk for a guess, or the end of it.
    func save(_ change: ReflectionChange, of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> Bool
}
