import Vocabulary

/// A place in a log that can be recognised later: the position, and when what stands there was recorded.
///
/// After an older backup has been restored and work has gone on, other events get positions that were used before, but
/// not at the same moment. Whoever comes back with a place from the history that is gone is told apart by it.
package struct LogPlace: Hashable, Sendable, CustomStringConvertible {
    package static let beginning = LogPlace(position: 0, recordedAt: Instant(microseconds: 0))

    package let position: Int64
    package let recordedAt: Instant

    package init(position: Int64, recordedAt: Instant) {
        self.position = position
        self.recordedAt = recordedAt
    }

    package init(_ event: RecordedEvent) { self.init(position: event.position, recordedAt: event.recordedAt) }

    package var description: String { "\(position)-\(recordedAt.microseconds)" }

    /// Nil when the text is not what `description` gives.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 2, let position = parts[0], let recordedAt = parts[1] else { return nil }
        self.init(position: position, recordedAt: Instant(microseconds: recordedAt))
    }
}

extension EventLog {
    /// Whether the log has this place in its history.
    package func has(_ place: LogPlace, in organisation: OrganisationID) async throws -> Bool {
        if place == .beginning { return true }
        guard place.position > 0 else { return false }
        return try await events(in: organisation, after: place.position - 1, limit: 1).first.map(LogPlace.init) == place
    }
}
