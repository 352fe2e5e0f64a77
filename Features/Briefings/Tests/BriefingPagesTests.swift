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

/// Putting the basis together and reading it, through HTTP.
@Suite("The pages of the basis")
struct BriefingPagesTests {
    private let pdf = Array("%PDF-1.7 åäö".utf8)
    private let text = [
        ("kind", "text"), ("title", "Nämndens ord"), ("text", "Frånvaron <b>ökar</b> i åk 8."), ("why", "Börja här"),
    ]

    private func file(_ name: String, _ content: [UInt8], _ fields: (String, String)...) -> [Part] {
        [.field("kind", "file"), .field("title", "Årsrapport"), .field("minutes", "12")]
            + fields.map { Part.field($0.0, $0.1) } + [.file(name, content)]
    }

    @Test("a document of each kind is added, read in order, and counted in minutes")
    func adding() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        #expect(try await town.get("\(path)/briefing", as: "vera").text.contains("inget underlag här än"))
        let answers = [
            try await town.post("\(path)/briefing/documents", text, as: "tore"),
            try await town.post(
                "\(path)/briefing/documents",
                file("Årsrapport <1>.pdf", pdf, ("sections", "sidorna 4–8: elevernas röster\n\ns. 12"))
            ),
            try await town.post(
                "\(path)/briefing/documents",
                [
                    ("kind", "link"), ("title", "Enkäten"), ("link", "https://example.se/enkat?a=1&b=2"),
                    ("minutes", "5"),
                ]
            ),
            try await town.post(
                "\(path)/briefing/documents",
                [
                    ("kind", "results"), ("title", "Resultatsida"), ("comparison", "Fem liknande kommuner"),
                    ("rows", "Nyckeltal;Enhet;Bäst;Serie;2024;2025\nTrygga;procent;hög;;75,5;73\n;;;jämförelse;78;79"),
                ]
            ),
        ]
        #expect(answers.map(\.status) == [303, 303, 303, 303], "\(answers.map(\.text))")
        let page = try await town.get("\(path)/briefing", as: "vera")
        #expect(page.status == 200)
        for part in [
            "4 dokument, 19 minuter", "Frånvaron &lt;b&gt;ökar&lt;/b&gt;", "Årsrapport &lt;1&gt;.pdf",
            "<b>sidorna 4–8</b>: elevernas röster", "<b>s. 12</b>", "href=\"https://example.se/enkat?a=1&amp;b=2\"",
            "Fem liknande kommuner", "<td>75,5</td>", ">73</text>", "Kompletterat 24 november, efter inbjudan",
        ] { #expect(page.text.contains(part), "\(part)") }
        #expect(!page.text.contains("Ändra underlaget"))
        let own = try await town.get(path, as: "vera").text
        #expect(own.contains("4 dokument, 19 minuter"))
        // The plan's lines that nobody has added stay to be seen, once.
        #expect(own.contains("Planen nämner också") && own.components(separatedBy: "<li>Elevenkäten</li>").count == 2)
    }

    @Test("a file is given back byte for byte, to be saved and never shown, with its name for all browsers")
    func download() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        _ = try await town.post("\(path)/briefing/documents", file("Å %221%22.pdf", pdf, ("command", "c1")))
        let answer = try await town.get("\(path)/briefing/documents/c1/file", as: "hugo")
        #expect(answer.status == 200 && answer.bytes == pdf)
        #expect(answer.headers[.contentType] == "application/pdf")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(
            answer.headers[.contentDisposition]
                == "attachment; filename=\"_ _1_.pdf\"; filename*=UTF-8''%C3%85%20%221%22.pdf"
        )
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test("a file is nobody's outside of the dialogue, and no other dialogue's address leads to it")
    func foreign() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let second = try await town.opened("samtal-2")
        let elsewhere = try await town.opened("samtal-1", in: BriefingTown.sundby)
        _ = try await town.post("\(path)/briefing/documents", file("a.pdf", pdf, ("command", "c1")))
        #expect(try await town.get("\(path)/briefing/documents/c1/file", as: "vera").status == 200)
        #expect(try await town.get("\(path)/briefing/documents/c1/file", as: "nils").status == 403)
        #expect(try await town.get("\(path)/briefing/documents/c1/file", as: "ingen").status != 200)
        #expect(try await town.get("\(second)/briefing/documents/c1/file", as: "olga").status == 404)
        #expect(try await town.get("\(elsewhere)/briefing/documents/c1/file", as: "stina").status == 404)
        #expect(try await town.get("/rounds/var-2027/briefing/documents/c1/file", as: "olga").status == 404)
        // Another file with the same content is its own.
        _ = try await town.post("\(elsewhere)/briefing/documents", file("b.pdf", pdf, ("command", "c1")), as: "stina")
        #expect(try await town.get("\(elsewhere)/briefing/documents/c1/file", as: "stina").status == 200)
    }

    @Test("what is wrong is said at its field, and nothing that was typed is lost")
    func refused() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let add = "\(path)/briefing/documents"
        let typed: [(String, String)] = [("why", "Därför att <i>jag</i> vill"), ("sections", "s. 1: början")]
        for (fields, sentence) in [
            ([("kind", "text"), ("title", ""), ("text", "hej")], BriefingPack.Refusal.documentTitleMissing),
            ([("kind", "link"), ("title", "L"), ("link", "javascript:alert(1)"), ("minutes", "5")], .linkNotTaken),
            ([("kind", "link"), ("title", "L"), ("link", "https://example.se")], .readingMinutesMissing),
            (
                [("kind", "text"), ("title", "L"), ("text", "x"), ("minutes", "en kvart")],
                .readingMinutesOutOfRange(limit: 240)
            ),
        ] {
            let page = try await town.post(add, fields + typed)
            #expect(page.status == 422)
            #expect(page.text.contains(sentence.explanation.sv), "\(sentence)")
            #expect(page.text.contains("Därför att &lt;i&gt;jag&lt;/i&gt; vill") && page.text.contains("s. 1: början"))
        }
        let rows = "Nyckeltal\t2025\nTrygghet\t75.5\nFrånvaro\tsjutton"
        let results = try await town.post(add, [("kind", "results"), ("title", "R"), ("rows", rows)] + typed)
        #expect(results.status == 422)
        for part in ["Rad 2, 2025: skriv 75,5 med komma", "Rad 3, 2025: ”sjutton” är inget tal", "Frånvaro\tsjutton"] {
            #expect(results.text.contains(part), "\(part)")
        }
        #expect(try await town.get("\(path)/briefing").text.contains("inget underlag här än"))
    }

    @Test("a file that is not taken leaves the form as it was")
    func refusedFiles() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let add = "\(path)/briefing/documents"
        for (parts, status, words) in [
            (file("virus.exe", pdf, ("why", "Skriv mig inte bort")), 422, "tas emot"),
            (file("rapport.pdf", Array("MZ".utf8) + [0], ("why", "Skriv mig inte bort")), 422, "stämmer inte med"),
            (file("", [], ("why", "Skriv mig inte bort")), 422, "Välj filen som ska läsas"),
            (
                file("stor.pdf", pdf + [UInt8](repeating: 0x20, count: Upload.limit), ("why", "Skriv mig inte bort")),
                413, "större än 20 MB"
            ),
        ] {
            let page = try await town.post(add, parts)
            #expect(page.status == status)
            #expect(page.text.contains(words) && page.text.contains("Skriv mig inte bort"), "\(words)")
        }
        let untitled: [Part] = [.field("kind", "file"), .field("title", ""), .file("a.pdf", pdf)]
        let page = try await town.post(add, untitled)
        #expect(page.text.contains("Välj filen igen"))
        // What came to nothing is not kept.
        let kept = try await town.database.read { try $0.run("SELECT digest FROM files").count }
        #expect(kept == 0)
    }

    @Test("sent twice is one document; changed twice from the same page, the second is told")
    func twice() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        for _ in 1...2 {
            #expect(try await town.post("\(path)/briefing/documents", text + [("command", "c1")]).status == 303)
        }
        let change = text.map { $0.0 == "text" ? ("text", "Frånvaron minskar.") : $0 } + [("version", "1")]
        #expect(try await town.post("\(path)/briefing/documents/c1", change).status == 303)
        let second = try await town.post(
            "\(path)/briefing/documents/c1",
            text.map { $0.0 == "text" ? ("text", "Frånvaron står still.") : $0 } + [("version", "1")]
        )
        #expect(second.status == 409 && second.text.contains("Frånvaron står still."))
        let page = try await town.get("\(path)/briefing", as: "vera").text
        #expect(page.contains("1 dokument") && page.contains("Frånvaron minskar.") && page.contains("version 2"))
        let edit = try await town.get("\(path)/briefing/documents/c1").text
        #expect(edit.contains("Frånvaron minskar.") && edit.contains("name=\"version\" value=\"2\""))
    }

    @Test("a new version of a file keeps the old one to be read, and removing the document deletes both")
    func versions() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let documents = "\(path)/briefing/documents"
        _ = try await town.post(documents, file("a.pdf", pdf, ("command", "c1")))
        let other = Array("%PDF-1.7 ny".utf8)
        #expect(try await town.post("\(documents)/c1", file("b.pdf", other, ("version", "1"))).status == 303)
        #expect(try await town.get("\(documents)/c1/file").bytes == other)
        #expect(try await town.get("\(documents)/c1/file?version=1").bytes == pdf)
        #expect(try await town.get("\(documents)/c1/file?version=3").status == 404)
        // Without a new file the one that is there stays.
        let retitled: [Part] = [
            .field("title", "Ny titel"), .field("minutes", "3"), .field("version", "2"), .file("", []),
        ]
        #expect(try await town.post("\(documents)/c1", retitled).status == 303)
        #expect(try await town.get("\(documents)/c1/file").bytes == other)
        #expect(try await town.get("\(documents)/c1/removal").text.contains("filen raderas"))
        let unexplained = try await town.post("\(documents)/c1/removal", [("reason", " ")])
        #expect(unexplained.status == 422 && unexplained.text.contains("Skriv varför"))
        #expect(try await town.post("\(documents)/c1/removal", [("reason", "Fel år")], as: "tore").status == 303)
        #expect(try await town.get("\(documents)/c1/file").status == 404)
        #expect(try await town.database.read { try $0.run("SELECT digest FROM files").count } == 0)
        let page = try await town.get("\(path)/briefing", as: "vera").text
        #expect(page.contains("Borttaget: Ny titel") && page.contains("Fel år"))
    }

    @Test("documents change places by buttons")
    func moving() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        for id in ["c1", "c2", "c3"] {
            let fields = text.map { $0.0 == "title" ? ("title", "Titel \(id)") : $0 } + [("command", id)]
            _ = try await town.post("\(path)/briefing/documents", fields)
        }
        let move = "\(path)/briefing/documents/c3/place"
        #expect(try await town.post(move, [("direction", "earlier")]).status == 303)
        #expect(try await town.post(move, [("direction", "sideways")]).status == 404)
        let page = try await town.get("\(path)/briefing").text
        let places = ["c1", "c3", "c2"].compactMap { page.firstRange(of: "#\($0)\"")?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
        #expect(try await town.get("\(path)/briefing/edit", as: "tore").text.contains("Tidigare"))
    }

    @Test("more than half an hour is advised against and taken")
    func advice() async throws {
        let town = try await BriefingTown.found()
        let path = try await town.opened()
        let long = text + [("minutes", "31"), ("command", "c1")]
        #expect(try await town.post("\(path)/briefing/documents", long).status == 303)
        #expect(
            try await town.get("\(path)/briefing/edit").text.contains("31 minuters läsning är mer än de flesta hinner")
        )
        #expect(!(try await town.get("\(path)/briefing", as: "vera").text.contains("mer än de flesta")))
    }

    @Test("another feature's part is read and counted with the rest")
    func additions() async throws {
        let addition = BriefingAddition { _, _ in
            .init(id: "last-actions", title: "Förra samtalets åtgärder", minutes: 3, html: HTML { "Fem åtgärder" })
        }
        let town = try await BriefingTown.found(additions: [addition])
        let path = try await town.opened()
        _ = try await town.post("\(path)/briefing/documents", text)
        let page = try await town.get("\(path)/briefing", as: "vera").text
        #expect(page.contains("2 dokument, 4 minuter") && page.contains("Fem åtgärder"))
        #expect(try await town.get(path, as: "vera").text.contains("/briefing#last-actions"))
    }
}
