import Actions
import CSV
import Dialogues
import EventSourcing
import Organisations
import Testing
import Vocabulary

@testable import ActionsWeb

@Suite("The pages of actions")
struct ActionPagesTests {
    static let page = "/actions/\(House.first)"

    @Test("are read at the table, by the one responsible and by the organiser, and by nobody else")
    func readers() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            for person in ["olga", "tore", "mia", "vera", "hugo", "siv", "ossian"] {
                #expect(try await visit.get(Self.page, as: person).status == 200, "\(person)")
            }
            #expect(try await visit.get(Self.page, as: "frida").status == 403)
            #expect(try await visit.get(Self.page, as: "stranger").status == 404)
            #expect(try await visit.get(Self.page, as: "nobody").location?.hasPrefix("/sign-in") == true)
            #expect(try await visit.get("/actions/a0", as: "olga").status == 404)
        }
    }

    @Test("give forms only to those who may change")
    func forms() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            for person in ["siv", "tore", "mia", "olga"] {
                #expect(try await visit.get(Self.page, as: person).text.contains("Spara läget"))
            }
            for person in ["vera", "ossian"] {
                #expect(!(try await visit.get(Self.page, as: person).text.contains("<form class=\"stack\"")))
                for path in ["status", "effect", "remarks", "owner", "due", "sending"] {
                    #expect(try await visit.post("\(Self.page)/\(path)", ["status": "done"], as: person).status == 403)
                }
                #expect(try await visit.get("\(Self.page)/progress?status=done", as: person).status == 403)
            }
        }
        #expect(try await house.all().allSatisfy { $0.summary.status != .done })
    }

    @Test("set the state with a word of how it goes, and the effect apart from it")
    func progress() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            let answer = try await visit.post(
                "\(Self.page)/status",
                ["status": "inProgress", "remark": "Skolorna <b>har</b> svarat"],
                as: "siv"
            )
            #expect(answer.status == 303 && answer.location == "\(Self.page)#status")
            _ = try await visit.post("\(Self.page)/effect", ["effect": "partly"], as: "siv")
            let text = try await visit.get(Self.page, as: "vera").text
            #expect(text.contains("Skolorna &lt;b&gt;har&lt;/b&gt; svarat"))
            #expect(text.contains("Läge: Pågår") && text.contains("Effekt: Effekten syns delvis"))
        }
        let summary = try #require(try await house.all().first { $0.id == House.first }?.summary)
        #expect(summary.status == .inProgress && summary.effect == .partly)
    }

    @Test("that mail leads to set nothing until the button is pressed, and then once")
    func confirmed() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            let head = try await house.log.head(of: House.organisation.id)
            let text = try await visit.get("\(Self.page)/progress?status=done", as: "siv").text
            #expect(text.contains("Läget blir ”Klar”. Inget är ändrat än."))
            #expect(text.contains("name=\"status\" value=\"done\""))
            #expect(try await visit.get("\(Self.page)/progress?status=x", as: "siv").text.contains("Spara läget"))
            #expect(try await house.log.head(of: House.organisation.id) == head)
            for _ in 0..<2 {
                let form = ["status": "done", "command": "c-1"]
                #expect(try await visit.post("\(Self.page)/status", form, as: "siv").status == 303)
            }
            #expect(try await house.log.head(of: House.organisation.id) == head + 1)
            let again = try await visit.get("\(Self.page)/progress?status=done", as: "siv").text
            #expect(again.contains("Åtgärden har redan det läget"))
        }
    }

    @Test("take another day, another person and where it was sent, and show all that was typed when they do not")
    func changes() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            func post(_ path: String, _ fields: [String: String]) async throws -> Visit.Answer {
                try await visit.post("\(Self.page)/\(path)", fields, as: "siv")
            }
            let noReason = try await post("due", ["due": "2027-09-01", "reason": " "])
            #expect(noReason.status == 422 && noReason.text.contains("Skriv varför."))
            #expect(noReason.text.contains("value=\"2027-09-01\""))
            let past = try await post("due", ["due": "2020-01-01", "reason": "Ett eget skäl"])
            #expect(past.status == 422 && past.text.contains("Dagen har varit") && past.text.contains("Ett eget skäl"))
            #expect(try await post("due", ["due": "snart", "reason": "x"]).text.contains("Välj en dag."))
            let nobody = try await post("owner", ["owner": "finns-inte", "reason": "Ett eget skäl"])
            #expect(nobody.status == 422 && nobody.text.contains("Välj en person i listan."))
            #expect(nobody.text.contains("Ett eget skäl"))
            #expect(
                try await post("status", ["status": "x"]).text.contains(Choice.Refusal.statusMissing.explanation.sv)
            )
            #expect(try await post("effect", [:]).text.contains(Choice.Refusal.effectMissing.explanation.sv))
            #expect(try await post("remarks", ["text": ""]).text.contains("Skriv hur det går."))
            #expect(
                try await post("sending", ["to": "Nämnden", "sent": ""]).text.contains(
                    Choice.Refusal.sentMissing.explanation.sv
                )
            )
            #expect(try await post("sending", ["to": "", "sent": "2027-03-01"]).text.contains("Skriv vart"))

            let sending = ["to": "Nämnden", "sent": "2027-03-11", "case": "BUN 2027/00131"]
            #expect(try await post("sending", sending).status == 303)
            #expect(try await post("due", ["due": "2027-09-01", "reason": "Vi väntar på svar"]).status == 303)
            #expect(try await post("owner", ["owner": "vera", "reason": "Nytt ansvar"]).status == 303)
            let text = try await visit.get(Self.page, as: "tore").text
            for words in ["Nämnden, 11 mars 2027, BUN 2027/00131", "1 september 2027", "Vera Lingonris", "Nytt ansvar"]
            {
                #expect(text.contains(words), "\(words)")
            }
            // Not hers any more.
            #expect(try await post("status", ["status": "done"]).status == 403)
        }
    }
}

@Suite("The overview of actions")
struct ActionOverviewTests {
    @Test("teaches while there are none")
    func empty() async throws {
        let house = try House()
        try await house.browse { visit async throws in
            #expect(try await visit.get("/actions", as: "frida").text.contains("Inga åtgärder än"))
        }
    }

    @Test("shows the organiser all, others their own and those of their dialogues, and the neighbour none")
    func seen() async throws {
        let house = try await House.withActions()
        try await house.follow("olga", .handOver(to: "frida", reason: .init("r", "Byter")), on: House.second)
        try await house.browse { visit async throws in
            for person in ["olga", "ossian"] {
                #expect(try await visit.get("/actions", as: person).text.contains("Alla åtgärder (2)"))
            }
            let frida = try await visit.get("/actions", as: "frida").text
            #expect(frida.contains("Alla åtgärder (1)") && !frida.contains("Trygga skolvägar"))
            #expect(try await visit.get("/actions", as: "stranger").text.contains("Inga åtgärder än"))
        }
    }

    @Test("narrows down by nämnd, state, effect, responsible, overdue and words")
    func filters() async throws {
        let house = try await House.withActions()
        try await house.follow("siv", .setEffect(.seen), on: House.first)
        house.clock.pass(minutes: 60 * 24 * 120)
        try await house.follow("hugo", .setStatus(.done), on: House.second)
        try await house.browse { visit async throws in
            for (query, count) in [
                ("unit=bun", 2), ("unit=x", 0), ("status=done", 1), ("status=proposed", 0), ("effect=seen", 1),
                ("owner=siv", 1), ("owner=vera", 0), ("overdue=yes", 1), ("text=SKOLV%C3%84GAR", 1),
                ("text=trygga%20finnsinte", 0), ("status=done&owner=siv", 0), ("round=r1", 0), ("status=%3Cb%3E", 2),
            ] {
                let text = try await visit.get("/actions?\(query)", as: "olga").text
                let isAll = text.contains("Alla åtgärder (2)")
                #expect(isAll ? count == 2 : text.contains("Urvalet (\(count) av 2)"), "\(query)")
            }
            let file = try await visit.get("/actions/actions.csv?status=done", as: "olga").text
            #expect(file.split(separator: "\r\n").count == 2)
        }
    }
}

@Suite("The file of actions in the browser")
struct ActionFilePagesTests {
    @Test("goes out and comes in unchanged, and once changed changes one action's cell")
    func roundTrip() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            let file = try await visit.get("/actions/actions.csv", as: "olga").text
            #expect(file.hasPrefix("\u{FEFF}Id;Version;"))
            #expect(file.contains("'=Fler vuxna"))
            let same = try await visit.post("/actions/import", ["rows": file], as: "olga")
            #expect(same.text.contains("Filen ändrar inget") && same.text.contains("2 rader är som förut."))

            let changed = file.replacing("Inte påbörjad", with: "Klar")
            let preview = try await visit.post("/actions/import", ["rows": changed], as: "olga")
            #expect(preview.status == 200 && preview.text.contains("En cell ändras"))
            #expect(try await house.all().allSatisfy { $0.summary.status != .done })
            let seen = try #require(preview.text.firstMatch(of: /name="seen" value="(\w+)"/)?.output.1)

            let wrong = ["rows": changed, "do": "apply", "seen": "x", "command": "c0"]
            let other = try await visit.post("/actions/import", wrong, as: "olga")
            #expect(other.status == 409 && other.text.contains(FileRefusal.notAsSeen.explanation.sv))
            let head = try await house.log.head(of: House.organisation.id)
            let apply = ["rows": changed, "do": "apply", "seen": String(seen), "command": "c1"]
            let answer = try await visit.post("/actions/import", apply, as: "olga")
            #expect(answer.status == 303 && answer.location == "/actions?changed=1")
            #expect(try await house.log.head(of: House.organisation.id) == head + 1)
            // Sent twice it is done once.
            #expect(try await visit.post("/actions/import", apply, as: "olga").location == "/actions")
            #expect(try await house.log.head(of: House.organisation.id) == head + 1)
            #expect(try await visit.get("/actions?changed=1", as: "olga").text.contains("En åtgärd är ändrad"))
        }
        #expect(try await house.all().first { $0.id == House.first }?.summary.status == .done)
    }

    @Test("is kept on the page, with what is wrong in it")
    func kept() async throws {
        let house = try await House.withActions()
        try await house.browse { visit async throws in
            #expect(try await visit.get("/actions/import", as: "siv").status == 200)
            #expect(try await visit.post("/actions/import", ["rows": ""], as: "siv").text.contains("Välj en fil"))
            let none = try await visit.post("/actions/import", ["rows": "Namn;<b>Annat</b>\n1;2"], as: "siv")
            #expect(
                none.status == 422 && none.text.contains(FileRefusal.notATable(.headerMissing("Id")).explanation.sv)
            )
            #expect(none.text.contains("Namn;&lt;b&gt;Annat&lt;/b&gt;"))
            let long = String(repeating: "x", count: 200_001)
            #expect(try await visit.post("/actions/import", ["rows": long], as: "siv").status == 413)
            let file = try await visit.get("/actions/actions.csv", as: "siv").text
            let edited = file.replacing("Inte påbörjad", with: "<i>Nja</i>")
            let text = try await visit.post("/actions/import", ["rows": edited], as: "siv").text
            #expect(
                text.contains("En rad läses inte in") && text.contains("Läge") && text.contains("Skriv ett av lägena")
            )
            #expect(!text.contains("<i>Nja"))
        }
    }
}
