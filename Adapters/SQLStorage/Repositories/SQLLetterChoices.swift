import Letters
import Vocabulary

package struct SQLLetterChoices: LetterChoices {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func choice(of organisation: OrganisationID) async throws -> LetterChoice {
        try await database.read { connection in
            try connection.run(
                "SELECT is_on, language, chosen_at FROM letter_choices WHERE organisation = $1",
                SQLValue(organisation)
            ).first.map { row in
                LetterChoice(
                    isOn: try row.integer(0) == 1,
                    language: Language(rawValue: try row.text(1)) ?? .sv,
                    chosenAt: try row.instant(2)
                )
            } ?? LetterChoice()
        }
    }

    package func choose(
        _ choice: LetterChoice,
        for organisation: OrganisationID,
        by person: PersonID,
        at now: Instant
    ) async throws {
        try await database.write { connection in
            _ = try connection.run(
                """
                INSERT INTO letter_choices (organisation, is_on, language, chosen_by, chosen_at)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (organisation) DO UPDATE SET is_on = excluded.is_on, language = excluded.language,
                    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                """,
                SQLValue(organisation),
                SQLValue(choice.isOn),
                .text(choice.language.rawValue),
                SQLValue(person),
                SQLValue(now)
            )
        }
    }

    package func refusing(in organisation: OrganisationID) async throws -> Set<PersonID> {
        let people = try await database.read { connection in
            try connection.run(
                "SELECT person FROM letter_refusals WHERE organisation = $1",
                SQLValue(organisation)
            ).map { PersonID(try $0.text(0)) }
        }
        return Set(people)
    }

    package func refuse(_ refuses: Bool, for person: PersonID, in organisation: OrganisationID, at now: Instant)
        async throws
    {
        try await database.write { connection in
            if refuses {
                _ = try connection.run(
                    """
                    INSERT INTO letter_refusals (organisation, person, refused_at) VALUES ($1, $2, $3)
                    ON CONFLICT DO NOTHING
                    """,
                    SQLValue(organisation),
                    SQLValue(person),
                    SQLValue(now)
                )
            } else {
                _ = try connection.run(
                    "DELETE FROM letter_refusals WHERE organisation = $1 AND person = $2",
                    SQLValue(organisation),
                    SQLValue(person)
                )
            }
        }
    }
}
