import Templates
import Vocabulary

extension PreparationGuide {
    /// Reads the schema `samtal/preparation/1`; what is wrong is reported to its file. `boxes` are those that the
    /// templates have: an answer must be of use in one of them.
    init(_ entry: Entry, boxes: Set<BoxID>?) {
        entry.knows([
            "schema", "id", "version", "title", "introduction", "answerMinutes", "visibility", "reading", "questions",
            "closing", "readiness", "compiled",
        ])
        let questions = entry["questions"].items
        questions.reportRepeated("id") { $0["id"].string }
        questions.reportRepeated("number") { $0["number"].stringIfAny ?? "" }
        let read = entry["closing"].item(named: "prep-read")
        self.init(
            version: entry["version"].int,
            title: entry["title"].checkedText,
            introduction: entry["introduction"].checkedText,
            answerMinutes: entry["answerMinutes"].range,
            beforeSharing: entry["visibility"]["beforeSharing"].checkedText,
            afterStart: entry["visibility"]["afterStart"].checkedText,
            reading: ReadingGuide(entry["reading"]),
            questions: questions.map { PreparationQuestion($0, boxes: boxes) },
            certainties: Dictionary(
                questions.flatMap { $0["certainty"].named(Certainty.self) },
                uniquingKeysWith: { first, _ in first }
            ),
            read: read.checkedText,
            readChoices: Dictionary(
                read["options"].named(ReadingExtent.self, all: true),
                uniquingKeysWith: { first, _ in first }
            ),
            sufficient: AgreementScale(entry["closing"].item(named: "prep-sufficient")),
            documentUseful: AgreementScale(entry["closing"].item(named: "prep-document-useful")),
            readiness: Dictionary(
                entry["readiness"]["states"].named(Readiness.self, all: true),
                uniquingKeysWith: { first, _ in first }
            ),
            readyOfTotal: entry["readiness"]["forOthers"].checkedText,
            compiled: CompiledTexts(entry["compiled"])
        )
    }
}

private extension PreparationQuestion {
    init(_ entry: Entry, boxes: Set<BoxID>?) {
        entry.knows([
            "id", "number", "kind", "maxLength", "perspectives", "feedsBox", "sv", "en", "variants", "help",
            "certainty",
        ])
        let kind = entry["kind"].code(Kind.self)
        let box: BoxID = entry["feedsBox"].id()
        if let boxes, entry["feedsBox"].exists, !boxes.contains(box) {
            entry["feedsBox"].report("ingen mall har rutan ”\(box)”", "no template has the box “\(box)”")
        }
        let limit = entry["maxLength"].int
        if entry["maxLength"].exists, !Self.limits.contains(limit) {
            entry["maxLength"].report("\(limit) är inte 1–2000 tecken", "\(limit) is not 1–2000 characters")
        }
        self.init(
            id: entry["id"].id(),
            number: entry["number"].int,
            limit: limit,
            perspectives: entry["perspectives"].codes(Perspective.self),
            box: box,
            texts: Self.texts(entry),
            help: entry["help"].checkedText,
            asksCertainty: kind == .textWithCertainty
        )
    }

    private enum Kind: String, CaseIterable { case text, textWithCertainty }
    private static let limits = 1...2_000

    private static func texts(_ entry: Entry) -> [QuestionVariant: Text] {
        let variants = entry["variants"]
        let pairs = QuestionVariant.allCases.map { variant in
            (variant, variants.exists ? variants[variant.rawValue].checkedText : entry.checkedText)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

private extension ReadingGuide {
    init(_ entry: Entry) {
        self.init(
            title: entry["title"].checkedText,
            recommendedMinutes: entry["recommendedMinutes"].int,
            warningMinutes: entry["warningMinutes"].int,
            wordsPerMinute: entry["wordsPerMinute"].int,
            guidance: entry["guidance"].checkedTexts,
            parts: entry["parts"].items.map { part in
                Part(id: part["id"].string, title: part.checkedText, minutes: part["suggestedMinutes"].int)
            },
            selecting: entry["forTheOneWhoSelects"].checkedTexts
        )
    }
}

private extension AgreementScale {
    init(_ entry: Entry) {
        self.init(
            statement: entry.checkedText,
            range: entry.range,
            lowest: entry["labels"]["min"].checkedText,
            highest: entry["labels"]["max"].checkedText
        )
    }
}

private extension CompiledTexts {
    init(_ entry: Entry) {
        self.init(
            title: entry["title"].checkedText,
            views: Dictionary(entry["views"].named(View.self, all: true), uniquingKeysWith: { first, _ in first }),
            blankSpot: entry["blankSpotPrompt"].checkedText
        )
        if entry.exists, !blankSpot.sv.contains("{perspective}") {
            entry["blankSpotPrompt"].report("texten saknar {perspective}", "the text lacks {perspective}")
        }
    }
}

private extension Entry {
    /// `min` and `max`.
    var range: ClosedRange<Int> {
        let (min, max) = (self["min"].int, self["max"].int)
        if min > max { report("min är större än max", "min is greater than max") }
        return min...Swift.max(min, max)
    }

    /// The item of a list that has this id.
    func item(named id: String) -> Entry {
        if let found = itemsIfAny.first(where: { $0["id"].stringIfAny == id }) { return found }
        if exists { report("”\(id)” saknas i listan", "“\(id)” is missing in the list") }
        return Entry(file: file, node: nil, path: path, line: line)
    }

    /// A list of codes that the product knows, each with its words. `all` when none may be left out.
    func named<Code: RawRepresentable<String> & CaseIterable & Hashable>(_ type: Code.Type, all: Bool = false)
        -> [(Code, Text)]
    {
        let named = (all ? items : itemsIfAny).compactMap { item in
            item["id"].code(type).map { ($0, item.checkedText) }
        }
        if all, exists {
            for code in Code.allCases where !named.contains(where: { $0.0 == code }) {
                report("”\(code.rawValue)” saknas i listan", "“\(code.rawValue)” is missing in the list")
            }
        }
        return named
    }
}

private extension [Entry] {
    func reportRepeated(_ key: String, _ value: (Entry) -> String) {
        var seen: Set<String> = []
        for entry in self where entry[key].exists && !seen.insert(value(entry)).inserted {
            let text = value(entry)
            entry[key].report("”\(text)” finns två gånger", "“\(text)” stands twice")
        }
    }
}
