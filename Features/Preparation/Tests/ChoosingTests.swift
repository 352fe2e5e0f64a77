import Dialogues
import DialoguesWeb
import HTTPTypes
import Preparation
import PreparationWeb
import Site
import Templates
import Testing
import Vocabulary

@Suite("The questions before a dialogue")
struct ChoosingTests {
    let town: PreparationTown
    init() async throws { town = try await PreparationTown() }

    @Test("are the guide's until the organiser chooses, also among the template's own")
    func choosing() async throws {
        let path = "\(PreparationTown.page)/questions"
        let page = try await town.get(path, as: "olga").text
        #expect(page.ranges(of: "type=\"checkbox\"").count > 20)
        let own = try #require(try await town.state.template?.box("desired")?.questions(.neutral).first)
        let form = [("question", own.id.value), ("question", "prep-results")]
        #expect(try await town.post(form, to: path, as: "vera").status == 403)
        // In the tone that is planned: the other variant is not among those that may be chosen.
        let choice = QuestionChoice(town.desk.dialogues.library.preparation, try await town.state)
        let planned = try #require(choice.ofBoxes.first { $0.box.id == "desired" }?.questions.first)
        let chosen = [("question", planned.id.value), ("question", "prep-results")]
        #expect(try await town.post(chosen, to: path, as: "olga").status == 303)
        #expect(try await town.state.questions == ["prep-results", planned.id])
        let asked = try await town.get(as: "vera").text
        #expect(asked.contains("0 av 2 frågor") && asked.contains(planned.text.sv))
        #expect(asked.contains("Hör till ruta 6"))
    }

    @Test("can't be none, unknown, or another's to choose when the dialogue has begun")
    func refused() async throws {
        let path = "\(PreparationTown.page)/questions"
        let none = try await town.post([], to: path, as: "olga")
        #expect(none.status == 422 && none.text.contains("Välj minst en fråga"))
        #expect(try await town.post([("question", "prep-nonsense")], to: path, as: "olga").status == 404)
        try await town.start()
        #expect(try await town.post([("question", "prep-results")], to: path, as: "olga").status == 409)
        #expect(try await town.get(path, as: "olga").text.contains("De här frågorna ställdes"))
    }

    @Test("keep what was answered when they are asked no longer")
    func kept() async throws {
        try await town.write("Mitt svar om värdet", to: "prep-value", as: "vera")
        _ = try await town.post([("question", "prep-results")], to: "\(PreparationTown.page)/questions", as: "olga")
        let page = try await town.get(as: "vera").text
        #expect(page.contains("Mitt svar om värdet") && page.contains("Frågan ställs inte längre."))
        #expect(page.contains("0 av 1 frågor"))
    }
}

@Suite("What is compiled")
struct CompilationTests {
    private func answer(_ id: SharedAnswerID, by person: PersonID, _ text: String) -> SharedAnswer {
        SharedAnswer(id: id, by: person, question: "q", box: "results", text: text, perspective: .economy)
    }

    @Test("overlaps where words of at least two people begin alike, whatever their ends, case and sentence")
    func overlaps() {
        let answers = [
            answer("a1", by: "vera", "Frånvaron i åk 6."), answer("a2", by: "hugo", "FRÅNVARORUTINEN gav inget"),
            answer("a3", by: "siv", "Lönerna"),
        ]
        let overlaps = Compilation(answers).overlaps
        #expect(overlaps.map(\.words) == [["frånvaron"]])
        #expect(overlaps.map(\.answers) == [["a1", "a2"]] && overlaps.map(\.people) == [2])
    }

    @Test("finds no overlap in one person's own answers, in short words or in words that say nothing")
    func none() {
        let own = [answer("a1", by: "vera", "Skolorna"), answer("a2", by: "vera", "Skolorna igen")]
        #expect(Compilation(own).overlaps.isEmpty)
        let common = [answer("a1", by: "vera", "Eller något annat nu"), answer("a2", by: "hugo", "Något nu, eller")]
        #expect(Compilation(common).overlaps.isEmpty)
    }

    @Test("puts the words of the same answers together, those of most people first")
    func together() {
        let answers = [
            answer("a1", by: "vera", "Kostnad och personal"), answer("a2", by: "hugo", "Personalens kostnader"),
            answer("a3", by: "siv", "Kontinuitet"), answer("a4", by: "vera", "Kontinuiteten"),
            answer("a5", by: "hugo", "kontinuitet"),
        ]
        let overlaps = Compilation(answers).overlaps
        #expect(overlaps.map(\.people) == [3, 2])
        #expect(overlaps.last?.words.count == 2)
    }

    @Test("leaves out what was taken back or forgotten")
    func gone() {
        var (withdrawn, erased) = (answer("a1", by: "vera", "Skolorna"), answer("a2", by: "hugo", "Skolorna"))
        (withdrawn.isWithdrawn, erased.isErased) = (true, true)
        let compilation = Compilation([withdrawn, erased])
        #expect(compilation.byPerspective.isEmpty && compilation.overlaps.isEmpty)
        #expect(compilation.blankSpots == [.citizen, .coworker, .process, .economy])
    }

    @Test("counts those who talk, and knows who is to be reminded")
    func progress() {
        let seats = [
            Seat("tore", .facilitator), Seat("vera", .participant), Seat("hugo", .participant),
            Seat("siv", .challenger),
        ]
        let standings: [PersonID: Standing] = [
            "tore": Standing(.ready, read: .all), "vera": Standing(.ready, read: .all),
            "hugo": Standing(.started, read: .partly),
        ]
        let progress = PreparationProgress(standings, seats: seats)
        #expect(progress.count == ReadyCount(ready: 1, haveRead: 1, total: 3))
        #expect(progress.unfinished == ["hugo", "siv"] && progress.ready == ["vera"])
        #expect(progress.readiness(of: "siv") == .notStarted)
    }
}
