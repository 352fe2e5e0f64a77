import Dialogues
import EventSourcing
import Reflections
import Site
import Templates
import Vocabulary
import YAMLLibrary

// How the groups looked back, by the rules that hold for everybody.
extension Demo {
    func reflectionDeeds(of dialogue: DemoDialogue, now: Instant) -> [DemoDeed] {
        guard dialogue.state != .live, let told = dialogue.reflection,
            let recorder = dialogue.people.first(where: { $0.roles.contains(.recorder) })?.person
        else { return [] }
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        // In the minutes after the talk.
        let ended = calendar.instant(dialogue.date, dialogue.start.adding(minutes: dialogue.length + 5))
        return [
            DemoDeed(at: ended) { try await reflect(told, on: dialogue, by: recorder, calendar, at: ended, in: $0) }
        ]
    }

    private func reflect(
        _ told: DemoReflection,
        on dialogue: DemoDialogue,
        by recorder: PersonID,
        _ calendar: DemoCalendar,
        at ended: Instant,
        in place: Place
    ) async throws {
        let state = try await place.dialogues.state(dialogue.id.value, in: story.organisation).state
        let rules = ReflectionRules(
            dialogue: state,
            time: library.timeReflection,
            form: library.evaluations.group
        )
        func carryOut(_ command: ReflectionCommand, by person: PersonID, minutes: Int) async throws {
            let reflection = try await place.reflections.reflection(of: dialogue.id, story.organisation)
            let at = ended + .minutes(minutes)
            guard let change = try rules.decide(command, on: reflection, by: person, at: at) else { return }
            _ = try await place.reflections.save(change, of: dialogue.id, story.organisation)
        }
        // A loading that was interrupted goes on where it was.
        guard try await !place.reflections.reflection(of: dialogue.id, story.organisation).isDone else { return }
        if try await !place.reflections.reflection(of: dialogue.id, story.organisation).isBegun {
            for guess in told.guesses {
                let divided = TimeGuess(
                    was: try Allocation(guess.was, .was),
                    should: try Allocation(guess.should, .should)
                )
                try await carryOut(.guess(divided, over: 0), by: guess.person, minutes: 1)
            }
        }
        try await carryOut(.beginAgreeing, by: recorder, minutes: 2)
        let agreement = TimeAgreement(
            was: try Allocation(told.was, .was),
            should: try Allocation(told.should, .should),
            answers: told.answers.mapValues(calendar.text)
        )
        try await carryOut(.agree(agreement, over: 0), by: recorder, minutes: 9)
        if let opinion = dialogue.opinion {
            let evaluation = GroupEvaluation(
                answers: opinion.answers.mapValues(calendar.text),
                ratings: opinion.ratings
            )
            try await carryOut(.evaluate(evaluation, over: 0), by: recorder, minutes: 16)
        }
        if told.isDone { try await carryOut(.finish, by: recorder, minutes: 17) }
    }
}
