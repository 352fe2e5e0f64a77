import Vocabulary

extension CSVTable {
    /// UTF-8 with a byte order mark, semicolons, CRLF and decimal commas, which Excel in Swedish opens without asking.
    package var fileText: String {
        var text = "\u{FEFF}"
        write(headers.map(CSVCell.text), into: &text)
        for row in rows { write(row, into: &text) }
        return text
    }

    private func write(_ cells: [CSVCell], into text: inout String) {
        let missing = max(0, headers.count - cells.count)
        var written = (cells + Array(repeating: .empty, count: missing)).map(\.written)
        // A row of nothing would be taken for none.
        if written.allSatisfy(\.isEmpty) { written = ["\"\""] + written.dropFirst() }
        text += written.joined(separator: ";") + "\r\n"
    }
}

extension CSVCell {
    /// Only texts can be formulas, and only texts are quoted: a number stays a number, also below zero.
    fileprivate var written: String {
        if case .text(let text) = self { Self.quoted(Formula.defused(text)) } else { words }
    }

    /// Also what another separator would divide: a reader guesses by them. Sign by sign, since a letter can carry accents
    /// that make one character of it and the quotation mark before.
    private static func quoted(_ cell: String) -> String {
        let signs = cell.unicodeScalars
        let needsQuotes = signs.contains { [";", ",", "\"", "\t", "\n", "\r"].contains($0) }
        guard needsQuotes || signs.first == " " || signs.last == " " else { return cell }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for sign in signs { quoted.append(contentsOf: sign == "\"" ? [sign, sign] : [sign]) }
        quoted.append("\"")
        return String(quoted)
    }
}

/// What a spreadsheet would calculate instead of showing.
///
/// An apostrophe before it makes it text. Reading takes exactly that apostrophe away again, also when people wrote
/// apostrophes themselves.
package enum Formula {
    package static func defused(_ text: String) -> String { begins(text) ? "'\(text)" : text }

    package static func restored(_ text: String) -> String {
        text.unicodeScalars.first == "'" && begins(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Nothing keeps a spreadsheet from calculating it.
    package static func isLive(_ text: String) -> Bool { text.unicodeScalars.first != "'" && begins(text) }

    /// After any apostrophes and spaces.
    package static func begins(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { $0 == "'" }.drop { $0 == " " || $0 == "\u{A0}" }
        guard let first = rest.first else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        default: return false
        }
    }
}
