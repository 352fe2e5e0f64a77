import Vocabulary

/// What is to be written: a fact, not yet in the log.
package struct NewEvent: Equatable, Sendable {
    package let type: String
    package let schemaVersion: Int
    /// JSON as text. Never re-encoded after this: the digest covers these very bytes.
    package let payload: String

    package init(type: String, schemaVersion: Int = 1, payload: String) {
        self.type = type
        self.schemaVersion = schemaVersion
        self.payload = payload
    }
}

/// A fact in the log of one organisation, with its place in the log and in its stream.
package struct RecordedEvent: Equatable, Sendable {
    package let position: Int64
    package let stream: String
    package let version: Int64
    package let event: NewEvent
    package let person: PersonID?
    package let command: String
    package let recordedAt: Instant
    /// Its texts were replaced, by the decision in an `erased` event later in the stream.
    package let isErased: Bool

    package init(
        position: Int64,
        stream: String,
        version: Int64,
        event: NewEvent,
        person: PersonID?,
        command: String,
        recordedAt: Instant,
        isErased: Bool = false
    ) {
        self.position = position
        self.stream = stream
        self.version = version
        self.event = event
        self.person = person
        self.command = command
        self.recordedAt = recordedAt
        self.isErased = isErased
    }

    /// The same fact with its texts replaced.
    package func erased(payload: String) -> RecordedEvent {
        RecordedEvent(
            position: position,
            stream: stream,
            version: version,
            event: NewEvent(type: event.type, schemaVersion: event.schemaVersion, payload: payload),
            person: person,
            command: command,
            recordedAt: recordedAt,
            isErased: true
        )
    }
}
