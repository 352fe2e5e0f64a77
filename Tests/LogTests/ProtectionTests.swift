import EventSourcing
import SQLStorage
import Testing
import Vocabulary

@Suite("What is written", .timeLimit(.minutes(5)), .serialized)
struct ProtectionTests {
    static let statements = [
        "UPDATE events SET payload = '{}' WHERE position = 2",
        "UPDATE events SET payload = '{}', salt = '' WHERE position = 2",
        "UPDATE events SET type = 'other' WHERE position = 2",
        "UPDATE events SET person = NULL WHERE position = 2",
        "UPDATE events SET payload = '{}' WHERE position = 1",
        "UPDATE events SET payload = '{}', salt = '' WHERE position = 1",
        "UPDATE events SET salt = 'again' WHERE position = 1",
        "DELETE FROM events",
        "DELETE FROM events WHERE position = 2",
        "UPDATE receipts SET digest = NULL WHERE command = 'say-1'",
        "UPDATE receipts SET digest = 'other' WHERE command = 'say-0'",
        "UPDATE receipts SET position = 9 WHERE command = 'say-1'",
        "DELETE FROM receipts",
    ]
    static let onlySQLite = [
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 2",
        "UPDATE OR REPLACE events SET payload = '{}' WHERE position = 2",
        "INSERT OR REPLACE INTO receipts SELECT * FROM receipts",
    ]
    static let onlyPostgres = ["TRUNCATE events", "TRUNCATE receipts"]

    @Test("is never changed or removed", arguments: Engine.onDisk, statements + onlySQLite + onlyPostgres)
    func isKept(engine: Engine, statement: String) async throws {
        if Self.onlySQLite.contains(statement), engine != .sqlite { return }
        if Self.onlyPostgres.contains(statement), engine != .postgres { return }
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.saySecret()
        try await log.erase(.of([1]))
        let before = try await log.all()
        await #expect(throws: (any Error).self) { try await database.write { try $0.execute(script: statement) } }
        #expect(try await log.all() == before)
        #expect(try await log.receipt(for: .init(id: "say-1", digest: "digest of the secret 1"), in: kommun) != nil)
    }

    /// What the trigger asks for is a decision in the same stream; payload and salt are all that it lets through.
    @Test("may be erased once by what a decision names, and nothing else", arguments: Engine.onDisk)
    func oneDoor(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.saySecret()
        try await log.write("erased-elsewhere", to: "other")
        // A decision in another stream names position 2 there, not here.
        try await database.write {
            try $0.run(
                """
                INSERT INTO events (organisation, position, stream, version, type, schema_version, payload, salt,
                    command, recorded_at, digest, hash)
                VALUES ('kommun', 4, 'other', 2, 'erased', 1, '{"erased":{"positions":[2]}}', 's', 'x', 1, 'd', 'h')
                """
            )
        }
        await #expect(throws: (any Error).self) {
            try await database.write {
                try $0.execute(script: "UPDATE events SET payload = '{}', salt = '' WHERE position = 2")
            }
        }
    }
}
