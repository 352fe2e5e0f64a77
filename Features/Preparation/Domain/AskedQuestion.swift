import Dialogues
import Templates
import Vocabulary

/// A question as it is asked before one dialogue: the guide's own, or one of the template's that the organiser chose.
package struct AskedQuestion: Equatable, Sendable, Identifiable {
    package let id: QuestionID
    package let text: Text
    package let help: Text?
    package let limit: Int
    /// Where a shared answer lies in the room.
    package let box: BoxID
    package let asksCertainty: Bool
    /// What an answer is of, as long as its author has not said; `other` when it may be of several.
    package let perspective: Perspective

    /// The most characters of an answer to a question of the template.
    static let limit = 1_500

    init(_ question: PreparationQuestion, _ variant: QuestionVariant) {
        id = question.id
        text = question.text(variant)
        help = question.help
        limit = question.limit
        box = question.box
        asksCertainty = question.asksCertainty
        perspective = question.perspectives.count == 1 ? question.perspectives[0] : .other
    }

    init(_ question: Question, in box: Box, _ perspective: Perspective) {
        id = question.id
        text = question.text
        help = nil
        limit = Self.limit
        self.box = box.id
        asksCertainty = false
        self.perspective = perspective
    }
}

/// The questions that may be asked before a dialogue, and those that are.
package struct QuestionChoice: Sendable {
    package let guide: [AskedQuestion]
    /// The template's own, in the tone that is planned, by box.
    package let ofBoxes: [(box: Box, questions: [AskedQuestion])]
    /// In the order of the guide and then of the sheet.
    package let asked: [AskedQuestion]

    package init(_ guide: PreparationGuide, _ state: Dialogue.State) {
        func variant(_ id: BoxID) -> QuestionVariant {
            state.plan.planned(id)?.variant ?? state.template?.box(id)?.defaultVariant ?? .neutral
        }
        // What the sheet has no box for is not asked.
        let boxes = state.boxes
        let ofGuide = guide.questions.filter { question in boxes.contains { $0.id == question.box } }
            .map { AskedQuestion($0, variant($0.box)) }
        let ofBoxes = boxes.map { box in
            let own = box.questions(variant(box.id)).map { AskedQuestion($0, in: box, box.timePerspective) }
            let ofParts = box.parts.flatMap { part in
                part.questions[variant(box.id)].map { AskedQuestion($0, in: box, part.perspective) }
            }
            return (box, own + ofParts)
        }
        let all = ofGuide + ofBoxes.flatMap(\.1)
        self.guide = ofGuide
        self.ofBoxes = ofBoxes
        asked = state.questions.map { chosen in all.filter { chosen.contains($0.id) } } ?? ofGuide
    }

    /// Also one that is asked no longer: what has been answered keeps its question.
    package func question(_ id: QuestionID) -> AskedQuestion? {
        all.first { $0.id == id }
    }

    /// Everything that may be asked, in order.
    package var all: [AskedQuestion] { guide + ofBoxes.flatMap(\.questions) }

    package func isAsked(_ id: QuestionID) -> Bool { asked.contains { $0.id == id } }
}
