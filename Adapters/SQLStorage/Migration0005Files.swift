/// Files that people have added, in the database itself: one backup is whole.
package enum Migration0005Files: Migration {
    package static let number = 5
    package static let sentence = "Files by their SHA-256, and the documents that refer to them."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        let bytes =
            switch dialect {
            case .sqlite: "BLOB"
            case .postgres: "BYTEA"
            }
        try connection.execute(
            script: """
                CREATE TABLE files (
                    organisation TEXT NOT NULL, digest TEXT NOT NULL, kept_at BIGINT NOT NULL, content \(bytes) NOT NULL,
                    PRIMARY KEY (organisation, digest));
                CREATE TABLE file_holders (
                    organisation TEXT NOT NULL, pack TEXT NOT NULL, document TEXT NOT NULL, digest TEXT NOT NULL,
                    PRIMARY KEY (organisation, pack, document, digest));
                CREATE INDEX file_holders_by_file ON file_holders (organisation, digest);
                """
        )
    }
}
