import ArgumentParser
import Dialogues
import EventSourcing
import Foundation
import Organisations
import SQLStorage
import SQLite
import Site
import Templates
import Testing
import Vocabulary
import YAMLLibrary

@testable import samtal

/// When each refusal of the operator's commands arises, and that nothing has changed then.
@Suite("The operator's commands about data", .timeLimit(.minutes(5)))
struct OperatorTests {
    @Test("load the demo once, and say so the second time")
    func demo() async throws {
        let address = "sqlite:\(temporaryPath("operator.db"))"
        try await DemoCommand.parse(["--database", address]).run()
        let log = try await SQLEventLog(in: DatabaseAddress(address).openExisting(), now: { .now() })
        let head = try await log.head(of: "exempelkommun")
        #expect(head > 400)
        try await DemoCommand.parse(["--database", address]).run()
        #expect(try await log.head(of: "exempelkommun") == head)
        try await VerifyCommand.parse(["--database", address]).run()
    }

    @Test("need a database that is there, whose file is not made by asking")
    func noDatabase() async throws {
        let path = temporaryPath("nowhere.db")
        for command in [
            try VerifyCommand.parse(["--database", "sqlite:\(path)"]) as any AsyncParsableCommand,
            try RebuildCommand.parse(["--database", "sqlite:\(path)"]),
            try PurgeCommand.parse(["--database", "sqlite:\(path)"]),
            try BackupCommand.parse(["--database", "sqlite:\(path)", "\(path).backup"]),
        ] {
            var command = command
            await #expect(throws: DataRefusal.noDatabase(path)) { try await command.run() }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("rebuild the documents, and fail once when one was not as the log says", arguments: Engine.all)
    func rebuild(engine: Engine) async throws {
        let (address, log) = try await town(engine)
        try await RebuildCommand.parse(["--database", address]).run()
        try await database(address).write { try $0.run("UPDATE documents SET body = replace(body, 'Trygg', 'Otrygg')") }
        await #expect(throws: DataRefusal.differingDocuments(1)) {
            try await RebuildCommand.parse(["--database", address]).run()
        }
        try await RebuildCommand.parse(["--database", address]).run()
    }

    @Test("find a log that is not as it was written, and make no backup of it", arguments: Engine.all)
    func broken(engine: Engine) async throws {
        let (address, log) = try await town(engine)
        try await database(address).write {
            let sqlite = "DROP TRIGGER events_are_not_changed"
            try $0.execute(script: engine == .postgres ? "ALTER TABLE events DISABLE TRIGGER ALL" : sqlite)
            try $0.run("UPDATE events SET payload = replace(payload, 'Trygg', 'Otrygg') WHERE position = 1")
        }
        await #expect(throws: DataRefusal.brokenLogs(1)) {
            try await VerifyCommand.parse(["--database", address]).run()
        }
        let file = temporaryPath("broken.backup")
        await #expect(throws: DataRefusal.brokenLogs(1)) {
            try await BackupCommand.parse(["--database", address, file]).run()
        }
    }

    @Test("never write over a file or a database that is there", arguments: Engine.all)
    func never(engine: Engine) async throws {
        let (address, log) = try await town(engine)
        let file = temporaryPath("backup")
        try await BackupCommand.parse(["--database", address, file]).run()
        await #expect(throws: BackupRefusal.exists(file)) {
            try await BackupCommand.parse(["--database", address, file]).run()
        }
        let there: any Error =
            engine == .postgres
            ? DataRefusal.notEmpty : BackupRefusal.exists(String(address.dropFirst("sqlite:".count)))
        await #expect { try await RestoreCommand.parse(["--database", address, file]).run() } throws: {
            "\($0)" == "\(there)"
        }
        #expect(try await log.verify("prov") == 1)
    }

    @Test(
        "tell when PostgreSQL's own program failed, or is not installed",
        .enabled(if: Engine.all.contains(.postgres))
    )
    func programs() async throws {
        let (address, garbage) = (try await Engine.postgres.address(), temporaryPath("garbage"))
        try "ingen kopia".write(toFile: garbage, atomically: true, encoding: .utf8)
        await #expect(throws: DataRefusal.programFailed("pg_restore", status: 1)) {
            try await RestoreCommand.parse(["--database", address, garbage]).run()
        }
        #expect(throws: DataRefusal.programMissing("pg_dump")) {
            try PostgresProgram.dump.run(address, "--file=\(garbage)", searching: "/nowhere:/nowhere/else")
        }
    }

    @Test("purge the database's files, and leave what is in them")
    func purge() async throws {
        let (address, log) = try await town(.sqlite)
        try await PurgeCommand.parse(["--database", address]).run()
        #expect(try await log.verify("prov") == 1)
    }

    private func database(_ address: String) async throws -> any Database {
        try await DatabaseAddress(address).openExisting()
    }

    /// A database with a municipality and one dialogue that is drafted.
    private func town(_ engine: Engine) async throws -> (address: String, log: SQLEventLog) {
        let address = try await engine.address()
        let database = try await DatabaseAddress(address).openMigrated()
        try await SQLPeople(database).found(Organisation(id: "prov", name: "Provkommun"), at: .now())
        let log = try await SQLEventLog(in: database, projections: allProjections, now: { .now() })
        let library = try Library.load(from: DemoSite.folder.appending(path: "Library").path)
        let template = try #require(library.template("a3"))
        let plan = Plan.proposed(title: "Tryggheten", "ks", "bun", template, length: 90)
        let command = Dialogue.Command(
            .draft(plan: plan, template: template),
            by: Dialogue.Actor("olga", isOrganiser: true),
            at: .now(),
            today: StockholmTime.date(of: .now())
        )
        try await Streams(of: Dialogue.self, named: "dialogue", in: log)
            .handle(command, on: "d", in: "prov", by: "olga", as: .init(id: "a", digest: ""))
        return (address, log)
    }
}
