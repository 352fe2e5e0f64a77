import EventSourcing
import SQLStorage
import Testing
import Vocabulary

@Suite("Migration", .timeLimit(.minutes(5)), .serialized)
struct MigrationTests {
    @Test("step by step gives the same schema as all at once", arguments: Engine.onDisk)
    func sameSchema(engine: Engine) async throws {
        let fresh = try await engine.place().openMigrated()
        let stepped = try await engine.place().open()
        for count in 1...allMigrations.count { try await stepped.migrate(Array(allMigrations.prefix(count))) }
        #expect(try await stepped.schema() == fresh.schema())
        #expect(try await !fresh.schema().isEmpty)
    }

    @Test("done before changes nothing", arguments: Engine.onDisk)
    func again(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.write("a")
        let before = try await database.schema()
        try await database.migrate()
        #expect(try await database.schema() == before)
        #expect(try await database.lastMigration() == allMigrations.count)
        #expect(try await log.all().count == 1)
    }

    @Test("keeps what was written before it", arguments: Engine.onDisk)
    func keeps(engine: Engine) async throws {
        let database = try await engine.place().open()
        try await database.migrate([Migration0001EventLog.self])
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.write("a")
        try await database.migrate(allMigrations + [AddsColour.self])
        try await log.write("b")
        #expect(try await log.all().count == 2)
    }

    @Test("is done once when several nodes start together", arguments: Engine.onDisk)
    func together(engine: Engine) async throws {
        let place = try await engine.place()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 { group.addTask { try await place.open().migrate() } }
            try await group.waitForAll()
        }
        #expect(try await place.open().lastMigration() == allMigrations.count)
    }

    @Test("refuses a database from a newer version, and leaves it alone", arguments: Engine.onDisk)
    func newer(engine: Engine) async throws {
        let database = try await engine.place().open()
        try await database.migrate(allMigrations + [AddsColour.self])
        let before = try await database.schema()
        let refusal = StorageRefusal.newerDatabase(version: 9999, known: allMigrations.count)
        await #expect(throws: refusal) { try await database.migrate() }
        #expect(try await database.schema() == before)
        #expect(refusal.sentence.sv.contains("nyare version"))
        #expect(refusal.sentence[.en].contains("newer version"))
    }

    @Test("is undone as a whole when one of its changes fails", arguments: Engine.onDisk)
    func fails(engine: Engine) async throws {
        let database = try await engine.place().open()
        await #expect(throws: (any Error).self) { try await database.migrate(allMigrations + [Fails.self]) }
        #expect(try await database.lastMigration() == 0)
        try await database.migrate()
        #expect(try await database.lastMigration() == allMigrations.count)
    }

    @Test("are numbered in order, each with its sentence")
    func numbered() {
        #expect(allMigrations.map { $0.number } == Array(1...allMigrations.count))
        #expect(allMigrations.allSatisfy { $0.sentence.hasSuffix(".") })
    }
}

private enum AddsColour: Migration {
    static let number = 9999
    static let sentence = "Colours."
    static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(script: "CREATE TABLE colours (name TEXT NOT NULL PRIMARY KEY)")
    }
}

private enum Fails: Migration {
    static let number = 9998
    static let sentence = "Fails halfway."
    static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(script: "CREATE TABLE half (name TEXT NOT NULL PRIMARY KEY)")
        try connection.execute(script: "CREATE TABLE half (name TEXT NOT NULL PRIMARY KEY)")
    }
}

extension Database {
    /// Everything that the database says about its own shape.
    fileprivate func schema() async throws -> [String] {
        let queries =
            switch dialect {
            case .sqlite: ["SELECT COALESCE(sql, name) FROM sqlite_master ORDER BY name"]
            case .postgres:
                [
                    """
                    SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                    FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1
                    """,
                    """
                    SELECT replace(indexdef, current_schema(), '') FROM pg_indexes
                    WHERE schemaname = current_schema() ORDER BY 1
                    """,
                    """
                    SELECT trigger_name || ' ' || event_manipulation || ' ' || action_timing
                    FROM information_schema.triggers WHERE trigger_schema = current_schema() ORDER BY 1
                    """,
                    """
                    SELECT prosrc FROM pg_proc
                    WHERE pronamespace = current_schema()::regnamespace ORDER BY 1
                    """,
                ]
            }
        return try await read { connection in
            try queries.flatMap { try connection.run($0).map { try $0.text(0) } }
        }
    }
}
