/// How groups looked back, and what people said some weeks later. Rows, so that what somebody takes back is gone.
package enum Migration0008ReflectionsAndFollowUps: Migration {
    package static let number = 8
    package static let sentence = "The group's reflection and its guesses; follow-up conversations."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(
            script: """
                CREATE TABLE reflections (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, changes BIGINT NOT NULL,
                    begun_at BIGINT, done_at BIGINT,
                    PRIMARY KEY (organisation, dialogue));
                CREATE TABLE reflection_guesses (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, person TEXT NOT NULL,
                    content TEXT NOT NULL, revision BIGINT NOT NULL, written_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, person));
                CREATE TABLE reflection_parts (
                    organisation TEXT NOT NULL, dialogue TEXT NOT NULL, part TEXT NOT NULL,
                    content TEXT NOT NULL, revision BIGINT NOT NULL, written_by TEXT NOT NULL,
                    written_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, dialogue, part));
                CREATE TABLE follow_ups (
                    organisation TEXT NOT NULL, id TEXT NOT NULL, dialogue TEXT NOT NULL, person TEXT NOT NULL,
                    interviewer TEXT NOT NULL, state TEXT NOT NULL, content TEXT NOT NULL, revision BIGINT NOT NULL,
                    created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
                    PRIMARY KEY (organisation, id));
                CREATE INDEX follow_ups_of_dialogue ON follow_ups (organisation, dialogue, created_at);
                CREATE INDEX follow_ups_of_person ON follow_ups (organisation, person);
                """
        )
    }
}
