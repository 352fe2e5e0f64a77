/// A page read as a browser reads it, well enough for ours: every attribute is quoted, every element is closed.
struct HTMLPage: Sendable {
    let path: String
    let status: Int
    let source: String
    let root: Element

    init(_ source: String, at path: String, status: Int) {
        self.path = path
        self.status = status
        self.source = source
        var reader = PageReader(rest: source[...])
        root = Element(name: "page", children: reader.children())
    }

    /// What the one who looks at it reads, in one line.
    var text: String { root.text }
    var forms: [PageForm] { root.all("form").filter { $0.isShown }.map(PageForm.init) }
    var links: [(words: String, path: String)] {
        root.all("a").compactMap { link in link["href"].map { (link.text, $0) } }
    }

    func element(id: String) -> Element? { root.descendants.first { $0["id"] == id } }

    /// The form with a button that says these words, and the button.
    func form(pressing words: String, where fits: (PageForm) -> Bool = { _ in true }) throws -> (PageForm, Element) {
        let begun = forms.filter(fits).compactMap { form in form.button(words).map { (form, $0) } }
        // "Lägg på arket" is also how the buttons of the prepared answers begin, each with its own words after it.
        let whole = begun.filter { $0.1.text == words }
        let found = whole.isEmpty ? begun : whole
        guard let only = found.first, found.count == 1 else {
            let buttons = forms.flatMap(\.buttons).map(\.text)
            throw LostOnPage(
                "\(found.count) × ”\(words)” på \(path) (\(status)). Knappar: \(buttons). \(text.prefix(400))"
            )
        }
        return only
    }
}

/// The script looked for something that is not on the page.
struct LostOnPage: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

struct Element: Sendable {
    let name: String
    var attributes: [String: String] = [:]
    var children: [Node] = []
    /// It and all that it stands in may be seen.
    var isShown = true

    enum Node: Sendable {
        case text(String)
        case element(Element)
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
    var descendants: [Element] { elements.flatMap { [$0] + $0.descendants } }
    func all(_ name: String) -> [Element] { descendants.filter { $0.name == name } }

    var source: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.source
            }
        }.joined()
    }
    /// As it is read: blocks stand apart, words within a line do not.
    var text: String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static let inline: Set<String> = ["a", "abbr", "b", "code", "em", "i", "q", "span", "strong", "time", "u"]

    private var words: String {
        let words = children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.words
            }
        }.joined()
        return Self.inline.contains(name) ? words : " \(words) "
    }
}

private struct PageReader {
    static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

    var rest: Substring

    /// All up to the end tag of their parent, which is passed.
    mutating func children(isShown: Bool = true) -> [Element.Node] {
        var children: [Element.Node] = []
        while !rest.isEmpty {
            let text = take(until: "<")
            if !text.isEmpty { children.append(.text(decoded(text))) }
            if rest.hasPrefix("</") || rest.isEmpty {
                _ = take(until: ">")
                rest = rest.dropFirst()
                return children
            }
            if rest.hasPrefix("<!") {
                _ = take(until: ">")
                rest = rest.dropFirst()
            } else {
                children.append(.element(element(isShown)))
            }
        }
        return children
    }

    private mutating func element(_ isShown: Bool) -> Element {
        rest = rest.dropFirst()
        let tag = take(outsideQuotesUntil: ">")
        rest = rest.dropFirst()
        let name = String(tag.prefix { !$0.isWhitespace })
        var element = Element(name: name, attributes: attributes(of: tag.dropFirst(name.count)))
        element.isShown = isShown && element["hidden"] == nil
        guard !Self.void.contains(name) else { return element }
        // A first line break in it is swallowed.
        if name == "textarea", rest.first == "\n" { rest = rest.dropFirst() }
        element.children = children(isShown: element.isShown)
        return element
    }

    private func attributes(of tag: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = tag.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest[name.endIndex...]
            var value = Substring()
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest[value.endIndex...].dropFirst()
            }
            attributes[String(name)] = decoded(value)
            rest = rest.drop(while: \.isWhitespace)
        }
        return attributes
    }

    private mutating func take(until end: Unicode.Scalar) -> Substring {
        let taken = rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: end)) ?? rest.endIndex)]
        rest = rest[taken.endIndex...]
        return taken
    }

    private mutating func take(outsideQuotesUntil end: Unicode.Scalar) -> Substring {
        var isQuoted = false
        let place = rest.utf8.firstIndex { byte in
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            return !isQuoted && byte == UInt8(ascii: end)
        }
        let taken = rest[..<(place ?? rest.endIndex)]
        rest = rest[taken.endIndex...]
        return taken
    }

    private func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
