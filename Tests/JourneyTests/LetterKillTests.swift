import DialoguesWeb
import Foundation
import Jobs
import Letters
import LettersWeb
import SQLStorage
import Site
import Testing
import Vocabulary

@testable import samtal

/// What is promised when the server dies at the worst moment: docs/decisions/0010-a-letter-is-sent-once.md.
@Suite("Letters, when the server is killed", .timeLimit(.minutes(5)))
struct LetterKillTests {
    @Test(
        "between sending and marking are not sent again by themselves: each is received once, and one is shown as uncertain"
    )
    func killed() async throws {
        let path = temporaryPath("killed.db")
        let demo = try await DemoSite.open(at: "sqlite:\(path)")
        try await demo.switchOn()
        // The program takes the letter, and kills the server that waits for its answer: once.
        let sink = try LetterSink()
        try sink.then("[ -e \(sink.folder.path)/once ] || { touch \(sink.folder.path)/once; kill -9 $PPID; }")
        #expect(try serve(path, sink) == 9)
        #expect(try sink.letters.count == 1)

        // Another server goes on with the same database, when the dead one's lease has run out.
        let later = Instant.now() + .minutes(6)
        let next = DemoSite(site: try await DemoSite.mailing(demo.site.database, to: sink) { later })
        await next.writeLetters()
        let jobs = try await next.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun")
        #expect(jobs.count { $0.state == .uncertain } == 1)
        #expect(jobs.count { $0.state == .done } == jobs.count - 1 && jobs.count > 3)
        let received = try sink.letters.compactMap { $0["Message-ID"] }
        #expect(received.count == jobs.count)
        #expect(Set(received).count == jobs.count)

        // Sent again by hand, it is known by its id: who has it already can drop it.
        try await next.browse { client in
            let organiser = try await next.browser(.facilitator, client)
            #expect(try await organiser.open("/letters").text.contains("Vi vet inte om brevet kom fram."))
            try await organiser.press("Skicka igen")
        }
        await next.writeLetters()
        let again = try sink.letters.compactMap { $0["Message-ID"] }
        #expect(again.count == jobs.count + 1)
        #expect(Set(again) == Set(received))
    }

    @Test("before a letter is handed over lose none: the next server sends it")
    func before() async throws {
        let (demo, sink) = (try await DemoSite.open(), try LetterSink())
        try await demo.switchOn()
        let site = DemoSite(site: try await DemoSite.mailing(demo.site.database, to: sink) { .now() })
        try await site.site.letters.planDue(in: "exempelkommun")
        // Taken by a server that has died since.
        let queue = site.site.letters.queue
        let leases = try await queue.take(LetterDesk.kind, at: .now(), until: .now() + .minutes(5), atMost: 1000)
        #expect(leases.count > 3)
        await site.writeLetters()
        #expect(try sink.letters.isEmpty)
        let later = Instant.now() + .minutes(6)
        let next = DemoSite(site: try await DemoSite.mailing(demo.site.database, to: sink) { later })
        await next.writeLetters()
        #expect(try sink.letters.count == leases.count)
    }

    /// `samtal serve` until it ends; answers the signal that ended it.
    private func serve(_ path: String, _ sink: LetterSink) throws -> Int32 {
        let program = Process()
        let built = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "samtal")
        program.executableURL =
            FileManager.default.isExecutableFile(atPath: built.path)
            ? built : DemoSite.folder.appending(path: ".build/debug/samtal")
        program.arguments = ["serve"]
        program.currentDirectoryURL = DemoSite.folder
        let ours = [
            "SAMTAL_SETTINGS": "/dev/null", "SAMTAL_DATABASE": "sqlite:\(path)",
            "SAMTAL_PORT": "\(Int.random(in: 20000...60000))",
            "SAMTAL_MAIL_FROM": "samtal@exempelkommun.example", "SAMTAL_SENDMAIL": sink.program,
        ]
        program.environment = ProcessInfo.processInfo.environment.merging(ours) { $1 }
        program.standardOutput = FileHandle.nullDevice
        program.standardError = FileHandle.nullDevice
        try program.run()
        program.waitUntilExit()
        #expect(program.terminationReason == .uncaughtSignal)
        return program.terminationStatus
    }
}
