import Access
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

@Suite("The demo")
struct DemoTests {
    let story: DemoStory
    let library: Library

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Library").path()
        story = try DemoStory.load(from: folder)
        library = try Library.load(from: folder)
    }

    @Test("has a dialogue in each state: a draft, one ahead, one today, one in review, and approved ones")
    func states() async throws {
        let now = StockholmTime.instant(try #require(LocalDate("2026-11-24")), try #require(LocalTime("14:20")))
        let place = try await loaded(at: now)
        let phases = try await story.dialogues.asyncMap { try await place.state($0.id, story).phase }
        #expect(Set(phases) == [.draft, .open, .live, .review, .approved])

        let live = try await place.state("grundskola-2026", story)
        #expect(live.plan.date == StockholmTime.date(of: now))
        #expect(live.clock.current == "causes")
        #expect(live.clock.used(in: "causes", at: now).minutes == 5)
        #expect(live.clock.used(at: now).minutes == 35)
        #expect(live.plan.start == LocalTime("13:45"))
        #expect(live.plan.planned("whole")?.variant == .strengthBased)

        let ahead = try await place.state("origoparken-kvall-2026", story)
        #expect(try #require(ahead.plan.date) > StockholmTime.date(of: now))
        #expect(try #require(ahead.plan.date).weekday == 4)

        let review = try await place.state("hemtjanst-2026", story)
        #expect(review.record.waitingCorrections.count == 2)
        #expect(review.notes.contains { $0.text.contains("ökade restiden i glesbygden") && $0.revision == 2 })
    }

    @Test("shows two nämnder as parties, approved by the ones they named and never by the facilitator")
    func parties() async throws {
        let place = try await loaded(at: .now())
        let park = try await place.state("origoparken-2026", story)
        #expect([park.plan.first, park.plan.second] == ["samhallsbyggnadsnamnden", "kultur-och-fritidsnamnden"])
        #expect(park.record.approvals[.first]?.person == "sbn-ordf")
        #expect(park.record.approvals[.second]?.person == "kfn-ordf")
        #expect(park.record.checksum == demo.checksum("origoparken-2026", park))
        #expect(park.turns["sbn-chef"] == 3)
        #expect(park.headline == "Lampan var inte problemet. Det var att ingen ägde mörkret.")
    }

    @Test(
        "tells its history in the order of time, and nothing of it is yet to come",
        arguments: [
            "2026-11-24", "2026-12-31", "2027-01-01", "2027-03-28", "2028-02-29", "2026-03-18",
        ]
    )
    func history(day: String) async throws {
        let noon = try #require(LocalTime("00:10"))
        let now = StockholmTime.instant(try #require(LocalDate(day)), noon)
        let place = try await loaded(at: now)
        let times = try await place.log.events(in: story.organisation, after: 0, limit: 10_000).map(\.recordedAt)
        #expect(times.count > 400)
        #expect(times == times.sorted())
        #expect(try #require(times.last) <= now)
    }

    @Test("is loaded once: the second time nothing happens")
    func once() async throws {
        let now = Instant.now()
        let place = try await loaded(at: now)
        let head = try await place.log.head(of: story.organisation)
        #expect(try await demo.load(into: place.demo, now: now) == false)
        #expect(try await place.log.head(of: story.organisation) == head)
        #expect(try await SQLPeople(place.database).people(in: story.organisation).count == story.people.count)
    }

    @Test("is told to the end when the loading was interrupted")
    func interrupted() async throws {
        let now = Instant.now()
        let place = try await emptyPlace(at: now)
        let first = try #require(story.dialogues.first)
        for (number, moment) in try demo.script(of: first, now: now).moments.prefix(20).enumerated() {
            try await demo.play(moment, number, in: place.demo)
        }
        #expect(try await demo.load(into: place.demo, now: now))
        let (told, again) = (try await place.log.head(of: story.organisation), try await loaded(at: now).log)
        #expect(told == (try await again.head(of: story.organisation)))
        #expect(try await place.state(first.id, story).phase == .approved)
        #expect(try await place.state("grundskola-2026", story).phase == .live)
    }

    @Test("offers people who exist to be tried, with their private notes to themselves")
    func roles() async throws {
        let place = try await loaded(at: .now())
        let people = try await SQLPeople(place.database).people(in: story.organisation)
        for role in demo.door.roles { #expect(people.contains { $0.id == role.person }) }
        #expect(people.filter(\.isOrganiser).map(\.id) == ["processledare"])
        let notes = SQLPrivateNotes(place.database)
        #expect(try await notes.notes(of: "kso", in: "grundskola-2026", story.organisation).count == 1)
        #expect(try await notes.notes(of: "bun-ordf", in: "grundskola-2026", story.organisation).isEmpty)
    }

    @Test("says what is wrong when it can't be told with this library")
    func faults() throws {
        let empty = Library(
            templates: [],
            guides: library.guides,
            help: [],
            glossary: [],
            evaluations: library.evaluations,
            timeReflection: library.timeReflection,
            preparation: library.preparation
        )
        let first = try #require(story.dialogues.first { $0.state == .planned })
        #expect(throws: Demo.StoryFault.noSuchTemplate("a3")) {
            try Demo(story: story, library: empty).script(of: first, now: .now())
        }
        let folder = temporaryPath("Library")
        try FileManager.default.copyItem(atPath: DemoSite.folder.appending(path: "Library").path, toPath: folder)
        let file = "\(folder)/demo/dialogues/\(first.id).yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("facilitator", with: "observer").write(toFile: file, atomically: true, encoding: .utf8)
        let leaderless = try DemoStory.load(from: folder)
        let dialogue = try #require(leaderless.dialogues.first { $0.id == first.id })
        #expect(throws: Demo.StoryFault.nobodyAs(.facilitator, in: first.id)) {
            try Demo(story: leaderless, library: library).script(of: dialogue, now: .now())
        }
        #expect(throws: Demo.StoryFault.nothingToChange(.headline)) {
            _ = try Dialogue.State().change(.headline, to: "Något annat")
        }
    }

    private var demo: Demo { Demo(story: story, library: library) }

    private func loaded(at now: Instant) async throws -> Loaded {
        let place = try await emptyPlace(at: now)
        #expect(try await demo.load(into: place.demo, now: now))
        return place
    }

    private func emptyPlace(at now: Instant) async throws -> Loaded {
        let folder = FileManager.default.temporaryDirectory.appending(path: "samtal-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder.appending(path: "samtal.sqlite").path())
        try await database.migrate()
        let place = try await Demo.Place(database, now: now)
        return Loaded(database: database, demo: place, log: try await SQLEventLog(in: database, now: { now }))
    }
}

private struct Loaded {
    let database: SQLiteDatabase
    let demo: Demo.Place
    let log: SQLEventLog

    func state(_ id: DialogueID, _ story: DemoStory) async throws -> Dialogue.State {
        try await demo.dialogues.state(id.value, in: story.organisation).state
    }
}

extension [DemoDialogue] {
    fileprivate func asyncMap<T>(_ transform: (DemoDialogue) async throws -> T) async throws -> [T] {
        var results: [T] = []
        for dialogue in self { results.append(try await transform(dialogue)) }
        return results
    }
}
