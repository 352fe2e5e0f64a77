import Access
import Markup
import Vocabulary

/// A letter with its words, from which both its plain text and its HTML are made.
///
/// The HTML has no style: the reader's own size, colours and dark mode apply, and a screen reader meets only text.
struct ComposedLetter: Equatable, Sendable {
    let language: Language
    let subject: Text
    let greeting: Text
    let paragraphs: [Text]
    let facts: [Fact]
    /// The one thing to do, and where.
    let way: Way?
    let closing: [Text]
    let stop: Way?
    let calendar: MailMessage.Calendar?

    struct Fact: Equatable, Sendable {
        let name: Text
        let value: Text

        init(_ name: Text, _ value: Text) {
            self.name = name
            self.value = value
        }
    }

    struct Way: Equatable, Sendable {
        let words: Text
        let address: String
    }

    func message(to address: String, id: String) throws -> MailMessage {
        try MailMessage(
            to: address,
            subject: subject[language].onOneLine,
            text: text,
            html: "<!doctype html>\n" + page.render(in: language) + "\n",
            calendar: calendar,
            id: id,
            unsubscribe: stop?.address
        )
    }

    var text: String {
        var parts = [greeting[language]] + paragraphs.map { $0[language] }
        if !facts.isEmpty {
            parts.append(facts.map { "\($0.name[language]): \($0.value[language])" }.joined(separator: "\n"))
        }
        if let way { parts.append("\(way.words[language]):\n\(way.address)") }
        parts += closing.map { $0[language] }
        if let stop { parts.append("\(stop.words[language]):\n\(stop.address)") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    var page: HTML {
        html(.lang(language.rawValue)) {
            head {
                meta(.init("charset", "utf-8"))
                meta(.name("viewport"), .init("content", "width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), .init("content", "light dark"))
                title { subject }
            }
            Markup::body { main { content } }
        }
    }

    @HTMLBuilder var content: HTML {
        h1 { subject }
        p { greeting }
        for paragraph in paragraphs { p { paragraph } }
        if !facts.isEmpty {
            dl {
                for fact in facts {
                    dt { strong { fact.name } }
                    dd { fact.value }
                }
            }
        }
        if let way { p { strong { a(.href(way.address)) { way.words } } } }
        for paragraph in closing { p { small { paragraph } } }
        if let stop { p { small { a(.href(stop.address)) { stop.words } } } }
    }
}

extension String {
    /// A header has no line breaks; a title that people typed may have had.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
