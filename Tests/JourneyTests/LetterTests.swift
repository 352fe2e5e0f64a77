import Access
import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Letters
import LettersWeb
import NIOCore
import Organisations
import SQLStorage
import Site
import Synchronization
import Testing
import Vocabulary

@testable import samtal

@Suite("Letters", .timeLimit(.minutes(5)))
struct LetterTests {
    let clock = Clock()
    let sink: LetterSink

    init() throws { sink = try LetterSink() }

    /// A Wednesday morning, and what a test makes of it.
    final class Clock: Sendable {
        private let time = Mutex(
            StockholmTime.instant(.init(year: 2026, month: 11, day: 25) ?? .distantPast, .init("09:00") ?? .midnight)
        )
        func now() -> Instant { time.withLock { $0 } }
        func pass(_ length: Seconds) { time.withLock { $0 = $0 + length } }
    }

    private func demo() async throws -> DemoSite {
        try await .writing(to: sink) { [clock] in clock.now() }
    }

    private func open(_ demo: DemoSite) async throws -> (DialogueID, DialogueSummary) {
        let all = try await demo.site.desk.documents.documents(of: DialogueSummaries(), in: "exempelkommun")
        let found = all.first { $0.document.phase == .open && $0.document.seats.count > 2 }
        let (key, summary) = try #require(found.map { ($0.key, $0.document) })
        return (DialogueID(key), summary)
    }

    @Test("leave only when the organiser has switched them on, once to each, with a link that lets in")
    func switchedOn() async throws {
        let demo = try await demo()
        let (id, summary) = try await open(demo)
        await demo.writeLetters()
        #expect(try sink.letters.isEmpty)
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            #expect(try await organiser.open("/letters").text.contains("Utskick är av"))
            #expect(try await organiser.press("Slå på utskick").text.contains("Utskick är på"))
        }
        await demo.writeLetters()
        let about = try sink.letters.filter {
            $0.part("text/plain").contains("/link/") && $0.part("text/calendar").contains("UID:\(id)@samtal.test")
        }
        #expect(about.count == summary.seats.count)
        #expect(Set(about.map(\.to)).count == summary.seats.count)
        let letter = try #require(about.first)
        #expect(letter["List-Unsubscribe"] == nil)
        #expect(letter["Message-ID"]?.hasSuffix(".samtal@exempelkommun.example>") == true)
        let path = try #require(letter.part("text/plain").firstMatch(of: /\/link\/[A-Za-z0-9]+/)).output
        #expect(letter.part("text/html").contains("<a href=\"http://samtal.test\(path)\">"))
        try await demo.browse { client in
            let guest = Browser(client)
            try await guest.open(String(path))
            try await guest.press("Fortsätt som")
            #expect(guest.page.path == "/dialogues/\(id)")
        }
        try sink.clear()
        await demo.writeLetters()
        #expect(try sink.letters.isEmpty)
    }

    @Test("change and cancel the appointment in the calendar, with the same id and a growing sequence")
    func calendar() async throws {
        let demo = try await demo()
        let (id, _) = try await open(demo)
        try await demo.switchOn()
        await demo.writeLetters()
        func files() throws -> [String] {
            try sink.letters.map { $0.part("text/calendar") }.filter { $0.contains("UID:\(id)@samtal.test") }
        }
        func sequence(_ file: String) throws -> Int {
            let found = try #require(file.firstMatch(of: /SEQUENCE:([0-9]+)/))
            return try #require(Int(found.output.1))
        }
        let first = try #require(try files().first)
        #expect(first.contains("METHOD:REQUEST\r\n"))
        try sink.clear()
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            try await organiser.open("/dialogues/\(id)/plan")
            try await organiser.press("Spara", [("place", "Rådhuset, rum 3")])
        }
        await demo.writeLetters()
        let second = try #require(try files().first)
        #expect(second.contains("LOCATION:Rådhuset\\, rum 3"))
        #expect(try sequence(second) > sequence(first))
        try sink.clear()
        let olga = Person(id: "processledare", name: "", kind: .official, isOrganiser: true)
        let viewer = Viewer(session: "", organisation: Organisation(id: "exempelkommun", name: ""), person: olga)
        try await demo.site.desk.handle(.discard, on: id, by: viewer, as: .init(id: CommandID.next(), digest: ""))
        await demo.writeLetters()
        let third = try #require(try files().first)
        #expect(third.contains("METHOD:CANCEL\r\n") && third.contains("STATUS:CANCELLED\r\n"))
        #expect(try sequence(third) > sequence(second))
    }

    @Test("to an address that takes none are parked and seen, and the others go on; by hand they go again")
    func bounce() async throws {
        let demo = try await demo()
        try await demo.switchOn()
        // The first letter bounces, whoever it is for.
        try sink.then("[ -e \(sink.folder.path)/first ] || { touch \(sink.folder.path)/first; exit 67; }")
        await demo.writeLetters()
        let jobs = try await demo.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun")
        #expect(jobs.count { $0.state == .parked } == 1)
        #expect(jobs.count { $0.state == .done } == jobs.count - 1 && jobs.count > 3)
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            #expect(try await organiser.open("/").text.contains("Ett brev kom inte fram"))
            #expect(try await organiser.open("/letters").text.contains("Adressen tar inte emot brev."))
            try await organiser.press("Skicka igen")
        }
        try sink.clear()
        await demo.writeLetters()
        #expect(try sink.letters.count == 1)
        #expect(
            try await demo.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun").allSatisfy {
                $0.state == .done
            }
        )
    }

    @Test("wait when the mail server is away, are not lost, and say so")
    func serverAway() async throws {
        let demo = try await demo()
        try await demo.switchOn()
        try sink.then("exit 75")
        await demo.writeLetters()
        #expect(
            try await demo.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun").allSatisfy {
                $0.state == .waiting
            }
        )
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            #expect(try await organiser.open("/letters").text.contains("E-postservern tog inte emot brevet."))
        }
        try sink.clear()
        try sink.then("")
        await demo.writeLetters()
        #expect(try sink.letters.isEmpty)
        clock.pass(.minutes(1))
        await demo.writeLetters()
        #expect(try !sink.letters.isEmpty)
    }

    @Test("show before they leave what would be sent to whom, and nothing is sent by looking")
    func dryRun() async throws {
        let demo = try await demo()
        let (id, summary) = try await open(demo)
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            let page = try await organiser.open("/letters?dialogue=\(id)")
            #expect(page.text.contains("Det här skulle skickas"))
            #expect(page.text.contains("genast"))
            try await organiser.follow("Inbjudan")
            #expect(organiser.page.text.contains("Du är inbjuden till samtalet ”\(summary.title)”"))
            #expect(organiser.page.text.contains("/link/…"))
        }
        #expect(try sink.letters.isEmpty)
        #expect(try await demo.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun").isEmpty)
    }

    @Test("without mail set up promise nothing, and can't be switched on")
    func notSetUp() async throws {
        let demo = try await DemoSite.open { [clock] in clock.now() }
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            let page = try await organiser.open("/letters")
            #expect(page.text.contains("Samtal kan inte skicka e-post än."))
            #expect(page.text.contains("anger en avsändare med SAMTAL_"))
            try await organiser.post("/letters/choice", [("on", "1"), ("language", "sv")])
            #expect(organiser.page.status == 422)
        }
    }

    @Test("that remind are stopped by a link, without signing in, and can be had again")
    func stopping() async throws {
        let demo = try await demo()
        let secret = try await SQLSecrets(demo.site.database).secret("letters", fresh: "")
        let signature = LetterSignature(secret: secret)
        let path = "/letters/stop/\(signature.token("kso", "exempelkommun"))"
        let refusing: @Sendable () async throws -> Set<PersonID> = {
            try await demo.site.letters.choices.refusing(in: "exempelkommun")
        }
        try await demo.browse { client in
            let reader = Browser(client)
            try await reader.open(path)
            #expect(try await refusing().isEmpty)
            try await reader.press("Sluta skicka påminnelser")
            #expect(try await refusing() == ["kso"])
            #expect(reader.page.text.contains("Du får inga påminnelser"))
            try await reader.press("Skicka påminnelser igen")
            #expect(try await refusing().isEmpty)
            // A mail program's own button: no page, no cookie, no origin.
            let answer = try await client.execute(
                uri: path,
                method: .post,
                body: .init(string: "List-Unsubscribe=One-Click")
            )
            #expect(answer.status.code < 400)
            #expect(try await refusing() == ["kso"])
        }
    }

    @Test("are stopped for nobody by a link that is not whole or is another's")
    func forged() async throws {
        let demo = try await demo()
        let token = LetterSignature(secret: "gissad").token("kso", "exempelkommun")
        try await demo.browse { client in
            let reader = Browser(client)
            for wrong in [token, "kso", "exempelkommun.kso.", "..", String(repeating: "x", count: 400)] {
                let page = try await reader.open("/letters/stop/\(wrong)")
                #expect(page.status == 404)
                let answer = try await client.execute(uri: "/letters/stop/\(wrong)", method: .post)
                #expect(answer.status.code == 404)
            }
        }
        #expect(try await demo.site.letters.choices.refusing(in: "exempelkommun").isEmpty)
    }

    @Test("are dropped by hand, and what is gone can't be dropped again")
    func dropped() async throws {
        let demo = try await demo()
        try await demo.switchOn()
        try sink.then("exit 67")
        await demo.writeLetters()
        try sink.then("")
        let parked = try await demo.site.letters.queue.jobs(LetterDesk.kind, in: "exempelkommun")
        let job = try #require(parked.first)
        try await demo.browse { client in
            let organiser = try await demo.browser(.facilitator, client)
            try await organiser.post("/letters/\(job.id)/cancel", [])
            #expect(organiser.page.status == 200)
            try await organiser.post("/letters/\(job.id)/cancel", [])
            #expect(organiser.page.status == 409)
            let stranger = try await demo.browser(.stranger, client)
            try await stranger.post("/letters/\(parked[1].id)/retry", [])
            #expect(stranger.page.status == 409)
        }
        try sink.clear()
        await demo.writeLetters()
        #expect(try sink.letters.isEmpty)
    }
}
