import Access
import Organisations
import Vocabulary

package struct SQLSessions: Sessions {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    private static let columns = """
        sessions.id, sessions.organisation, sessions.person, sessions.account, sessions.origin, sessions.device,
        sessions.started_at, sessions.last_seen_at, sessions.expires_at
        """

    package func open(_ session: Session, token: String) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM sessions WHERE expires_at <= $1", SQLValue(session.startedAt))
            try connection.run(
                """
                INSERT INTO sessions
                    (digest, id, organisation, person, account, origin, device, started_at, last_seen_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                TokenDigest.of(token),
                SQLValue(session.id),
                SQLValue(session.organisation),
                SQLValue(session.person),
                SQLValue(session.account),
                .text(session.origin.rawValue),
                .text(session.device),
                SQLValue(session.startedAt),
                SQLValue(session.lastSeenAt),
                SQLValue(session.expiresAt)
            )
        }
    }

    package func visit(token: String, at now: Instant) async throws -> Visit? {
        try await database.read { connection in
            let rows = try connection.run(
                """
                SELECT \(Self.columns), organisations.name, \(PersonColumns.list), accounts.email
                FROM sessions
                JOIN organisations ON organisations.id = sessions.organisation
                JOIN people ON people.organisation = sessions.organisation AND people.id = sessions.person
                LEFT JOIN accounts ON accounts.id = sessions.account
                WHERE sessions.digest = $1 AND sessions.expires_at > $2 AND people.removed_at IS NULL
                """,
                TokenDigest.of(token),
                SQLValue(now)
            )
            guard let row = rows.first else { return nil }
            let session = try Self.session(row)
            var person = try PersonColumns.person(row, from: 10)
            if session.account != nil, try row.optionalText(10 + PersonColumns.count) != person.email { return nil }
            // Let in by a code and a face: enough for the talk, not for inviting others.
            if session.origin == .room { person.isOrganiser = false }
            let organisation = Organisation(id: session.organisation, name: try row.text(9))
            return Visit(session: session, organisation: organisation, person: person)
        }
    }

    package func keep(_ session: Session) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "UPDATE sessions SET last_seen_at = $1, expires_at = $2 WHERE id = $3",
                SQLValue(session.lastSeenAt),
                SQLValue(session.expiresAt),
                SQLValue(session.id)
            )
        }
    }

    package func sessions(
        of person: PersonID,
        in organisation: OrganisationID,
        account: AccountID?,
        at now: Instant
    ) async throws -> [Session] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT \(Self.columns) FROM sessions
                WHERE ((organisation = $1 AND person = $2) OR account = $3) AND expires_at > $4
                ORDER BY last_seen_at DESC, id
                """,
                SQLValue(organisation),
                SQLValue(person),
                SQLValue(account),
                SQLValue(now)
            ).map(Self.session)
        }
    }

    package func end(_ session: SessionID) async throws {
        try await database.write { connection in
            _ = try connection.run("DELETE FROM sessions WHERE id = $1", SQLValue(session))
        }
    }

    package func move(_ session: SessionID, to membership: Membership) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "UPDATE sessions SET organisation = $1, person = $2 WHERE id = $3",
                SQLValue(membership.organisation.id),
                SQLValue(membership.person.id),
                SQLValue(session)
            )
        }
    }

    private static func session(_ row: SQLRow) throws -> Session {
        Session(
            id: SessionID(try row.text(0)),
            organisation: OrganisationID(try row.text(1)),
            person: PersonID(try row.text(2)),
            account: try row.optionalText(3).map { AccountID($0) },
            origin: Session.Origin(rawValue: try row.text(4)) ?? .room,
            device: try row.text(5),
            startedAt: try row.instant(6),
            lastSeenAt: try row.instant(7),
            expiresAt: try row.instant(8)
        )
    }
}
