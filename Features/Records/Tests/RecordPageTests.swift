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
