import Actions
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Testing
import Vocabulary

@testable import ActionsWeb

@Suite("Actions on other pages")
struct ActionPanelTests {
    @Test("stand on the start page of the one responsible, and wait when their day is near")
    func mine() async throws {
        let house = try await House.withActions()
        let panels = ActionPanels(desk: house.actions)
        #expect(try await panels.mine.content(house.viewer("vera")) == nil)
        let mine = try #require(try await panels.mine.content(house.viewer("siv"))).plainText()
        #expect(mine.contains("Trygga skolvägar med eleverna") && !mine.contains("Fler vuxna"))
        #expect(try await panels.waiting.tasks(house.viewer("siv")) == [])
        // To 8 June: a week is left.
        house.clock.pass(minutes: 60 * 24 * 89)
        let soon = try await panels.waiting.tasks(house.viewer("siv"))
        #expect(soon.map(\.path) == ["/actions/\(House.first)"])
        #expect(soon.map(\.words.sv) == ["Berätta hur det går, det är snart klart"])
        house.clock.pass(minutes: 60 * 24 * 30)
        #expect(try await panels.waiting.tasks(house.viewer("siv")).first?.words.sv.contains("har passerat") == true)
        try await house.follow("siv", .setStatus(.done), on: House.first)
        #expect(try await panels.waiting.tasks(house.viewer("siv")) == [])
    }

    @Test("come back in the next dialogue between the same two, with state, effect and what was last said")
    func returning() async throws {
        let house = try await House.withActions()
        let panels = ActionPanels(desk: house.actions)
        try await house.follow("siv", .setStatus(.inProgress), on: House.first)
        try await house.follow("siv", .setEffect(.partly), on: House.first)
        try await house.follow("siv", .remark(.init("r1", "Sex av elva skolor")), on: House.first)
        try await house.plan("samtal-2", on: LocalDate(year: 2027, month: 10, day: 14))
        let next = try await house.desk.table("samtal-2", in: House.organisation.id)
        let text = try #require(try await panels.returning.content(next, house.viewer("vera"))).plainText()
        for words in ["Åtgärder från förra samtalet", "Pågår", "Effekten syns delvis", "Sex av elva skolor"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(try await panels.ofDialogue.content(next, house.viewer("vera")) == nil)
        let held = try await house.desk.table(House.dialogue, in: House.organisation.id)
        #expect(try await panels.returning.content(held, house.viewer("vera")) == nil)
        let own = try #require(try await panels.ofDialogue.content(held, house.viewer("vera"))).plainText()
        #expect(own.contains("0 av 2 klara"))
    }

    @Test("from the last talk come back all, from those before it what is still open")
    func older() async throws {
        let house = try await House.withActions()
        try await house.follow("siv", .setStatus(.done), on: House.first)
        try await house.hold("samtal-2", on: LocalDate(year: 2027, month: 10, day: 14))
        try await house.opened()
        let latest = ActionID(of: "step-1", in: "samtal-2")
        try await house.follow("siv", .setStatus(.done), on: latest)
        try await house.plan("samtal-3", on: LocalDate(year: 2028, month: 3, day: 9))
        let next = try await house.desk.table("samtal-3", in: House.organisation.id)
        let back = Set(try await house.actions.returning(to: next).map(\.id))
        #expect(back == [House.second, latest, ActionID(of: "step-2", in: "samtal-2")])
        let all = try await house.all()
        #expect(all.between("bun", "ks").count == 4 && all.between("bun", "x").isEmpty)
        #expect(all.of("samtal-2" as DialogueID).count == 2 && all.open.count == 2 && all.of("r1" as RoundID).isEmpty)
    }
}
