import Dialogues
import Preparation
import SQLStorage
import Templates
import Testing
import Vocabulary

@Suite("Rows of preparation")
struct PreparationRowsTests {
    private static let now = Instant(microseconds: 1_795_000_000_000_000)
    private let vera = OwnPlace("vera", in: "d1", "g")
    private let hugo = OwnPlace("hugo", in: "d1", "g")

    private func answer(_ text: String, _ question: QuestionID = "prep-results") -> PrivateAnswer {
        PrivateAnswer(question, text, .citizen, .experience, at: Self.now)
    }

    @Test("are their author's alone, in that dialogue and that organisation", arguments: Engine.all)
    func alone(engine: Engine) async throws {
        let rows = SQLPreparations(try await engine.database())
        #expect(try await rows.save(answer("Tryggheten"), over: nil, at: vera))
        #expect(try await rows.preparation(at: vera).answers == [answer("Tryggheten")])
        for other in [hugo, OwnPlace("vera", in: "d2", "g"), OwnPlace("vera", in: "d1", "h")] {
            #expect(try await rows.preparation(at: other) == OwnPreparation())
        }
    }

    @Test("are written over only when the author has seen what stands there", arguments: Engine.all)
    func over(engine: Engine) async throws {
        let rows = SQLPreparations(try await engine.database())
        #expect(try await rows.save(answer("Ett"), over: nil, at: vera))
        #expect(try await !rows.save(answer("Två"), over: nil, at: vera))
        #expect(try await !rows.save(answer("Två"), over: "Noll", at: vera))
        #expect(try await rows.preparation(at: vera).answers.map(\.text) == ["Ett"])
        #expect(try await rows.save(answer("Två"), over: "Ett", at: vera))
        #expect(try await rows.preparation(at: vera).answers.map(\.text) == ["Två"])
        #expect(try await !rows.save(answer("Tre"), over: "Två", at: hugo))
    }

    @Test("are erased by their author, one question or more, and nobody else's go along", arguments: Engine.all)
    func erased(engine: Engine) async throws {
        let rows = SQLPreparations(try await engine.database())
        for place in [vera, hugo] {
            for question in ["prep-results", "prep-value"] as [QuestionID] {
                #expect(try await rows.save(answer("Text", question), over: nil, at: place))
            }
        }
        try await rows.erase(["prep-results"], at: vera)
        #expect(try await rows.preparation(at: vera).answers.map(\.question) == ["prep-value"])
        #expect(try await rows.preparation(at: hugo).answers.count == 2)
    }

    @Test("say how far each has come, without a word of what was written", arguments: Engine.all)
    func standings(engine: Engine) async throws {
        let database = try await engine.database()
        let (rows, standings) = (SQLPreparations(database), SQLPreparationStandings(database))
        #expect(try await standings.standings(in: "d1", "g").isEmpty)
        #expect(try await rows.save(answer("Tryggheten"), over: nil, at: vera))
        try await rows.say(read: .all, at: hugo)
        try await rows.say(readyAt: Self.now, at: hugo)
        let all = try await standings.standings(in: "d1", "g")
        #expect(all == ["vera": Standing(.started, read: nil), "hugo": Standing(.ready, read: .all)])
        try await rows.say(readyAt: nil, at: hugo)
        #expect(try await standings.standings(in: "d1", "g")["hugo"] == Standing(.started, read: .all))
        #expect(try await standings.standings(in: "d2", "g").isEmpty)
        #expect(try await rows.preparation(at: hugo).read == .all)
    }

    @Test("keep the latest word on the basis", arguments: Engine.all)
    func opinions(engine: Engine) async throws {
        let database = try await engine.database()
        let (rows, standings) = (SQLPreparations(database), SQLPreparationStandings(database))
        try await rows.send(BasisOpinion(by: "vera", sufficient: 3, word: "Sida 4 saknas", at: Self.now), at: vera)
        let later = BasisOpinion(by: "vera", sufficient: 6, word: "", at: Self.now + .minutes(1))
        try await rows.send(later, at: vera)
        #expect(try await standings.opinions(in: "d1", "g") == [later])
        #expect(try await rows.preparation(at: vera).opinion == later)
        #expect(try await standings.opinions(in: "d1", "h").isEmpty)
    }
}
