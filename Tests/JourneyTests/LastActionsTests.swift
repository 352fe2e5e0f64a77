import Dialogues
import HummingbirdTesting
import Testing
import Vocabulary

@testable import samtal

@Suite("What the same two agreed on last time")
struct LastActionsTests {
    @Test("lies folded in the room, on the phone and on the whole sheet, with what became of it")
    func folded() async throws {
        let demo = try await DemoSite.open()
        try await demo.browse { client in
            for (who, path) in [
                (DemoSite.Who.facilitator, "room"), (.recorder, "room"), (.participant, "room"),
                (.participant, "room/sheet"),
            ] {
                let page = try await demo.browser(who, client).open("/dialogues/grundskola-2026/\(path)")
                #expect(page.text.contains("Åtgärder från förra samtalet (4)"), "\(who) \(path)")
                #expect(page.text.contains("Bemanningspool för vikarier"), "\(who) \(path)")
                #expect(page.text.contains("Effekten syns delvis"), "\(who) \(path)")
            }
        }
    }

    @Test("is nothing where the two have not met before")
    func first() async throws {
        let demo = try await DemoSite.open()
        try await demo.browse { client in
            let page = try await demo.browser(.facilitator, client).open("/dialogues/origoparken-kvall-2026")
            #expect(page.status == 200)
            #expect(!page.text.contains("Åtgärder från förra samtalet"))
        }
    }
}
