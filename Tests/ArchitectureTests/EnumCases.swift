/// The cases that an enum declares, read from its source.
struct EnumCases {
    let file: SourceFile
    let name: String
    let cases: [String]

    /// All enums of a file whose name matches.
    static func all(in file: SourceFile, named pattern: Regex<Substring>) -> [EnumCases] {
        let code = file.code
        return code.matches(of: /\benum (\w+)[^{]*\{/).compactMap { match in
            let name = String(match.output.1)
            guard name.wholeMatch(of: pattern) != nil else { return nil }
            return EnumCases(file: file, name: name, cases: declared(in: body(of: code[match.range.upperBound...])))
        }
    }

    private static func body(of text: Substring) -> Substring {
        var depth = 1
        return text.prefix { character in
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            return depth > 0
        }
    }

    /// `case one, two(Int), three` at the top of the body; the cases of a `switch` begin with a dot or lie deeper.
    private static func declared(in body: Substring) -> [String] {
        var names: [String] = []
        var braces = 0
        var carriesOn = false
        for line in body.split(separator: "\n") {
            let words = line.trimmingPrefix { $0 == " " }
            if braces == 0, carriesOn || words.hasPrefix("case ") {
                let list = words.hasPrefix("case ") ? words.dropFirst(5) : words
                names += outsideParentheses(list).split(separator: ",")
                    .compactMap { $0.firstMatch(of: /^\s*`?([a-z]\w*)/).map { String($0.output.1) } }
                carriesOn = words.reversed().first { $0 != " " } == ","
            }
            braces += line.count { $0 == "{" } - line.count { $0 == "}" }
        }
        return names
    }

    private static func outsideParentheses(_ text: Substring) -> String {
        var depth = 0
        return String(
            text.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")" { depth -= 1 } }
                return depth == 0
            }
        )
    }
}
