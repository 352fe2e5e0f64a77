import Briefings
import Foundation
import SQLStorage
import Organisations
import EventSourcing
import DialoguesWeb
import Dialogues
import BriefingsWeb
import HTTPTypes
import Markup
import Site
import Testing
import Vocabulary

/// Who reaches the basis, and how long it stands.
@Suite("The reach of the basis")
struct BriefingReachTests {
    private let pdf = Array("%PDF-1.7 åäö".utf8)
    private let text = [
        ("kind", "text"), ("title", "Nämndens ord"), ("text", "Frånvaron <b>ökar</b> i åk 8."), ("why", "Börja här"),
    ]

    private func file(_ name: String, _ content: [UInt8], _ fields: (String, String)...) -> [Part] {
        [.field("kind", "file"), .field("title", "Årsrapport"), .field("minutes", "12")]
            + fields.map { Part.field($0.0, $0.1) } + [.file(name, content)]
    }

    @Test("only those who may come in, and only they change it")
    func permissions() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        _ = try await town.post("\(path)/briefing/documents", text + [("command", "c1")])
        for page in ["/edit", "/new?kind=text", "/documents/c1", "/documents/c1/removal"] {
            #expect(try await town.get("\(path)/briefing\(page)", as: "vera").status == 403, "\(page)")
            #expect(try await town.get("\(path)/briefing\(page)", as: "tore").status == 200, "\(page)")
            #expect(try await town.get("\(path)/briefing\(page)", as: "stina").status == 404, "\(page)")
        }
        for form in ["/documents", "/documents/c1", "/documents/c1/place", "/documents/c1/removal"] {
            #expect(try await town.post("\(path)/briefing\(form)", text, as: "vera").status == 403, "\(form)")
        }
        #expect(try await town.get("\(path)/briefing/documents/c1/erasure", as: "tore").status == 403)
        #expect(try await town.get("\(path)/briefing/new?kind=annat").status == 404)
        #expect(try await town.get("/rounds/var-2027/briefing", as: "tore").status == 403)
        #expect(try await town.get("/rounds/var-2027/briefing", as: "stina").status == 404)
        #expect(try await town.get("/rounds/finns-inte/briefing").status == 404)
    }

    @Test("what a round shares is read in each of its dialogues, before their own")
    func rounds() async throws {
        let town = try await BriefingTown.found()
        let (inRound, alone) = (
            try await town.opened("samtal-1", round: BriefingTown.round), try await town.opened("samtal-2")
        )
        #expect(try await town.get("/rounds/var-2027/briefing").text.contains("Vårens omgång"))
        let shared = "/rounds/var-2027/briefing/documents"
        #expect(try await town.post(shared, file("a.pdf", pdf, ("command", "r1"))).status == 303)
        _ = try await town.post("\(inRound)/briefing/documents", text)
        let page = try await town.get("\(inRound)/briefing", as: "vera").text
        #expect(page.contains("2 dokument") && page.contains("för alla samtal i omgången"))
        #expect(try await town.get("\(inRound)/briefing/documents/r1/file", as: "vera").bytes == pdf)
        #expect(try await town.get("\(alone)/briefing/documents/r1/file").status == 404)
        #expect(try await town.get("\(inRound)/briefing/documents/r1", as: "tore").status == 404)
        #expect(try await town.get("\(inRound)/briefing/edit", as: "tore").text.contains("Gemensamt för omgången"))
    }

    @Test("a locked record keeps its basis as it was read, with the files and the list of changes")
    func locked() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened("samtal-1", round: BriefingTown.round)
        let shared = "/rounds/var-2027/briefing/documents"
        _ = try await town.post(shared, file("a.pdf", pdf, ("command", "r1")))
        _ = try await town.post("\(path)/briefing/documents", text + [("command", "c1")])
        try await town.lock("samtal-1")
        #expect(try await town.state("samtal-1").phase == .approved)
        let late = try await town.post("\(path)/briefing/documents", text)
        #expect(late.status == 409 && late.text.contains(BriefingPack.Refusal.packLocked.explanation.sv))
        #expect(try await town.post(shared, text).status == 303)
        #expect(try await town.post("\(shared)/r1/removal", [("reason", "Ersatt")]).status == 303)
        let page = try await town.get("\(path)/briefing", as: "vera").text
        #expect(page.contains("2 dokument") && page.contains("Årsrapport") && !page.contains("Ersatt"))
        #expect(try await town.get("\(path)/briefing/documents/r1/file", as: "vera").bytes == pdf)
        #expect(try await town.get("/rounds/var-2027/briefing").text.contains("Borttaget: Årsrapport"))
    }

    @Test("a document is forgotten by decision: its texts in the log and its file")
    func erasing() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let documents = "\(path)/briefing/documents"
        _ = try await town.post(documents, file("hemlig.pdf", pdf, ("command", "c1"), ("why", "Om Kalle i 8B")))
        try await town.lock("samtal-1")
        #expect(try await town.get("\(documents)/c1/erasure").status == 200)
        let undecided = try await town.post("\(documents)/c1/erasure", [("reason", "Sekretess")])
        #expect(undecided.status == 422 && undecided.text.contains("Skriv vilket beslut"))
        let decision = [("reason", "Sekretess"), ("decision", "Delegation 12")]
        #expect(try await town.post("\(documents)/c1/erasure", decision).status == 303)
        #expect(try await town.get("\(documents)/c1/file").status == 404)
        let payloads = try await town.desk.log.events(of: "briefing/samtal-1", in: BriefingTown.granvik.id).map(
            \.event.payload
        )
        for text in ["hemlig", "Kalle", "Årsrapport"] { #expect(!payloads.joined().contains(text)) }
        #expect(payloads.joined().contains("Delegation 12"))
        #expect(try await town.database.read { try $0.run("SELECT digest FROM files").count } == 0)
        let page = try await town.get("\(path)/briefing", as: "vera").text
        #expect(!page.contains("Årsrapport") && !page.contains("hemlig"))
    }
}
