import Dialogues
import Templates
import Vocabulary

/// Private notes as rows. Each statement names the author: there is none that reads somebody else's.
package struct SQLPrivateNotes: PrivateNotes {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func notes(of author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID) async throws
        -> [PrivateNote]
    {
        try await database.read { connection in
            try connection.run(
                """
                SELECT id, box, text, written_at, session FROM private_notes
                WHERE organisation = $1 AND dialogue = $2 AND author = $3 ORDER BY written_at, id
                """,
                .text(organisation.value),
                .text(dialogue.value),
                .text(author.value)
            ).map(PrivateNote.init)
        }
    }

    /// Written over only when it is the author's own, in the same dialogue; time and device of the first writing stay.
    package func save(
        _ note: PrivateNote,
        by author: PersonID,
        in dialogue: DialogueID,
        _ organisation: OrganisationID
    ) async throws -> Bool {
        try await database.write { connection in
            let saved = try connection.run(
                """
                INSERT INTO private_notes (organisation, id, dialogue, author, box, text, written_at, session)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (organisation, id) DO UPDATE SET text = excluded.text
                WHERE private_notes.author = excluded.author AND private_notes.dialogue = excluded.dialogue
                RETURNING id
                """,
                .text(organisation.value),
                .text(note.id.value),
                .text(dialogue.value),
                .text(author.value),
                SQLValue(note.box?.value),
                .text(note.text),
                .integer(note.writtenAt.microseconds),
                SQLValue(note.session)
            )
            return !saved.isEmpty
        }
    }

    package func erase(
        _ id: PrivateNoteID,
        of author: PersonID,
        in dialogue: DialogueID,
        _ organisation: OrganisationID
    ) async throws {
        try await database.write { connection in
            _ = try connection.run(
                "DELETE FROM private_notes WHERE organisation = $1 AND dialogue = $2 AND author = $3 AND id = $4",
                .text(organisation.value),
                .text(dialogue.value),
                .text(author.value),
                .text(id.value)
            )
        }
    }
}

extension PrivateNote {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: PrivateNoteID(try row.text(0)),
            box: try row.optionalText(1).map { BoxID($0) },
            text: try row.text(2),
            writtenAt: Instant(microseconds: try row.integer(3)),
            session: try row.optionalText(4)
        )
    }
}
