import Dialogues
import EventSourcing
import RecordsWeb
import Site
import Organisations
import Testing
import Vocabulary

@Suite("Text that is removed by decision")
struct ErasingTests {
    private static let form = [
        "what": "note-note-2", "decision": "Delegationsbeslut 12", "reason": "Uppgift om en elev",
    ]

    @Test("is gone from the log and from every page; the decision stands in its place")
    func gone() async throws {
        let house = try await House.inReview()
        let secret = "Det som sades i ruta 2"
        try await house.browse { visit async throws in
            #expect(try await visit.get("record", as: "vera").text.contains(secret))
            #expect(try await visit.post("erasure", Self.form, as: "olga").status == 303)
            for page in ["record", "record/sheet", "record/text", "record/history", "review"] {
                #expect(!(try await visit.get(page, as: "vera").text.contains(secret)), "\(page)")
            }
            #expect(try await visit.get("record", as: "vera").text.contains("enligt beslut: Delegationsbeslut 12"))
            #expect(try await visit.get("record/history", as: "vera").text.contains("Uppgift om en elev"))
            let page = try await visit.get("erasure", as: "olga").text
            #expect(page.contains("samtal purge"))
            #expect(!page.contains("value=\"note-note-2\""))
        }
        let log = try await house.log.events(in: House.organisation.id, after: 0, limit: 1000)
        #expect(!log.contains { $0.event.payload.contains(secret) })
    }

    @Test(
        "is not removed without a choice, a reason and a decision, and the form comes back",
        arguments: ["what", "reason", "decision"]
    )
    func incomplete(field: String) async throws {
        let house = try await House.inReview()
        let before = try await house.state()
        try await house.browse { visit async throws in
            let form = Self.form.merging([field: ""]) { _, empty in empty }
            let answer = try await visit.post("erasure", form, as: "olga")
            #expect(answer.status == 422)
            if field == "what" { #expect(answer.text.contains(ErasureForm.Refusal.nothingChosen.explanation.sv)) }
            for (name, value) in form where name != field && name != "what" { #expect(answer.text.contains(value)) }
        }
        #expect(try await house.state() == before)
    }

    @Test("is removed by the organiser alone, and once")
    func whoMay() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            for person in ["tore", "mia", "vera", "ossian", "frida"] {
                #expect(try await visit.get("erasure", as: person).status == 403)
                #expect(try await visit.post("erasure", Self.form, as: person).status == 403)
            }
            #expect(try await visit.post("erasure", Self.form, as: "stranger").status == 404)
            #expect(try await visit.post("erasure", Self.form, as: "olga").status == 303)
            #expect(try await visit.post("erasure", Self.form, as: "olga").status == 409)
        }
    }

    @Test("leaves a locked record locked, and says that the checksum is of more")
    func afterLocking() async throws {
        let house = try await House.offered()
        let revision = try await house.state().record.revision
        try await house.act("vera", .approve(party: .first, revision: revision, checksum: "sum"))
        try await house.act("hugo", .approve(party: .second, revision: revision, checksum: "sum"))
        try await house.browse { visit async throws in
            #expect(try await visit.post("erasure", Self.form, as: "olga").status == 303)
            let page = try await visit.get("record", as: "vera").text
            #expect(page.contains("Text har tagits bort enligt beslut efter fastställandet"))
        }
        #expect(try await house.state().phase == .approved)
        #expect(try await house.state().record.checksum == "sum")
    }
}
