/// Swift source taken apart into code, comments and string literals, well enough to search in one of them alone.
struct SwiftText {
    private(set) var code = ""
    private(set) var withoutComments = ""

    init(_ text: String) {
        var rest = Substring(text)
        while !rest.isEmpty {
            if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("\"\"\"") {
                takeLiteral(&rest, quote: "\"\"\"")
            } else if rest.hasPrefix("\"") {
                takeLiteral(&rest, quote: "\"")
            } else if let next = rest.popFirst() {
                code.append(next)
                withoutComments.append(next)
            }
        }
    }

    /// An interpolation with literals of its own is read as text, to the quote that ends the whole.
    private mutating func takeLiteral(_ rest: inout Substring, quote: String) {
        let whole = rest
        rest = rest.dropFirst(quote.count)
        var depth = 0
        while !rest.isEmpty, depth > 0 || !rest.hasPrefix(quote) {
            if rest.hasPrefix("\\(") {
                depth += 1
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("\\") {
                rest = rest.dropFirst(2)
            } else {
                if depth > 0, rest.first == "(" { depth += 1 }
                if depth > 0, rest.first == ")" { depth -= 1 }
                rest = rest.dropFirst()
            }
        }
        rest = rest.dropFirst(quote.count)
        code += "\"\""
        withoutComments += whole[..<rest.startIndex]
    }
}
