import EventSourcing
import Foundation
import SQLStorage
import SQLite
import Testing
import Vocabulary

@Suite("A backup", .timeLimit(.minutes(5)), .serialized)
struct BackupTests {
    @Test("brings everything back where nothing is, with the same positions", arguments: Engine.onDisk)
    func bringsBack(engine: Engine) async throws {
        let (from, to) = (try await engine.placeOfItsOwn(), try await engine.placeOfItsOwn())
        let log = try await SQLEventLog(in: from.openMigrated(), projections: [LastSaid()], now: { fixedInstant })
        try await log.saySecret()
        try await log.erase(.of([1]))
        let (events, file) = (try await log.all(), temporaryPath("backup"))

        // While it is open and being written to.
        let backup = try await samtal("backup", file, from)
        #expect(backup.status == 0, "\(backup.errors)")
        #expect(["-wal", "-shm", ".unfinished"].allSatisfy { !FileManager.default.fileExists(atPath: file + $0) })
        try await log.write("later", payload: said)
        #expect(try await samtal("restore", file, to).status == 0)

        let afterwards = Instant(microseconds: fixedInstant.microseconds + 1)
        let restored = try await SQLEventLog(in: to.open(), projections: [LastSaid()], now: { afterwards })
        #expect(try await restored.all() == events)
        #expect(try await restored.document("c", of: LastSaid(), in: kommun)?.count == 2)
        // It lives on, protected as before.
        try await restored.write("another", payload: said)
        #expect(try await restored.all().count == 4)
        await #expect(throws: (any Error).self) {
            try await to.open().write { try $0.execute(script: "DELETE FROM events") }
        }
        // Who comes back from the history that is gone is known by it, though the log has grown past that position.
        let gone = try #require(try await log.all().last.map(LogPlace.init))
        #expect(gone.position == 4)
        #expect(try await !restored.has(gone, in: kommun))
        #expect(try await restored.has(LogPlace(events[2]), in: kommun))
    }

    @Test("never overwrites: neither an older backup nor a database that is there", arguments: Engine.onDisk)
    func neverOverwrites(engine: Engine) async throws {
        let (place, file) = (try await engine.placeOfItsOwn(), temporaryPath("backup"))
        let log = try await SQLEventLog(in: place.openMigrated(), now: { fixedInstant })
        try await log.write("a")
        #expect(try await samtal("backup", file, place).status == 0)
        try await log.write("b")
        let again = try await samtal("backup", file, place)
        #expect(again.status != 0 && again.errors.contains("skrivs inte över"))
        let restore = try await samtal("restore", file, place)
        #expect(restore.status != 0 && restore.errors.contains("skrivs inte över"))
        #expect(try await log.all().count == 2)
    }

    @Test("is put in a database's place only when nobody uses it, and moves it aside")
    func movesAside() async throws {
        let (path, file) = (temporaryPath("live"), temporaryPath("backup"))
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.write("a")
        try SQLiteBackup.copy(path, to: file)
        try await log.write("b")
        #expect(throws: BackupRefusal.inUse(path)) {
            try SQLiteBackup.restore(file, to: path, movingAside: path + ".aside")
        }
        try database.close()
        try SQLiteBackup.restore(file, to: path, movingAside: path + ".aside")
        #expect(try await SQLiteDatabase(path: path).verifyLog(of: kommun) == 1)
        #expect(try await SQLiteDatabase(path: path + ".aside").verifyLog(of: kommun) == 2)
    }

    @Test("that is damaged is refused before anything is touched")
    func damaged() async throws {
        let (path, file) = (temporaryPath("target"), temporaryPath("backup"))
        try Data("not a database, but long enough to be looked at".utf8).write(to: URL(filePath: file))
        #expect(throws: BackupRefusal.damaged(file)) { try SQLiteBackup.restore(file, to: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(throws: BackupRefusal.noDatabase("/nowhere")) { try SQLiteBackup.restore("/nowhere", to: path) }
    }

    @Test("has nothing of what was erased before it")
    func withoutErased() async throws {
        let (path, file) = (temporaryPath("live"), temporaryPath("backup"))
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await log.saySecret()
        try await log.erase(.of([1]))
        try SQLiteBackup.copy(path, to: file)
        #expect(try Data(contentsOf: URL(filePath: file)).range(of: Data(ErasureTests.secret.utf8)) == nil)
        // And can be read by its owner alone.
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("is checked, and so is a database, by a command that fails with the position", arguments: Engine.onDisk)
    func verifies(engine: Engine) async throws {
        let place = try await engine.placeOfItsOwn()
        let database = try await place.openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        for name in ["a", "b", "c"] { try await log.write(name) }
        let whole = try await samtal("verify", place)
        #expect(whole.status == 0 && whole.output.contains("kommun: 3 händelser"))
        try await database.withoutProtection {
            try $0.execute(script: "UPDATE events SET payload = '[]' WHERE position = 2")
        }
        let broken = try await samtal("verify", place)
        #expect(broken.status != 0 && broken.output.contains("Innehållet i händelse 2 är ändrat"))
    }

    @Test("and the other commands say what is wrong with an address")
    func addresses() async throws {
        let unknown = try await run(Programs.samtal, "verify", "--database", "mysql:x")
        #expect(unknown.status != 0 && unknown.errors.contains("sqlite:SÖKVÄG"))
        let nowhere = try await run(Programs.samtal, "verify", "--database", "sqlite:/nowhere/x.db")
        #expect(nowhere.status != 0 && nowhere.errors.contains("Det finns ingen databas"))
    }

    private let said = #"{"said":{"text":"mer"}}"#

    private func samtal(_ command: String, _ file: String, _ place: Place) async throws -> Run {
        try await run(Programs.samtal, command, file, "--database", place.address)
    }

    private func samtal(_ command: String, _ place: Place) async throws -> Run {
        try await run(Programs.samtal, command, "--database", place.address)
    }
}

extension Place {
    fileprivate var address: String {
        switch self {
        case .file(let path): "sqlite:\(path)"
        case .server(let address): address
        }
    }
}
