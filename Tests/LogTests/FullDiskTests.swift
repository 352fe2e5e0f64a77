import EventSourcing
import Foundation
import Postgres
import SQLStorage
import SQLite
import Testing
import Vocabulary

@Suite("A full disk", .timeLimit(.minutes(5)), .serialized)
struct FullDiskTests {
    @Test("is told as what it is; nothing is half written, and writing goes on when there is room")
    func told() async throws {
        let database = try SQLiteDatabase(path: temporaryPath("full"))
        try await database.migrate()
        let log = try await SQLEventLog(in: database, projections: [LastSaid()], now: { fixedInstant })
        try await log.saySecret()
        let pages = try await database.read { try Int($0.run("PRAGMA page_count")[0].integer(0)) }
        try await database.limit(pages: pages + 4)

        let long = #"{"said":{"text":"\#(String(repeating: "x", count: 3000))"}}"#
        let answers = await log.append(inOrder: (0..<50).map { .one("w\($0)", to: "c", payload: long) })
        let more = await withTaskGroup(of: (any Error)?.self) { group in
            for number in 50..<60 {
                group.addTask {
                    do { try await log.write("w\(number)", to: "c", payload: long) } catch { return error }
                    return nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0.isDiskFull })
        #expect(more.contains { $0 as? StorageRefusal == .diskFull })
        let written = try await log.all()
        let document = try await log.document("c", of: LastSaid(), in: kommun)
        #expect(document?.count == written.count)

        try await database.limit(pages: 100_000)
        #expect(try await log.write("w0", to: "c", payload: long).position == Int64(written.count + 1))
        #expect(StorageRefusal.diskFull.sentence.sv.contains("disk är full"))
    }

    /// A file system of its own, seen by nobody else, with one megabyte.
    @Test(
        "in earnest leaves everything that was acknowledged",
        .enabled(if: getuid() == 0 && Programs.isInstalled("unshare"))
    )
    func inEarnest() async throws {
        let (folder, copy) = (temporaryPath("disk"), temporaryPath("copy"))
        let script = """
            mkdir \(folder) && mount -t tmpfs -o size=1m tmpfs \(folder) || exit 77
            \(Programs.ackwriter) \(folder)/a.db full 4 0; status=$?
            cp \(folder)/a.db \(copy); cp \(folder)/a.db-wal \(copy)-wal; exit $status
            """
        let run = try await run("unshare", "-m", "sh", "-c", script)
        try #require(run.status != 77, "no file system could be mounted")
        #expect(run.status == 1)
        #expect(run.errors.contains("disk är full"))
        let count = try await SQLiteDatabase(path: copy).verifyLog(of: kommun)
        let acknowledged = run.lines.compactMap { Int64($0) }
        #expect(acknowledged.count > 20)
        #expect(acknowledged.allSatisfy { $0 <= count })
        #expect(count.isMultiple(of: 2))
    }

    /// PostgreSQL says it with a code, which is raised here by a trigger: filling the server's disk would hurt others.
    @Test("of the PostgreSQL server is told the same", .enabled(if: Engine.address != nil))
    func postgres() async throws {
        let database = try await Engine.postgres.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await database.write {
            try $0.execute(
                script: """
                    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$;
                    CREATE TRIGGER no_room BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.type = 'large')
                        EXECUTE FUNCTION no_room()
                    """
            )
        }
        await #expect(throws: StorageRefusal.diskFull) { try await log.write("large") }
        try await log.write("small")
        #expect(try await log.all().map(\.event.type) == ["small"])
    }

    @Test("or a server that is not there, is no crash")
    func away() async throws {
        let refusal = await #expect(throws: StorageRefusal.self) {
            try await PostgresDatabase("postgresql://nobody@127.0.0.1:1/none").migrate()
        }
        guard case .unavailable = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }
}

extension Result<Receipt, any Error> {
    fileprivate var isDiskFull: Bool {
        if case .failure(StorageRefusal.diskFull) = self { true } else { false }
    }
}
