import Dialogues
import Site
import Surveys
import Templates
import Vocabulary
import YAMLLibrary

// What people thought of the dialogues of the story, collected for the round that each belongs to.
extension Demo {
    func evaluationDeeds(of dialogue: DemoDialogue, now: Instant) -> [DemoDeed] {
        guard let evaluation = dialogue.evaluation else { return [] }
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        let round = story.rounds.first { $0.dialogues.contains(dialogue.id) }
        let occasion = OccasionID(round?.id ?? dialogue.id.value)
        // In the evening of its day, when the dialogue has been closed.
        var deeds = evaluation.answers.enumerated().map { number, answer in
            DemoDeed(at: calendar.instant(evaluation.opened, 20, number)) { place in
                let person = answer.person ?? dialogue.talking[number % dialogue.talking.count]
                let participation = Participation(dialogue: dialogue.id, person: person)
                try await keep(answer, evaluation, participation, to: occasion, in: place)
            }
        }
        // A round is closed when all of its dialogues have been held.
        if let closed = evaluation.closed, round.map({ $0.state == .closed }) ?? true {
            let day = calendar.day(closed)
            deeds.append(
                DemoDeed(at: calendar.instant(closed, 23, 0)) { place in
                    try await place.surveys.arrange(occasion, in: story.organisation) { collection in
                        guard !collection.isClosed(on: day) else { return }
                        try collection.close(on: day)
                    }
                }
            )
        }
        return deeds
    }

    private func keep(
        _ answer: DemoEvaluation.Answer,
        _ evaluation: DemoEvaluation,
        _ participation: Participation,
        to occasion: OccasionID,
        in place: Place
    ) async throws {
        // What the first answer was promised holds for all of the round.
        let mode = try await place.surveys.collections(in: story.organisation)[occasion]?.mode ?? evaluation.mode
        let submission = Submission(
            mode: mode,
            role: answer.role,
            texts: answer.texts,
            scores: answer.scores,
            consent: answer.consent
        )
        try submission.check(library.evaluations)
        do {
            try await place.surveys.keep(
                submission,
                of: participation,
                to: occasion,
                when: mode,
                in: story.organisation,
                on: .distantPast
            )
        } catch SurveyRefusal.answeredAlready {
            // A loading that was interrupted goes on.
        }
    }
}

extension DemoDialogue {
    /// Those who are asked.
    fileprivate var talking: [PersonID] {
        people.filter { $0.roles.contains(.participant) || $0.roles.contains(.challenger) }.map(\.person)
    }
}
