import Dialogues
import EventSourcing
import Foundation
import Organisations
import Site
import Templates
import Testing
import Vocabulary

@Suite("The plan's pages")
struct PlanPagesTests {
    let town: PlanTown

    init() throws { town = PlanTown(library: try ShippedMethod.load()) }

    @Test("lead from a draft to an invitation, and show the facts, the questions, the ways in and the cost")
    func wholeWay() async throws {
        let path = try await town.drafted()
        let plan = try await town.get("\(path)/plan")
        #expect(plan.status == 200)
        #expect(plan.text.contains("Summa 90 av 90 minuter, det går jämnt ut"))
        let opened = try await town.post("\(path)/plan", try await town.filled(path) + [("do", "open")])
        #expect(opened.status == 303)
        #expect(opened.location == path)
        let page = try await town.get(path)
        for words in [
            "torsdag 11 mars 2027", "13.00–14.30, 90 minuter", "Älven", "KS 2026/114", "Tryggheten har minskat",
            "Årsrapport 2026, version 2", "Elevenkäten", "Barn- och utbildningsnämnden", "Vera Lingonris",
            "/people/vera/link", "4 personer × 90 minuter = 6 timmar", "Det är en bra storlek",
            "\(path)/calendar.ics",
        ] { #expect(page.text.contains(words), "\(words)") }
        let invited = try await town.get(path, as: "vera")
        #expect(invited.status == 200)
        #expect(invited.text.contains("Gå till rummet"))
        #expect(!invited.text.contains("/people/vera/link"))
    }

    @Test("take a draft whatever is missing, and say all that is missing when it is to be opened")
    func incomplete() async throws {
        let path = try await town.drafted()
        let half = try await town.filled(path).filter { $0.0 != "seat" }.with("date", "")
        let saved = try await town.post("\(path)/plan", half)
        #expect(saved.location == "\(path)/plan?saved=1")
        #expect(try await town.get("\(path)/plan?saved=1").text.contains("Utkastet är sparat"))
        let again = half.with("revision", "1") + [("do", "open")]
        let refused = try await town.post("\(path)/plan", again)
        #expect(refused.status == 422)
        for words in [
            "Utkastet är sparat. 6 saker saknas", "Välj vilken dag samtalet ska hållas", "href=\"#date\"",
            "Välj minst en samtalsledare", "Välj minst en dokumentatör", "Välj minst två deltagare",
        ] { #expect(refused.text.contains(words), "\(words)") }
        #expect(try await town.state(path).phase == .draft)
    }

    static let wrong: [(name: String, value: String, sentence: String)] = [
        ("title", "", "Skriv vad samtalet ska heta"),
        ("title", String(repeating: "å", count: 121), "Korta den till högst 120 tecken"),
        ("aim", String(repeating: "å", count: 1001), "Korta den till högst 1000 tecken"),
        ("basis", String(repeating: "å", count: 201), "Korta den till högst 200 tecken"),
        ("second", "ledning", "Välj två olika parter"),
        ("second", "sun", "Välj den andra parten i listan"),
        ("date", "elfte mars", "går inte att läsa som en dag"),
        ("start", "ett", "går inte att läsa som ett klockslag"),
        ("length", "nittio", "Välj en längd mellan 30 och 240 minuter"),
        ("length", "20", "Välj en längd mellan 30 och 240 minuter"),
        ("minutes-results", "tjugo", "Skriv minuterna i rutan som ett helt tal"),
        ("minutes-results", "-1", "Skriv minuterna i rutan som ett helt tal"),
        ("approves-tore", "yes", "Samtalsledaren godkänner inte för någon part"),
        ("party-vera", "", "Välj vilken part personen hör till"),
    ]

    @Test("give the form back with all that was typed, and the sentence on top and at the field", arguments: wrong)
    func refused(name: String, value: String, sentence: String) async throws {
        let path = try await town.drafted()
        let form = try await town.filled(path).with(name, value).with("place", "Rum <Ett> & \"två\"")
        let page = try await town.post("\(path)/plan", form)
        #expect(page.status == 422)
        #expect(page.text.contains("role=\"alert\""))
        #expect(page.text.components(separatedBy: sentence).count >= 3, "on top and at the field")
        #expect(page.text.contains("Rum &lt;Ett&gt; &amp; &quot;två&quot;"))
        #expect(page.text.contains("Tryggheten har minskat") || name == "aim")
        #expect(
            page.text.contains(
                "href=\"#\(name == "approves-tore" ? "role-tore" : name == "party-vera" ? "role-vera" : name)\""
            )
        )
        if name != "approves-tore", name != "party-vera", name != "second", !value.isEmpty {
            #expect(page.text.contains(value))
        }
        #expect(try await town.state(path).planRevision == 0)
    }

    @Test("add and remove people, with their party, and keep other municipalities' people out")
    func people() async throws {
        let path = try await town.drafted()
        let form = try await town.filled(path)
        let added = try await town.post("\(path)/plan", form + [("add", "siv"), ("add", "nils"), ("do", "add")])
        #expect(added.location == "\(path)/plan#people")
        let seats = try await town.state(path).plan.seats
        #expect(seats.suffix(2) == [Seat("siv", .participant, party: .second), Seat("nils", .participant)])
        let page = try await town.get("\(path)/plan")
        #expect(page.text.contains("Siv &lt;b&gt;Björkdunge&lt;/b&gt;"))

        let without = try await town.filled(path).with("role-hugo", "")
        #expect(try await town.post("\(path)/plan", without).status == 303)
        #expect(try await town.state(path).plan.seat(of: "hugo") == nil)

        let foreign = try await town.filled(path) + [("add", "stina")]
        let refused = try await town.post("\(path)/plan", foreign)
        #expect(refused.status == 422)
        #expect(try await town.state(path).plan.seat(of: "stina") == nil)
    }

    @Test("make one draft of a form that is sent twice")
    func twice() async throws {
        let first = try await town.drafted(command: "command-1")
        let second = try await town.drafted(command: "command-1")
        #expect(first == second)
        #expect(try await town.log.head(of: PlanTown.granvik.id) == 1)
    }

    @Test("do not let two organisers write over each other, and show both versions")
    func conflict() async throws {
        let path = try await town.drafted()
        let form = try await town.filled(path)
        _ = try await town.post("\(path)/plan", form.with("place", "Sammanträdesrum Björken"))
        let late = try await town.post("\(path)/plan", form.with("place", "Rådhuset"))
        #expect(late.status == 409)
        #expect(late.text.contains("Någon annan har ändrat texten medan du skrev"))
        #expect(late.text.contains("value=\"Rådhuset\""))
        #expect(late.text.contains("<dd>Sammanträdesrum Björken</dd>"))
        #expect(late.text.contains("name=\"revision\" value=\"1\""))
        #expect(try await town.state(path).plan.place == "Sammanträdesrum Björken")
    }

    @Test("are the organiser's own until the dialogue is opened, and another municipality's never")
    func permissions() async throws {
        let path = try await town.drafted()
        _ = try await town.post("\(path)/plan", try await town.filled(path))
        #expect(try await town.get(path, as: "vera").status == 403)
        #expect(try await town.get("\(path)/plan", as: "tore").status == 403)
        #expect(try await town.get("\(path)/calendar.ics", as: "vera").status == 403)
        for address in [path, "\(path)/plan", "\(path)/removal", "\(path)/calendar.ics"] {
            #expect(try await town.get(address, as: "stina").status == 404)
        }
        #expect(try await town.get("/dialogues/new", as: "vera").status == 403)
        let foreign = PlanTown.draft.with("second", "sun")
        #expect(try await town.post("/dialogues", foreign).status == 422)
    }

    @Test(
        "hold any two parties, whatever they are",
        arguments: [("soc", "hemtjanst"), ("hemtjanst", "soc"), ("bun", "soc")]
    )
    func anyParties(first: String, second: String) async throws {
        let path = try await town.drafted(PlanTown.draft.with("first", first).with("second", second))
        let form = try await town.filled(path).with("first", first).with("second", second) + [("do", "open")]
        #expect(try await town.post("\(path)/plan", form).location == path)
        #expect(try await town.state(path).phase == .open)
    }

    @Test("discard a draft and call off what was opened, after asking")
    func discards() async throws {
        let path = try await town.opened()
        #expect(try await town.get("\(path)/removal").text.contains("Ställa in samtalet?"))
        #expect(try await town.post("\(path)/removal", []).location == "/dialogues")
        #expect(try await town.state(path).phase == .discarded)
        #expect(try await town.get("\(path)/calendar.ics", as: "vera").text.contains("STATUS:CANCELLED"))
        #expect(try await town.post("\(path)/removal", []).status == 409)
        #expect(!(try await town.get("/dialogues")).text.contains("Resultatsamtal grundskola"))
    }

    @Test("divide another length between the boxes, and refuse a sum that is not the length")
    func minutes() async throws {
        let path = try await town.drafted(PlanTown.draft.with("length", "60"))
        #expect(try await town.state(path).plan.boxMinutes == 60)
        let wrong = try await town.filled(path).with("length", "60").with("minutes-results", "5") + [("do", "open")]
        let refused = try await town.post("\(path)/plan", wrong)
        #expect(refused.status == 422)
        #expect(refused.text.contains("men samtalet är 60 minuter"))
    }
}
