import CSV
import Dialogues
import Vocabulary

/// What a file would change, cell by cell, and which of its rows are not taken. Nothing is changed by it.
package struct ActionImport: Equatable, Sendable {
    package private(set) var rows: [Row] = []
    package private(set) var refused: [Refused] = []
    /// Rows that say what stands already.
    package private(set) var unchanged = 0

    /// A row that changes something.
    package struct Row: Equatable, Sendable {
        package let line: Int
        package let action: ListedAction
        package let cells: [Cell]
        package let revision: ActionRevision
        /// The state that the file was made of.
        package let number: Int
    }

    package struct Cell: Equatable, Sendable {
        package let column: ActionFile.Column
        package let before: String
        package let after: String
    }

    /// A row that is left as it is, and what to do about it.
    package struct Refused: Equatable, Sendable {
        package let line: Int
        package let column: ActionFile.Column?
        package let found: String
        package let why: ImportFault
    }

    /// `reason` stands where a row says nothing of why its owner or day is changed; `command` makes ids of remarks.
    package init(
        _ content: CSVContent,
        of actions: [ListedAction],
        in file: ActionFile,
        by actor: (ListedAction) -> Action.Actor,
        reason: String,
        command: String,
        today: LocalDate
    ) throws(CSVFault) {
        let columns = try content.columns(Self.needed.map(\.rawValue))
        let places = content.places(also: columns)
        let known = Dictionary(actions.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var met: Set<String> = []
        for line in content.rows {
            let reading = RowReading(line: line, places: places, file: file, today: today)
            do throws(RowFault) {
                let action = try reading.action(known)
                guard met.insert(action.id.value).inserted else { throw RowFault(.id, action.id.value, .idTwice) }
                let cells = try reading.changes(of: action)
                guard !cells.isEmpty else {
                    unchanged += 1
                    continue
                }
                let remark = Action.Remark(RemarkID("\(command)-\(line.line)"), reason)
                rows.append(try reading.row(cells, action, by: actor(action), else: remark))
            } catch {
                refused.append(Refused(line: line.line, column: error.column, found: error.found, why: error.why))
            }
        }
    }

    private static let needed = [ActionFile.Column.id, .version]

    /// What the reader was shown: whoever says yes says it to this.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for row in rows {
            for cell in row.cells {
                for byte in "\(row.action.id)\u{1}\(cell.column)\u{1}\(cell.before)\u{1}\(cell.after)\u{2}".utf8 {
                    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                }
            }
        }
        return String(hash, radix: 36)
    }
}

/// Why a row is not taken.
package enum ImportFault: Error, Equatable, Sendable {
    case idMissing, idUnknown, idTwice
    case formula, notToBeChanged, changedSince
    case ownerUnknown, ownerAmbiguous, ownerMissing
    case statusUnknown, effectUnknown
    case notADate, dateMissing, notANumber, decimalPoint
    case refused(Action.Refusal)
}

struct RowFault: Error {
    let column: ActionFile.Column?
    let found: String
    let why: ImportFault

    init(_ column: ActionFile.Column?, _ found: String, _ why: ImportFault) {
        self.column = column
        self.found = found
        self.why = why
    }
}

extension CSVContent {
    /// Where the columns stand that the file has of ours: the first of each name.
    fileprivate func places(also needed: [String: Int]) -> [ActionFile.Column: Int] {
        var places: [ActionFile.Column: Int] = [:]
        for (index, header) in headers.enumerated() {
            guard let column = ActionFile.Column(rawValue: header), places[column] == nil else { continue }
            places[column] = index
        }
        for (name, index) in needed { ActionFile.Column(rawValue: name).map { places[$0] = index } }
        return places
    }
}
