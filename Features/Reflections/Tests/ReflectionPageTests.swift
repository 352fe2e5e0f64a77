import Dialogues
import Organisations
import Reflections
import SQLStorage
import Templates
import Testing
import Vocabulary

@testable import ReflectionsWeb

@Suite("The pages of a reflection")
struct ReflectionPageTests {
    static let guessOfVera = ReflectionTown.divided([45, 5, 10, 35, 5], [30, 25, 25, 15, 5])

    @Test("lead from guesses that nobody else sees to what the group agrees on, locked")
    func wholeWay() async throws {
        let town = try await ReflectionTown.held()
        let first = try await town.get(as: "vera")
        #expect(first.status == 200)
        for words in [
            "Vi ska belysa resultat ur fyra perspektiv", "Bara du ser den nu", "0 av 4 har gissat", "Ni är få",
        ] {
            #expect(first.text.contains(words), "\(words)")
        }
        let saved = try await town.post("guess", Self.guessOfVera, as: "vera")
        #expect(saved.status == 303)
        #expect(saved.location == "\(ReflectionTown.path)?saved=guess")
        #expect(try await town.get(as: "vera").text.contains("value=\"45\""))
        // Nothing of it is on anybody else's page, not even in its source.
        for other in ["hugo", "tore", "mia", "olga"] {
            // But for the ids of forms, which are chance.
            let page = try await town.get(as: other).text.replacing(/value="[0-9a-f]{20,}"/, with: "")
            #expect(page.contains("1 av 4 har gissat"), "\(other)")
            #expect(!page.contains("45") && !page.contains("chart-dot"), "\(other)")
        }
        _ = try await town.post(
            "guess",
            ReflectionTown.divided([25, 20, 20, 25, 10], [40, 20, 20, 10, 10]),
            as: "hugo"
        )
        #expect(try await town.post("beginning", as: "tore").status == 303)
        let shown = try await town.get(as: "hugo").text
        #expect(shown.contains("Prickarna visas utan namn, men ni är få."))
        #expect(shown.contains(">25, 45<"))
        #expect(!shown.contains("Vera Lingonris"))
        let agreed = ReflectionTown.divided([35, 10, 15, 30, 10], [40, 20, 20, 10, 10])
        let texts = [("text-time-q1", "Ekonomin tog över"), ("text-time-q3", "Börja med medarbetarna")]
        #expect(try await town.post("agreement", agreed + texts, as: "mia").status == 303)
        let done = try await town.get(as: "vera").text
        for words in [
            "Fick för lite plats: Medarbetare (10, borde vara 20)", "Medborgare/brukare (35, borde vara 40)",
            "Process och verksamhet (15, borde vara 20)", "Ekonomin tog över", "Börja med medarbetarna",
        ] { #expect(done.contains(words), "\(words)") }
        #expect(!done.contains("agreement-form"))
        #expect(try await town.post("completion", as: "mia").status == 303)
        let locked = try await town.get(as: "mia").text
        #expect(locked.contains("Gruppen är klar. Svaren är låsta."))
        #expect(!locked.contains("<form class=\"stack\""))
        let late = try await town.post("agreement", agreed + [("text-time-q1", "För sent")], as: "mia")
        #expect(late.status == 409)
        // What was typed has no form any more, and is shown all the same.
        #expect(late.text.contains("svaren är låsta"))
        #expect(late.text.contains("För sent"))
        let guess = try await town.post("guess", Self.guessOfVera, as: "vera")
        #expect(guess.status == 409)
        #expect(guess.text.contains("Medborgare/brukare 45"))
    }

    @Test("refuse another sum than a hundred with the sum and what is left, and keep what was typed")
    func sums() async throws {
        let town = try await ReflectionTown.held()
        let short = try await town.post(
            "guess",
            ReflectionTown.divided([45, 5, 10, 20, 5], [20, 20, 20, 20, 20]),
            as: "vera"
        )
        #expect(short.status == 422)
        #expect(short.text.contains("Summan är 85 procent. Fördela 15 till för att komma till 100."))
        #expect(short.text.contains("value=\"45\""))
        let much = try await town.post(
            "guess",
            ReflectionTown.divided([20, 20, 20, 20, 20], [45, 25, 10, 20, 5]),
            as: "vera"
        )
        #expect(much.text.contains("Summan är 105 procent. Ta bort 5 för att komma till 100."))
        let words = ReflectionTown.divided([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]).map { name, value in
            name == "was-economy" ? (name, "tjugo <b>") : (name, value)
        }
        let unread = try await town.post("guess", words, as: "vera")
        #expect(unread.text.contains("Skriv hela procent med siffror"))
        #expect(unread.text.contains("tjugo &lt;b&gt;"))
        #expect(try await town.reflection().guesses.isEmpty)
    }

    @Test("step by five and count together without script, and keep nothing by it")
    func steps() async throws {
        let town = try await ReflectionTown.held()
        let typed = ReflectionTown.divided([33, 5, 10, 20, 5], [0, 0, 0, 0, 0])
        let stepped = try await town.post("guess", typed + [("step", "was.citizen.up")], as: "vera")
        #expect(stepped.status == 200)
        #expect(stepped.text.contains("value=\"35\""))
        #expect(stepped.text.contains("Summa 75 procent, 25 kvar att fördela"))
        let counted = try await town.post("guess", typed + [("step", "sum")], as: "vera")
        #expect(counted.text.contains("Summa 73 procent, 27 kvar att fördela"))
        #expect(try await town.reflection() == GroupReflection())
    }

    @Test("show both versions when two write at once, and overwrite neither")
    func bothVersions() async throws {
        let town = try await ReflectionTown.held()
        _ = try await town.post("beginning", as: "tore")
        let first = ReflectionTown.divided([35, 10, 15, 30, 10], [40, 20, 20, 10, 10])
        _ = try await town.post("agreement", first + [("text-time-q1", "Det första")], as: "mia")
        let second = ReflectionTown.divided([25, 20, 15, 30, 10], [40, 20, 20, 10, 10])
        let refused = try await town.post("agreement", second + [("text-time-q1", "Det andra")], as: "tore")
        #expect(refused.status == 409)
        for words in ["sparat av Mia Kråkbär", "Det första", "Det andra", "Medborgare/brukare 35", "value=\"25\""] {
            #expect(refused.text.contains(words), "\(words)")
        }
        #expect(try await town.reflection().agreement?.content.answers["time-q1"] == "Det första")
        // The form that came back was made from what stands there now.
        #expect(refused.text.contains("name=\"revision\" value=\"1\""))
        let again = second.filter { $0.0 != "revision" } + [("revision", "1"), ("text-time-q1", "Båda")]
        #expect(try await town.post("agreement", again, as: "tore").status == 303)
        #expect(try await town.reflection().agreement?.content.answers["time-q1"] == "Båda")
        // The same form twice is one change.
        #expect(try await town.post("agreement", again, as: "tore").status == 303)
        #expect(try await town.reflection().agreement?.revision == 2)
    }

    @Test("take the group's evaluation of recorder or facilitator, and show it to all")
    func evaluation() async throws {
        let town = try await ReflectionTown.held()
        let path = "\(ReflectionTown.path)/evaluation"
        let form = try await town.get(path, as: "mia")
        for words in ["Gruppens utvärdering", "Vad gjorde metoden lättare?", "Djup i analysen", "Svagt"] {
            #expect(form.text.contains(words), "\(words)")
        }
        let fields = [("revision", "0"), ("text-g-keep", "Rundorna"), ("rating-r-depth", "6")]
        #expect(try await town.post("evaluation", fields, as: "vera").status == 403)
        #expect(try await town.post("evaluation", fields, as: "mia").status == 303)
        let read = try await town.get(path, as: "hugo").text
        #expect(read.contains("Rundorna"))
        #expect(!read.contains("evaluation-form"))
        let wrong = [("revision", "1"), ("text-g-keep", "Kvar"), ("rating-r-depth", "9")]
        let refused = try await town.post("evaluation", wrong, as: "mia")
        #expect(refused.status == 422)
        #expect(refused.text.contains("Välj en siffra från 1 till 7."))
        #expect(refused.text.contains("Kvar"))
    }

    @Test("are for those with a seat and the organiser, from the last box of the talk on")
    func doors() async throws {
        let town = try await ReflectionTown.held(closed: false)
        #expect(try await town.get(as: "frida").status == 403)
        #expect(try await town.get(as: "olga").status == 200)
        #expect(try await town.post("guess", Self.guessOfVera, as: "olga").status == 403)
        #expect(try await town.post("beginning", as: "vera").status == 403)
        #expect(try await town.post("guess", Self.guessOfVera, as: "vera").status == 303)
        let panel = try await town.get("/dialogues/samtal-1", as: "hugo").text
        #expect(panel.contains("1 av 4 har gissat"))
        let early = try await ReflectionTown()
        try await early.hold("annat", on: LocalDate(year: 2027, month: 3, day: 11))
        let boxes = try await early.state("annat").boxes
        try await early.act(
            "tore",
            .enter(box: boxes[0].id, from: boxes[boxes.count - 1].id),
            on: "annat"
        )
        let waiting = try await early.get("/dialogues/annat/reflection", as: "vera").text
        #expect(waiting.contains("Vänta till samtalets sista ruta"))
        #expect(!waiting.contains("guess-form"))
    }

    @Test("remind of the guess and of what the group is to write, as long as it is fresh")
    func tasks() async throws {
        let town = try await ReflectionTown.held()
        #expect(try await town.get("/", as: "vera").text.contains("Gissa hur samtalets tid fördelades"))
        _ = try await town.post("guess", Self.guessOfVera, as: "vera")
        #expect(!(try await town.get("/", as: "vera").text.contains("Gissa hur samtalets tid")))
        _ = try await town.post("beginning", as: "tore")
        #expect(try await town.get("/", as: "mia").text.contains("Skriv det gruppen är överens om"))
        #expect(!(try await town.get("/", as: "hugo").text.contains("Gissa hur samtalets tid")))
        town.clock.pass(minutes: 40 * 24 * 60)
        #expect(!(try await town.get("/", as: "mia").text.contains("Skriv det gruppen är överens om")))
    }

    @Test("show how the same parties have divided their time, dialogue by dialogue")
    func trend() async throws {
        let town = try await ReflectionTown.held()
        try await town.hold("samtal-2", on: LocalDate(year: 2027, month: 9, day: 15))
        let was = try #require(Allocation(kept: [20, 5, 25, 45, 5]))
        let should = try #require(Allocation(kept: [25, 20, 25, 20, 10]))
        let agreed = ReflectionChange.agreed(
            Kept(TimeAgreement(was: was, should: should, answers: [:]), revision: 1, by: "mia", at: town.clock.now)
        )
        for (dialogue, change) in [
            ("samtal-1", .begun(town.clock.now)), ("samtal-1", agreed), ("samtal-2", .begun(town.clock.now)),
        ] as [(DialogueID, ReflectionChange)] {
            #expect(try await town.rows.save(change, of: dialogue, ReflectionTown.organisation.id))
        }
        let later = "/dialogues/samtal-2/reflection"
        #expect(!(try await town.get(later, as: "vera").text.contains("samtal för samtal")))
        #expect(try await town.rows.save(agreed, of: "samtal-2", ReflectionTown.organisation.id))
        let page = try await town.get(later, as: "vera").text
        for words in ["Samma parter, samtal för samtal", "11 mars 2027", "det här samtalet"] {
            #expect(page.contains(words), "\(words)")
        }
        // The earlier one does not know of the later.
        #expect(!(try await town.get(as: "vera").text.contains("samtal för samtal")))
        let desk = ReflectionDesk(dialogues: town.desk, rows: town.rows)
        let findings = try await desk.findings(of: ["samtal-1", "samtal-2", "inget"], in: "granvik")
        #expect(findings.count == 2)
        #expect(findings["samtal-1"]?.tooLittleRoom == [.coworker, .citizen, .other])
    }
}
