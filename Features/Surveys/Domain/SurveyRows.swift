import Templates
import Vocabulary

/// Keeps evaluations as rows, never as events.
///
/// Who has answered and what was answered are kept apart. An anonymous answer is stored without dialogue, person and
/// time, and so that neither ids nor the order in the file tell when it came (docs/decisions/0009).
package protocol SurveyRows: Sendable {
    func collections(in organisation: OrganisationID) async throws -> [OccasionID: AnswerCollection]

    /// Changes how an occasion is collected, or throws the refusal of `change` with nothing done.
    func arrange(
        _ occasion: OccasionID,
        in organisation: OrganisationID,
        _ change: @escaping @Sendable (inout AnswerCollection) throws -> Void
    ) async throws

    /// Keeps an answer and that it was given: both, or neither with `SurveyRefusal`.
    func keep(
        _ submission: Submission,
        of participation: Participation,
        to occasion: OccasionID,
        when mode: AnswerMode,
        in organisation: OrganisationID,
        on today: LocalDate
    ) async throws

    func participations(in occasion: OccasionID, _ organisation: OrganisationID) async throws -> Set<Participation>
    func answered(by person: PersonID, in organisation: OrganisationID) async throws -> Set<DialogueID>

    /// In an order that means nothing.
    func anonymousAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [Answer]
    func namedAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [NamedAnswers]

    /// Clears what the last answers may have left beside the tables. For the start of a server that was killed.
    func clearTraces() async throws
}
