import Briefings
import Site
import Vocabulary

/// A document as it stands in the form: what was typed, also what can't be one.
struct DocumentForm {
    let kind: DocumentKind
    let typed: Form
    /// What is to be corrected: at which field, and in which words.
    var problems: [DocumentProblem] = []

    init(_ kind: DocumentKind, _ typed: Form = Form()) {
        self.kind = kind
        self.typed = typed
    }

    init(_ document: BriefingDocument) {
        let content = document.content
        var fields: [(name: String, value: String)] = [
            ("title", content.title), ("why", content.why), ("minutes", content.minutes.map(String.init) ?? ""),
            ("sections", content.sections.map(\.line).joined(separator: "\n")), ("version", String(document.version)),
        ]
        switch content.kind {
        case .file: break
        case .link(let address): fields.append(("link", address))
        case .text(let text): fields.append(("text", text))
        case .results(let table):
            fields += [
                ("comparison", table.comparison), ("text-source", table.source), ("text-note", table.note),
                ("rows", IndicatorRows.text(of: table.indicators)),
            ]
        }
        self.init(DocumentKind(content.kind), Form(fields))
    }

    func problem(_ field: String) -> Text? { problems.first { $0.field == field }?.words }

    /// What the form says, as far as it can be read. `file` is the one that was sent, or the one that is there.
    func content(file: FileReference?) throws(DocumentProblems) -> DocumentContent {
        var problems: [DocumentProblem] = []
        if !typed["minutes"].isEmpty, typed.integer("minutes") == nil {
            problems.append(
                DocumentProblem(BriefingPack.Refusal.readingMinutesOutOfRange(limit: BriefingLimit.minutes))
            )
        }
        let kind: DocumentContent.Kind?
        switch self.kind {
        case .file:
            kind = file.map { .file($0) }
            if file == nil { problems.append(.fileMissing) }
        case .link: kind = .link(typed["link"])
        case .text: kind = .text(typed["text"])
        case .results:
            let rows = IndicatorRows(typed["rows"])
            problems += rows.faults.map { DocumentProblem($0) }
            kind = .results(
                ResultsTable(
                    indicators: rows.indicators,
                    comparison: typed["comparison"],
                    source: typed["text-source"],
                    note: typed["text-note"]
                )
            )
        }
        guard let kind, problems.isEmpty else { throw DocumentProblems(all: problems) }
        return DocumentContent(
            title: typed["title"],
            kind: kind,
            why: typed["why"],
            sections: typed["sections"].split(separator: "\n").map { MarkedSection(line: String($0)) },
            minutes: typed.integer("minutes")
        )
    }
}

struct DocumentProblems: Error {
    let all: [DocumentProblem]
}

/// Something to correct: at which field, and in which words.
struct DocumentProblem: Equatable {
    let field: String?
    let words: Text

    init(_ field: String?, _ words: Text) {
        self.field = field
        self.words = words
    }

    init(_ refusal: any Explained) { self.init(refusal.field, refusal.explanation) }

    static let fileMissing = DocumentProblem(
        "file",
        Text("Välj filen som ska läsas.", "Choose the file that is to be read.")
    )
    /// A browser never gives a file back.
    static let chooseFileAgain = DocumentProblem(
        "file",
        Text("Välj filen igen. Webbläsaren behåller den inte.", "Choose the file again. The browser does not keep it.")
    )
}

extension MarkedSection {
    /// "sidorna 12–24: där står tryggheten".
    init(line: String) {
        guard let colon = line.firstRange(of: ": ") else {
            self.init(place: line.withoutSpaceAround)
            return
        }
        self.init(
            place: String(line[..<colon.lowerBound]).withoutSpaceAround,
            why: String(line[colon.upperBound...]).withoutSpaceAround
        )
    }

    var line: String { why.isEmpty ? place : "\(place): \(why)" }
}

extension String {
    fileprivate var withoutSpaceAround: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
