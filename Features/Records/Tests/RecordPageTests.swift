import Dialogues
import Testing
import Vocabulary

@Suite("The pages of a record")
struct RecordPageTests {
    @Test(
        "are for those at the table and the organiser, and not for others",
        arguments: ["record", "record/sheet", "record/text", "record/history", "review"]
    )
    func readers(page: String) async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            for person in ["olga", "tore", "mia", "vera", "ossian"] {
                #expect(try await visit.get(page, as: person).status == 200, "\(person)")
            }
            #expect(try await visit.get(page, as: "frida").status == 403)
            #expect(try await visit.get(page, as: "stranger").status == 404)
            #expect(try await visit.get(page, as: "nobody").location?.hasPrefix("/sign-in") == true)
        }
    }

    @Test("teach what will be there before the talk is over")
    func tooEarly() async throws {
        let house = try await House.live()
        try await house.browse { visit async throws in
            for page in ["record", "record/sheet", "review"] {
                let answer = try await visit.get(page, as: "vera")
                #expect(answer.status == 200)
                #expect(answer.text.contains("Ingen dokumentation än"))
                #expect(!answer.text.contains("Det som sades"))
            }
            #expect(try await visit.get("record/text", as: "vera").status == 404)
        }
    }

    @Test(
        "hold every note, step and parked question, in reading order and on the sheet",
        arguments: ["record", "record/sheet"]
    )
    func everything(page: String) async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            let text = try await visit.get(page, as: "vera").text
            for number in [0, 1, 2, 3, 4, 6, 7, 8] {
                #expect(text.split(separator: "Det som sades i ruta \(number)").count == 2)
            }
            #expect(text.contains("Trygga skolvägar med eleverna"))
            #expect(text.contains("Fritidsgårdens öppettider"))
            #expect(text.contains("Tiden tog slut"))
            #expect(text.contains("Vägen ska bli lika trygg som skolan."))
            #expect(text.contains("Utkast, inte fastställd"))
            #expect(text.contains("uppskattning"))
        }
    }

    @Test(
        "show what people wrote as text, never as markup",
        arguments: ["record", "record/sheet", "record/history", "review"]
    )
    func escaped(page: String) async throws {
        let house = try await House.inReview()
        try await house.act("mia", .setHeadline(text: "<script>alert(1)</script>"))
        try await house.browse { visit async throws in
            let text = try await visit.get(page, as: "vera").text
            #expect(!text.contains("<script>alert"))
            #expect(text.contains("&lt;script&gt;alert"))
        }
    }

    @Test("say of a parked question that nobody took up only that, once the record is locked")
    func parked() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            #expect(try await visit.get("record", as: "vera").text.contains("väntar"))
        }
        let revision = try await house.state().record.revision
        for (person, party) in [("vera", Party.first), ("hugo", .second)] {
            try await house.act(PersonID(person), .approve(party: party, revision: revision, checksum: "x"))
        }
        try await house.browse { visit async throws in
            for page in ["record", "record/sheet"] {
                let text = try await visit.get(page, as: "vera").text
                #expect(text.contains("togs inte upp"))
                #expect(!text.contains("väntar"))
            }
        }
    }

    @Test("tell in the history who did what, each name once, and end every sentence with one stop")
    func sentences() async throws {
        let house = try await House.live()
        try await house.act("tore", .startRound(order: ["vera", "hugo"]))
        try await house.act("vera", .endTurn(person: "vera"))
        try await house.act("tore", .extend(box: "check-out", minutes: 1))
        try await house.act("mia", .setHeadline(text: "Vägen är trygg."))
        guard let current = try await house.state().clock.current else { throw NobodyKnown() }
        try await house.act("tore", .close(from: current))
        try await house.browse { visit async throws in
            let text = try await visit.get("record/history", as: "ossian").text
            #expect(text.contains("</b> talade klart."))
            #expect(text.contains("gav en minut till åt ruta 8."))
            #expect(text.contains("satte rubriken ”Vägen är trygg.”"))
            #expect(!text.contains(".”."))
        }
    }

    @Test("tell the history in words, without what was withdrawn")
    func history() async throws {
        let house = try await House.inReview()
        try await house.act("mia", .withdrawNote(id: "note-2"))
        try await house.browse { visit async throws in
            let text = try await visit.get("record/history", as: "ossian").text
            #expect(text.contains("Tore Ljungmark"))
            #expect(text.contains("gick till ruta 2"))
            #expect(text.contains("gick förbi ruta 5 utan samtal"))
            #expect(text.contains("satte rubriken ”Vägen ska bli lika trygg som skolan.”"))
            #expect(!text.contains("Det som sades i ruta 2"))
            #expect(text.contains("tillbakadragen"))
        }
    }
}
