/// Rows about who there is and how they get in. Tokens stand here only as digests.
package enum Migration0002People: Migration {
    package static let number = 2
    package static let sentence = "Organisations, units, people, accounts, sessions, links, room codes, rates, secrets."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(script: people)
        try connection.execute(script: waysIn)
    }

    private static let people = """
        CREATE TABLE organisations (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, founded_at BIGINT NOT NULL);
        CREATE TABLE units (
            organisation TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, short TEXT NOT NULL,
            PRIMARY KEY (organisation, id));
        CREATE TABLE people (
            organisation TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
            unit TEXT, email TEXT, is_organiser BIGINT NOT NULL, removed_at BIGINT, link_wanted_at BIGINT,
            PRIMARY KEY (organisation, id));
        CREATE UNIQUE INDEX people_by_address ON people (email, organisation);
        """

    private static let waysIn = """
        CREATE TABLE accounts (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE, created_at BIGINT NOT NULL);
        CREATE TABLE sessions (
            digest TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL, person TEXT NOT NULL,
            account TEXT, origin TEXT NOT NULL, device TEXT NOT NULL, started_at BIGINT NOT NULL,
            last_seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL);
        CREATE INDEX sessions_by_person ON sessions (organisation, person);
        CREATE TABLE personal_links (
            digest TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL, person TEXT NOT NULL,
            kind TEXT NOT NULL, target TEXT NOT NULL, expires_at BIGINT NOT NULL, is_revoked BIGINT NOT NULL);
        CREATE INDEX personal_links_by_person ON personal_links (organisation, person);
        CREATE TABLE room_codes (
            code TEXT NOT NULL PRIMARY KEY, organisation TEXT NOT NULL, dialogue TEXT NOT NULL,
            created_at BIGINT NOT NULL, closed_at BIGINT);
        CREATE INDEX room_codes_by_dialogue ON room_codes (organisation, dialogue);
        CREATE TABLE knocks (
            digest TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL,
            dialogue TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL, knocked_at BIGINT NOT NULL);
        CREATE INDEX knocks_by_dialogue ON knocks (organisation, dialogue, state);
        CREATE TABLE rates (
            key TEXT NOT NULL PRIMARY KEY, window_start BIGINT NOT NULL, count BIGINT NOT NULL,
            expires_at BIGINT NOT NULL);
        CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
        """
}
