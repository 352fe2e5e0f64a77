import Vocabulary

extension Erased {
    /// What stands where a text was.
    package static let mark = "[borttaget]"
}

/// All that an erasure takes away: what was decided on, and what quotes it.
package struct ErasedTexts: Equatable, Sendable {
    package var notes: [NoteID] = []
    package var steps: [StepID] = []
    package var parked: [ParkedID] = []
    package var corrections: [CorrectionID] = []
    package var answers: [SharedAnswerID] = []
}

package extension Dialogue.State {
    /// A correction quotes what it is about; a missing note that was taken stands both in the correction and on the
    /// sheet, and a note that was made of a shared answer stands in both too.
    func erasedTogether(with what: Erased) -> ErasedTexts {
        var texts = ErasedTexts()
        switch what {
        case .note(let id):
            texts.notes = [id]
            if let answer = note(id)?.answer {
                texts.answers = [answer]
                texts.notes = notes.filter { $0.id == id || $0.answer == answer }.map(\.id)
            }
            texts.corrections = corrections(on: texts.notes)
        case .step(let id):
            texts.steps = [id]
            texts.corrections = record.corrections.filter { $0.about == .step(id) }.map(\.id)
        case .parked(let id):
            texts.parked = [id]
        case .correction(let id):
            texts.corrections = [id]
            texts.notes = record.corrections.filter { $0.id == id }.compactMap(\.note)
        case .answer(let id):
            texts.answers = [id]
            texts.notes = notes.filter { $0.answer == id }.map(\.id)
            texts.corrections = corrections(on: texts.notes)
        }
        return texts
    }

    private func corrections(on notes: [NoteID]) -> [CorrectionID] {
        record.corrections.filter { correction in
            notes.contains { correction.about == .note($0) || correction.note == $0 }
        }.map(\.id)
    }
}

package extension DialogueEvent {
    /// What the event says when the texts are gone; nil when it holds none of them.
    func without(_ texts: ErasedTexts) -> DialogueEvent? {
        switch self {
        case .noteAdded(var note):
            guard texts.notes.contains(note.id) else { return nil }
            note.text = Erased.mark
            return .noteAdded(note: note)
        case .noteEdited(let id, _, let perspective, let source, let saidBy, let revision):
            guard texts.notes.contains(id) else { return nil }
            return .noteEdited(
                id: id,
                text: Erased.mark,
                perspective: perspective,
                source: source,
                saidBy: saidBy,
                revision: revision
            )
        case .stepAdded(var step):
            guard texts.steps.contains(step.id) else { return nil }
            step.content = step.content.withoutTexts
            return .stepAdded(step: step)
        case .stepEdited(let id, let content, let revision):
            guard texts.steps.contains(id) else { return nil }
            return .stepEdited(id: id, content: content.withoutTexts, revision: revision)
        case .parked(var question):
            guard texts.parked.contains(question.id) else { return nil }
            question.text = Erased.mark
            return .parked(question)
        case .correctionProposed(var correction):
            guard texts.corrections.contains(correction.id) else { return nil }
            correction.text = Erased.mark
            return .correctionProposed(correction: correction)
        case .correctionDeclined(let id, _):
            guard texts.corrections.contains(id) else { return nil }
            return .correctionDeclined(id: id, reason: Erased.mark)
        case .answerShared(var answer):
            guard texts.answers.contains(answer.id) else { return nil }
            answer.text = Erased.mark
            return .answerShared(answer: answer)
        case .drafted, .replanned, .opened, .discarded, .questionsChosen, .answerWithdrawn, .started, .boxEntered,
            .challengeSkipped, .paused, .resumed,
            .boxExtended, .closed, .roundStarted, .wordGiven, .turnEnded, .turnPassed, .turnPostponed, .roundEnded,
            .wordRequested, .wordRequestWithdrawn, .noteMoved, .noteWithdrawn, .parkedSettled, .stepWithdrawn,
            .headlineSet, .seatTaken, .seatChanged, .seatLeft, .correctionTaken, .offeredForApproval, .approved,
            .approvalsVoided, .locked, .erased:
            return nil
        }
    }
}

extension NextStep.Content {
    var withoutTexts: NextStep.Content {
        var content = self
        content.what = Erased.mark
        if !effect.isEmpty { content.effect = Erased.mark }
        if !evidence.isEmpty { content.evidence = Erased.mark }
        if decision != nil { content.decision = Erased.mark }
        return content
    }
}
