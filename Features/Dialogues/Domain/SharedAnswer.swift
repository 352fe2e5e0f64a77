import Templates
import Vocabulary

package enum SharedAnswerTag {}
package typealias SharedAnswerID = Identifier<SharedAnswerTag>

/// An answer from the preparation that its author has shared: a seed in the box that it is of use in.
///
/// What is not shared is a row of its author's (Features/Preparation) and never comes here.
package struct SharedAnswer: Codable, Equatable, Sendable, Identifiable {
    package let id: SharedAnswerID
    package let by: PersonID
    package let question: QuestionID
    package let box: BoxID
    package var text: String
    package let perspective: Perspective
    /// How sure the author said that she is; nil when the question does not ask.
    package let certainty: Certainty?
    package var isWithdrawn = false
    /// The text is gone by a recorded decision.
    package var isErased = false

    package init(
        id: SharedAnswerID,
        by person: PersonID,
        question: QuestionID,
        box: BoxID,
        text: String,
        perspective: Perspective,
        certainty: Certainty? = nil
    ) {
        self.id = id
        by = person
        self.question = question
        self.box = box
        self.text = text
        self.perspective = perspective
        self.certainty = certainty
    }

    /// Others see it.
    package var isVisible: Bool { !isWithdrawn }
    /// What a note of it says that it builds on.
    package var source: NoteSource { certainty?.source ?? .experience }
}

extension Certainty {
    package var source: NoteSource {
        switch self {
        case .fact: .basis
        case .experience: .experience
        case .assumption: .assumption
        }
    }
}

package extension Dialogue.State {
    /// What is shared and stands, in the order that it was shared.
    var visibleAnswers: [SharedAnswer] { answers.filter(\.isVisible) }
    /// The seeds of a box.
    func answers(in box: BoxID) -> [SharedAnswer] { answers.filter { $0.box == box && $0.isVisible } }
    func answer(_ id: SharedAnswerID) -> SharedAnswer? { answers.first { $0.id == id } }
    /// What this person has shared on a question, as it stands now.
    func answer(of person: PersonID, to question: QuestionID) -> SharedAnswer? {
        answers.last { $0.by == person && $0.question == question && $0.isVisible }
    }
    /// Stands on the sheet as a note.
    func isUsed(_ answer: SharedAnswerID) -> Bool { notes.contains { $0.answer == answer && $0.isVisible } }
    /// May put the answer on the sheet now: its author, and the recorder for anybody.
    func canUse(_ person: PersonID, _ answer: SharedAnswer) -> Bool {
        phase == .live && !answer.isErased && !isUsed(answer.id) && canWrite(person, in: answer.box)
            && (answer.by == person || role(of: person) == .recorder)
    }
}
