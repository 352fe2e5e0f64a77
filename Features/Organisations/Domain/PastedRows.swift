/// Rows as they come from a spreadsheet: cells parted by tab, semicolon or comma, a header row or none.
package struct PastedRows: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        /// As in the text, from 1.
        package let number: Int
        /// The line itself, to be corrected and sent again.
        package let line: String
        package let draft: PersonDraft
    }

    package enum Refusal: Error, Equatable, Sendable {
        case nothingPasted
        case tooManyRows(count: Int, limit: Int)
    }

    package static let limit = 500

    package let rows: [Row]
    /// The header row as it was, nil when there was none.
    package let header: String?

    package init(_ text: String) throws(Refusal) {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let separator = Self.separator(of: text)
        var records = Self.records(in: text, separator: separator)
        records.removeAll { $0.cells.allSatisfy(\.trimmed.isEmpty) }
        guard let first = records.first else { throw .nothingPasted }
        let named = Columns(header: first.cells)
        if named != nil { records.removeFirst() }
        guard !records.isEmpty else { throw .nothingPasted }
        guard records.count <= Self.limit else { throw .tooManyRows(count: records.count, limit: Self.limit) }
        let columns = named ?? .usual
        header = named == nil ? nil : first.line
        rows = records.map { Row(number: $0.number, line: $0.line, draft: columns.draft($0.cells)) }
    }

    /// Spreadsheets copy with tabs; files have semicolons in Sweden, commas elsewhere.
    private static func separator(of text: String) -> Character {
        let line = text.split(separator: "\n").first { !$0.trimmed.isEmpty } ?? ""
        return ["\t", ";", ","].first { line.contains($0) } ?? "\t"
    }
}

extension PastedRows {
    fileprivate struct Record {
        var number: Int
        var line = ""
        var cells: [String] = []
    }

    /// A cell that begins with a quotation mark goes on to the next one, over line breaks too (two of them are one).
    /// A mark that is never closed is only a mark.
    fileprivate static func records(in text: String, separator: Character) -> [Record] {
        let letters = Array(text)
        var records: [Record] = []
        var place = 0
        var number = 1
        while place < letters.count {
            let start = place
            var record = Record(number: number)
            while true {
                record.cells.append(cell(in: letters, at: &place, separator: separator))
                guard place < letters.count, letters[place] == separator else { break }
                place += 1
            }
            record.line = String(letters[start..<place])
            number += record.line.count(where: { $0 == "\n" }) + 1
            place += 1
            records.append(record)
        }
        return records
    }

    private static func cell(in letters: [Character], at place: inout Int, separator: Character) -> String {
        if place < letters.count, letters[place] == "\"",
            let (text, end) = quoted(in: letters, from: place + 1, separator: separator)
        {
            place = end
            return text
        }
        let start = place
        while place < letters.count, letters[place] != separator, letters[place] != "\n" { place += 1 }
        return String(letters[start..<place])
    }

    private static func quoted(in letters: [Character], from start: Int, separator: Character) -> (String, Int)? {
        var text = ""
        var place = start
        while place < letters.count {
            guard letters[place] == "\"" else {
                text.append(letters[place])
                place += 1
                continue
            }
            let next = place + 1
            if next < letters.count, letters[next] == "\"" {
                text.append("\"")
                place += 2
            } else if next >= letters.count || letters[next] == separator || letters[next] == "\n" {
                return (text, next)
            } else {
                return nil
            }
        }
        return nil
    }
}

/// Which column holds what.
private struct Columns {
    enum Meaning { case name, address, kind, title, unit }

    static let usual = Columns(places: [.name: 0, .address: 1, .kind: 2, .title: 3, .unit: 4])

    let places: [Meaning: Int]

    init(places: [Meaning: Int]) { self.places = places }

    /// Nil when the row is no header: a header names a column of names and at least one more.
    init?(header: [String]) {
        var places: [Meaning: Int] = [:]
        for (place, cell) in header.enumerated() {
            if let meaning = Self.meaning(of: cell), places[meaning] == nil { places[meaning] = place }
        }
        guard places[.name] != nil, places.count > 1 else { return nil }
        self.places = places
    }

    func draft(_ cells: [String]) -> PersonDraft {
        func cell(_ meaning: Meaning) -> String {
            guard let place = places[meaning], place < cells.count else { return "" }
            return cells[place].trimmed
        }
        return PersonDraft(
            name: cell(.name),
            address: cell(.address),
            kind: cell(.kind),
            title: cell(.title),
            unit: cell(.unit)
        )
    }

    private static func meaning(of cell: String) -> Meaning? {
        switch cell.trimmed.lowercased() {
        case "namn", "name", "för- och efternamn": .name
        case "adress", "e-post", "epost", "e-postadress", "epostadress", "mejl", "mail", "e-mail", "email", "address":
            .address
        case "roll", "role", "kind", "typ": .kind
        case "titel", "title", "uppdrag", "befattning": .title
        case "enhet", "unit", "organisation", "nämnd", "förvaltning", "bolag": .unit
        default: nil
        }
    }
}
