import Templates
import Vocabulary

package extension Round {
    /// What somebody asks of a round, with who asks and when.
    struct Command: Sendable {
        package let action: Action
        package let actor: Actor
        package let at: Instant
        /// The day in Sweden when the command came.
        package let today: LocalDate
        package let register: Register

        package init(_ action: Action, by actor: Actor, at: Instant, today: LocalDate, register: Register = .init()) {
            self.action = action
            self.actor = actor
            self.at = at
            self.today = today
            self.register = register
        }
    }

    struct Actor: Equatable, Sendable {
        package let person: PersonID
        package let isOrganiser: Bool

        package init(_ person: PersonID, isOrganiser: Bool) {
            self.person = person
            self.isOrganiser = isOrganiser
        }
    }

    /// Who and what there is in the organisation when the command comes.
    struct Register: Equatable, Sendable {
        package let units: Set<UnitID>
        package let people: Set<PersonID>

        package init(units: Set<UnitID> = [], people: Set<PersonID> = []) {
            self.units = units
            self.people = people
        }
    }

    enum Action: Sendable {
        case draft(plan: RoundPlan, template: ConversationTemplate)
        /// `revision` is that of the plan that was changed: two organisers do not write over each other.
        case replan(plan: RoundPlan, revision: Int)
        case discard
        /// From now on the plan stands: each dialogue gets its own from it.
        case beginMaking(revision: Int)
        /// All dialogues are there.
        case finishMaking
        /// The last thing: what is to be done otherwise next time.
        case close(lessons: String)
        case rewriteLessons(text: String, revision: Int)
        /// By a recorded decision: all that the lessons have said goes from the log.
        case eraseLessons(positions: [Int64], reason: String, decision: String)
    }
}
