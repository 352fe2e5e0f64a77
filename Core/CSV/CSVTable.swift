// CSV: tables as Excel in a Swedish office writes and reads them.

import Vocabulary

/// What stands in one cell of a table that is to be written.
package enum CSVCell: Equatable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// `decimal(525, decimals: 2)` is 5,25. Exact, as it was counted.
    case decimal(Int, decimals: Int)
    case date(LocalDate)
}

/// A table to be written: headers, and rows of as many cells. A row that is short is filled with empty cells.
package struct CSVTable: Equatable, Sendable {
    package var headers: [String]
    package var rows: [[CSVCell]]

    package init(headers: [String], rows: [[CSVCell]] = []) {
        self.headers = headers
        self.rows = rows
    }
}

extension CSVCell {
    /// A value rounded to so many decimals. Nothing where there is no value.
    package static func rounded(_ value: Double?, decimals: Int) -> CSVCell {
        guard let value, value.isFinite else { return .empty }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return .decimal(Int((value * scale).rounded()), decimals: decimals)
    }

    /// As a reader gets it back: what was defused is itself again.
    package var words: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let units, let decimals): Self.swedish(units, decimals)
        case .date(let date): date.iso
        }
    }

    private static func swedish(_ units: Int, _ decimals: Int) -> String {
        guard decimals > 0 else { return String(units) }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + "\(padded.dropLast(decimals)),\(padded.suffix(decimals))"
    }
}
