import Access
import Vocabulary

/// Those who wait at the doors.
extension SQLRoomCodes {
    private static let columns = "id, organisation, dialogue, person, state, knocked_at"

    package func add(_ knock: Knock, token: String) async throws {
        try await database.write { connection in
            _ = try connection.run(
                """
                INSERT INTO knocks (digest, id, organisation, dialogue, person, state, knocked_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                TokenDigest.of(token),
                SQLValue(knock.id),
                SQLValue(knock.organisation),
                SQLValue(knock.dialogue),
                SQLValue(knock.person),
                .text(knock.state.rawValue),
                SQLValue(knock.at)
            )
        }
    }

    package func knock(token: String) async throws -> Knock? {
        try await database.read { connection in
            try connection.run("SELECT \(Self.columns) FROM knocks WHERE digest = $1", TokenDigest.of(token)).first
                .map(Self.knock)
        }
    }

    package func waiting(for dialogue: DialogueID, in organisation: OrganisationID, since: Instant) async throws
        -> [Knock]
    {
        try await database.read { connection in
            try connection.run(
                """
                SELECT \(Self.columns) FROM knocks
                WHERE organisation = $1 AND dialogue = $2 AND state = 'waiting' AND knocked_at > $3
                ORDER BY knocked_at, id
                """,
                SQLValue(organisation),
                SQLValue(dialogue),
                SQLValue(since)
            ).map(Self.knock)
        }
    }

    package func turn(
        _ knock: KnockID,
        from old: Knock.State,
        to new: Knock.State,
        of dialogue: DialogueID,
        in organisation: OrganisationID
    ) async throws -> Bool {
        try await database.write { connection in
            try !connection.run(
                """
                UPDATE knocks SET state = $1 WHERE id = $2 AND state = $3 AND dialogue = $4 AND organisation = $5
                RETURNING id
                """,
                .text(new.rawValue),
                SQLValue(knock),
                .text(old.rawValue),
                SQLValue(dialogue),
                SQLValue(organisation)
            ).isEmpty
        }
    }

    private static func knock(_ row: SQLRow) throws -> Knock {
        Knock(
            id: KnockID(try row.text(0)),
            organisation: OrganisationID(try row.text(1)),
            dialogue: DialogueID(try row.text(2)),
            person: PersonID(try row.text(3)),
            state: Knock.State(rawValue: try row.text(4)) ?? .declined,
            at: try row.instant(5)
        )
    }
}
