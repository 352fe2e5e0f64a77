import Surveys
import Templates
import Vocabulary

/// That somebody has answered.
struct ParticipationRow {
    let values: [SQLValue]

    init(_ organisation: OrganisationID, _ occasion: OccasionID, _ participation: Participation) {
        values = [
            SQLValue(organisation), SQLValue(participation.dialogue), SQLValue(participation.person),
            SQLValue(occasion),
        ]
    }

    init(_ row: SQLRow) { values = row.values }

    fileprivate var key: [SQLValue] { Array(values[0..<3]) }
}

/// What somebody has answered to one item, and nothing that says who.
struct AnswerRow {
    /// Organisation, occasion, item, role, score, words, consent.
    let values: [SQLValue]

    init(_ organisation: OrganisationID, _ occasion: OccasionID, _ answer: Answer) {
        values = [SQLValue(organisation), SQLValue(occasion)] + answer.values
    }

    init(_ row: SQLRow) { values = row.values }
}

extension SQLConnection {
    func collection(_ occasion: OccasionID, _ organisation: OrganisationID) throws -> AnswerCollection {
        let rows = try run(
            """
            SELECT mode, last_day, closed_on, is_begun FROM survey_collections
            WHERE organisation = $1 AND occasion = $2
            """,
            SQLValue(organisation),
            SQLValue(occasion)
        )
        return try rows.first.map { try AnswerCollection($0, from: 0) } ?? AnswerCollection()
    }

    func keep(_ collection: AnswerCollection, _ occasion: OccasionID, _ organisation: OrganisationID) throws {
        try run(
            """
            INSERT INTO survey_collections (organisation, occasion, mode, last_day, closed_on, is_begun)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (organisation, occasion) DO UPDATE SET
                mode = excluded.mode, last_day = excluded.last_day, closed_on = excluded.closed_on,
                is_begun = excluded.is_begun
            """,
            SQLValue(organisation),
            SQLValue(occasion),
            SQLValue(collection.mode?.rawValue),
            SQLValue(collection.lastDay?.iso),
            SQLValue(collection.closedOn?.iso),
            SQLValue(collection.isBegun)
        )
    }

    func hasAnswered(_ row: ParticipationRow) throws -> Bool {
        try run([
            SQLStatement(
                "SELECT 1 FROM survey_participations WHERE organisation = $1 AND dialogue = $2 AND person = $3",
                each: [row.key]
            )
        ])[0][0].isEmpty == false
    }

    /// Takes both tables out, adds the new rows, and puts all back by chance. Emptying a whole table, rather than
    /// deleting rows of it, gives its pages back: nothing of the old arrangement stays between the new rows.
    func mix(in participation: ParticipationRow, _ answers: [AnswerRow]) throws {
        let participations =
            try run("SELECT organisation, dialogue, person, occasion FROM survey_participations").map(
                ParticipationRow.init
            ) + [participation]
        let all =
            try run("SELECT organisation, occasion, item, role, score, words, consent FROM survey_answers").map(
                AnswerRow.init
            ) + answers
        try run("DELETE FROM survey_participations")
        try run("DELETE FROM survey_answers")
        try insert(participations.shuffled())
        _ = try run([
            SQLStatement(
                """
                INSERT INTO survey_answers (id, organisation, occasion, item, role, score, words, consent)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                each: all.shuffled().map { [Self.freshID()] + $0.values }
            )
        ])
    }

    func insert(_ rows: [ParticipationRow]) throws {
        _ = try run([
            SQLStatement(
                """
                INSERT INTO survey_participations (organisation, dialogue, person, occasion) VALUES ($1, $2, $3, $4)
                """,
                each: rows.map(\.values)
            )
        ])
    }

    func insert(_ answers: [Answer], of row: ParticipationRow) throws {
        _ = try run([
            SQLStatement(
                """
                INSERT INTO survey_named_answers
                    (organisation, dialogue, person, occasion, item, role, score, words, consent)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                each: answers.map { row.values + $0.values }
            )
        ])
    }

    private static func freshID() -> SQLValue {
        let (high, low) = (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
        return .text(String(high, radix: 36) + "-" + String(low, radix: 36))
    }
}

extension AnswerCollection {
    init(_ row: SQLRow, from start: Int) throws {
        self.init(
            mode: try row.optionalText(start).flatMap(AnswerMode.init),
            lastDay: try row.optionalText(start + 1).flatMap { LocalDate($0) },
            closedOn: try row.optionalText(start + 2).flatMap { LocalDate($0) },
            isBegun: try row.integer(start + 3) == 1
        )
    }
}

extension Answer {
    init(_ row: SQLRow, from start: Int) throws {
        self.init(
            item: ItemID(try row.text(start)),
            role: try row.text(start + 1),
            score: try row.optionalInteger(start + 2).map { Int($0) },
            text: try row.optionalText(start + 3),
            consent: QuoteConsent.Answer(rawValue: try row.text(start + 4)) ?? .no
        )
    }

    fileprivate var values: [SQLValue] {
        [
            SQLValue(item), .text(role), score.map { SQLValue($0) } ?? .null, SQLValue(text), .text(consent.rawValue),
        ]
    }
}
