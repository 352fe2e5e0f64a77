import HTTPTypes
import Organisations
import Site
import SQLStorage
import Testing
import Vocabulary

@Suite("The page for pasting")
struct PastePagesTests {
    @Test("saves the right rows and gives the others back to be corrected")
    func brokenRows() async throws {
        let granvik = try await Granvik()
        let rows = """
            Namn;E-post;Roll;Titel;Enhet
            Ida Ek;ida@example.se;politiker;Ledamot;BUN
            Hugo Tallmo;hugo@;politiker;Ledamot;BUN
            Vera Lingonris;vera@example.se;förtroendevald;;Barnnämnden
            Åke Al;ake@example.se;kung;Ledamot;BUN
            """
        let page = try await granvik.post("/people/paste", ["rows": rows])
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("2 av 4 rader behöver rättas"))
        #expect(page.text.contains("Rad 3: ") && page.text.contains("”hugo@” är ingen hel e-postadress"))
        #expect(page.text.contains("Rad 5: ") && page.text.contains("”kung” är ingen roll här"))
        let kept =
            "\nNamn;E-post;Roll;Titel;Enhet\nHugo Tallmo;hugo@;politiker;Ledamot;BUN\nÅke Al;ake@example.se;kung;Ledamot;BUN</textarea>"
        #expect(page.text.contains(kept))
        #expect(try await granvik.people.people(in: "granvik").map(\.name) == ["Ida Ek", "Olga Ek", "Vera Lingonris"])

        let corrected = kept.replacing("hugo@", with: "hugo@example.se").replacing("kung", with: "tjänsteperson")
            .replacing("</textarea>", with: "")
        let again = try await granvik.post("/people/paste", ["rows": corrected])
        #expect(again.status == .ok)
        #expect(again.text.contains("Alla rader är sparade"))
        #expect(try await granvik.people.people(in: "granvik").count == 5)
    }

    @Test("says how many rows are too many, and keeps them")
    func tooMany() async throws {
        let rows = Array(repeating: "Ida;;politiker", count: 501).joined(separator: "\n")
        let page = try await Granvik().post("/people/paste", ["rows": rows])
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Det var 501 rader"))
        #expect(page.text.contains("Ida;;politiker\nIda;;politiker"))
    }

    @Test("asks for rows when there are none")
    func nothing() async throws {
        let page = try await Granvik().post("/people/paste", ["rows": " \n "])
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Klistra in minst en rad"))
    }

    @Test("refuses a form that is too large before reading it all")
    func tooLarge() async throws {
        let page = try await Granvik().post("/people/paste", ["rows": String(repeating: "a", count: Form.limit + 1)])
        #expect(page.status == Refusal.formTooLarge.status)
        #expect(page.text.contains("för mycket text på en gång"))
    }
}
