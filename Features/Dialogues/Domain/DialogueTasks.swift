import Vocabulary

/// What somebody is waited for to do in a dialogue.
package enum DialogueTask: Equatable, Sendable {
    /// The recorder: so many corrections wait for an answer.
    case answerCorrections(Int)
    /// The recorder: the record is ready to be completed and offered.
    case offerRecord
    /// The person that the party named.
    case approve(Party)
    /// Everybody at the table: read, and propose corrections.
    case readRecord
    /// The facilitator: the dialogue is opened and its day has come.
    case hold
    /// The organiser: a draft to complete and open.
    case completeDraft
}
