import Briefings
import Markup
import Site
import Vocabulary

/// One document as it is read.
struct DocumentView: View {
    let part: Briefing.Part
    /// Of the document in this pack.
    let path: String
    let language: Language

    var body: HTML {
        article(.class("sheet stack briefing-document"), .id(part.document.id.value)) {
            div(.class("stack-tight")) {
                h2 { content.title }
                p(.class("small soft")) { facts }
                if part.isSupplement { p { StatusTag(.attention, SupplementWords.of(part)) } }
            }
            if !content.why.isEmpty { p(.class("voice")) { content.why } }
            if !content.sections.isEmpty { marked }
            switch content.kind {
            case .file(let file):
                p {
                    a(.class("button"), .href("\(path)/file")) {
                        Icon("download")
                        Text("Hämta \(file.name)", "Download \(file.name)")
                    }
                }
            case .link(let address):
                p {
                    a(.href(address), .rel("noopener noreferrer external")) {
                        Text("Öppna på \(address.host)", "Open at \(address.host)")
                    }
                }
            case .text(let text): div(.class("briefing-text"), .lang("sv")) { text }
            case .results(let table): ResultsView(table: table, language: language)
            }
        }
    }

    private var content: DocumentContent { part.content }

    private var facts: Text {
        let size: Text? = content.file.map { BriefingWords.size($0.size) }
        let version: Text? =
            part.document.version > 1
            ? Text("version \(part.document.version)", "version \(part.document.version)") : nil
        let shared: Text? =
            part.origin == .round ? Text("för alla samtal i omgången", "for all dialogues of the round") : nil
        let kind: Text? =
            switch content.kind {
            case .file(let file): file.type.name
            case .link(let address): Text(sv: address.host)
            case .text, .results: nil
            }
        let parts = [content.readingMinutes.map(BriefingWords.minutes), kind, size, version, shared].compactMap { $0 }
        return Text(
            sv: parts.map(\.sv).joined(separator: " · "),
            en: parts.map { $0[.en] }.joined(separator: " · ")
        )
    }

    private var marked: HTML {
        div(.class("stack-tight")) {
            h3(.class("plain-title")) { Text("Läs det här i det", "Read this in it") }
            ul(.class("briefing-sections")) {
                for section in content.sections {
                    li {
                        b { section.place }
                        if !section.why.isEmpty { ": \(section.why)" }
                    }
                }
            }
        }
    }
}
