import Dialogues
import EventSourcing
import Templates
import Vocabulary

/// The evaluations of an organisation: who is asked, who has answered, what may be shown.
package struct Evaluations: Sendable {
    package let rows: any SurveyRows
    package let forms: EvaluationForms
    private let documents: any DocumentStore

    package init(rows: any SurveyRows, documents: any DocumentStore, forms: EvaluationForms) {
        self.rows = rows
        self.documents = documents
        self.forms = forms
    }

    package func occasions(in organisation: OrganisationID) async throws -> [Occasion] {
        Occasion.all(try await documents.documents(of: DialogueSummaries(), in: organisation))
    }

    /// Of a round's id, or of the id of a dialogue without a round. Nil when nobody has been invited yet.
    package func occasion(_ id: OccasionID, in organisation: OrganisationID) async throws -> Occasion? {
        try await occasions(in: organisation).first { $0.id == id }
    }

    package func occasion(of dialogue: DialogueID, in organisation: OrganisationID) async throws -> Occasion? {
        try await occasions(in: organisation).first { $0.talk(dialogue) != nil }
    }

    package func state(of occasion: Occasion, in organisation: OrganisationID, on today: LocalDate) async throws
        -> EvaluationState
    {
        EvaluationState(
            occasion: occasion,
            collection: try await rows.collections(in: organisation)[occasion.id] ?? AnswerCollection(),
            answered: try await rows.participations(in: occasion.id, organisation),
            today: today,
            forms: forms
        )
    }

    package func results(of state: EvaluationState, in organisation: OrganisationID) async throws -> SurveyResults {
        let anonymous = try await rows.anonymousAnswers(to: state.occasion.id, in: organisation)
        let named = try await rows.namedAnswers(to: state.occasion.id, in: organisation)
        return SurveyResults(
            anonymous + named.flatMap(\.answers),
            by: state.answered,
            asked: state.occasion.asked.count,
            isClosed: state.isClosed,
            forms
        )
    }

    /// The held dialogues that this person has still to answer about.
    package func waiting(for person: PersonID, in organisation: OrganisationID, on today: LocalDate) async throws
        -> [Occasion.Talk]
    {
        let asked = try await occasions(in: organisation).flatMap { occasion in
            occasion.talks.filter { $0.summary.isHeld && $0.summary.asked.contains(person) }.map { (occasion.id, $0) }
        }
        guard !asked.isEmpty else { return [] }
        let collections = try await rows.collections(in: organisation)
        let answered = try await rows.answered(by: person, in: organisation)
        return asked.filter { occasion, talk in
            collections[occasion]?.isClosed(on: today) != true && !answered.contains(talk.id)
        }.map(\.1)
    }

    /// Whom a reminder may go to. For nothing else: who has answered is shown to nobody.
    package func notAnswered(in dialogue: DialogueID, _ organisation: OrganisationID, on today: LocalDate)
        async throws -> [PersonID]
    {
        guard let occasion = try await occasion(of: dialogue, in: organisation) else { return [] }
        let state = try await state(of: occasion, in: organisation, on: today)
        guard !state.isClosed else { return [] }
        return occasion.asked.filter { $0.dialogue == dialogue && !state.answered.contains($0) }.map(\.person)
    }
}

/// How far the collecting of an occasion has come.
package struct EvaluationState: Equatable, Sendable {
    package let occasion: Occasion
    package let collection: AnswerCollection
    package let answered: Set<Participation>
    package let today: LocalDate
    /// How answers are given now.
    package let mode: AnswerMode
    package let allowedModes: [AnswerMode]

    package init(
        occasion: Occasion,
        collection: AnswerCollection,
        answered: Set<Participation>,
        today: LocalDate,
        forms: EvaluationForms
    ) {
        self.occasion = occasion
        self.collection = collection
        self.answered = answered
        self.today = today
        allowedModes = occasion.allowedModes(forms)
        mode = collection.mode(among: allowedModes, usual: occasion.usualMode(forms))
    }

    package var isClosed: Bool { collection.isClosed(on: today) }

    /// Nil when this person may answer about this dialogue now.
    package func obstacle(for participation: Participation) -> SurveyRefusal? {
        if answered.contains(participation) { return .answeredAlready }
        guard occasion.invited.contains(participation) else { return .notInvited }
        guard occasion.talk(participation.dialogue)?.summary.isHeld == true else { return .notOpenYet }
        return isClosed ? .collectionClosed : nil
    }
}
