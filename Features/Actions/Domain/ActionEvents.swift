import Dialogues
import Vocabulary

/// What has happened to an action. Stored for ever after the first release: add cases, never change one.
package enum ActionEvent: Codable, Equatable, Sendable {
    /// From the approved record.
    case opened(origin: Action.Origin, content: Action.Content, owner: PersonID?, due: LocalDate?)
    case statusSet(status: Action.Status)
    case effectSet(effect: Action.Effect)
    case remarked(remark: Action.Remark)
    case handedOver(to: PersonID, reason: Action.Remark)
    case rescheduled(to: LocalDate, reason: Action.Remark)
    case sentToCommittee(sending: Action.Sending)

    /// Texts are gone: which events, what it was, why and by what decision.
    case erased(positions: [Int64], what: ErasedAction, reason: String, decision: String)
}

/// What a recorded decision took away.
package enum ErasedAction: Codable, Equatable, Sendable {
    /// What was agreed, and all that was written about it so far.
    case everything
    case remark(RemarkID)
}
