import Vocabulary

package extension BriefingPack {
    /// What somebody asks of a pack, with who asks and when.
    struct Command: Sendable {
        package let actor: Actor
        package let at: Instant
        package let action: Action

        package init(_ action: Action, by actor: Actor, at: Instant) {
            self.action = action
            self.actor = actor
            self.at = at
        }
    }

    /// Who asks, as far as the pack needs to know. What is right in a dialogue, the dialogue knows.
    struct Actor: Equatable, Sendable {
        package let isOrganiser: Bool
        /// Leads the dialogue whose pack it is.
        package let isFacilitator: Bool
        /// The record is approved, or the dialogue called off: what was read stands fast.
        package let isLocked: Bool

        package init(isOrganiser: Bool, isFacilitator: Bool = false, isLocked: Bool = false) {
            self.isOrganiser = isOrganiser
            self.isFacilitator = isFacilitator
            self.isLocked = isLocked
        }
    }

    enum Action: Sendable {
        // Organiser or facilitator.
        case addDocument(DocumentID, DocumentContent)
        /// `version` is that of the document that was changed: two people do not write over each other.
        case changeDocument(DocumentID, DocumentContent, version: Int)
        case moveDocument(DocumentID, Direction)
        case removeDocument(DocumentID, reason: String)

        // Organiser, by a recorded decision.
        case eraseDocument(DocumentID, positions: [Int64], reason: String, decision: String)
    }

    enum Direction: String, Sendable { case earlier, later }
}
