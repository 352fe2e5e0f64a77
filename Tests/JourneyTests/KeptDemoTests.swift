import Dialogues
import EventSourcing
import Foundation
import SQLStorage
import Site
import Templates
import Testing
import Vocabulary
import YAMLLibrary

@testable import samtal

@Suite("A demo that is kept to another day")
struct KeptDemoTests {
    private let folder = temporaryPath("kept-demo")
    private let demo: Demo

    init() throws {
        let library = DemoSite.folder.appending(path: "Library").path
        demo = Demo(story: try DemoStory.load(from: library), library: try Library.load(from: library))
    }

    @Test("is loaded anew when nobody has done anything in it: its talk goes on today", .timeLimit(.minutes(5)))
    func anew() async throws {
        _ = try await opened("2026-11-24")
        #expect(try await liveDay(try await opened("2026-11-24")) == LocalDate("2026-11-24"))
        #expect(try files().count == 1)
        #expect(try await liveDay(try await opened("2026-11-25")) == LocalDate("2026-11-25"))
        #expect(try files().count == 2)
        #expect(try files().contains { $0.contains("demo-2026-11-24") })
    }

    @Test("stays as it is when somebody has worked in it", .timeLimit(.minutes(5)))
    func worked() async throws {
        let first = try await opened("2026-11-24")
        let place = try await Demo.Place(first, now: try noon("2026-11-24"))
        try await demo.play(
            DemoMoment(at: try noon("2026-11-24"), by: "utredare", dialogue: "grundskola-2026") { _ in
                .park(id: "p", text: "Vem äger frågan?")
            },
            999,
            in: place
        )
        let kept = try await opened("2026-11-27")
        #expect(try await liveDay(kept) == LocalDate("2026-11-24"))
        #expect(try await state(kept).parked.contains { $0.text == "Vem äger frågan?" })
        #expect(try files().count == 1)
    }

    private func opened(_ day: String) async throws -> any Database {
        let address = DatabaseAddress.sqlite(path: "\(folder)/samtal.db")
        return try await DemoOpening(demo: demo, address: address, now: try noon(day)).database()
    }

    private func noon(_ day: String) throws -> Instant {
        StockholmTime.instant(try #require(LocalDate(day)), try #require(LocalTime("12:00")))
    }

    private func state(_ database: any Database) async throws -> Dialogue.State {
        let place = try await Demo.Place(database, now: .now())
        return try await place.dialogues.state("grundskola-2026", in: demo.story.organisation).state
    }

    private func liveDay(_ database: any Database) async throws -> LocalDate? { try await state(database).plan.date }

    /// The databases, without what SQLite puts beside them while they are open.
    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
        }
    }
}
