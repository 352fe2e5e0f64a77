import Organisations
import Vocabulary

extension SQLPeople: People {
    package func found(_ organisation: Organisation, at now: Instant) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "INSERT INTO organisations (id, name, founded_at) VALUES ($1, $2, $3)",
                SQLValue(organisation.id),
                .text(organisation.name),
                SQLValue(now)
            )
        }
    }

    package func add(_ unit: Unit, to organisation: OrganisationID) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "INSERT INTO units (organisation, id, kind, name, short) VALUES ($1, $2, $3, $4, $5)",
                SQLValue(organisation),
                SQLValue(unit.id),
                .text(unit.kind.rawValue),
                .text(unit.name),
                .text(unit.short)
            )
        }
    }

    package func change(_ unit: Unit, in organisation: OrganisationID) async throws {
        let changed = try await database.write { connection in
            try connection.run(
                "UPDATE units SET kind = $1, name = $2, short = $3 WHERE organisation = $4 AND id = $5 RETURNING id",
                .text(unit.kind.rawValue),
                .text(unit.name),
                .text(unit.short),
                SQLValue(organisation),
                SQLValue(unit.id)
            )
        }
        guard !changed.isEmpty else { throw UnitRefusal.unknown }
    }

    package func add(_ person: Person, to organisation: OrganisationID) async throws {
        let added = try await database.write { connection in
            try connection.run(
                """
                INSERT INTO people (organisation, id, name, title, kind, unit, email, is_organiser)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
                """,
                SQLValue(organisation),
                SQLValue(person.id),
                .text(person.name),
                .text(person.title),
                .text(person.kind.rawValue),
                SQLValue(person.unit),
                SQLValue(person.email),
                SQLValue(person.isOrganiser)
            )
        }
        guard !added.isEmpty else { throw PersonRefusal.addressTaken(person.email ?? person.id.value) }
    }

    package func change(_ person: Person, in organisation: OrganisationID) async throws {
        try await database.write { connection in
            let old = try connection.run(
                "SELECT email FROM people WHERE organisation = $1 AND id = $2 AND removed_at IS NULL",
                SQLValue(organisation),
                SQLValue(person.id)
            )
            guard let old = old.first else { throw PersonRefusal.unknown }
            if let email = person.email {
                let others = try connection.run(
                    "SELECT id FROM people WHERE organisation = $1 AND email = $2 AND id <> $3",
                    SQLValue(organisation),
                    .text(email),
                    SQLValue(person.id)
                )
                guard others.isEmpty else { throw PersonRefusal.addressTaken(email) }
            }
            try connection.run(
                """
                UPDATE people SET name = $1, title = $2, kind = $3, unit = $4, email = $5, is_organiser = $6
                WHERE organisation = $7 AND id = $8
                """,
                .text(person.name),
                .text(person.title),
                .text(person.kind.rawValue),
                SQLValue(person.unit),
                SQLValue(person.email),
                SQLValue(person.isOrganiser),
                SQLValue(organisation),
                SQLValue(person.id)
            )
            if let address = try old.optionalText(0), address != person.email {
                try Self.forgetLinks(of: person.id, in: organisation, connection)
            }
        }
    }

    package func remove(_ person: PersonID, from organisation: OrganisationID, at now: Instant) async throws {
        try await database.write { connection in
            let removed = try connection.run(
                """
                UPDATE people SET removed_at = $1, email = NULL, is_organiser = 0, link_wanted_at = NULL
                WHERE organisation = $2 AND id = $3 AND removed_at IS NULL RETURNING id
                """,
                SQLValue(now),
                SQLValue(organisation),
                SQLValue(person)
            )
            guard !removed.isEmpty else { throw PersonRefusal.unknown }
            try Self.forgetLinks(of: person, in: organisation, connection)
            for table in ["sessions", "knocks"] {
                try connection.run(
                    "DELETE FROM \(table) WHERE organisation = $1 AND person = $2",
                    SQLValue(organisation),
                    SQLValue(person)
                )
            }
        }
    }

    private static func forgetLinks(
        of person: PersonID,
        in organisation: OrganisationID,
        _ connection: any SQLConnection
    ) throws {
        try connection.run(
            "UPDATE personal_links SET is_revoked = 1 WHERE organisation = $1 AND person = $2",
            SQLValue(organisation),
            SQLValue(person)
        )
    }
}
