import Dialogues
import Preparation
import Templates
import Vocabulary

/// How far all have come. No statement here reads a text of an answer, only that there is one.
package struct SQLPreparationStandings: PreparationStandings {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func standings(in dialogue: DialogueID, _ organisation: OrganisationID) async throws
        -> [PersonID: Standing]
    {
        try await database.read { connection in
            let own = try connection.run(
                "SELECT author, extent, ready_at FROM preparations WHERE organisation = $1 AND dialogue = $2",
                .text(organisation.value),
                .text(dialogue.value)
            )
            let begun = try connection.run(
                "SELECT DISTINCT author FROM prepared_answers WHERE organisation = $1 AND dialogue = $2",
                .text(organisation.value),
                .text(dialogue.value)
            )
            var standings: [PersonID: Standing] = [:]
            for row in begun { standings[PersonID(try row.text(0))] = Standing(.started, read: nil) }
            for row in own {
                let isReady = try row.optionalInteger(2) != nil
                let read = try row.optionalText(1).flatMap(ReadingExtent.init)
                standings[PersonID(try row.text(0))] = Standing(isReady ? .ready : .started, read: read)
            }
            return standings
        }
    }

    package func opinions(in dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [BasisOpinion] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT author, sufficient, word, given_at FROM basis_opinions
                WHERE organisation = $1 AND dialogue = $2 ORDER BY given_at, author
                """,
                .text(organisation.value),
                .text(dialogue.value)
            ).map(BasisOpinion.init)
        }
    }
}
