import EventSourcing
import Vocabulary

/// An event with what proves that it is as it was written.
struct SealedEvent: Sendable {
    let event: RecordedEvent
    /// Empty when the event's texts are erased.
    let salt: String
    /// Of salt and payload as they were written.
    let digest: String
    /// In an `erased` event: of the payloads that it left behind.
    let covers: String?
    let hash: String

    /// Seals a new event after the one whose hash is `previous`.
    init(_ event: RecordedEvent, after previous: String, in organisation: OrganisationID, covers: String?) {
        let salt = HashChain.newSalt()
        let unlinked = SealedEvent(
            event: event,
            salt: salt,
            digest: HashChain.digest(salt: salt, payload: event.event.payload),
            covers: covers,
            hash: ""
        )
        self.init(
            event: event,
            salt: salt,
            digest: unlinked.digest,
            covers: covers,
            hash: HashChain.link(previous, unlinked, in: organisation)
        )
    }

    private init(event: RecordedEvent, salt: String, digest: String, covers: String?, hash: String) {
        self.event = event
        self.salt = salt
        self.digest = digest
        self.covers = covers
        self.hash = hash
    }
}

extension SealedEvent {
    static let columnList = RecordedEvent.columnList + ", salt, digest, covers, hash"

    init(_ row: SQLRow) throws {
        self.init(
            event: try RecordedEvent(row),
            salt: try row.text(10),
            digest: try row.text(11),
            covers: try row.optionalText(12),
            hash: try row.text(13)
        )
    }

    /// Inserts an event; `values(in:)` are its arguments.
    static let insert = """
        INSERT INTO events (organisation, position, stream, version, type, schema_version, payload, person, command,
            recorded_at, salt, digest, covers, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """

    func values(in organisation: OrganisationID) -> [SQLValue] {
        [
            .text(organisation.value), .integer(event.position), .text(event.stream), .integer(event.version),
            .text(event.event.type), SQLValue(event.event.schemaVersion), .text(event.event.payload),
            SQLValue(event.person?.value), .text(event.command), .integer(event.recordedAt.microseconds),
            .text(salt), .text(digest), SQLValue(covers), .text(hash),
        ]
    }
}

extension RecordedEvent {
    static let columnList = """
        position, stream, version, type, schema_version, payload, person, command, recorded_at,
        CASE WHEN salt = '' THEN 1 ELSE 0 END
        """

    init(_ row: SQLRow) throws {
        self.init(
            position: try row.integer(0),
            stream: try row.text(1),
            version: try row.integer(2),
            event: NewEvent(type: try row.text(3), schemaVersion: Int(try row.integer(4)), payload: try row.text(5)),
            person: try row.optionalText(6).map { PersonID($0) },
            command: try row.text(7),
            recordedAt: Instant(microseconds: try row.integer(8)),
            isErased: try row.integer(9) == 1
        )
    }
}
