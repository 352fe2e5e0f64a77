/// What people prepare before a dialogue. Rows, so that erasing one leaves nothing behind.
package enum Migration0006Preparation: Migration {
    package static let number = 6
    package static let sentence = "Preparation: private answers, how far each has come, and what is said of the basis."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(
            script: """
                CREATE TABLE prepared_answers (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, author TEXT NOT NULL, question TEXT NOT NULL,
                    text TEXT NOT NULL, perspective TEXT NOT NULL, certainty TEXT, written_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, author, question));
                CREATE TABLE preparations (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, author TEXT NOT NULL,
                    extent TEXT, ready_at BIGINT,
                    PRIMARY KEY (organisation, dialogue, author));
                CREATE TABLE basis_opinions (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, author TEXT NOT NULL,
                    sufficient BIGINT NOT NULL, word TEXT NOT NULL, given_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, author));
                """
        )
    }
}
