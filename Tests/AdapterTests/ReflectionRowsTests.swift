import Dialogues
import FollowUps
import Reflections
import SQLStorage
import Templates
import Testing
import Vocabulary

@Suite("Rows of reflections and follow-up talks")
struct ReflectionRowsTests {
    private let now = Instant(microseconds: 1_795_000_000_000_000)

    private func kept<Content>(_ content: Content, _ revision: Int = 1, by: PersonID = "vera") -> Kept<Content> {
        Kept(content, revision: revision, by: by, at: now)
    }

    private func guess(_ parts: [Int] = [20, 20, 20, 20, 20]) throws -> TimeGuess {
        let allocation = try #require(Allocation(kept: parts))
        return TimeGuess(was: allocation, should: allocation)
    }

    @Test("are read as they were written, each in its own organisation", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        let rows = SQLGroupReflections(try await engine.database())
        #expect(try await rows.reflection(of: "d", "g") == GroupReflection())
        let guess = try guess()
        let agreement = TimeAgreement(was: guess.was, should: guess.should, answers: ["time-q1": "Å ”ja” \n\\"])
        let evaluation = GroupEvaluation(answers: ["g-keep": "Rundorna"], ratings: ["r-time": 4])
        for change in [
            ReflectionChange.guessed(kept(guess)), .begun(now), .agreed(kept(agreement, by: "mia")),
            .evaluated(kept(evaluation, by: "mia")), .done(now),
        ] { #expect(try await rows.save(change, of: "d", "g")) }
        let reflection = GroupReflection(
            guesses: ["vera": kept(guess)],
            begunAt: now,
            agreement: kept(agreement, by: "mia"),
            evaluation: kept(evaluation, by: "mia"),
            doneAt: now
        )
        #expect(try await rows.reflection(of: "d", "g") == reflection)
        #expect(try await rows.reflections(in: "g") == ["d": reflection])
        #expect(try await rows.reflections(in: "annan") == [:])
    }

    @Test("are written only over what was read, and not after the group was ready", arguments: Engine.all)
    func revisions(engine: Engine) async throws {
        let rows = SQLGroupReflections(try await engine.database())
        let guess = try guess()
        let agreement = TimeAgreement(was: guess.was, should: guess.should, answers: [:])
        #expect(try await !rows.save(.agreed(kept(agreement)), of: "d", "g"))
        #expect(try await !rows.save(.guessed(kept(guess, 2)), of: "d", "g"))
        #expect(try await rows.save(.guessed(kept(guess)), of: "d", "g"))
        #expect(try await !rows.save(.guessed(kept(guess)), of: "d", "g"))
        #expect(try await rows.save(.guessed(kept(try self.guess([40, 30, 10, 10, 10]), 2)), of: "d", "g"))
        #expect(try await rows.save(.begun(now), of: "d", "g"))
        #expect(try await rows.save(.begun(now + Seconds(9)), of: "d", "g"))
        #expect(try await rows.reflection(of: "d", "g").begunAt == now)
        #expect(try await !rows.save(.guessed(kept(guess, 3)), of: "d", "g"))
        #expect(try await rows.save(.agreed(kept(agreement)), of: "d", "g"))
        #expect(try await rows.save(.done(now), of: "d", "g"))
        #expect(try await !rows.save(.agreed(kept(agreement, 2)), of: "d", "g"))
        #expect(try await !rows.save(.evaluated(kept(GroupEvaluation(answers: [:], ratings: [:]))), of: "d", "g"))
    }

    @Test("take one of many who write over the same at once", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let rows = SQLGroupReflections(try await engine.database())
        let guess = try guess()
        _ = try await rows.save(.begun(now), of: "d", "g")
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for writer in 0..<12 {
                group.addTask {
                    let answers: [ItemID: String] = ["time-q1": "\(writer)"]
                    let agreement = TimeAgreement(was: guess.was, should: guess.should, answers: answers)
                    return try await rows.save(.agreed(kept(agreement)), of: "d", "g")
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 1)
        #expect(try await rows.reflection(of: "d", "g").agreement?.revision == 1)
    }

    private func talk(_ id: FollowUpID, of dialogue: DialogueID = "d") -> FollowUp {
        FollowUp(
            id: id,
            dialogue: dialogue,
            person: "vera",
            interviewer: "tore",
            role: .elected,
            date: LocalDate(year: 2027, month: 4, day: 5),
            answers: ["f1": "Det här <b>hände</b>"],
            consent: .anonymous
        )
    }

    @Test("of follow-up talks are read as they were written", arguments: Engine.all)
    func talks(engine: Engine) async throws {
        let rows = SQLFollowUpTalks(try await engine.database())
        #expect(try await rows.begin(talk("1"), at: now, "g"))
        #expect(try await rows.begin(talk("2", of: "e"), at: now + Seconds(1), "g"))
        #expect(try await !rows.begin(talk("1"), at: now, "g"))
        #expect(try await rows.begin(talk("1"), at: now, "annan"))
        #expect(try await rows.followUp("1", "g") == talk("1"))
        #expect(try await rows.followUps(of: "d", "g").map(\.id) == ["1"])
        #expect(try await rows.followUps(in: "g").map(\.id) == ["1", "2"])
        #expect(try await rows.followUp("3", "g") == nil)
    }

    @Test("of follow-up talks are written only over what was read, and gone when discarded", arguments: Engine.all)
    func talkRevisions(engine: Engine) async throws {
        let rows = SQLFollowUpTalks(try await engine.database())
        _ = try await rows.begin(talk("1"), at: now, "g")
        var next = talk("1")
        next.revision = 2
        next.state = .sent
        next.sent = next.answers
        #expect(try await rows.save(next, at: now, "g"))
        #expect(try await !rows.save(next, at: now, "g"))
        #expect(try await !rows.save(next, at: now, "annan"))
        #expect(try await rows.followUp("1", "g") == next)
        #expect(try await !rows.discard("1", over: 1, "g"))
        #expect(try await rows.discard("1", over: 2, "g"))
        #expect(try await rows.followUps(in: "g") == [])
    }
}
