import Surveys
import Templates
import Vocabulary

/// Evaluations as rows. An anonymous answer makes all of its table, and the table of who has answered, be written anew:
/// in an order of chance and with new ids, so that what came last looks like everything else.
package struct SQLSurveyRows: SurveyRows {
    private let database: any Database
    private static let tables = ["survey_participations", "survey_answers"]

    package init(_ database: any Database) { self.database = database }

    package func collections(in organisation: OrganisationID) async throws -> [OccasionID: AnswerCollection] {
        try await database.read { connection in
            let rows = try connection.run(
                """
                SELECT occasion, mode, last_day, closed_on, is_begun FROM survey_collections WHERE organisation = $1
                """,
                SQLValue(organisation)
            )
            return try rows.reduce(into: [:]) { $0[OccasionID(try $1.text(0))] = try AnswerCollection($1, from: 1) }
        }
    }

    package func arrange(
        _ occasion: OccasionID,
        in organisation: OrganisationID,
        _ change: @escaping @Sendable (inout AnswerCollection) throws -> Void
    ) async throws {
        try await writing { connection in
            var collection = try connection.collection(occasion, organisation)
            try change(&collection)
            try connection.keep(collection, occasion, organisation)
        }
    }

    package func keep(
        _ submission: Submission,
        of participation: Participation,
        to occasion: OccasionID,
        when mode: AnswerMode,
        in organisation: OrganisationID,
        on today: LocalDate
    ) async throws {
        let row = ParticipationRow(organisation, occasion, participation)
        try await writing { connection in
            var collection = try connection.collection(occasion, organisation)
            let hasAnswered = try connection.hasAnswered(row)
            try collection.admit(promised: submission.mode, now: mode, hasAnswered: hasAnswered, on: today)
            try connection.keep(collection, occasion, organisation)
            if collection.mode == .anonymous {
                try connection.mix(in: row, submission.apart.map { AnswerRow(organisation, occasion, $0) })
            } else {
                try connection.insert([row])
                try connection.insert(submission.apart, of: row)
            }
        }
        // The answer is kept, whatever comes of this; what could not be cleared now is cleared after the next one.
        if submission.mode == .anonymous { try? await clearTraces() }
    }

    package func participations(in occasion: OccasionID, _ organisation: OrganisationID) async throws
        -> Set<Participation>
    {
        try await database.read { connection in
            let rows = try connection.run(
                "SELECT dialogue, person FROM survey_participations WHERE organisation = $1 AND occasion = $2",
                SQLValue(organisation),
                SQLValue(occasion)
            )
            return Set(try rows.map { Participation(dialogue: .init(try $0.text(0)), person: .init(try $0.text(1))) })
        }
    }

    package func answered(by person: PersonID, in organisation: OrganisationID) async throws -> Set<DialogueID> {
        try await database.read { connection in
            let rows = try connection.run(
                "SELECT dialogue FROM survey_participations WHERE organisation = $1 AND person = $2",
                SQLValue(organisation),
                SQLValue(person)
            )
            return Set(try rows.map { DialogueID(try $0.text(0)) })
        }
    }

    package func anonymousAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [Answer] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT item, role, score, words, consent FROM survey_answers
                WHERE organisation = $1 AND occasion = $2 ORDER BY id
                """,
                SQLValue(organisation),
                SQLValue(occasion)
            ).map { try Answer($0, from: 0) }
        }
    }

    package func namedAnswers(to occasion: OccasionID, in organisation: OrganisationID) async throws -> [NamedAnswers] {
        try await database.read { connection in
            let rows = try connection.run(
                """
                SELECT dialogue, person, item, role, score, words, consent FROM survey_named_answers
                WHERE organisation = $1 AND occasion = $2 ORDER BY dialogue, person, item
                """,
                SQLValue(organisation),
                SQLValue(occasion)
            )
            let answers = try rows.map { row in
                let person = PersonID(try row.text(1))
                return (Participation(dialogue: .init(try row.text(0)), person: person), try Answer(row, from: 2))
            }
            return Dictionary(grouping: answers, by: \.0)
                .map { NamedAnswers(participation: $0.key, answers: $0.value.map(\.1)) }
                .sorted { $0.participation.order < $1.participation.order }
        }
    }

    package func clearTraces() async throws { try await database.purge(Self.tables) }

    /// One at a time: what is written anew must be all that there is.
    private func writing(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) async throws {
        let dialect = database.dialect
        try await database.write { connection in
            if dialect == .postgres {
                try connection.execute(
                    script: "LOCK TABLE survey_collections, survey_participations, survey_answers IN EXCLUSIVE MODE"
                )
            }
            try body(connection)
        }
    }
}

extension Participation {
    fileprivate var order: String { "\(dialogue) \(person)" }
}
