import Vocabulary

/// Keeps follow-up talks.
package protocol FollowUpTalks: Sendable {
    func followUp(_ id: FollowUpID, _ organisation: OrganisationID) async throws -> FollowUp?
    /// In the order they were begun.
    func followUps(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [FollowUp]
    func followUps(in organisation: OrganisationID) async throws -> [FollowUp]
    /// False when there is one with that id already.
    func begin(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool
    /// Over the revision before it and no other; false when that is not what is kept.
    func save(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool
    func discard(_ id: FollowUpID, over revision: Int, _ organisation: OrganisationID) async throws -> Bool
}

package extension FollowUpTalks {
    /// What may be used of the talks about these dialogues.
    func use(of dialogues: Set<DialogueID>, _ organisation: OrganisationID) async throws -> FollowUpUse {
        FollowUpUse(try await followUps(in: organisation).filter { dialogues.contains($0.dialogue) })
    }
}
