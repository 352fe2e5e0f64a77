import EventSourcing
import Foundation
import SQLStorage
import SQLite
import Testing
import Vocabulary

@Suite("Verification", .timeLimit(.minutes(5)), .serialized)
struct VerificationTests {
    struct Tampering: Sendable, CustomTestStringConvertible {
        let sql: String
        let position: Int64
        let fault: BrokenLog.Fault
        var testDescription: String { sql }

        init(_ sql: String, _ position: Int64, _ fault: BrokenLog.Fault) {
            (self.sql, self.position, self.fault) = (sql, position, fault)
        }
    }

    /// Done to a log of five: two events, of which the first is erased, the erasure, and two more.
    static let tamperings = [
        Tampering(
            "UPDATE events SET payload = '{\"said\":{\"text\":\"annat\"}}' WHERE position = 2",
            2,
            .alteredPayload
        ),
        Tampering("UPDATE events SET salt = 'other' WHERE position = 4", 4, .alteredPayload),
        Tampering("UPDATE events SET person = 'someone else' WHERE position = 4", 4, .brokenChain),
        Tampering("UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 4", 4, .brokenChain),
        Tampering("UPDATE events SET digest = 'other' WHERE position = 2", 2, .brokenChain),
        Tampering("UPDATE events SET command = 'other' WHERE position = 5", 5, .brokenChain),
        Tampering(
            "UPDATE events SET payload = '{\"said\":{\"text\":\"lögn\"}}' WHERE position = 1",
            1,
            .alteredAfterErasure
        ),
        Tampering("UPDATE events SET payload = '{}', salt = '' WHERE position = 2", 2, .erasedWithoutDecision),
        Tampering("UPDATE events SET salt = 'x' WHERE position = 1", 1, .alteredPayload),
        Tampering("DELETE FROM events WHERE position = 2", 2, .missing),
        Tampering("DELETE FROM events WHERE position = 5", 5, .missing),
        Tampering("UPDATE events SET version = 7 WHERE position = 2", 2, .wrongVersion),
    ]

    @Test("names the position of what was altered behind the log's back", arguments: Engine.onDisk, tamperings)
    func namesThePosition(engine: Engine, tampering: Tampering) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.saySecret()
        try await log.erase(.of([1]))
        for name in ["a", "b"] { try await log.write(name) }
        #expect(try await log.verify(kommun) == 5)

        try await database.withoutProtection { try $0.execute(script: tampering.sql) }
        await #expect(throws: BrokenLog(organisation: kommun, position: tampering.position, fault: tampering.fault)) {
            try await log.verify(kommun)
        }
        #expect(
            BrokenLog(organisation: kommun, position: tampering.position, fault: tampering.fault).sentence.sv
                .contains("ändelse \(tampering.position)")
        )
    }

    @Test("misses a log whose end, or all of it, was taken away with what pointed there", arguments: Engine.onDisk)
    func takenAway(engine: Engine) async throws {
        for (position, sql) in [
            (
                3,
                "DELETE FROM events WHERE position > 2;"
                    + "UPDATE logs SET position = 2, hash = (SELECT hash FROM events WHERE position = 2)"
            ),
            (4, "DELETE FROM logs"),
            (1, "DELETE FROM logs; DELETE FROM events"),
        ] as [(Int64, String)] {
            let database = try await engine.place().openMigrated()
            let log = try await SQLEventLog(in: database, now: { fixedInstant })
            for name in ["a", "b", "c"] { try await log.write(name) }
            try await database.withoutProtection { try $0.execute(script: sql) }
            #expect(try await database.organisationsWithLogs() == [kommun])
            await #expect(throws: BrokenLog(organisation: kommun, position: position, fault: .missing)) {
                try await database.verifyLog(of: kommun)
            }
        }
    }

    @Test("sees one byte changed in the file")
    func oneByte() async throws {
        let path = temporaryPath("byte")
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        for number in 1...40 { try await log.write("\(number)", payload: #"{"text":"text nummer \#(number)."}"#) }
        try database.close()

        var bytes = try Data(contentsOf: URL(filePath: path))
        let place = try #require(bytes.range(of: Data("text nummer 27.".utf8)))
        bytes[place.lowerBound] ^= 1
        try bytes.write(to: URL(filePath: path))

        await #expect(throws: BrokenLog(organisation: kommun, position: 27, fault: .alteredPayload)) {
            try await SQLiteDatabase(path: path).verifyLog(of: kommun)
        }
    }

    /// From an older backup, say: all of it as it was, salt and text.
    @Test("notices an erased text that somebody has put back", arguments: Engine.onDisk)
    func putBack(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.saySecret()
        let before = try await database.read {
            try $0.run("SELECT payload, salt FROM events WHERE position = 1").map { (try $0.text(0), try $0.text(1)) }
        }
        try await log.erase(.of([1]))
        let (payload, salt) = try #require(before.first)
        try await database.withoutProtection {
            try $0.run("UPDATE events SET payload = $1, salt = $2 WHERE position = 1", .text(payload), .text(salt))
        }
        await #expect(throws: BrokenLog(organisation: kommun, position: 1, fault: .notErased)) {
            try await log.verify(kommun)
        }
    }

    /// Two logs with the same events have different digests: who knows a digest can't try out texts.
    @Test("rests on digests that tell nothing about the texts", arguments: Engine.onDisk)
    func salted(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        for name in ["a", "b"] { try await log.write(name) }
        let digests = try await database.read { try $0.run("SELECT digest, salt FROM events").map { try $0.text(0) } }
        #expect(Set(digests).count == 2)
    }
}

extension Database {
    /// As one who has the database in hand, and no respect for it.
    func withoutProtection(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) async throws {
        let dialect = dialect
        try await write { connection in
            switch dialect {
            case .sqlite:
                let triggers = try connection.run("SELECT name FROM sqlite_master WHERE type = 'trigger'")
                for trigger in triggers { try connection.execute(script: "DROP TRIGGER \(try trigger.text(0))") }
            case .postgres:
                try connection.execute(
                    script: "ALTER TABLE events DISABLE TRIGGER ALL; ALTER TABLE receipts DISABLE TRIGGER ALL"
                )
            }
            try body(connection)
        }
    }
}
