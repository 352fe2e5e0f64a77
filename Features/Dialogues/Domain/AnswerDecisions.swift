import Templates
import Vocabulary

// What was prepared: which questions are asked, what is shared of the answers, and what becomes of it on the sheet.
extension Decision {
    func chooseQuestions(_ questions: [QuestionID]) throws(Refusal) -> Events {
        try needOrganiser()
        _ = try needNotBegun()
        guard !questions.isEmpty else { throw .questionsMissing }
        guard questions.count <= TextLimit.questions else { throw .tooManyQuestions(limit: TextLimit.questions) }
        return questions == state.questions ? [] : [.questionsChosen(questions: questions)]
    }

    /// All of them or none. What was shared before on the same question gives way to the new words.
    func shareAnswers(_ new: [Dialogue.NewAnswer]) throws(Refusal) -> Events {
        try needSharing()
        guard !new.isEmpty else { throw .textMissing }
        var events: Events = []
        for answer in new {
            try needText(answer.text, limit: TextLimit.answer)
            _ = try needBox(answer.box)
            let shared = answer.shared(by: person)
            let before = state.answer(of: person, to: answer.question)
            if let before, before.says(shared) { continue }
            guard !state.answers.contains(where: { $0.id == answer.id }) else { throw .idTaken }
            if let before { events.append(.answerWithdrawn(id: before.id)) }
            events.append(.answerShared(answer: shared))
        }
        guard state.answers.count + events.count <= TextLimit.answers else { throw .tooMany(limit: TextLimit.answers) }
        return events
    }

    func withdrawAnswer(_ id: SharedAnswerID) throws(Refusal) -> Events {
        try needSharing()
        let answer = try needAnswer(id)
        guard answer.by == person else { throw .notYourAnswer }
        return [.answerWithdrawn(id: id)]
    }

    /// Onto the sheet as it is, in its author's name.
    func useAnswer(_ id: SharedAnswerID, as note: NoteID) throws(Refusal) -> Events {
        try needLive()
        let role = try needVoice()
        let answer = try needAnswer(id)
        guard answer.by == person || role == .recorder else { throw .notYourAnswer }
        guard !state.isUsed(id) else { throw .answerUsed }
        let content = Dialogue.NoteContent(
            answer.text,
            answer.perspective,
            answer.source,
            saidBy: .person(answer.by)
        )
        return try addNote(.init(id: note, box: answer.box, content, answer: id))
    }

    /// The answer that a note says it is made of; none when it is not there any more: the words are not lost by that.
    func answerOfNote(_ id: SharedAnswerID?) -> SharedAnswerID? {
        guard let id, let answer = state.answer(id), answer.isVisible, !answer.isErased, !state.isUsed(id),
            answer.by == person || role == .recorder
        else { return nil }
        return id
    }

    /// From when the dialogue is opened until it is closed.
    private func needSharing() throws(Refusal) {
        switch state.phase {
        case .open, .live: break
        case .none: throw .noSuchDialogue
        case .draft: throw .notOpen
        case .review: throw .alreadyClosed
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
        try needVoice()
    }

    private func needAnswer(_ id: SharedAnswerID) throws(Refusal) -> SharedAnswer {
        guard let answer = state.answer(id) else { throw .noSuchAnswer }
        guard !answer.isErased else { throw .alreadyErased }
        guard !answer.isWithdrawn else { throw .withdrawn }
        return answer
    }
}

extension Dialogue.NewAnswer {
    fileprivate func shared(by person: PersonID) -> SharedAnswer {
        SharedAnswer(
            id: id,
            by: person,
            question: question,
            box: box,
            text: text,
            perspective: perspective,
            certainty: certainty
        )
    }
}

extension SharedAnswer {
    /// The same words, of the same perspective, as sure.
    fileprivate func says(_ other: SharedAnswer) -> Bool {
        !isErased && (text, box) == (other.text, other.box) && perspective == other.perspective
            && certainty == other.certainty
    }
}
