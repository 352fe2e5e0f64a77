import Access
import Vocabulary

package struct SQLPersonalLinks: PersonalLinks {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    private static let memory = Seconds.minutes(90 * 24 * 60)

    package func add(_ link: PersonalLink, token: String) async throws {
        try await database.write { connection in
            let madeAt = link.expiresAt.microseconds - link.kind.length.microseconds
            try connection.run(
                "DELETE FROM personal_links WHERE expires_at < $1",
                .integer(madeAt - Self.memory.microseconds)
            )
            try connection.run(
                """
                INSERT INTO personal_links (digest, id, organisation, person, kind, target, expires_at, is_revoked)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                TokenDigest.of(token),
                SQLValue(link.id),
                SQLValue(link.organisation),
                SQLValue(link.person),
                .text(link.kind.rawValue),
                .text(link.target.value),
                SQLValue(link.expiresAt),
                SQLValue(link.isRevoked)
            )
            try connection.run(
                "UPDATE people SET link_wanted_at = NULL WHERE organisation = $1 AND id = $2",
                SQLValue(link.organisation),
                SQLValue(link.person)
            )
        }
    }

    package func link(token: String) async throws -> PersonalLink? {
        try await database.read { connection in
            try connection.run(
                """
                SELECT id, organisation, person, kind, target, expires_at, is_revoked
                FROM personal_links WHERE digest = $1
                """,
                TokenDigest.of(token)
            ).first.map { row in
                PersonalLink(
                    id: LinkID(try row.text(0)),
                    organisation: OrganisationID(try row.text(1)),
                    person: PersonID(try row.text(2)),
                    kind: PersonalLink.Kind(rawValue: try row.text(3)) ?? .invitation,
                    target: OwnPath(checking: try row.text(4)) ?? .start,
                    expiresAt: try row.instant(5),
                    isRevoked: try row.integer(6) == 1
                )
            }
        }
    }

    package func revoke(of person: PersonID, in organisation: OrganisationID) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "UPDATE personal_links SET is_revoked = 1 WHERE organisation = $1 AND person = $2",
                SQLValue(organisation),
                SQLValue(person)
            )
        }
    }

    package func want(_ person: PersonID, in organisation: OrganisationID, at now: Instant) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "UPDATE people SET link_wanted_at = $1 WHERE organisation = $2 AND id = $3 AND removed_at IS NULL",
                SQLValue(now),
                SQLValue(organisation),
                SQLValue(person)
            )
        }
    }

    package func wanted(in organisation: OrganisationID) async throws -> [PersonID: Instant] {
        let rows = try await database.read { connection in
            try connection.run(
                "SELECT id, link_wanted_at FROM people WHERE organisation = $1 AND link_wanted_at IS NOT NULL",
                SQLValue(organisation)
            ).map { (PersonID(try $0.text(0)), try $0.instant(1)) }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
