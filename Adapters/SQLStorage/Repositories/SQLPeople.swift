import Organisations
import Vocabulary

/// The people and units of all organisations; every question names the organisation that it is about.
package struct SQLPeople: Directory {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func organisation(_ id: OrganisationID) async throws -> Organisation? {
        try await database.read { connection in
            try connection.run("SELECT id, name FROM organisations WHERE id = $1", SQLValue(id)).first
                .map(Self.organisation)
        }
    }

    package func organisations() async throws -> [Organisation] {
        try await database.read { try $0.run("SELECT id, name FROM organisations").map(Self.organisation) }
            .inSwedishOrder(by: \.name)
    }

    package func units(in organisation: OrganisationID) async throws -> [Unit] {
        let units = try await database.read { connection in
            try connection.run(
                "SELECT id, kind, name, short FROM units WHERE organisation = $1",
                SQLValue(organisation)
            ).map(Self.unit)
        }
        let ordered = units.inSwedishOrder(by: \.name)
        return Unit.Kind.allCases.flatMap { kind in ordered.filter { $0.kind == kind } }
    }

    package func people(in organisation: OrganisationID) async throws -> [Person] {
        try await database.read { connection in
            try connection.run(
                "SELECT \(PersonColumns.list) FROM people WHERE organisation = $1 AND removed_at IS NULL",
                SQLValue(organisation)
            ).map { try PersonColumns.person($0) }
        }.inSwedishOrder(by: \.name)
    }

    package func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        try await database.read { connection in
            try connection.run(
                "SELECT \(PersonColumns.list) FROM people WHERE organisation = $1 AND id = $2",
                SQLValue(organisation),
                SQLValue(id)
            ).first.map { try PersonColumns.person($0) }
        }
    }

    static func organisation(_ row: SQLRow) throws -> Organisation {
        Organisation(id: OrganisationID(try row.text(0)), name: try row.text(1))
    }

    private static func unit(_ row: SQLRow) throws -> Unit {
        Unit(
            id: UnitID(try row.text(0)),
            kind: Unit.Kind(rawValue: try row.text(1)) ?? .unit,
            name: try row.text(2),
            short: try row.text(3)
        )
    }
}
