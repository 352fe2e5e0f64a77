import Briefings
import Templates
import EventSourcing
import Testing
import Vocabulary

@testable import BriefingsWeb

/// What one dialogue is prepared from: the round's basis and its own, as they stood.
@Suite("What is read before a dialogue")
struct BriefingTests {
    private func pack(_ events: BriefingEvent...) -> BriefingPack.State { BriefingPack.state(after: events) }
    private let text = DocumentContent(title: "Ord", kind: .text("Ett två tre"))

    @Test("is the round's basis first, then the dialogue's own")
    func order() {
        let briefing = Briefing(
            shared: pack(.documentAdded(id: "r", content: PackTests.report, at: .at(5))),
            own: pack(.documentAdded(id: "a", content: text, at: .at(1)))
        )
        #expect(briefing.parts.map(\.document.id) == ["r", "a"])
        #expect(briefing.parts.map(\.origin) == [.round, .dialogue])
        #expect(briefing.minutes == 13)
        #expect(briefing.part("r")?.content == PackTests.report)
        #expect(briefing.part("z") == nil)
    }

    @Test("says what came or was changed after people were invited")
    func supplements() {
        let own = pack(
            .documentAdded(id: "a", content: text, at: .at(1)),
            .documentAdded(id: "b", content: text, at: .at(1)),
            .documentChanged(id: "b", content: PackTests.link, version: 2, at: .at(11)),
            .documentAdded(id: "c", content: text, at: .at(12))
        )
        let invited = Briefing(shared: .init(), own: own, openedAt: .at(10))
        #expect(invited.parts.map(\.isSupplement) == [false, true, true])
        #expect(Briefing(shared: .init(), own: own).parts.allSatisfy { !$0.isSupplement })
    }

    @Test("stands as it was when the record was approved, whatever comes to the round later")
    func locked() {
        let shared = pack(
            .documentAdded(id: "r", content: text, at: .at(1)),
            .documentAdded(id: "s", content: text, at: .at(2)),
            .documentChanged(id: "r", content: PackTests.report, version: 2, at: .at(30)),
            .documentRemoved(id: "s", reason: "Gammalt", at: .at(31)),
            .documentAdded(id: "t", content: text, at: .at(32)),
            .documentAdded(id: "u", content: text, at: .at(3)),
            .erased(positions: [9], id: "u", reason: "Sekretess", decision: "Beslut 1")
        )
        let then = Briefing(shared: shared, own: .init(), lockedAt: .at(20))
        #expect(then.parts.map(\.document.id) == ["r", "s"])
        #expect(then.part("r")?.content == text)
        #expect(then.part("r")?.document.version == 1)
        let now = Briefing(shared: shared, own: .init())
        #expect(now.parts.map(\.document.id) == ["r", "t"])
    }

    @Test("takes as long as is typed, else as its words are counted")
    func minutes() {
        #expect(ReadingTime.minutes(of: "") == 0)
        #expect(ReadingTime.minutes(of: "ord") == 1)
        #expect(ReadingTime.minutes(of: String(repeating: "ord ", count: 200)) == 1)
        #expect(ReadingTime.minutes(of: String(repeating: "ord\n", count: 201)) == 2)
        var content = text
        #expect(content.readingMinutes == 1)
        content.minutes = 9
        #expect(content.readingMinutes == 9)
        let indicators = Array(repeating: PackTests.indicator, count: 8)
        let page = DocumentContent(title: "Resultat", kind: .results(ResultsTable(indicators: indicators)))
        #expect(page.readingMinutes == 8)
    }

    @Test("is advised to be half an hour at most, as the library has it")
    func advice() throws {
        #expect(ReadingTime.advice(30) == nil)
        #expect(ReadingTime.advice(31)?.sv.contains("högst 30") == true)
        let guide = try BriefingTown.library.get().preparation.reading
        #expect(guide.recommendedMinutes == ReadingTime.recommended)
        #expect(guide.wordsPerMinute == ReadingTime.wordsPerMinute)
    }

    @Test("has every change in its history, and nothing of what came after the record")
    func history() {
        let own = pack(
            .documentAdded(id: "a", content: text, at: .at(1)),
            .documentChanged(id: "a", content: PackTests.link, version: 2, at: .at(11)),
            .documentRemoved(id: "a", reason: "Fel enkät", at: .at(20))
        )
        let all = BriefingHistory([own], openedAt: .at(10)).entries
        #expect(all.map(\.words.sv) == ["Borttaget: Enkäten", "Version 2: Enkäten", "Ny: Ord"])
        #expect(all.map(\.reason) == ["Fel enkät", "", ""])
        #expect(all.map(\.isSupplement) == [true, true, false])
        #expect(BriefingHistory([own], lockedAt: .at(15)).entries.count == 2)
    }
}
