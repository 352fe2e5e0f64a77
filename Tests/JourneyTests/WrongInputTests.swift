import Dialogues
import EventSourcing
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Organisations
import SQLStorage
import SQLite
import Site
import Testing
import Vocabulary

@testable import DialoguesWeb
@testable import samtal

/// What goes wrong in a room with people in it, through the forms as they stand on the pages.
/// The whole list, with the tests of the rules below these, is docs/guides/wrong-input.md.
@Suite("Wrong input", .timeLimit(.minutes(5)))
struct WrongInputTests {
    static let dialogue = "/dialogues/grundskola-2026"
    static let room = "\(dialogue)/room"

    @Test("of empty and over-long texts comes back with the sentence and all that was typed")
    func emptyAndLong() async throws {
        try await inDemo { demo, client in
            let recorder = try await demo.browser(.recorder, client)
            let before = try await demo.head()
            let long = String(repeating: "Vägen är mörk. ", count: 200).trimmed
            for text in ["", "  \n ", long] {
                try await recorder.open(Self.room)
                try await recorder.press("Lägg på arket", [("text", text), ("saidBy", "kso"), ("box", "results")])
                #expect(recorder.page.status == 422)
                let form = try recorder.page.form(pressing: "Lägg på arket").0
                #expect(form["text"] == text || text.trimmed.isEmpty)
                #expect(form["saidBy"] == "kso" && form["box"] == "results")
            }
            #expect(try await demo.head() == before)
            // Shortened in the form that came back, it is taken.
            try await recorder.press("Lägg på arket", [("text", "Vägen är mörk.")])
            #expect(recorder.page.status == 200)
            #expect(try await demo.head() == before + 1)
        }
    }

    @Test("of two facilitators' conflicting steps moves the room once, and the second is told where it is")
    func conflictingSteps() async throws {
        try await inDemo { demo, client in
            let (one, other) = (
                try await demo.browser(.facilitator, client), try await demo.browser(.facilitator, client)
            )
            for browser in [one, other] { try await browser.open(Self.room) }
            try await one.press("Nästa:")
            #expect(one.page.status == 200)
            try await other.press("Tillbaka till Ruta 2")
            #expect(other.page.status == 409)
            #expect(other.page.text.contains(Dialogue.Refusal.roomHasMoved(to: "whole").explanation.sv))
            #expect(try await demo.state().clock.current == "whole")
        }
    }

    @Test("of a command twice is carried out once; with another text it is refused and the text kept")
    func twice() async throws {
        try await inDemo { demo, client in
            let kso = try await demo.browser(.participant, client)
            try await kso.open(Self.room)
            var (form, button) = try kso.page.form(pressing: "Lägg på arket")
            try form.fill("text", "En gång räcker.")
            let before = try await demo.head()
            for _ in 1...3 {
                try await kso.post(form.action, form.sent(by: button))
                #expect(kso.page.status == 200)
            }
            #expect(try await demo.head() == before + 1)
            try form.fill("text", "Något helt annat.")
            try await kso.post(form.action, form.sent(by: button))
            #expect(kso.page.status == 409)
            #expect(try kso.page.form(pressing: "Lägg på arket").0["text"] == "Något helt annat.")
            #expect(try await demo.head() == before + 1)
        }
    }

    @Test("of a note for a closed dialogue becomes a proposed correction; for a locked one it comes back")
    func closed() async throws {
        try await inDemo { demo, client in
            let kso = try await demo.browser(.participant, client)
            try await kso.open(Self.room)
            let (open, button) = try kso.page.form(pressing: "Lägg på arket")
            var form = open
            try form.fill("text", "Det sista jag ville säga.")
            try await demo.act(.skipChallenge(box: "challenge", reason: "Tiden", to: "causes", from: "causes"))
            try await demo.act(.close(from: "causes"))
            try await kso.post(form.action, form.sent(by: button))
            try await kso.open("\(Self.dialogue)/review")
            #expect(kso.page.text.contains("Det sista jag ville säga."))
            #expect(try await demo.state().record.waitingCorrections.count == 1)

            try await kso.post("/dialogues/grundskola-2025/notes", form.sent(by: button))
            #expect(kso.page.status == 409)
            #expect(kso.page.source.contains("Det sista jag ville säga."))
        }
    }

    @Test("of a person removed from the table mid-dialogue is refused with what was typed on the page")
    func removedFromTable() async throws {
        try await inDemo { demo, client in
            let (kso, olga) = (
                try await demo.browser(.participant, client), try await demo.browser(.organiser, client)
            )
            try await kso.open(Self.room)
            try await olga.open("\(Self.dialogue)/seats")
            try await olga.press("Lämnar bordet", where: { $0.action.hasSuffix("/seats/kso/departure") })
            #expect(olga.page.status == 200)
            let before = try await demo.head()
            let text = "Jag skrev \"det här\" <script>alert(1)</script> & mer\när du tog bort mig"
            try await kso.press("Lägg på arket", [("text", text)])
            #expect(kso.page.status == 403)
            #expect(kso.page.text.contains(Refusal.notAllowed.explanation.sv))
            #expect(kso.page.element(id: "typed-1")?.source == text)
            #expect(!kso.page.source.contains("<script>alert"))
            #expect(kso.page.root.all("textarea").count == 1)
            // The page knows who reads it, also when it refuses.
            #expect(kso.page.links.contains { $0.path == "/dialogues" })
            #expect(try await demo.head() == before)
        }
    }

    @Test("of a person removed from the municipality mid-dialogue asks to sign in, with what was typed on the page")
    func removedFromMunicipality() async throws {
        try await inDemo { demo, client in
            let (kso, olga) = (
                try await demo.browser(.participant, client), try await demo.browser(.organiser, client)
            )
            try await kso.open(Self.room)
            try await olga.open("/people/kso/removal")
            try await olga.press("Ta bort personen")
            try await kso.press("Lägg på arket", [("text", "Min sista anteckning")])
            #expect(kso.page.status == 401)
            #expect(kso.page.element(id: "typed-1")?.source == "Min sista anteckning")
            #expect(kso.page.links.contains { $0.path == "/sign-in" })
        }
    }

    @Test("of a form with many fields gives all that was written back, and nothing that the form held by itself")
    func manyFields() async throws {
        try await inDemo { demo, client in
            let stranger = try await demo.browser(.stranger, client)
            try await stranger.post(
                "\(Self.dialogue)/steps",
                [
                    ("command", "kommando-1"), ("id", "steg-1"), ("owner", "kso"), ("token", "hemlig"),
                    ("text", "Gå vägen"), ("effect", "Fler vågar"), ("evidence", ""), ("password", "hemligt"),
                    ("checksum", "abc"), ("decision", "Nämnden"),
                ]
            )
            #expect(stranger.page.status == 404)
            #expect(stranger.page.root.all("textarea").map(\.source) == ["Gå vägen", "Fler vågar", "Nämnden"])
            for held in ["kommando-1", "steg-1", "hemlig", "abc", "kso"] {
                #expect(!stranger.page.source.contains(held))
            }
        }
    }

    @Test("of another organisation's ids finds nothing, and seats nobody from there")
    func otherOrganisation() async throws {
        try await inDemo { demo, client in
            let before = try await demo.head()
            let stranger = try await demo.browser(.stranger, client)
            for path in [Self.dialogue, Self.room, "\(Self.dialogue)/record", "/people/kso", "/units/kommunstyrelsen"] {
                try await stranger.open(path)
                #expect(stranger.page.status == 404, "\(path)")
            }
            let facilitator = try await demo.browser(.facilitator, client)
            try await facilitator.open("\(Self.dialogue)/seats")
            let fields = [(name: "person", value: "granne"), ("role", "participant"), ("command", "ny-plats")]
            try await facilitator.post("\(Self.dialogue)/seats", fields)
            #expect(facilitator.page.status == 422)
            let step = [(name: "text", value: "Gå vägen"), ("owner", "granne"), ("command", "nytt-steg")]
            try await facilitator.post("\(Self.dialogue)/steps", step)
            #expect(facilitator.page.status == 422)
            #expect(facilitator.page.text.contains(RoomFormRefusal.ownerUnknown.explanation.sv))
            try await facilitator.open(Self.room)
            let order = [(name: "person", value: "granne"), ("command", "ny-runda")]
            try await facilitator.post("\(Self.dialogue)/round", order)
            #expect(facilitator.page.status == 422)
            #expect(try await demo.head() == before)
        }
    }

    @Test("of too much at once is refused with its beginning on the page")
    func tooMuch() async throws {
        try await inDemo { demo, client in
            let recorder = try await demo.browser(.recorder, client)
            let text = String(repeating: "Ärendet är för långt. ", count: 20_000)
            try await recorder.post("\(Self.dialogue)/notes", [("command", "a"), ("text", text), ("box", "causes")])
            #expect(recorder.page.status == 413)
            #expect(recorder.page.text.contains(Refusal.formTooLarge.explanation.sv))
            let kept = try #require(recorder.page.element(id: "typed-1")?.source)
            #expect((50_000...100_000).contains(kept.count) && text.hasPrefix(kept))
            #expect(recorder.page.text.contains("bara början"))
        }
    }

    @Test("of a page that is not ours is refused without a word of it")
    func foreign() async throws {
        try await inDemo { demo, client in
            var headers = try await demo.headers(.recorder)
            headers[.origin] = "https://evil.example"
            if let script = headers.first(where: { $0.name.rawName == "X-Samtal" })?.name { headers[script] = nil }
            let answer = try await client.execute(
                uri: "\(Self.dialogue)/notes",
                method: .post,
                headers: headers,
                body: .init(string: "text=Ring+0123+nu")
            )
            #expect(answer.status == .forbidden)
            #expect(!String(buffer: answer.body).contains("Ring"))
        }
    }

    @Test("of a path that begins like another host's is no page, and leads nowhere", arguments: ["//css", "//js/room"])
    func twoSlashes(path: String) async throws {
        try await inDemo { _, client in
            let answer = try await client.execute(uri: path, method: .get)
            #expect(answer.status == .notFound && answer.headers[.location] == nil)
        }
    }

    @Test("of a full disk is told, the form comes back, and with room again it is taken")
    func fullDisk() async throws {
        try await inDemo { demo, client in
            let recorder = try await demo.browser(.recorder, client)
            try await recorder.open(Self.room)
            try await demo.limit(growth: 0)
            // What is free within the file is used up first.
            for _ in 0..<200 where recorder.page.status != 507 {
                try await recorder.press("Lägg på arket", [("text", String(repeating: "text ", count: 90).trimmed)])
                if recorder.page.status == 200 { try await recorder.open(Self.room) }
            }
            #expect(recorder.page.status == 507)
            #expect(recorder.page.text.contains(StorageRefusal.diskFull.sentence.sv))
            let before = try await demo.head()
            try await demo.limit(growth: 1000)
            #expect(try recorder.page.form(pressing: "Lägg på arket").0["text"]?.hasPrefix("text text") == true)
            try await recorder.press("Lägg på arket")
            #expect(recorder.page.status == 200)
            #expect(try await demo.head() == before + 1)
        }
    }

    @Test("is given back whatever it was written in: every field for text is known")
    func fields() async throws {
        try await inDemo { demo, client in
            for who in [DemoSite.Who.facilitator, .recorder, .participant] {
                let browser = try await demo.browser(who, client)
                for address in PageAddresses(demo.site.routes).all {
                    try await browser.open(address)
                    let names = browser.page.forms.flatMap { $0.element.all("textarea") }.compactMap { $0["name"] }
                    #expect(names.allSatisfy(TypedText.isWritten), "\(address): \(names)")
                }
            }
        }
    }

    private func inDemo(_ body: @escaping @Sendable (DemoSite, any TestClientProtocol) async throws -> Void)
        async throws
    {
        let demo = try await DemoSite.open()
        try await demo.browse { try await body(demo, $0) }
    }
}
