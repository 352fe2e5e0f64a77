// Dialogues: the rules of a dialogue, from its plan to the record that both parties have approved.

import EventSourcing
import Templates
import Vocabulary

/// A conversation between two parties: planned, held on the sheet, closed, corrected, approved by both and locked.
package enum Dialogue: Decider {
    package typealias Event = DialogueEvent

    package enum Phase: String, Codable, CaseIterable, Sendable {
        case none, draft, open, live, review, approved, discarded
    }

    package struct State: Codable, Equatable, Sendable {
        package var phase = Phase.none
        package var plan = Plan(title: "", first: "", second: "", boxes: [])
        /// Counts the changes of the plan.
        package var planRevision = 0
        package var template: ConversationTemplate?
        package var clock = RoomClock()
        package var round: SpeakingRound?
        /// Who has the word now, in the round or outside it.
        package var word: Word?
        /// Who asked for the word, in order.
        package var requests: [PersonID] = []
        /// How often each has had the word, in rounds and outside them.
        package var turns: [PersonID: Int] = [:]
        /// In the order they were written; withdrawn ones stay.
        package var notes: [Note] = []
        package var parked: [ParkedQuestion] = []
        package var steps: [NextStep] = []
        package var headline = ""
        package var skippedChallenges: [BoxID: String] = [:]
        package var record = Record()
        /// Those who have left the table: what they said and wrote stays.
        package var left: [Seat] = []
        /// The questions that are asked beforehand; nil for those of the guide.
        package var questions: [QuestionID]?
        /// What was prepared and shared, in that order; withdrawn ones stay.
        package var answers: [SharedAnswer] = []

        package init() {}
    }

    /// The documentation on its way to approval.
    package struct Record: Codable, Equatable, Sendable {
        /// Counts every change of content, from the first note on.
        package var revision = 0
        package var corrections: [Correction] = []
        package var isOffered = false
        package var approvals: [Party: Approval] = [:]
        package var checksum: String?
        package var lockedAt: Instant?
        /// Times that approvals have been voided by a change.
        package var voided = 0
    }

    package struct Approval: Codable, Equatable, Sendable {
        package let person: PersonID
        package let revision: Int
    }

    package static var initial: State { State() }
}

/// The server's clock of the room. Wrong clients are told how much is left, not when.
package struct RoomClock: Codable, Equatable, Sendable {
    package var current: BoxID?
    package var startedAt: Instant?
    package var endedAt: Instant?
    /// When the current box was entered, or the clock resumed; nil while paused or not live.
    package var runningSince: Instant?
    /// Used in each box up to `runningSince`.
    package var used: [BoxID: Seconds] = [:]
    /// Minutes given beyond the plan.
    package var extended: [BoxID: Int] = [:]
    package var visited: [BoxID] = []
    /// The latest time that the clock was told: a server's clock that is set back takes no time away.
    package var lastAt: Instant?

    package var isPaused: Bool { startedAt != nil && endedAt == nil && runningSince == nil }
}

/// The word, with the one who has it.
package struct Word: Codable, Equatable, Sendable {
    package let person: PersonID
    package let since: Instant
}

/// The word going round the table ("laget runt").
package struct SpeakingRound: Codable, Equatable, Sendable {
    package enum Turn: String, Codable, Sendable { case waiting, speaking, spoken, passed, postponed }

    package struct Place: Codable, Equatable, Sendable {
        package let person: PersonID
        package var turn: Turn
        /// Has been asked again after postponing: the next time counts as a pass.
        package var isAskedAgain = false
    }

    package let box: BoxID
    /// In the order that the word goes. Who postponed is asked again last.
    package var places: [Place]
    package var speakingSince: Instant?
}
