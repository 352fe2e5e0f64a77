import Vocabulary

/// A table that was read: headers, and rows that know their lines.
package struct CSVContent: Equatable, Sendable {
    package let headers: [String]
    package let rows: [Row]

    package struct Row: Equatable, Sendable {
        /// Where the row begins in the file, from 1.
        package let line: Int
        /// As many as there are headers.
        package let cells: [String]
        /// Which of them a spreadsheet would calculate, since nothing stands before it. Numbers below zero are among them.
        package let formulas: Set<Int>

        package init(line: Int, cells: [String], formulas: Set<Int> = []) {
            self.line = line
            self.cells = cells
            self.formulas = formulas
        }
    }

    package static let limit = 20_000

    /// Of a file, or of what was pasted: UTF-8 with or without mark, UTF-16 with mark, else Windows-1252.
    package init(_ bytes: some Sequence<UInt8>, limit: Int = Self.limit) throws(CSVFault) {
        try self.init(text: FileText.decoded(Array(bytes)), limit: limit)
    }

    package init(text: String, limit: Int = Self.limit) throws(CSVFault) {
        let lines = try CSVLines(text).rows
        guard let first = lines.first else { throw .nothingThere }
        // Excel leaves empty columns to the right of a table that was wider once.
        let width = (first.cells.lastIndex { !$0.isEmpty } ?? 0) + 1
        headers = first.cells.prefix(width).map(Formula.restored)
        guard lines.count - 1 <= limit else { throw .tooManyRows(limit: limit) }
        var rows: [Row] = []
        for line in lines.dropFirst() {
            if let extra = line.cells.indices.first(where: { $0 >= width && !line.cells[$0].isEmpty }) {
                throw .moreCellsThanHeaders(line: line.number, column: extra + 1)
            }
            let cells = line.cells.prefix(width).map(Formula.restored)
            let formulas = cells.indices.filter { Formula.isLive(line.cells[$0]) }
            rows.append(
                Row(
                    line: line.number,
                    cells: cells + Array(repeating: "", count: width - cells.count),
                    formulas: Set(formulas)
                )
            )
        }
        self.rows = rows
    }

    /// Where columns of these names stand, each once.
    package func columns(_ names: [String]) throws(CSVFault) -> [String: Int] {
        var places: [String: Int] = [:]
        for (index, header) in headers.enumerated() {
            let name = header.trimmed
            guard places[name] == nil || !names.contains(name) else { throw .headerTwice(name, column: index + 1) }
            places[name] = index
        }
        if let missing = names.first(where: { places[$0] == nil }) { throw .headerMissing(missing) }
        return places.filter { names.contains($0.key) }
    }
}

/// What a cell says, read as what it should be. Nil for an empty one.
package enum CSVReading {
    package static func date(_ cell: String, line: Int, column: String) throws(CSVFault) -> LocalDate? {
        let cell = cell.trimmed
        guard !cell.isEmpty else { return nil }
        guard let date = LocalDate(cell) else { throw .notADate(line: line, column: column, found: cell) }
        return date
    }

    /// With decimal comma; spaces between thousands are allowed.
    package static func number(_ cell: String, line: Int, column: String) throws(CSVFault) -> Double? {
        let cell = cell.trimmed
        guard !cell.isEmpty else { return nil }
        let joined = String(cell.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" })
            .replacing("\u{2212}", with: "-")
        let digits = joined.hasPrefix("-") ? joined.dropFirst() : joined[...]
        let isPlain = digits.allSatisfy { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
        if isPlain, digits.contains(".") { throw .decimalPoint(line: line, column: column, found: cell) }
        let isWellFormed = isPlain && digits.first?.isNumber == true && digits.last?.isNumber == true
        guard isWellFormed, let number = Double(joined.replacing(",", with: ".")) else {
            throw .notANumber(line: line, column: column, found: cell)
        }
        return number
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
