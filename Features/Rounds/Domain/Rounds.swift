// Rounds: many dialogues on one template in the same weeks, planned together, made at once and followed to their lessons.

import EventSourcing
import Templates
import Vocabulary

/// A round of dialogues (omgång): the leadership meets one unit after another.
///
/// Not to be taken for the word going round the table, which is a `SpeakingRound`.
package enum Round: Decider {
    package typealias Event = RoundEvent

    package enum Phase: String, Codable, CaseIterable, Sendable {
        case none, draft
        /// The dialogues are being made, one after another. A stop in the middle is gone on from.
        case making
        case running, closed, discarded
    }

    package struct State: Codable, Equatable, Sendable {
        package var phase = Phase.none
        package var plan = RoundPlan()
        /// Counts the changes of the plan.
        package var revision = 0
        /// Kept whole: all dialogues of a round are held on one version.
        package var template: ConversationTemplate?
        /// Who asked for the dialogues to be made.
        package var maker: PersonID?
        package var lessons = ""
        /// Counts the changes of the lessons.
        package var lessonsRevision = 0
        package var closedAt: Instant?

        package init() {}
    }

    package static var initial: State { State() }
}

/// What time of the year a round is held in, and which report it follows.
package enum Season: String, Codable, CaseIterable, Sendable {
    /// On the annual report (årsrapporten).
    case spring
    /// On the interim report (delårsrapporten).
    case autumn
}
