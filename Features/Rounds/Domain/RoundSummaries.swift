import EventSourcing
import Vocabulary
import Dialogues

/// What lists, the year and the start page need to know of a round.
package struct RoundSummary: Codable, Equatable, Sendable {
    package var phase: Round.Phase
    package var name: String
    package var season: Season
    package var period: String
    package var units: [UnitID]
    package var firstDay: LocalDate?
    package var lastDay: LocalDate?
    package var previous: RoundID?
    package var lessons: String

    package init(_ plan: RoundPlan) {
        phase = .draft
        name = plan.name
        season = plan.season
        period = plan.period
        units = plan.unitIDs
        firstDay = plan.firstDay
        lastDay = plan.lastDay
        previous = plan.previous
        lessons = ""
    }
}

/// All rounds of an organisation, each as a summary, by id.
package struct RoundSummaries: DocumentProjection {
    package let name = "round-summaries"
    package let version = 2
    static let prefix = "round/"

    package init() {}

    package func key(for event: RecordedEvent) -> String? {
        guard event.stream.hasPrefix(Self.prefix) else { return nil }
        return String(event.stream.dropFirst(Self.prefix.count))
    }

    package func evolve(_ document: inout RoundSummary?, with event: RecordedEvent) throws {
        switch try EventCodec<RoundEvent>.decode(event.event) {
        case .drafted(let plan, _), .replanned(let plan): document = RoundSummary(plan)
        case .discarded: document?.phase = .discarded
        case .makingBegun: document?.phase = .making
        case .dialoguesMade: document?.phase = .running
        case .closed(let lessons, _):
            document?.phase = .closed
            document?.lessons = lessons
        case .lessonsRewritten(let text): document?.lessons = text
        case .erased: document?.lessons = Erased.mark
        }
    }
}
