import Organisations
import Vocabulary

/// How a person is read from a row.
enum PersonColumns {
    static let list =
        "people.id, people.name, people.title, people.kind, people.unit, people.email, people.is_organiser, people.removed_at"
    static let count = 8

    static func person(_ row: SQLRow, from start: Int = 0) throws -> Person {
        Person(
            id: PersonID(try row.text(start)),
            name: try row.text(start + 1),
            title: try row.text(start + 2),
            kind: Person.Kind(rawValue: try row.text(start + 3)) ?? .external,
            unit: try row.optionalText(start + 4).map { UnitID($0) },
            email: try row.optionalText(start + 5),
            isOrganiser: try row.integer(start + 6) == 1,
            isRemoved: try row.optionalInteger(start + 7) != nil
        )
    }
}

extension SQLRow {
    func optionalInteger(_ column: Int) throws -> Int64? {
        values[column] == .null ? nil : try integer(column)
    }

    func instant(_ column: Int) throws -> Instant { Instant(microseconds: try integer(column)) }
}

extension SQLValue {
    init(_ id: Identifier<some Any>) { self = .text(id.value) }
    init(_ id: Identifier<some Any>?) { self = id.map { .text($0.value) } ?? .null }
    init(_ instant: Instant) { self = .integer(instant.microseconds) }
    init(_ truth: Bool) { self = .integer(truth ? 1 : 0) }
}
