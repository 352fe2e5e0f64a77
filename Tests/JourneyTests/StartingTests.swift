import Foundation
import SQLStorage
import Testing

@testable import samtal

/// What is not as it should be when the server starts, it says and ends: before anybody has opened a page.
@Suite("Starting", .timeLimit(.minutes(5)))
struct StartingTests {
    @Test("a faulty template stops the server with file, line and fault")
    func faultyTemplate() throws {
        let library = temporaryPath("Library")
        try FileManager.default.copyItem(atPath: DemoSite.folder.appending(path: "Library").path, toPath: library)
        let template = "\(library)/templates/a3.yaml"
        let text = try String(contentsOfFile: template, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("minutes: {\"40\": 2") })
        let broken = lines.enumerated().map { $0.offset == line ? "    minutes: många" : String($0.element) }
        try broken.joined(separator: "\n").write(toFile: template, atomically: true, encoding: .utf8)
        let run = try start(["SAMTAL_LIBRARY": library])
        #expect(run.status != 0)
        #expect(run.errors.contains("templates/a3.yaml:\(line + 1)"), "\(run.errors)")
    }

    @Test("a database stops the server when it is from a newer version, and stays as it is")
    func newerDatabase() async throws {
        let path = temporaryPath("newer.db")
        let database = try await DatabaseAddress.sqlite(path: path).openMigrated()
        try await database.write {
            try $0.run("INSERT INTO migrations (number, sentence) VALUES ($1, $2)", 9999, "Något nytt.")
        }
        let run = try start(["SAMTAL_DATABASE": "sqlite:\(path)"])
        #expect(run.status != 0)
        #expect(run.errors.contains("nyare version av Samtal (den har ändring 9999"), "\(run.errors)")
        #expect(try await database.lastMigration() == 9999)
    }

    @Test("a setting that can't be used stops the server with its name")
    func wrongSetting() throws {
        let run = try start(["SAMTAL_PORT": "åtta"])
        #expect(run.status != 0 && run.errors.contains("SAMTAL_PORT=åtta"))
    }

    /// `samtal serve`, which is to end by itself.
    private func start(_ settings: [String: String]) throws -> (status: Int32, errors: String) {
        let (program, errors) = (Process(), temporaryPath("errors"))
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        let built = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "samtal")
        program.executableURL =
            FileManager.default.isExecutableFile(atPath: built.path)
            ? built : DemoSite.folder.appending(path: ".build/debug/samtal")
        program.arguments = ["serve"]
        program.currentDirectoryURL = DemoSite.folder
        let ours = ["SAMTAL_SETTINGS": "/dev/null", "SAMTAL_DATABASE": "sqlite:\(temporaryPath("start.db"))"]
        program.environment = ProcessInfo.processInfo.environment.merging(ours) { $1 }.merging(settings) { $1 }
        program.standardOutput = FileHandle.nullDevice
        program.standardError = FileHandle(forWritingAtPath: errors)
        try program.run()
        program.waitUntilExit()
        return (program.terminationStatus, try String(contentsOfFile: errors, encoding: .utf8))
    }
}
