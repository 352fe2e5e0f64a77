import Templates
import Vocabulary

extension TimeReflectionGuide {
    init(_ entry: Entry) {
        let refusal = entry["refusal"]
        let rows = entry["rows"]
        let questions = entry["questions"].items.enumerated().map { index, question in
            Prompt(id: question["id"].id(), number: index + 1, words: question.checkedText)
        }
        self.init(
            title: entry["title"].checkedText,
            instruction: entry["instruction"].checkedText,
            guess: rows.named("individual"),
            was: rows.named("was"),
            should: rows.named("should"),
            registered: rows.named("registered"),
            questions: questions,
            tooLittle: refusal.checkedText,
            tooMuch: refusal["tooMuch"].checkedText
        )
        if !questions.contains(where: { $0.id == Self.changeNextTime }) {
            entry["questions"].report(
                "frågan ”\(Self.changeNextTime)” saknas",
                "the question “\(Self.changeNextTime)” is missing"
            )
        }
        let categories = entry["categories"].items.compactMap { $0["id"].code(Perspective.self) }
        if categories != Perspective.allCases {
            entry["categories"].report(
                "tiden fördelas på de fem perspektiven i deras ordning",
                "time is divided between the five perspectives in their order"
            )
        }
    }
}

private extension Entry {
    /// The words of the row with that id.
    func named(_ id: String) -> Text {
        guard let row = items.first(where: { $0["id"].string == id }) else {
            report("raden ”\(id)” saknas", "the row “\(id)” is missing")
            return Text(sv: "")
        }
        return row.checkedText
    }
}
