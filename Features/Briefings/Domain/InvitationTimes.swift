import EventSourcing
import Vocabulary

/// When people were invited to each dialogue: what comes to its pack after that is a supplement.
package struct InvitationTimes: DocumentProjection {
    package struct Document: Codable, Equatable, Sendable {
        package let openedAt: Instant
    }

    package let name = "invitation-times"
    package let version = 1

    package init() {}

    package func key(for event: RecordedEvent) -> String? {
        guard event.stream.hasPrefix("dialogue/"), event.event.type == "opened" else { return nil }
        return String(event.stream.dropFirst("dialogue/".count))
    }

    package func evolve(_ document: inout Document?, with event: RecordedEvent) {
        document = Document(openedAt: event.recordedAt)
    }
}
