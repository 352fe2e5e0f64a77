import Templates
import Vocabulary

/// What the people of a dialogue thought of it.
package struct DemoEvaluation: Equatable, Sendable {
    package let mode: AnswerMode
    package let opened: LocalDate
    package let closed: LocalDate?
    package let answers: [Answer]

    package struct Answer: Equatable, Sendable {
        /// Nil where it was given without a name.
        package let person: PersonID?
        package let role: String
        package let texts: [ItemID: String]
        package let scores: [ItemID: Int]
        package let consent: QuoteConsent.Answer
    }
}

extension DemoEvaluation {
    init(_ entry: Entry) {
        mode = entry["mode"].code(AnswerMode.self) ?? .anonymous
        opened = entry["opened"].date
        closed = entry["closed"].exists ? entry["closed"].date : nil
        answers = entry["individual"].items.map(Answer.init)
    }
}

extension DemoEvaluation.Answer {
    fileprivate init(_ entry: Entry) {
        person = entry["person"].exists ? entry["person"].id() : nil
        role = entry["role"].string
        texts = Dictionary(
            entry["texts"].pairs.map { (ItemID($0), $1.string) },
            uniquingKeysWith: { first, _ in first }
        )
        scores = Dictionary(
            entry["scores"].pairs.filter { $0.entry.exists }.map { (ItemID($0), $1.int) },
            uniquingKeysWith: { first, _ in first }
        )
        consent = entry["consent"].exists ? entry["consent"].code(QuoteConsent.Answer.self) ?? .no : .role
    }
}
