import Dialogues
import Preparation
import Templates
import Vocabulary

/// Preparations as rows. Each statement names the author: there is none that reads somebody else's.
package struct SQLPreparations: Preparations {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func preparation(at place: OwnPlace) async throws -> OwnPreparation {
        try await database.read { connection in
            let answers = try connection.run(
                """
                SELECT question, text, perspective, certainty, written_at FROM prepared_answers
                WHERE organisation = $1 AND dialogue = $2 AND author = $3 ORDER BY question
                """,
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql
            )
            let own = try connection.run(
                "SELECT extent, ready_at FROM preparations WHERE organisation = $1 AND dialogue = $2 AND author = $3",
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql
            )
            let opinion = try connection.run(
                """
                SELECT author, sufficient, word, given_at FROM basis_opinions
                WHERE organisation = $1 AND dialogue = $2 AND author = $3
                """,
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql
            )
            return OwnPreparation(
                answers: try answers.map(PrivateAnswer.init),
                read: try own.first?.optionalText(0).flatMap(ReadingExtent.init),
                readyAt: try own.first?.optionalInteger(1).map(Instant.init(microseconds:)),
                opinion: try opinion.first.map(BasisOpinion.init)
            )
        }
    }

    /// Two statements for the two cases, each atomic: nothing is written over that the author has not seen.
    package func save(_ answer: PrivateAnswer, over before: String?, at place: OwnPlace) async throws -> Bool {
        try await database.write { connection in
            let saved =
                if let before {
                    try connection.run(
                        """
                        UPDATE prepared_answers SET text = $1, perspective = $2, certainty = $3, written_at = $4
                        WHERE organisation = $5 AND dialogue = $6 AND author = $7 AND question = $8 AND text = $9
                        RETURNING question
                        """,
                        .text(answer.text),
                        .text(answer.perspective.rawValue),
                        SQLValue(answer.certainty?.rawValue),
                        .integer(answer.writtenAt.microseconds),
                        place.organisation.sql,
                        place.dialogue.sql,
                        place.author.sql,
                        answer.question.sql,
                        .text(before)
                    )
                } else {
                    try connection.run(
                        """
                        INSERT INTO prepared_answers
                        (organisation, dialogue, author, question, text, perspective, certainty, written_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                        ON CONFLICT (organisation, dialogue, author, question) DO NOTHING
                        RETURNING question
                        """,
                        place.organisation.sql,
                        place.dialogue.sql,
                        place.author.sql,
                        answer.question.sql,
                        .text(answer.text),
                        .text(answer.perspective.rawValue),
                        SQLValue(answer.certainty?.rawValue),
                        .integer(answer.writtenAt.microseconds)
                    )
                }
            return !saved.isEmpty
        }
    }

    package func erase(_ questions: [QuestionID], at place: OwnPlace) async throws {
        try await database.write { connection in
            for question in questions {
                try connection.run(
                    """
                    DELETE FROM prepared_answers
                    WHERE organisation = $1 AND dialogue = $2 AND author = $3 AND question = $4
                    """,
                    place.organisation.sql,
                    place.dialogue.sql,
                    place.author.sql,
                    question.sql
                )
            }
        }
    }

    package func say(read: ReadingExtent, at place: OwnPlace) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO preparations (organisation, dialogue, author, extent) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, dialogue, author) DO UPDATE SET extent = excluded.extent
                """,
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql,
                .text(read.rawValue)
            )
        }
    }

    package func say(readyAt: Instant?, at place: OwnPlace) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO preparations (organisation, dialogue, author, ready_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, dialogue, author) DO UPDATE SET ready_at = excluded.ready_at
                """,
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql,
                readyAt.map { .integer($0.microseconds) } ?? .null
            )
        }
    }

    package func send(_ opinion: BasisOpinion, at place: OwnPlace) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO basis_opinions (organisation, dialogue, author, sufficient, word, given_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (organisation, dialogue, author) DO UPDATE
                SET sufficient = excluded.sufficient, word = excluded.word, given_at = excluded.given_at
                """,
                place.organisation.sql,
                place.dialogue.sql,
                place.author.sql,
                SQLValue(opinion.sufficient),
                .text(opinion.word),
                .integer(opinion.givenAt.microseconds)
            )
        }
    }
}

extension Identifier {
    fileprivate var sql: SQLValue { .text(value) }
}

extension PrivateAnswer {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            QuestionID(try row.text(0)),
            try row.text(1),
            Perspective(rawValue: try row.text(2)) ?? .other,
            try row.optionalText(3).flatMap(Certainty.init),
            at: Instant(microseconds: try row.integer(4))
        )
    }
}

extension BasisOpinion {
    init(_ row: SQLRow) throws {
        self.init(
            by: PersonID(try row.text(0)),
            sufficient: Int(try row.integer(1)),
            word: try row.text(2),
            at: Instant(microseconds: try row.integer(3))
        )
    }
}
