import Dialogues
import Reflections
import Templates
import Testing
import Vocabulary

@Suite("A group's reflection")
struct ReflectionRuleTests {
    let now = Instant(microseconds: 1_804_766_400_000_000)
    let even: Allocation
    let uneven: Allocation

    init() throws {
        even = try #require(Allocation(kept: [20, 20, 20, 20, 20]))
        uneven = try #require(Allocation(kept: [40, 10, 10, 30, 10]))
    }

    private var guess: TimeGuess { TimeGuess(was: uneven, should: even) }
    private func agreement(_ answers: [ItemID: String] = [:]) -> TimeAgreement {
        TimeAgreement(was: uneven, should: even, answers: answers)
    }
    private func evaluation(_ answers: [ItemID: String] = [:], _ ratings: [ItemID: Int] = [:]) -> GroupEvaluation {
        GroupEvaluation(answers: answers, ratings: ratings)
    }
    private func kept<Content>(_ content: Content, by: PersonID = "mia", _ revision: Int = 1) -> Kept<Content> {
        Kept(content, revision: revision, by: by, at: now)
    }

    private func decide(
        _ command: ReflectionCommand,
        on reflection: GroupReflection = GroupReflection(),
        by person: PersonID = "mia",
        in dialogue: Dialogue.State? = nil
    ) async throws -> ReflectionChange? {
        let library = try ReflectionTown.library.get()
        let state = if let dialogue { dialogue } else { try await ReflectionTown.held().state() }
        let rules = ReflectionRules(
            dialogue: state,
            time: library.timeReflection,
            form: library.evaluations.group
        )
        return try rules.decide(command, on: reflection, by: person, at: now)
    }

    private func refuses(
        _ refusal: ReflectionRefusal,
        _ command: ReflectionCommand,
        on reflection: GroupReflection = GroupReflection(),
        by person: PersonID = "mia"
    ) async throws {
        let state = try await ReflectionTown.held().state()
        await #expect(throws: refusal) { try await decide(command, on: reflection, by: person, in: state) }
    }

    @Test("is begun by guesses, each one's own and alone")
    func guesses() async throws {
        #expect(try await decide(.guess(guess, over: 0), by: "vera") == .guessed(kept(guess, by: "vera")))
        let guessed = GroupReflection(guesses: ["vera": kept(guess, by: "vera")])
        #expect(try await decide(.guess(guess, over: 0), on: guessed, by: "vera") == nil)
        let other = TimeGuess(was: even, should: even)
        #expect(
            try await decide(.guess(other, over: 1), on: guessed, by: "vera") == .guessed(kept(other, by: "vera", 2))
        )
        try await refuses(.changedByOther(now: 1), .guess(other, over: 0), on: guessed, by: "vera")
        try await refuses(.notAtTheTable, .guess(guess, over: 0), by: "frida")
        try await refuses(.groupHasBegun, .guess(guess, over: 0), on: GroupReflection(begunAt: now), by: "vera")
    }

    @Test("waits for the last box of the talk")
    func when() async throws {
        let town = try await ReflectionTown.held(closed: false)
        let last = try await town.state()
        #expect(last.isTimeToReflect)
        #expect(try await decide(.guess(guess, over: 0), in: last) != nil)
        let boxes = last.boxes
        try await town.act("tore", .enter(box: boxes[boxes.count - 2].id, from: boxes[boxes.count - 1].id))
        let before = try await town.state()
        await #expect(throws: ReflectionRefusal.notHeldYet) {
            try await decide(.guess(guess, over: 0), in: before)
        }
    }

    @Test("is agreed by the recorder or the facilitator, when the guesses have been shown")
    func agreeing() async throws {
        #expect(try await decide(.beginAgreeing, by: "tore") == .begun(now))
        let begun = GroupReflection(begunAt: now)
        #expect(try await decide(.beginAgreeing, on: begun, by: "tore") == nil)
        #expect(try await decide(.agree(agreement(), over: 0), on: begun) == .agreed(kept(agreement())))
        try await refuses(.notForTheGroup, .beginAgreeing, by: "vera")
        try await refuses(.notForTheGroup, .agree(agreement(), over: 0), on: begun, by: "hugo")
        try await refuses(.groupHasNotBegun, .agree(agreement(), over: 0))
        try await refuses(.noSuchQuestion, .agree(agreement(["hittepå": "x"]), over: 0), on: begun)
        let long = agreement(["time-q1": String(repeating: "å", count: 1_001)])
        try await refuses(.answerTooLong("time-q1", limit: 1_000), .agree(long, over: 0), on: begun)
        let agreed = GroupReflection(begunAt: now, agreement: kept(agreement()))
        let changed = agreement(["time-q3": "Mer om medarbetarna"])
        try await refuses(.changedByOther(now: 1), .agree(changed, over: 0), on: agreed, by: "tore")
        #expect(try await decide(.agree(changed, over: 1), on: agreed) == .agreed(kept(changed, 2)))
        #expect(try await decide(.agree(agreement(), over: 0), on: agreed) == nil)
    }

    @Test("has a form with prompts and figures from 1 to 7, that may be left empty")
    func evaluating() async throws {
        let whole = evaluation(["g-keep": "Rundorna"], ["r-depth": 7, "r-time": 1])
        #expect(try await decide(.evaluate(whole, over: 0)) == .evaluated(kept(whole)))
        #expect(try await decide(.evaluate(evaluation(), over: 0)) == .evaluated(kept(evaluation())))
        try await refuses(.notForTheGroup, .evaluate(whole, over: 0), by: "vera")
        for wrong in [0, 8, -1] {
            try await refuses(.ratingOutOfRange("r-depth"), .evaluate(evaluation([:], ["r-depth": wrong]), over: 0))
        }
        try await refuses(.noSuchQuestion, .evaluate(evaluation([:], ["r-allt": 3]), over: 0))
        try await refuses(.noSuchQuestion, .evaluate(evaluation(["time-q1": "x"]), over: 0))
        let kept = GroupReflection(evaluation: kept(whole))
        try await refuses(.changedByOther(now: 1), .evaluate(evaluation(), over: 0), on: kept)
    }

    @Test("is locked when the group is ready")
    func locked() async throws {
        let agreed = GroupReflection(begunAt: now, agreement: kept(agreement()))
        #expect(try await decide(.finish, on: agreed, by: "tore") == .done(now))
        try await refuses(.timeNotAgreed, .finish, on: GroupReflection(begunAt: now))
        try await refuses(.notForTheGroup, .finish, on: agreed, by: "vera")
        let done = GroupReflection(begunAt: now, agreement: kept(agreement()), doneAt: now)
        #expect(try await decide(.finish, on: done, by: "tore") == nil)
        try await refuses(.isDone, .guess(guess, over: 0), on: done, by: "vera")
        try await refuses(.isDone, .agree(agreement(["time-q1": "Nytt"]), over: 1), on: done)
        try await refuses(.isDone, .evaluate(evaluation(), over: 0), on: done)
    }

    @Test("finds what had too little room, the greatest lack first, and what to change next time")
    func finding() throws {
        #expect(GroupReflection().finding(of: "s") == nil)
        let answers: [ItemID: String] = ["time-q3": "Håll tiderna"]
        let was = try #require(Allocation(kept: [35, 5, 15, 25, 20]))
        let should = try #require(Allocation(kept: [40, 20, 18, 10, 12]))
        let agreement = TimeAgreement(was: was, should: should, answers: answers)
        let reflection = GroupReflection(
            begunAt: now,
            agreement: kept(agreement),
            evaluation: kept(evaluation(["g-keep": "Rundorna"], ["r-time": 4]))
        )
        let finding = try #require(reflection.finding(of: "s"))
        #expect(finding.tooLittleRoom == [.coworker, .citizen])
        #expect(finding.differences[.economy] == -15)
        #expect(finding.differences.values.reduce(0, +) == 0)
        #expect(finding.changeNextTime == "Håll tiderna")
        #expect(finding.ratings == ["r-time": 4])
        #expect(finding.opinions == ["g-keep": "Rundorna"])
        #expect(!finding.isDone)
    }
}
