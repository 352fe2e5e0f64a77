/// The languages of the interface.
package enum Language: String, Codable, CaseIterable, Sendable { case sv, en }

/// An interface text in Swedish, with its English beside it when there is one.
///
/// A literal is Swedish. Resolved when the page is rendered: `text[.en]` falls back to Swedish.
package struct Text: Hashable, Codable, Sendable {
    package let sv: String
    package let en: String?

    package init(sv: String, en: String? = nil) {
        self.sv = sv
        self.en = en
    }

    package init(_ sv: String, _ en: String? = nil) { self.init(sv: sv, en: en) }

    package subscript(language: Language) -> String {
        switch language {
        case .sv: sv
        case .en: en ?? sv
        }
    }
}

extension Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral sv: String) { self.init(sv: sv) }
}
