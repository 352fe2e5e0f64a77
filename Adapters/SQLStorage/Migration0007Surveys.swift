/// Evaluations. Who has answered and what was answered stand in tables that share nothing.
package enum Migration0007Surveys: Migration {
    package static let number = 7
    package static let sentence =
        "Evaluations: collections, who has answered, what was answered with and without a name."

    /// Without row ids in SQLite: they count upwards, and so tell in which order rows came.
    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        let uncounted = dialect == .sqlite ? " WITHOUT ROWID" : ""
        try connection.execute(
            script: """
                CREATE TABLE survey_collections (
                    organisation TEXT NOT NULL, occasion TEXT NOT NULL, mode TEXT, last_day TEXT, closed_on TEXT,
                    is_begun BIGINT NOT NULL,
                    PRIMARY KEY (organisation, occasion));
                CREATE TABLE survey_participations (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, person TEXT NOT NULL, occasion TEXT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, person))\(uncounted);
                CREATE TABLE survey_answers (
                    organisation TEXT NOT NULL, occasion TEXT NOT NULL, id TEXT NOT NULL,
                    item TEXT NOT NULL, role TEXT NOT NULL, score BIGINT, words TEXT, consent TEXT NOT NULL,
                    PRIMARY KEY (organisation, occasion, id))\(uncounted);
                CREATE TABLE survey_named_answers (
                    organisation TEXT NOT NULL, occasion TEXT NOT NULL, dialogue TEXT NOT NULL, person TEXT NOT NULL,
                    item TEXT NOT NULL, role TEXT NOT NULL, score BIGINT, words TEXT, consent TEXT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, person, item));
                """
        )
    }
}
