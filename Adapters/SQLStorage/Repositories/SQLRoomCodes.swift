import Access
import Vocabulary

package struct SQLRoomCodes: RoomCodes {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    private static let columns = "code, organisation, dialogue, closed_at"

    package func code(for dialogue: DialogueID, in organisation: OrganisationID, fresh: RoomCode, at now: Instant)
        async throws -> RoomCodeEntry
    {
        let open =
            "SELECT \(Self.columns) FROM room_codes WHERE organisation = $1 AND dialogue = $2 AND closed_at IS NULL"
        let known = try await database.read { connection in
            try connection.run(open, SQLValue(organisation), SQLValue(dialogue)).first.map(Self.entry)
        }
        if let known { return known }
        return try await database.write { connection in
            let known = try connection.run(open, SQLValue(organisation), SQLValue(dialogue)).first.map(Self.entry)
            if let known { return known }
            // The table keeps closed codes, so that they are never given to another dialogue.
            try connection.run(
                "INSERT INTO room_codes (code, organisation, dialogue, created_at) VALUES ($1, $2, $3, $4)",
                .text(fresh.value),
                SQLValue(organisation),
                SQLValue(dialogue),
                SQLValue(now)
            )
            return RoomCodeEntry(code: fresh, organisation: organisation, dialogue: dialogue)
        }
    }

    package func entry(_ code: RoomCode) async throws -> RoomCodeEntry? {
        try await database.read { connection in
            try connection.run("SELECT \(Self.columns) FROM room_codes WHERE code = $1", .text(code.value)).first
                .map(Self.entry)
        }
    }

    package func close(_ dialogue: DialogueID, in organisation: OrganisationID, at now: Instant) async throws {
        try await database.write { connection in
            try connection.run(
                "UPDATE room_codes SET closed_at = $1 WHERE organisation = $2 AND dialogue = $3 AND closed_at IS NULL",
                SQLValue(now),
                SQLValue(organisation),
                SQLValue(dialogue)
            )
            try connection.run(
                "UPDATE knocks SET state = 'declined' WHERE organisation = $1 AND dialogue = $2 AND state = 'waiting'",
                SQLValue(organisation),
                SQLValue(dialogue)
            )
        }
    }

    private static func entry(_ row: SQLRow) throws -> RoomCodeEntry {
        RoomCodeEntry(
            code: RoomCode(known: try row.text(0)),
            organisation: OrganisationID(try row.text(1)),
            dialogue: DialogueID(try row.text(2)),
            isClosed: try row.optionalInteger(3) != nil
        )
    }
}
