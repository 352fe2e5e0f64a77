import ArgumentParser
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import SQLite
import Site
import Synchronization
import Testing
import Vocabulary

@testable import samtal

/// What a backup is for: everybody finds their pages as they were.
@Suite("After backup, deletion and restore", .timeLimit(.minutes(5)))
struct SamePagesTests {
    @Test("every page of everybody is the same, byte for byte", arguments: Engine.all)
    func samePages(engine: Engine) async throws {
        let (address, file) = (try await engine.address(), temporaryPath("backup"))
        let stopped = Instant.now()
        let demo = try await DemoSite.open(at: address, now: { stopped })
        var sessions: [DemoSite.Who: String] = [:]
        for who in [DemoSite.Who.facilitator, .recorder, .participant, .outsider] {
            sessions[who] = try await demo.session(of: who)
        }
        let addresses = PageAddresses(demo.site.routes).all
        let before = try await pages(of: demo.site, addresses, sessions)
        #expect(before.count == addresses.count * sessions.count)
        #expect(before.values.count { $0.status == 200 } > 150)

        try await BackupCommand.parse(["--database", address, file]).run()
        // What is done after the backup is gone with the database.
        try await demo.browse { client in
            let recorder = try await demo.browser(.recorder, client)
            try await recorder.open("/dialogues/grundskola-2026/room")
            try await recorder.press("Lägg på arket", [("text", "Skrivet efter säkerhetskopian")])
            #expect(recorder.page.text.contains("Skrivet efter säkerhetskopian"))
        }
        try await engine.delete(address)
        try await RestoreCommand.parse(["--database", address, file]).run()

        let restored = try await DemoSite.site(DatabaseAddress(address).openExisting(), now: { stopped })
        let after = try await pages(of: restored, addresses, sessions)
        for (place, page) in before.sorted(by: { $0.key < $1.key }) where after[place] != page {
            Issue.record("\(place): \(page.status) → \(after[place]?.status ?? 0)")
        }
    }

    private func pages(of site: SamtalSite, _ addresses: [String], _ sessions: [DemoSite.Who: String]) async throws
        -> [String: Page]
    {
        let pages = Mutex<[String: Page]>([:])
        try await Application(router: site.router()).test(.router) { client in
            for (who, session) in sessions {
                let browser = Browser(client, session: session)
                for address in addresses {
                    let answer = try await browser.fetch(address)
                    pages.withLock { $0["\(who.rawValue) \(address)"] = Page(answer) }
                }
            }
        }
        return pages.withLock { $0 }
    }
}

/// What was answered. Left out is what each answer makes anew: the ids of the commands and the notes that its forms
/// would send.
private struct Page: Equatable, Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    init(_ answer: TestResponse) {
        status = answer.status.code
        headers = answer.headers
        body = String(buffer: answer.body)
            .replacing(/name="(command|id)" value="[0-9a-f]{36}"/) { "name=\"\($0.output.1)\"" }
    }
}

/// The addresses of all pages, with the demo's own ids in them: each dialogue, a note, a step, a person, a unit.
struct PageAddresses {
    let all: [String]

    static let dialogues = [
        "grundskola-2025", "grundskola-2026", "hemtjanst-2026", "hemtjanst-host-2026", "origoparken-2026",
        "origoparken-kvall-2026",
    ]

    init(_ routes: [Route]) {
        all = routes.filter { $0.method == .get && !$0.path.hasSuffix("/live") }.flatMap { route in
            route.path.contains(":dialogue")
                ? Self.dialogues.map { Self.filled(route.path, in: $0) } : [Self.filled(route.path, in: "")]
        }
    }

    private static func filled(_ path: String, in dialogue: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            switch part {
            case ":dialogue": dialogue
            case ":note": "\(dialogue)-causes-1"
            case ":step": "\(dialogue)-1"
            case ":person": "kfn-chef"
            case ":unit": "kommunstyrelsen"
            case ":template": "a3"
            case let part where part.hasPrefix(":"): "finns-inte"
            default: String(part)
            }
        }.joined(separator: "/")
    }
}
