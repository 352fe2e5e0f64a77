import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import Organisations
import SQLStorage
import SQLite
import Site
import Testing
import Vocabulary

@testable import ActionsWeb

@Suite("Actions of a locked record")
struct ActionPolicyTests {
    @Test("are opened, each step that stands as one, with what was agreed")
    func opened() async throws {
        let house = try await House.approved()
        #expect(try await house.all() == [])
        try await house.opened()
        let all = try await house.all()
        #expect(Set(all.map(\.id)) == [House.first, House.second])
        let action = try #require(all.first { $0.id == House.first })
        #expect(action.summary.what == "Trygga skolvägar med eleverna")
        #expect(action.summary.state.content.evidence == "Andelen trygga stiger från 62 till 75 procent")
        #expect(action.summary.owner == "siv" && action.summary.status == .open && action.summary.effect == .tooEarly)
        #expect(all.first { $0.id == House.second }?.summary.status == .proposed)
    }

    @Test("are not opened before both parties have approved")
    func early() async throws {
        let house = try House()
        try await house.plan(House.dialogue, on: LocalDate(year: 2027, month: 3, day: 11))
        try await house.opened()
        #expect(try await house.all() == [])
    }

    @Test("are opened once however often and by however many it is done")
    func once() async throws {
        let house = try await House.approved()
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                // Each a node of its own, with nothing in its memory.
                let node = try House(clock: house.clock, log: house.log)
                group.addTask { try await node.opened() }
            }
            try await group.waitForAll()
        }
        let head = try await house.log.head(of: House.organisation.id)
        try await house.opened()
        #expect(try await house.log.head(of: House.organisation.id) == head)
        for id in [House.first, House.second] {
            let events = try await house.log.events(of: "action/\(id)", in: House.organisation.id)
            #expect(events.filter { $0.event.type == "opened" }.count == 1)
        }
    }

    @Test("follow the log: opened without anybody asking, soon after the last approval")
    func following() async throws {
        let house = try House()
        let work = Task { await house.policy.run() }
        defer { work.cancel() }
        try await house.hold(House.dialogue, on: LocalDate(year: 2027, month: 3, day: 11))
        for try await _ in house.log.follow(
            House.organisation.id,
            after: 0,
            where: { $0.stream == "action/\(House.second)" }
        ) {
            break
        }
        #expect(Set(try await house.all().map(\.id)).contains(House.second))
    }

    @Test("open also when everything stopped between the lock and the opening, or in the middle of it")
    func stopped() async throws {
        let path = NSTemporaryDirectory() + "actions-\(UUID().uuidString).db"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let clock = House.Clock()
        do {
            // A first process: it locks, and has time to open one of the two.
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            let log = try await SQLEventLog(in: database, projections: House.projections, now: { clock.now })
            let house = try await House.approved(clock: clock, log: log)
            let state = try await house.state()
            let due = ActionOpening.due(for: state, House.dialogue) { _ in nil }
            #expect(due.count == 2)
            guard case .open(let action, let origin, let content) = due[0] else { throw NobodyKnown() }
            try await house.actions.actions.handle(
                .init(.open(origin, content), by: .policy, today: house.desk.today),
                on: action.value,
                in: House.organisation.id,
                by: nil,
                as: .init(id: "open-\(action)", digest: "policy")
            )
            try database.close()
        }
        let database = try SQLiteDatabase(path: path)
        let log = try await SQLEventLog(in: database, projections: House.projections, now: { clock.now })
        let house = try House(clock: clock, log: log)
        #expect(try await house.all().count == 1)
        try await house.opened()
        #expect(Set(try await house.all().map(\.id)) == [House.first, House.second])
        let events = try await log.events(in: House.organisation.id, after: 0, limit: 500)
        #expect(events.filter { $0.stream.hasPrefix("action/") && $0.event.type == "opened" }.count == 2)
        try database.close()
    }

    @Test("never open with a text that is erased, and forget with the record, with its reason")
    func erased() async throws {
        let house = try await House.approved()
        try await house.erase(.step("step-1"))
        try await house.opened()
        let early = try #require(try await house.all().first { $0.id == House.first })
        #expect(early.summary.what == "[borttaget]" && early.summary.state.isErased)

        try await house.follow("hugo", .remark(.init("r1", "Fler vuxna sedan i går")), on: House.second)
        try await house.erase(.step("step-2"))
        try await house.opened()
        let late = try #require(try await house.all().first { $0.id == House.second })
        #expect(late.summary.what == "[borttaget]" && late.summary.lastRemark?.text == "[borttaget]")
        #expect(late.summary.owner == "hugo")

        let events = try await house.log.events(in: House.organisation.id, after: 0, limit: 500)
        for event in events where event.stream.hasPrefix("action/") {
            #expect(!event.event.payload.contains("Trygga skolvägar") && !event.event.payload.contains("Fler vuxna"))
        }
        #expect(events.contains { $0.stream == "action/\(House.second)" && $0.event.payload.contains("§ 12") })
        // Nothing more is due.
        let head = try await house.log.head(of: House.organisation.id)
        try await house.opened()
        #expect(try await house.log.head(of: House.organisation.id) == head)
    }

    @Test("hold no text that was erased while they were being opened")
    func erasedMeanwhile() async throws {
        let house = try await House.approved()
        let due = ActionOpening.due(for: try await house.state(), House.dialogue) { _ in nil }
        try await house.erase(.step("step-1"))
        for case .open(let action, let origin, let content) in due {
            try await house.actions.actions.handle(
                .init(.open(origin, content), by: .policy, today: house.desk.today),
                on: action.value,
                in: House.organisation.id,
                by: nil,
                as: .init(id: "open-\(action)", digest: "policy")
            )
        }
        try await house.opened()
        #expect(try await house.all().first { $0.id == House.first }?.summary.what == "[borttaget]")
    }

    @Test("are the same read anew from the log")
    func rebuilt() async throws {
        let house = try await House.withActions()
        try await house.follow("siv", .setStatus(.done), on: House.first)
        try await house.follow("siv", .remark(.init("r1", "Klart nu")), on: House.first)
        try await house.erase(.step("step-1"))
        try await house.opened()
        let projection = ActionSummaries()
        let events = try await house.log.events(in: House.organisation.id, after: 0, limit: 500)
        let rebuilt = try projection.fold(events).compactMapValues { try $0.map(projection.decode) }
        let kept = try await house.log.documents(of: projection, in: House.organisation.id)
        #expect(rebuilt == Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.document) }))
        #expect(kept.first { $0.key == House.first.value }?.document.doneAt != nil)
    }
}
