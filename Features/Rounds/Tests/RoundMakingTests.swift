import Dialogues
import EventSourcing
import Organisations
import Rounds
import RoundsWeb
import Testing
import Vocabulary

@Suite("Making the dialogues of a round")
struct RoundMakingTests {
    let town: RoundTown

    init() throws { town = RoundTown(library: try ShippedMethod.load()) }

    @Test("gives each unit one, open to its people, as the plan has it")
    func made() async throws {
        let path = try await town.made()
        #expect(try await town.state(path).phase == .running)
        let dialogues = try await town.dialogues(of: path)
        #expect(dialogues.map(\.summary.second) == ["bun", "soc"])
        #expect(dialogues.allSatisfy { $0.summary.phase == .open && $0.summary.first == "ledning" })
        #expect(dialogues.map { $0.summary.date?.iso } == ["2027-03-01", "2027-03-03"])
        let people = dialogues.map { Set($0.summary.seats.map(\.person)) }
        #expect(
            people == [
                ["tore", "mia", "vera", "asta", "hugo", "siv", "ivar"],
                ["tore", "mia", "vera", "asta", "yvonne", "reza"],
            ]
        )
        #expect(dialogues[0].summary.seats.filter(\.approves).map(\.person) == ["vera", "hugo"])
    }

    /// The appends are: the plan saved (nothing changed), the making begun, two for each dialogue, and the end.
    @Test("gives one each when it was stopped anywhere and asked for again", arguments: 0...7, [true, false])
    func stopped(appends: Int, byStart: Bool) async throws {
        let path = try await town.drafted()
        let form = try await town.filled(path) + [("do", "make")]
        town.log.power(for: appends)
        let first = try? await town.post("\(path)/plan", form)
        town.log.power(for: nil)
        if appends < 6 { #expect(first?.status != 303) }
        if byStart {
            try await town.desk.makeWhatWasBegun()
            try await town.desk.makeWhatWasBegun()
        }
        let again = try await town.post("\(path)/plan", form)
        if try await town.state(path).phase != .running {
            _ = try await town.post("\(path)/dialogues", [])
        }
        #expect(again.status == 303 || byStart, "\(again.status)")
        #expect(try await town.state(path).phase == .running)
        let dialogues = try await town.dialogues(of: path)
        #expect(dialogues.map(\.summary.second) == ["bun", "soc"])
        #expect(dialogues.allSatisfy { $0.summary.phase == .open })
        let all = try await town.desk.summaries(in: RoundTown.granvik.id)
        #expect(all.count == 2)
    }

    @Test("gives one each when two ask at the same time")
    func atOnce() async throws {
        let path = try await town.drafted()
        let form = try await town.filled(path) + [("do", "make")]
        async let one = town.post("\(path)/plan", form.with("command", "one"))
        async let other = town.post("\(path)/plan", form.with("command", "other"))
        _ = try await (one, other)
        _ = try await town.post("\(path)/dialogues", [])
        #expect(try await town.state(path).phase == .running)
        #expect(try await town.desk.summaries(in: RoundTown.granvik.id).count == 2)
    }

    @Test("leaves what has happened to a dialogue since, and a day that has passed shows as a draft to complete")
    func since() async throws {
        let path = try await town.drafted()
        // The plan, the making begun, the first dialogue drafted and opened, the second drafted.
        town.log.power(for: 5)
        _ = try? await town.post("\(path)/plan", try await town.filled(path) + [("do", "make")])
        town.log.power(for: nil)
        let half = try await town.dialogues(of: path)
        #expect(half.map(\.summary.phase) == [.open, .draft])
        let page = try await town.get(path).text
        #expect(page.contains("2 av 2 är skapade") || page.contains("Samtalen är inte klara"))
        try await town.act(half[0].id, .discard)
        // 1 June 2027.
        town.clock.set(Instant(microseconds: 1_811_836_800_000_000))
        _ = try await town.post("\(path)/dialogues", [])
        #expect(try await town.state(path).phase == .running)
        #expect(try await town.dialogues(of: path).map(\.summary.phase) == [.discarded, .draft])
        let after = try await town.get(path).text
        #expect(after.contains("Ett samtal är ett utkast"))
        #expect(after.contains("Inställt"))
    }
}
