import Dialogues
import EventSourcing
import Vocabulary

/// All actions of an organisation, by id.
package struct ActionSummaries: DocumentProjection {
    package let name = "action-summaries"
    package let version = 1
    static let prefix = "action/"

    package init() {}

    package func key(for event: RecordedEvent) -> String? {
        guard event.stream.hasPrefix(Self.prefix) else { return nil }
        return String(event.stream.dropFirst(Self.prefix.count))
    }

    package func evolve(_ document: inout ActionSummary?, with event: RecordedEvent) throws {
        let happened = try EventCodec<ActionEvent>.decode(event.event)
        var summary = document ?? ActionSummary(openedAt: event.recordedAt)
        summary.evolve(happened, at: event.recordedAt)
        document = summary
    }
}

/// What lists, panels, files and letters need to know of an action.
package struct ActionSummary: Codable, Equatable, Sendable {
    package private(set) var state = Action.State()
    package let openedAt: Instant
    package private(set) var changedAt: Instant
    /// When it became done; nil when it is not.
    package private(set) var doneAt: Instant?

    init(openedAt: Instant) {
        self.openedAt = openedAt
        changedAt = openedAt
    }

    fileprivate mutating func evolve(_ event: ActionEvent, at: Instant) {
        Action.evolve(&state, event)
        changedAt = at
        if case .statusSet(let status) = event { doneAt = status == .done ? at : nil }
    }
}

package extension ActionSummary {
    var what: String { state.content.what }
    /// The effect that is expected, and for whom.
    var expected: String { state.content.expected }
    var owner: PersonID? { state.owner }
    var due: LocalDate? { state.due }
    var status: Action.Status { state.status }
    var effect: Action.Effect { state.effect }
    var lastRemark: Action.Remark? { state.remarks.last }

    /// Its day is over and it is not done.
    func isOverdue(on today: LocalDate) -> Bool { state.status.isOpen && (state.due.map { $0 < today } ?? false) }
}
