import EventSourcing

/// One change of the schema. Once released it is never altered: the next change is the next number.
package protocol Migration: SendableMetatype {
    static var number: Int { get }
    /// What it does, kept in the table `migrations`.
    static var sentence: String { get }
    static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws
}

/// All of them, in order. A repository that needs a table adds its migration last.
package let allMigrations: [any Migration.Type] = [
    Migration0001EventLog.self, Migration0002People.self, Migration0003PrivateNotes.self,
    Migration0004SessionsOfPrivateNotes.self, Migration0005Files.self, Migration0006Preparation.self,
    Migration0007Surveys.self, Migration0008ReflectionsAndFollowUps.self,
    Migration0009Letters.self,
]

extension Database {
    /// Brings the schema up to date: all of what is missing, or nothing. Several nodes may do it at once.
    package func migrate(_ migrations: [any Migration.Type] = allMigrations) async throws {
        let dialect = dialect
        try await write { connection in
            if dialect == .postgres {
                // However long it takes, for us and for the node that waits for us.
                try connection.execute(script: "SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0")
                // CREATE … IF NOT EXISTS is not safe there against another node that does the same.
                try connection.run("SELECT pg_advisory_xact_lock(\(migrationLock), hashtext(current_schema()))")
            }
            try connection.execute(
                script: """
                    CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY, sentence TEXT NOT NULL)
                    """
            )
            let done = try connection.run("SELECT number FROM migrations ORDER BY number").map { try $0.integer(0) }
            let known = migrations.map { $0.number }.max() ?? 0
            if let last = done.last, last > known {
                throw StorageRefusal.newerDatabase(version: Int(last), known: known)
            }
            for migration in migrations where !done.contains(Int64(migration.number)) {
                try migration.run(in: connection, dialect)
                try connection.run(
                    "INSERT INTO migrations (number, sentence) VALUES ($1, $2)",
                    SQLValue(migration.number),
                    .text(migration.sentence)
                )
            }
        }
    }
}

extension Database {
    /// The number of the last migration that was run; 0 in an empty database.
    package func lastMigration() async throws -> Int {
        let dialect = dialect
        return try await read { connection in
            let isThere =
                switch dialect {
                case .sqlite: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"
                case .postgres: "SELECT 1 WHERE to_regclass('migrations') IS NOT NULL"
                }
            guard try !connection.run(isThere).isEmpty else { return 0 }
            return Int(try connection.run("SELECT COALESCE(MAX(number), 0) FROM migrations")[0].integer(0))
        }
    }
}

/// Any number will do, as long as all nodes take the same.
private let migrationLock = 7_301_201
