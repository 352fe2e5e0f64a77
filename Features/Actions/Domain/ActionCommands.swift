import Dialogues
import Vocabulary

/// What somebody asks of an action.
package enum ActionCommand: Sendable {
    /// The policy, when the record is locked.
    case open(Action.Origin, NextStep.Content)

    case setStatus(Action.Status)
    case setEffect(Action.Effect)
    case remark(Action.Remark)
    case handOver(to: PersonID, reason: Action.Remark)
    case reschedule(to: LocalDate, reason: Action.Remark)
    case sendToCommittee(Action.Sending)
    /// Several at once, from a file that was made at `revision`.
    case revise(ActionRevision, revision: Int)

    /// By a recorded decision: the organiser, or the policy when the record has forgotten it.
    case erase(ErasedAction, positions: [Int64], reason: String, decision: String)
}

/// What a row of a file changes. Nil leaves what stands.
package struct ActionRevision: Equatable, Sendable {
    package var status: Action.Status?
    package var effect: Action.Effect?
    package var owner: PersonID?
    package var due: LocalDate?
    package var sending: Action.Sending?
    /// What is told of it, and why owner and day are changed.
    package var remark: Action.Remark?

    package init() {}
}

package extension Action {
    /// A command with who asks and the day in Sweden when it came.
    struct Command: Sendable {
        package let actor: Actor
        package let today: LocalDate
        package let asked: ActionCommand

        package init(_ asked: ActionCommand, by actor: Actor, today: LocalDate) {
            self.asked = asked
            self.actor = actor
            self.today = today
        }
    }

    enum Actor: Equatable, Sendable {
        /// What follows by itself from the approved record.
        case policy
        /// `role` is the person's at the dialogue's table.
        case person(PersonID, isOrganiser: Bool, role: DialogueRole?)
    }

    /// Why a command was not carried out. Each has a sentence in ActionsWeb.
    enum Refusal: Error, Equatable, Sendable {
        // Who.
        case notYours, notOrganiser, policyOnly

        // When.
        case noSuchAction, alreadyOpened, changedByOther(now: Int), alreadyErased

        // What.
        case textMissing, reasonMissing, textTooLong(limit: Int), tooManyRemarks, remarkIDTaken, noSuchRemark
        case noSuchPerson, dueMissing, dueInThePast
        case committeeMissing, sentInTheFuture
        case decisionMissing
    }
}
