import Templates
import Vocabulary

/// What the people of a dialogue prepared, by person.
package struct DemoPreparation: Equatable, Sendable {
    package let person: PersonID
    package let read: ReadingExtent?
    /// 1–7, of the basis.
    package let sufficient: Int?
    /// When all answers were shared; nil for one who keeps them private.
    package let shared: LocalDate?
    package let answers: [Answer]

    package struct Answer: Equatable, Sendable {
        package let question: QuestionID
        package let text: String
        package let perspective: Perspective?
        package let certainty: Certainty?
    }
}

extension DemoPreparation {
    init(_ entry: Entry) {
        person = entry["person"].id()
        read = entry["read"].exists ? entry["read"].code(ReadingExtent.self) : nil
        sufficient = entry["sufficient"].exists ? entry["sufficient"].int : nil
        shared = entry["shared"].exists ? entry["shared"].date : nil
        answers = entry["answers"].pairs.map { key, answer in
            Answer(
                question: QuestionID(key),
                text: answer["text"].string,
                perspective: answer["perspective"].exists ? answer["perspective"].code(Perspective.self) : nil,
                certainty: answer["certainty"].exists ? answer["certainty"].code(Certainty.self) : nil
            )
        }
    }
}
