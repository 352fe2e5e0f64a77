import Dialogues
import EventSourcing
import Preparation
import Site
import Templates
import Vocabulary
import YAMLLibrary

// What people prepared before the dialogues: shared through the command that shares, the rest in rows of their own.
extension Demo {
    func preparationDeeds(of dialogue: DemoDialogue, now: Instant) -> [DemoDeed] {
        let today = StockholmTime.date(of: now)
        let calendar =
            dialogue.state == .live
            ? DemoCalendar(live: dialogue.date, today: today) : DemoCalendar(anchor: story.anchor, today: today)
        return dialogue.preparation.enumerated().map { number, prepared in
            // Who has not shared has written the evening before the story's own day, or the dialogue's.
            let evening = min(story.anchor, dialogue.date)
            let at =
                prepared.shared.map { calendar.instant($0, 18, number) }
                ?? calendar.instant(evening, 20, number, plus: -1)
            return DemoDeed(at: at) { try await prepare(prepared, for: dialogue, at: at, in: $0) }
        }.filter { $0.at <= now }
    }

    private func prepare(_ prepared: DemoPreparation, for dialogue: DemoDialogue, at: Instant, in place: Place)
        async throws
    {
        let own = OwnPlace(prepared.person, in: dialogue.id, story.organisation)
        let state = try await place.dialogues.state(dialogue.id.value, in: story.organisation).state
        let choice = QuestionChoice(library.preparation, state)
        if let read = prepared.read { try await place.preparations.say(read: read, at: own) }
        if let sufficient = prepared.sufficient {
            let opinion = BasisOpinion(by: prepared.person, sufficient: sufficient, word: "", at: at)
            try await place.preparations.send(opinion, at: own)
        }
        guard prepared.shared != nil else {
            for answer in prepared.answers {
                let text = answer.private(choice, at: at)
                _ = try await place.preparations.save(text, over: nil, at: own)
            }
            return
        }
        let answers = prepared.answers.compactMap { $0.new(choice, by: prepared.person) }
        let identity = Append.Command(id: "demo-\(dialogue.id)-prepared-\(prepared.person)", digest: "demo")
        let command = Dialogue.Command(
            .shareAnswers(answers),
            by: .init(prepared.person),
            at: at,
            today: StockholmTime.date(of: at)
        )
        try await place.dialogues.handle(
            command,
            on: dialogue.id.value,
            in: story.organisation,
            by: prepared.person,
            as: identity
        )
        try await place.preparations.say(readyAt: at, at: own)
    }
}

extension DemoPreparation.Answer {
    fileprivate func `private`(_ choice: QuestionChoice, at instant: Instant) -> PrivateAnswer {
        let proposed = choice.question(question)?.perspective ?? .other
        return PrivateAnswer(question, text, perspective ?? proposed, certainty, at: instant)
    }

    fileprivate func new(_ choice: QuestionChoice, by person: PersonID) -> Dialogue.NewAnswer? {
        guard let asked = choice.question(question) else { return nil }
        return Dialogue.NewAnswer(
            id: SharedAnswerID("\(person)-\(question)"),
            question: question,
            box: asked.box,
            text: text,
            perspective: perspective ?? asked.perspective,
            certainty: certainty
        )
    }
}
