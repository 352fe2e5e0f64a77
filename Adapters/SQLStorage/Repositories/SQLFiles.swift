import Briefings
import Vocabulary

/// Files as rows: the content once, and a row for each document that refers to it.
package struct SQLFiles: Files {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func keep(
        _ content: [UInt8],
        digest: String,
        for holder: FileHolder,
        in organisation: OrganisationID,
        at instant: Instant
    ) async throws {
        try await database.write { connection in
            // Changes the row that is there, so that whoever is about to delete it waits and then sees the new holder.
            _ = try connection.run(
                """
                INSERT INTO files (organisation, digest, kept_at, content) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, digest) DO UPDATE SET kept_at = excluded.kept_at
                """,
                .text(organisation.value),
                .text(digest),
                .integer(instant.microseconds),
                .bytes(content)
            )
            _ = try connection.run(
                """
                INSERT INTO file_holders (organisation, pack, document, digest) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, pack, document, digest) DO NOTHING
                """,
                .text(organisation.value),
                .text(holder.pack),
                .text(holder.document.value),
                .text(digest)
            )
        }
    }

    package func content(of digest: String, heldBy holder: FileHolder, in organisation: OrganisationID) async throws
        -> [UInt8]?
    {
        try await database.read { connection in
            try connection.run(
                """
                SELECT files.content FROM file_holders
                JOIN files ON files.organisation = file_holders.organisation AND files.digest = file_holders.digest
                WHERE file_holders.organisation = $1 AND file_holders.pack = $2 AND file_holders.document = $3
                    AND file_holders.digest = $4
                """,
                .text(organisation.value),
                .text(holder.pack),
                .text(holder.document.value),
                .text(digest)
            ).first?.bytes(0)
        }
    }

    package func release(_ digests: [String], heldBy holder: FileHolder, in organisation: OrganisationID) async throws {
        guard !digests.isEmpty else { return }
        try await database.write { connection in
            // In one order, so that two who release the same files don't wait for each other.
            for digest in Set(digests).sorted() { try Self.release(digest, holder, organisation, connection) }
        }
    }

    private static func release(
        _ digest: String,
        _ holder: FileHolder,
        _ organisation: OrganisationID,
        _ connection: any SQLConnection
    ) throws {
        try connection.run(
            """
            DELETE FROM file_holders WHERE organisation = $1 AND pack = $2 AND document = $3 AND digest = $4
            """,
            .text(organisation.value),
            .text(holder.pack),
            .text(holder.document.value),
            .text(digest)
        )
        // Locks the row first: what is asked after that sees a holder that came meanwhile.
        try connection.run(
            "UPDATE files SET kept_at = kept_at WHERE organisation = $1 AND digest = $2",
            .text(organisation.value),
            .text(digest)
        )
        try connection.run(
            """
            DELETE FROM files WHERE organisation = $1 AND digest = $2 AND NOT EXISTS (
                SELECT 1 FROM file_holders
                WHERE file_holders.organisation = files.organisation AND file_holders.digest = files.digest)
            """,
            .text(organisation.value),
            .text(digest)
        )
    }
}
