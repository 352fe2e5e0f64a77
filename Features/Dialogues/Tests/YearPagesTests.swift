import Dialogues
import Foundation
import Site
import Templates
import Testing
import Vocabulary

@Suite("The year and the start page")
struct YearPagesTests {
    let town: PlanTown

    init() throws { town = PlanTown(library: try ShippedMethod.load()) }

    @Test("teach the first step when there is nothing yet", arguments: ["/", "/dialogues"])
    func empty(path: String) async throws {
        let organiser = try await town.get(path).text
        #expect(organiser.contains("href=\"/dialogues/new\""))
        #expect(organiser.contains("Inga samtal är planerade"))
        #expect(!organiser.contains("väntar på dig"))
        let participant = try await town.get(path, as: "vera").text
        #expect(participant.contains("Här kommer dina samtal att stå"))
        #expect(!participant.contains("/dialogues/new"))
    }

    @Test("show the organiser all by state, and others what they sit in")
    func byState() async throws {
        let open = try await town.opened()
        let draft = try await town.drafted(PlanTown.draft.with("title", "Samtal om hemtjänsten"))
        let all = try await town.get("/dialogues?year=2027").text
        #expect(all.contains("Planerade (1)"))
        #expect(all.contains("href=\"\(open)\""))
        #expect(all.contains("year-item m3 until-m3"))
        #expect(all.contains("Nästa är den 11 mars 2027"))
        let now = try await town.get("/dialogues").text
        #expect(now.contains("Utkast (1)"))
        #expect(now.contains("href=\"\(draft)/plan\""))
        let vera = try await town.get("/dialogues?year=2027", as: "vera").text
        #expect(vera.contains("Resultatsamtal grundskola"))
        #expect(!vera.contains("hemtjänsten"))
        #expect(!(try await town.get("/dialogues?year=2027", as: "nils")).text.contains("grundskola"))
        #expect(!(try await town.get("/dialogues?year=2027", as: "stina")).text.contains("grundskola"))
    }

    @Test("bear any year", arguments: ["0", "-5", "99999999999999999999", "abc", "2027"])
    func years(year: String) async throws {
        _ = try await town.opened()
        #expect(try await town.get("/dialogues?year=\(year)").status == 200)
    }

    @Test("tell each what waits, the next dialogue and their own next steps")
    func panels() async throws {
        let path = try await town.opened()
        let vera = try await town.get("/", as: "vera").text
        #expect(vera.contains("Ditt nästa samtal · du är deltagare"))
        #expect(vera.contains("Om 107 dagar. Samtalsledare är Tore Ljungmark."))
        #expect(vera.contains("13.00–14.30"))
        #expect(vera.contains("Inget väntar på dig just nu. Ditt nästa samtal är torsdag den 11 mars."))
        #expect(vera.contains("Inget annat just nu."))

        try await hold(path)
        let reader = try await town.get("/", as: "vera").text
        #expect(reader.contains("Läs dokumentationen och föreslå rättelser"))
        #expect(reader.contains("En sak väntar på dig."))
        #expect(reader.contains("Till dokumentationen"))
        #expect(try await town.get("/", as: "mia").text.contains("Gör klart dokumentationen och lämna den"))
        let hugo = try await town.get("/", as: "hugo").text
        #expect(hugo.contains("Mina åtgärder"))
        #expect(hugo.contains("Öva med klasserna"))
        #expect(hugo.contains("15 juni 2027"))
        try await town.act(path, .offerForApproval(revision: 3), by: "mia")
        #expect(try await town.get("/", as: "vera").text.contains("Läs och godkänn dokumentationen"))
        try await town.act(path, .approve(party: .first, revision: 3, checksum: "x"), by: "vera")
        try await town.act(path, .approve(party: .second, revision: 3, checksum: "x"), by: "hugo")
        let after = try await town.get("/", as: "vera").text
        #expect(after.contains("Dina tidigare samtal"))
        #expect(after.contains("När du bjuds in till nästa samtal står det här"))
        #expect(after.contains("11 mars 2027 · 1 åtgärd"))
        #expect(try await town.get("/").text.contains("Godkända (1)"))
    }

    private func hold(_ path: String) async throws {
        try await town.act(path, .start, by: "tore")
        let live = try await town.get("/", as: "vera").text
        #expect(live.contains("Gå in i samtalet"))
        #expect(live.contains("Ditt samtal pågår nu."))
        let content = Dialogue.NoteContent("Vi undviker frågan", .other, .experience, saidBy: .group)
        try await town.act(path, .addNote(.init(id: "n1", box: "challenge", content)), by: "mia")
        try await town.act(path, .addStep(id: "s1", Fixture.step()), by: "mia")
        try await town.act(path, .setHeadline(text: "Tryggheten först"), by: "mia")
        try await town.act(path, .close(from: "check-in"), by: "tore")
    }
}
