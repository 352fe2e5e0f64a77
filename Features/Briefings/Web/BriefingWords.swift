import Briefings
import Site
import Vocabulary

/// The four kinds of document, as forms and addresses name them.
enum DocumentKind: String, CaseIterable {
    case file, link, text, results

    init(_ kind: DocumentContent.Kind) {
        switch kind {
        case .file: self = .file
        case .link: self = .link
        case .text: self = .text
        case .results: self = .results
        }
    }

    var name: Text {
        switch self {
        case .file: Text("Fil", "File")
        case .link: Text("Länk", "Link")
        case .text: Text("Text", "Text")
        case .results: Text("Resultatsida", "Results page")
        }
    }

    /// What a button to add one says.
    var adding: Text {
        switch self {
        case .file: Text("Lägg till en fil", "Add a file")
        case .link: Text("Lägg till en länk", "Add a link")
        case .text: Text("Skriv en text", "Write a text")
        case .results: Text("Gör en resultatsida", "Make a results page")
        }
    }
}

extension DocumentContent {
    /// What it is, and what is marked in it: "PDF · sidorna 12–24, Trygghet".
    var detail: Text? {
        let kind: Text? =
            switch kind {
            case .file(let file): file.type.name
            case .link(let address): Text(sv: address.host)
            case .text: nil
            case .results(let table):
                table.indicators.count == 1
                    ? Text("ett nyckeltal", "one indicator")
                    : Text("\(table.indicators.count) nyckeltal", "\(table.indicators.count) indicators")
            }
        let marked = sections.map(\.place).joined(separator: ", ")
        let parts = [kind, marked.isEmpty ? nil : Text(sv: marked)].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return Text(
            sv: parts.map(\.sv).joined(separator: " · "),
            en: parts.map { $0[.en] }.joined(separator: " · ")
        )
    }
}

extension String {
    /// Of an address: what a reader knows the place by.
    var host: String {
        let rest = split(separator: "//", maxSplits: 1).last ?? ""
        return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    }
}

enum BriefingWords {
    static func minutes(_ minutes: Int) -> Text {
        minutes == 1 ? Text("1 minut", "1 minute") : Text("\(minutes) minuter", "\(minutes) minutes")
    }

    /// "3 dokument, 24 minuter".
    static func sum(_ count: Int, _ minutes: Int) -> Text {
        let time = self.minutes(minutes)
        return count == 1
            ? Text(sv: "1 dokument, \(time.sv)", en: "1 document, \(time[.en])")
            : Text(sv: "\(count) dokument, \(time.sv)", en: "\(count) documents, \(time[.en])")
    }

    static func size(_ bytes: Int) -> Text {
        let kilo = (bytes + 1023) / 1024
        guard kilo >= 1024 else { return Text("\(kilo) kB", "\(kilo) kB") }
        let tenths = (bytes * 10 + 524_288) / 1_048_576
        return Text("\(tenths / 10),\(tenths % 10) MB", "\(tenths / 10).\(tenths % 10) MB")
    }
}
