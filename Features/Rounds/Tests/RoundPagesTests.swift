import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Rounds
import RoundsWeb
import Templates
import Testing
import Vocabulary

@Suite("The pages of a round")
struct RoundPagesTests {
    let town: RoundTown

    init() throws { town = RoundTown(library: try ShippedMethod.load()) }

    @Test("teach while there is none")
    func empty() async throws {
        let page = try await town.get("/rounds").text
        #expect(page.contains("Ingen omgång är planerad"))
        #expect(page.contains("href=\"/rounds/new\""))
        #expect(try await town.get("/rounds/new", as: "stina").text.contains("Lägg till enheterna först"))
    }

    @Test("propose what the register and the calendar know")
    func proposals() async throws {
        let new = try await town.get("/rounds/new").text
        #expect(new.contains("value=\"Resultatsamtal våren 2027\""))
        #expect(new.contains("value=\"Verksamhetsåret 2026\""))
        let form = FormOfPage(new, action: "/rounds").fields
        #expect(form.filter { $0.0 == "unit" }.map(\.1) == ["bun", "soc"], "the committees are ticked")
        let path = try await town.drafted()
        let plan = try await town.state(path).plan
        #expect(Set(plan.leadership.people) == ["vera", "asta"])
        #expect(plan.leadership.approver == "vera")
        #expect(plan.units.map { $0.date?.iso } == ["2027-03-01", "2027-03-03"])
        #expect(Set(plan.units[0].party.people) == ["hugo", "siv", "ivar"], "the department of the same name too")
        #expect(plan.units[0].party.approver == "hugo")
        #expect(try await town.get("/rounds").text.contains("2 att skapa"))
    }

    @Test("say all that is wrong at once, and keep what was typed")
    func wrong() async throws {
        let page = try await town.post(
            "/rounds",
            RoundTown.form.with("name", "").with("length", "tusen").with("unit", nil).with("firstDay", "i vår")
                .with("aim", "Därför <i>nu</i>")
        )
        #expect(page.status == 422)
        #expect(page.text.contains("Skriv vad omgången ska heta."))
        #expect(page.text.contains("Skriv ett helt tal"))
        #expect(page.text.contains("Välj minst en enhet."))
        #expect(page.text.contains("går inte att läsa som en dag"))
        #expect(page.text.contains("value=\"i vår\""))
        #expect(page.text.contains("Därför &lt;i>nu&lt;/i>") || page.text.contains("Därför &lt;i&gt;nu&lt;/i&gt;"))
    }

    @Test("save calendar and people of all dialogues in one form")
    func table() async throws {
        let path = try await town.drafted()
        var form = try await town.filled(path)
        form = form.with("date-soc", "2027-03-10").with("start-soc", "13:30").with("place-soc", "Sjön")
            .with("facilitator-soc", "nils").with("people-soc", "yvonne")
        #expect(try await town.post("\(path)/plan", form + [("do", "save")]).status == 303)
        let unit = try #require(try await town.state(path).plan.unit("soc"))
        #expect(unit.date == LocalDate("2027-03-10"))
        #expect(unit.start == LocalTime("13:30"))
        #expect(unit.place == "Sjön")
        #expect(unit.facilitator == "nils")
        #expect(unit.party.people == ["yvonne"])
        // A unit more, somebody more, and days anew.
        form = try await town.filled(path).with("addPerson", "nils").with("addTo", "soc") + [("unit", "tek")]
        _ = try await town.post("\(path)/plan", form + [("do", "stagger")])
        let plan = try await town.state(path).plan
        #expect(plan.unitIDs == ["bun", "soc", "tek"])
        #expect(plan.units.map { $0.date?.iso } == ["2027-03-01", "2027-03-03", "2027-03-05"])
        #expect(plan.unit("soc")?.party.people == ["yvonne", "nils"])
    }

    @Test("warn of overlaps beside the row, also with dialogues outside the round, and refuse nothing")
    func overlaps() async throws {
        let other = try await town.made()
        let path = try await town.drafted(
            RoundTown.form.with("name", "En till").with("firstDay", "2027-03-01").with("unit", "bun")
        )
        let page = try await town.get("\(path)/plan").text
        #expect(page.contains("är samtidigt i ”Resultatsamtal våren 2027: Barn- och utbildningsnämnden”, 1 mars 09.00"))
        #expect(page.contains("Hugo Tallmo"))
        var form = try await town.filled(path)
        form = form.with("date-bun", "2027-03-06")
        _ = try await town.post("\(path)/plan", form + [("do", "save")])
        #expect(try await town.get("\(path)/plan").text.contains("Lördag den 6 mars är ingen arbetsdag."))
        form = try await town.filled(path)
        _ = try await town.post("\(path)/plan", form.with("date-bun", "2027-03-01") + [("do", "make")])
        #expect(try await town.state(path).phase == .running)
        #expect(try await town.get(path).text.contains("Samtidigt på två ställen"))
        #expect(try await town.get(other).text.contains("”En till: Barn- och utbildningsnämnden”, 1 mars 09.00"))
    }

    @Test("say what is missing before the dialogues are made, unit by unit")
    func missing() async throws {
        let path = try await town.drafted(RoundTown.form.with("recorder", "").with("firstDay", ""))
        let page = try await town.post("\(path)/plan", try await town.filled(path) + [("do", "make")])
        #expect(page.status == 422)
        #expect(page.text.contains("Utkastet är sparat."))
        #expect(page.text.contains("Socialnämnden: välj vilken dag samtalet ska hållas."))
        #expect(page.text.contains("href=\"#date-soc\""))
        #expect(page.text.contains("Välj vem som dokumenterar, för hela omgången"))
        #expect(try await town.state(path).phase == .draft)
    }

    @Test("refuse people who have left, by a sentence")
    func gone() async throws {
        let path = try await town.drafted()
        town.register.remove("siv")
        let page = try await town.post("\(path)/plan", try await town.filled(path) + [("people-bun", "siv")])
        #expect(page.status == 422)
        #expect(page.text.contains("finns inte kvar bland personerna"))
        // The page without the one who left can be saved.
        let fresh = try await town.post("\(path)/plan", try await town.filled(path) + [("do", "save")])
        #expect(fresh.status == 303)
    }

    @Test("keep both when two change the plan at once")
    func conflict() async throws {
        let path = try await town.drafted()
        let mine = try await town.filled(path)
        _ = try await town.post("\(path)/plan", mine.with("place", "Sjön").with("command", "theirs") + [("do", "save")])
        let page = try await town.post("\(path)/plan", mine.with("place", "Ån") + [("do", "save")])
        #expect(page.status == 409)
        #expect(page.text.contains("Någon annan har ändrat medan du skrev"))
        #expect(page.text.contains("value=\"Ån\""))
        #expect(page.text.contains("<dd>Sjön</dd>"))
        #expect(try await town.state(path).plan.place == "Sjön")
    }

    @Test("make one round of a form that is sent twice")
    func twice() async throws {
        for _ in 1...2 { _ = try await town.post("/rounds", RoundTown.form + [("command", "once")]) }
        #expect(try await town.desk.all(in: RoundTown.granvik.id).count == 1)
        let other = try await town.post("/rounds", RoundTown.form.with("name", "Annan") + [("command", "once")])
        #expect(other.status == 409 || other.status == 422)
    }

    @Test("show the dialogues' own truth, and what is to be done now")
    func following() async throws {
        let path = try await town.made()
        let dialogues = try await town.dialogues(of: path)
        let page = try await town.get(path).text
        #expect(page.contains("2 samtal: 2 planerade"))
        #expect(page.contains("Förbered nästa samtal"))
        #expect(page.contains("href=\"/dialogues/\(dialogues[0].id)\""))
        #expect(page.contains("Har läst"))
        #expect(page.contains("2 av 7"))
        let state = try await town.desk.dialogues.current(dialogues[0].id, in: RoundTown.granvik.id).state
        var plan = state.plan
        plan.date = LocalDate("2027-04-20")
        plan.round = nil
        try await town.act(dialogues[0].id, .replan(plan: plan, revision: state.planRevision))
        try await town.act(dialogues[1].id, .discard)
        let moved = try await town.get(path).text
        #expect(moved.contains("20 april 2027"))
        #expect(!moved.contains("1 mars 2027"))
        #expect(moved.contains("Inställt"))
        #expect(moved.contains("1 planerat, 1 inställt"))
        #expect(try await town.get("\(path)/plan").location == path, "what is made is changed in the dialogue")
        #expect(try await town.post("\(path)/plan", []).status == 409)
    }

    @Test("close with lessons that the next round begins with")
    func ending() async throws {
        let path = try await town.made()
        #expect(try await town.get("\(path)/lessons").text.contains("2 samtal är inte klara"))
        #expect(try await town.post("\(path)/lessons", [("text", " ")]).status == 422)
        #expect(try await town.post("\(path)/lessons", [("text", "Kortare <b>underlag</b>")]).status == 303)
        let closed = try await town.get(path).text
        #expect(closed.contains("Kortare &lt;b"))
        #expect(closed.contains("Börja nästa omgång"))
        let rewrite = [("text", "En vecka emellan"), ("revision", "0")]
        #expect(try await town.post("\(path)/lessons", rewrite).status == 303)
        let late = try await town.post("\(path)/lessons", [("text", "Mitt"), ("revision", "0")])
        #expect(late.status == 409)
        #expect(late.text.contains("En vecka emellan"))
        #expect(late.text.contains("Mitt"))

        town.register.remove("siv")
        let next = try await town.get("\(path)/next").text
        #expect(next.contains("Resultatsamtal våren 2028"))
        #expect(next.contains("En vecka emellan"))
        #expect(next.contains("1 som var med finns inte kvar"))
        let made = try await town.post(
            "\(path)/next",
            [("name", "Resultatsamtal våren 2028"), ("season", "spring"), ("period", "2027"), ("command", "next")]
        )
        #expect(made.location == "/rounds/next/plan")
        let plan = try await town.get("/rounds/next/plan").text
        #expect(plan.contains("En vecka emellan"))
        #expect(plan.contains("value=\"2028-02-28\""))
        #expect(
            try await town.state("/rounds/next").plan.previous?.value
                == path.split(separator: "/").last.map(String.init)
        )
    }

    @Test("forget lessons by a decision: no event has them any more")
    func erasing() async throws {
        let path = try await town.made()
        #expect(try await town.get("\(path)/erasure").location == path)
        _ = try await town.post("\(path)/lessons", [("text", "Hugo sov")])
        _ = try await town.post("\(path)/lessons", [("text", "Hugo sov hela tiden"), ("revision", "0")])
        let missing = try await town.post("\(path)/erasure", [("reason", "Om en person"), ("decision", "")])
        #expect(missing.status == 422)
        #expect(missing.text.contains("Om en person"))
        let form = [("reason", "Om en person"), ("decision", "KS 12")]
        #expect(try await town.post("\(path)/erasure", form).status == 303)
        let events = try await town.log.events(in: RoundTown.granvik.id, after: 0, limit: 1_000)
        #expect(!events.contains { $0.event.payload.contains("Hugo") })
        #expect(events.count { $0.isErased } == 2)
        #expect(try await town.get(path).text.contains("[borttaget]"))
        #expect(try await town.desk.all(in: RoundTown.granvik.id).first?.summary.lessons == "[borttaget]")
        let next = try await town.get("\(path)/next").text
        #expect(!next.contains("Hugo sov"))
    }

    @Test("throw a draft away after asking")
    func discarding() async throws {
        let path = try await town.drafted()
        #expect(try await town.get("\(path)/removal").text.contains("Kasta utkastet?"))
        #expect(try await town.post("\(path)/removal", []).location == "/rounds")
        #expect(try await town.get("/rounds").text.contains("Ingen omgång är planerad"))
    }

    @Test("are the organiser's, of the own municipality")
    func permissions() async throws {
        let path = try await town.drafted()
        for rest in ["", "/plan", "/lessons", "/next", "/removal"] {
            #expect(try await town.get(path + rest, as: "tore").status == 403, "\(rest)")
            #expect(try await town.get(path + rest, as: "stina").status == 404, "\(rest)")
        }
        for rest in ["/plan", "/dialogues", "/lessons", "/next", "/removal"] {
            #expect(try await town.post(path + rest, [], as: "tore").status == 403, "\(rest)")
            #expect(try await town.post(path + rest, [], as: "stina").status == 404, "\(rest)")
        }
        #expect(try await town.get("/rounds", as: "tore").status == 403)
        #expect(try await town.state(path).phase == .draft)
    }

    @Test("are told of on the start page and in the year")
    func elsewhere() async throws {
        let path = try await town.drafted()
        let start = try await town.get("/").text
        #expect(start.contains("Gör klart omgången och skapa samtalen"))
        #expect(start.contains("href=\"\(path)/plan\""))
        _ = try await town.post("\(path)/plan", try await town.filled(path) + [("do", "make")])
        let year = try await town.get("/dialogues?year=2027").text
        #expect(year.contains("Årets omgångar"))
        #expect(year.contains("year-mark m3 until-m3\" href=\"\(path)\""))
        #expect(!(try await town.get("/dialogues?year=2028").text).contains("Årets omgångar"))
        #expect(!(try await town.get("/dialogues?year=2027", as: "hugo").text).contains("Årets omgångar"))
        #expect(try await town.get("/").text.contains("2 samtal: 2 planerade"))
        #expect(!(try await town.get("/", as: "hugo").text).contains("/rounds"))
    }
}
