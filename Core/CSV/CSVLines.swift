/// A text cut into rows of cells (RFC 4180), with the separator that its first row uses.
struct CSVLines {
    private(set) var rows: [(number: Int, cells: [String])] = []

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(_ text: String) throws(CSVFault) {
        bytes = Array((text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text).utf8)
        let separator = Self.separator(bytes)
        while place < bytes.count {
            let begin = (line: line, place: place)
            let cells = try row(separator)
            // `""` alone is a row of one empty cell; nothing at all is no row, and `;;` is what Excel leaves of one.
            let isNothing = cells.allSatisfy(\.isEmpty) && !bytes[begin.place..<place].contains(quote)
            if !isNothing { rows.append((begin.line, cells)) }
        }
    }

    private mutating func row(_ separator: UInt8) throws(CSVFault) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell(separator, column: cells.count + 1))
            guard place < bytes.count, bytes[place] == separator else { break }
            place += 1
        }
        endOfLine()
        return cells
    }

    private mutating func cell(_ separator: UInt8, column: Int) throws(CSVFault) -> String {
        guard place < bytes.count, bytes[place] == quote else {
            let begin = place
            while place < bytes.count, bytes[place] != separator, !isLineBreak(bytes[place]) { place += 1 }
            return String(decoding: bytes[begin..<place], as: UTF8.self)
        }
        let begin = line
        var content: [UInt8] = []
        place += 1
        while true {
            guard place < bytes.count else { throw .quoteNotClosed(line: begin) }
            let byte = bytes[place]
            if byte == quote {
                guard place + 1 < bytes.count, bytes[place + 1] == quote else { break }
                place += 1
            } else if byte == lineFeed || (byte == carriageReturn && next != lineFeed) {
                line += 1
            }
            content.append(byte)
            place += 1
        }
        place += 1
        guard place >= bytes.count || bytes[place] == separator || isLineBreak(bytes[place]) else {
            throw .textAfterQuote(line: line, column: column)
        }
        return String(decoding: content, as: UTF8.self)
    }

    private var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }

    private mutating func endOfLine() {
        guard place < bytes.count else { return }
        place += bytes[place] == carriageReturn && next == lineFeed ? 2 : 1
        line += 1
    }

    /// The one that the first row has most of, outside quotation marks; the semicolon when it has none.
    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var hasBegun = false
        for byte in bytes {
            if byte == quote {
                isQuoted.toggle()
                hasBegun = true
            }
            guard !isQuoted else { continue }
            if isLineBreak(byte) {
                if hasBegun { break }
                continue
            }
            hasBegun = true
            if candidates.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return candidates.max { (counts[$0] ?? 0, -rank($0)) < (counts[$1] ?? 0, -rank($1)) } ?? candidates[0]
    }

    private static func rank(_ byte: UInt8) -> Int { candidates.firstIndex(of: byte) ?? 0 }
}

private let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
private let quote = UInt8(ascii: "\"")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D

private func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
