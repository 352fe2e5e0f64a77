import FollowUps
import Reflections
import Surveys
import Synchronization
import Templates
import Vocabulary

/// What people thought of the dialogues, in memory.
final class RoundMemories: SurveyRows, GroupReflections, FollowUpTalks {
    struct Kept {
        var collections: [OccasionID: AnswerCollection] = [:]
        var participations: Set<Participation> = []
        var answers: [Answer] = []
        var reflections: [DialogueID: GroupReflection] = [:]
        var followUps: [FollowUp] = []
    }

    private let kept = Mutex(Kept())

    func change(_ change: (inout Kept) -> Void) { kept.withLock { change(&$0) } }

    // Surveys.
    func collections(in organisation: OrganisationID) async throws -> [OccasionID: AnswerCollection] {
        kept.withLock(\.collections)
    }
    func arrange(
        _ occasion: OccasionID,
        in organisation: OrganisationID,
        _ change: @escaping @Sendable (inout AnswerCollection) throws -> Void
    ) async throws {
        try kept.withLock { try change(&$0.collections[occasion, default: AnswerCollection()]) }
    }
    func keep(
        _ submission: Submission,
        of participation: Participation,
        to occasion: OccasionID,
        when mode: AnswerMode,
        in organisation: OrganisationID,
        on today: LocalDate
    ) async throws {
        kept.withLock { kept in
            kept.participations.insert(participation)
            kept.answers += submission.apart
        }
    }
    func participations(in occasion: OccasionID, _ organisation: OrganisationID) async throws -> Set<Participation> {
        kept.withLock(\.participations)
    }
    func answered(by person: PersonID, in organisation: OrganisationID) async throws -> Set<DialogueID> {
        kept.withLock { kept in Set(kept.participations.filter { $0.person == person }.map(\.dialogue)) }
    }
    func anonymousAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [Answer] {
        kept.withLock(\.answers)
    }
    func namedAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [NamedAnswers] { [] }
    func clearTraces() async throws {}

    // Reflections.
    func reflection(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> GroupReflection {
        kept.withLock { $0.reflections[dialogue] ?? GroupReflection() }
    }
    func reflections(in organisation: OrganisationID) async throws -> [DialogueID: GroupReflection] {
        kept.withLock(\.reflections)
    }
    func save(_ change: ReflectionChange, of dialogue: DialogueID, _ organisation: OrganisationID) async throws
        -> Bool
    { false }

    // Follow-ups.
    func followUp(_ id: FollowUpID, _ organisation: OrganisationID) async throws -> FollowUp? { nil }
    func followUps(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [FollowUp] {
        kept.withLock { $0.followUps.filter { $0.dialogue == dialogue } }
    }
    func followUps(in organisation: OrganisationID) async throws -> [FollowUp] { kept.withLock(\.followUps) }
    func begin(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool { false }
    func save(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool { false }
    func discard(_ id: FollowUpID, over revision: Int, _ organisation: OrganisationID) async throws -> Bool { false }
}
