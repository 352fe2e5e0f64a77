/// Jobs of all kinds, and what an organisation and its people have decided about letters.
package enum Migration0009Letters: Migration {
    package static let number = 9
    package static let sentence =
        "Jobs with due, attempts and lease; whether letters are sent, and who wants no reminders."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(
            script: """
                CREATE TABLE jobs (
                    organisation TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
                    payload TEXT NOT NULL, due BIGINT NOT NULL, attempts BIGINT NOT NULL, state TEXT NOT NULL,
                    leased_until BIGINT, turn BIGINT NOT NULL, word TEXT NOT NULL,
                    made_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, id));
                CREATE UNIQUE INDEX jobs_by_key ON jobs (organisation, kind, key);
                CREATE INDEX jobs_to_do ON jobs (kind, state, due);
                CREATE TABLE letter_choices (
                    organisation TEXT NOT NULL PRIMARY KEY, is_on BIGINT NOT NULL, language TEXT NOT NULL,
                    chosen_by TEXT NOT NULL, chosen_at BIGINT NOT NULL);
                CREATE TABLE letter_refusals (
                    organisation TEXT NOT NULL, person TEXT NOT NULL, refused_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, person));
                """
        )
    }
}
