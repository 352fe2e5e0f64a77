// Actions: what the two parties agreed to do, followed until its effect is seen.

import Dialogues
import EventSourcing
import Vocabulary

/// A next step after the record was approved (åtgärd): how it goes, and whether the effect is seen.
package enum Action: Decider {
    package typealias Event = ActionEvent

    package struct State: Codable, Equatable, Sendable {
        /// Nil before it is opened.
        package var origin: Origin?
        package var content = Content()
        package var owner: PersonID?
        package var due: LocalDate?
        package var status = Status.open
        package var effect = Effect.tooEarly
        package var remarks: [Remark] = []
        /// The latest time that it was sent to be decided on.
        package var sent: Sending?
        /// Counts every change: a file says which state it was made of.
        package var revision = 0
        /// Its texts are gone by a recorded decision.
        package var isErased = false

        package init() {}
    }

    /// Where it was agreed.
    package struct Origin: Codable, Equatable, Sendable {
        package let dialogue: DialogueID
        package let step: StepID

        package init(dialogue: DialogueID, step: StepID) {
            self.dialogue = dialogue
            self.step = step
        }
    }

    /// As both parties approved it. Never changed afterwards, but by erasure.
    package struct Content: Codable, Equatable, Sendable {
        package var what = ""
        /// The effect that is expected, and for whom.
        package var expected = ""
        package var perspective = Perspective.other
        /// How the effect will be seen.
        package var evidence = ""
        /// Where a decision is needed; nil when none is.
        package var decision: String?

        package init() {}
    }

    /// Whether it is being done. Says nothing of the effect.
    package enum Status: String, Codable, CaseIterable, Sendable {
        case proposed, open, inProgress, delayed, done, cancelled
    }

    /// Whether the effect is seen. Says nothing of what is done.
    package enum Effect: String, Codable, CaseIterable, Sendable {
        case tooEarly, seen, partly, notSeen
    }

    /// How it goes, in somebody's words, or why something was changed.
    package struct Remark: Codable, Equatable, Sendable, Identifiable {
        package let id: RemarkID
        package var text: String
        package var isErased = false

        package init(_ id: RemarkID, _ text: String) {
            self.id = id
            self.text = text
        }
    }

    /// "Skickad till nämnden": what goes to a decision goes as a case of the nämnd.
    package struct Sending: Codable, Equatable, Sendable {
        package var to: String
        package var on: LocalDate
        /// Diary number; empty before the case has one.
        package var caseNumber: String

        package init(to: String, on date: LocalDate, caseNumber: String) {
            self.to = to
            on = date
            self.caseNumber = caseNumber
        }
    }

    package static var initial: State { State() }
}

package extension Action.Status {
    /// There is still something to do.
    var isOpen: Bool { self != .done && self != .cancelled }
}

package extension Action.Content {
    init(_ step: NextStep.Content) {
        what = step.what
        expected = step.effect
        perspective = step.perspective
        evidence = step.evidence
        decision = step.decision
    }
}
