import Dialogues
import FollowUps
import Organisations
import SQLStorage
import Site
import Templates
import Testing
import Vocabulary

@testable import FollowUpsWeb

@Suite("The pages of follow-up talks")
struct FollowUpPageTests {
    @Test("lead from whom to talk with to an approved text that may be quoted as the person has said")
    func wholeWay() async throws {
        let town = try await FollowUpTown.held()
        let dialogue = try await town.get("/dialogues/samtal-1", as: "tore").text
        #expect(dialogue.contains("Uppföljande samtal"))
        #expect(dialogue.contains("Vänta gärna till 25 mars 2027."))
        let new = try await town.get("/dialogues/samtal-1/follow-ups/new", as: "tore").text
        for words in ["Vem vill du tala med?", "Förslag", "Vera Lingonris", "En av tre kan räcka"] {
            #expect(new.contains(words), "\(words)")
        }
        #expect(!new.contains("value=\"tore\""))
        let path = try await town.begun()
        #expect(path.hasPrefix("/follow-ups/"))
        let form = try await town.get(path, as: "tore").text
        for words in [
            "Bara du ser utkastet", "Vad har hänt sedan samtalet?", "Vad ska ändras inför nästa omgång?",
            "Lagom är 25 mars–6 maj 2027", "Får vi citera dig?",
        ] { #expect(form.contains(words), "\(words)") }
        // Nobody else, not even the one it is about.
        for other in ["vera", "olga", "mia", "frida"] { #expect(try await town.get(path, as: other).status == 403) }
        #expect(!(try await town.get("/", as: "vera").text.contains("Läs och godkänn det du sa")))
        town.clock.pass(minutes: 30 * 24 * 60)
        let text = [
            ("revision", "1"), ("date", "2027-04-05"), ("text-f1", "Vi frågar eleverna"),
            ("text-f5", "Ja, varje timme"), ("do", "send"),
        ]
        #expect(try await town.post(path, text, as: "tore").status == 303)
        #expect(try await town.get("/", as: "vera").text.contains("Läs och godkänn det du sa"))
        let reading = try await town.get(path, as: "vera").text
        for words in ["Tore Ljungmark har skrivit ned det du sa", "Vi frågar eleverna", "”Förtroendevald”"] {
            #expect(reading.contains(words), "\(words)")
        }
        let answer = [
            ("revision", "2"), ("text-f1", "Vi frågar eleverna först"), ("text-f5", "Ja, varje timme"),
            ("consent", "role"), ("do", "approve"),
        ]
        #expect(try await town.post("\(path)/answer", answer, as: "vera").status == 303)
        let approved = try await town.get(path, as: "tore").text
        for words in [
            "Vera Lingonris har godkänt texten", "Det här har Vera Lingonris ändrat", "Vi frågar eleverna först",
        ] {
            #expect(approved.contains(words), "\(words)")
        }
        let use = try await town.rows.use(of: ["samtal-1"], FollowUpTown.organisation.id)
        #expect(use.approved == 1)
        #expect(use.quotes.map(\.text) == ["Vi frågar eleverna först", "Ja, varje timme"])
        #expect(use.quotes.allSatisfy { $0.role == .elected })
        #expect(try await town.rows.use(of: ["annat"], FollowUpTown.organisation.id).quotes.isEmpty)
        // What is taken back is gone, from use and from the rows.
        #expect(try await town.post("\(path)/withdrawal", as: "vera").status == 303)
        #expect(try await town.rows.use(of: ["samtal-1"], FollowUpTown.organisation.id).quotes.isEmpty)
        #expect(!(try await town.get(path, as: "tore").text.contains("Vi frågar eleverna")))
        #expect(try await town.followUp(path)?.answers == [:])
    }

    @Test("refuse to approve a text that has changed since, show what it says now, and keep what was typed")
    func changedMeanwhile() async throws {
        let town = try await FollowUpTown.held()
        let path = try await town.sent()
        let righted = [
            ("revision", "2"), ("date", "2027-04-05"), ("text-f1", "Vi frågar alla elever"),
            ("text-f5", "Ja, varje timme"), ("do", "save"),
        ]
        #expect(try await town.post(path, righted, as: "tore").status == 303)
        let approval = [
            ("revision", "2"), ("text-f1", "Mitt <b>eget</b>"), ("consent", "anonymous"), ("do", "approve"),
        ]
        let refused = try await town.post("\(path)/answer", approval, as: "vera")
        #expect(refused.status == 409)
        for words in ["Vi frågar alla elever", "Mitt &lt;b&gt;eget&lt;/b&gt;", "name=\"revision\" value=\"3\""] {
            #expect(refused.text.contains(words), "\(words)")
        }
        #expect(try await town.followUp(path)?.state == .sent)
        let again = approval.filter { $0.0 != "revision" } + [("revision", "3")]
        #expect(try await town.post("\(path)/answer", again, as: "vera").status == 303)
        #expect(try await town.followUp(path)?.quotes.map(\.role) == [nil])
    }

    @Test("keep what was typed when the day or the consent is missing, and say no with a reason")
    func refusals() async throws {
        let town = try await FollowUpTown.held()
        let path = try await town.begun()
        let undated = [("revision", "1"), ("date", "i tisdags"), ("text-f1", "Kvar"), ("do", "send")]
        let refused = try await town.post(path, undated, as: "tore")
        #expect(refused.status == 422)
        #expect(refused.text.contains("Välj dagen ni talades vid."))
        #expect(refused.text.contains("Kvar"))
        town.clock.pass(minutes: 30 * 24 * 60)
        let dated = undated.map { $0.0 == "date" ? ($0.0, "2027-04-05") : $0 }
        #expect(try await town.post(path, dated, as: "tore").status == 303)
        let silent = [("revision", "2"), ("text-f1", "Kvar än"), ("do", "approve")]
        let unsaid = try await town.post("\(path)/answer", silent, as: "vera")
        #expect(unsaid.text.contains("Välj om vi får citera dig."))
        #expect(unsaid.text.contains("Kvar än"))
        let no = [("revision", "2"), ("reason", "Så sa jag inte")]
        #expect(try await town.post("\(path)/declination", no, as: "vera").status == 303)
        #expect(try await town.get(path, as: "tore").text.contains("Så sa jag inte"))
        #expect(try await town.get("/", as: "tore").text.contains("Vera Lingonris vill inte att texten används"))
        #expect(try await town.post("\(path)/removal", as: "tore").location == "/follow-ups")
        #expect(try await town.followUp(path) == nil)
        #expect(try await town.get(path, as: "tore").status == 404)
    }

    @Test("are begun by facilitator or organiser, with one who was there, once")
    func beginning() async throws {
        let town = try await FollowUpTown.held()
        let new = "/dialogues/samtal-1/follow-ups/new"
        for (person, status) in [("tore", 200), ("olga", 200), ("mia", 403), ("vera", 403), ("frida", 403)] {
            #expect(try await town.get(new, as: person).status == status, "\(person)")
        }
        let begin = "/dialogues/samtal-1/follow-ups"
        #expect(
            try await town.post(begin, [("person", "")], as: "tore").text
                .contains(FollowUpRefusal.personMissing.explanation.sv)
        )
        #expect(try await town.post(begin, [("person", "frida")], as: "tore").status == 422)
        let command = CommandID.next()
        let first = try await town.post(begin, [("command", command), ("person", "hugo")], as: "olga")
        let twice = try await town.post(begin, [("command", command), ("person", "hugo")], as: "olga")
        #expect(first.location == twice.location)
        #expect(try await town.post(begin, [("person", "hugo")], as: "tore").status == 409)
        #expect(try await town.rows.followUps(of: "samtal-1", FollowUpTown.organisation.id).count == 1)
        // The facilitator sees that there is a talk, and no more.
        #expect(try await town.get("/dialogues/samtal-1", as: "tore").text.contains("Hugo Tallmo"))
        #expect(try await town.get(first.location ?? "", as: "tore").status == 403)
    }

    @Test("list what is mine to read and to lead, and for the organiser where all of them are")
    func lists() async throws {
        let town = try await FollowUpTown.held()
        #expect(try await town.get("/follow-ups", as: "vera").text.contains("Här är inget än."))
        let path = try await town.sent()
        for (person, words) in [
            ("vera", "Det du har sagt"), ("tore", "Samtal du för"), ("olga", "Samtal som andra för"),
            ("mia", "Här är inget än."),
        ] { #expect(try await town.get("/follow-ups", as: person).text.contains(words), "\(person)") }
        #expect(!(try await town.get("/follow-ups", as: "olga").text.contains(path)))
        #expect(!(try await town.get("/follow-ups", as: "olga").text.contains("Vi frågar eleverna")))
    }
}
