/// Notes that their author alone sees. Rows, so that erasing one leaves nothing behind.
package enum Migration0003PrivateNotes: Migration {
    package static let number = 3
    package static let sentence = "Private notes: a row each, read by their author alone."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(
            script: """
                CREATE TABLE private_notes (
                    organisation TEXT NOT NULL, id TEXT NOT NULL, dialogue TEXT NOT NULL, author TEXT NOT NULL,
                    box TEXT, text TEXT NOT NULL, written_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, id));
                CREATE INDEX private_notes_of_author ON private_notes (organisation, dialogue, author, written_at);
                """
        )
    }
}
