import Surveys
import Templates
import Testing
import Vocabulary

@Suite("The results of an evaluation")
struct ResultTests {
    private func answers(_ count: Int, role: String = "elected", score: Int = 5) -> [Submission] {
        (0..<count).map { _ in Fixture.submission(role: role, ["m-voice": score]) }
    }

    @Test("are nothing with four answers, and all of it with five")
    func five() throws {
        let four = try Fixture.results(answers(4))
        #expect(four.standing == .fewerThanFive)
        #expect(four.items.isEmpty && four.words.isEmpty && four.groups.isEmpty && four.quotes.isEmpty)
        let five = try Fixture.results(answers(5))
        #expect(five.standing == .shown)
        #expect(five["m-voice"]?.spread.counts == [5: 5])
        #expect(five["m-voice"]?.noAnswer == 0)
    }

    @Test("wait until the collection is closed, and tell how many from three up")
    func waits() throws {
        let open = try Fixture.results(answers(9), isClosed: false)
        #expect(open.standing == .collecting && open.items.isEmpty)
        #expect(open.answered == 9)
        #expect(try Fixture.results(answers(2), isClosed: false).answered == nil)
        #expect(try Fixture.results(answers(3), isClosed: false).answered == 3)
        #expect(try Fixture.results([], isClosed: false).answered == 0)
    }

    @Test("count people: four answers of one person and one of another are two people")
    func people() throws {
        let rule = RuleOfFive(threshold: 5, times: [4, 1])
        #expect(rule.fewestPeople(behind: 5) == 2)
        #expect(!rule.mayShow(5))
        #expect(RuleOfFive(threshold: 5, times: [4, 1, 1, 1, 1]).mayShow(8))
        #expect(!RuleOfFive(threshold: 5, times: [4, 1, 1, 1, 1]).mayShow(7))
        let one = (0..<4).map { Participation(dialogue: DialogueID("d\($0)"), person: "p") }
        let results = SurveyResults(
            answers(5).flatMap(\.apart),
            by: Set(one + [Participation(dialogue: "d", person: "q")]),
            asked: 5,
            isClosed: true,
            try Fixture.forms()
        )
        #expect(results.standing == .fewerThanFive)
    }

    @Test("of five beside four show neither: the four would follow by subtraction")
    func subtraction() throws {
        let results = try Fixture.results(answers(5) + answers(4, role: "manager", score: 2))
        #expect(results.standing == .shown)
        #expect(results.groups.isEmpty)
        #expect(results["m-voice"]?.byGroup.isEmpty == true)
        #expect(results["m-voice"]?.spread.count == 9)
        let both = try Fixture.results(answers(5) + answers(5, role: "official", score: 2))
        #expect(both.groups == [.elected: 5, .officials: 5])
        #expect(both["m-voice"]?.byGroup[.officials]?.median == 2)
    }

    @Test("with one who did not say her role show one group beside the others, not two")
    func undisclosed() throws {
        let results = try Fixture.results(
            answers(6) + answers(8, role: "manager") + answers(1, role: "undisclosed")
        )
        #expect(results.groups == [.officials: 8])
    }

    @Test("do not divide a statement that one of a group has left open")
    func leftOpen() throws {
        let one = [Fixture.submission(["m-time": 3])]
        let results = try Fixture.results(answers(6) + one + answers(6, role: "official"))
        #expect(results.groups == [.elected: 7, .officials: 6])
        #expect(results["m-voice"]?.spread.count == 12)
        #expect(results["m-voice"]?.byGroup.isEmpty == true)
        #expect(results["m-voice"]?.noAnswer == nil)
        #expect(results["m-time"] == nil)
        #expect(results.hidden.contains("m-time"))
    }

    @Test("quote with consent only, and name a role only where it may be shown")
    func quotes() throws {
        func said(_ text: String, _ consent: QuoteConsent.Answer, role: String) -> Submission {
            Fixture.submission(role: role, texts: ["p2-voice": text], consent: consent)
        }
        let words = [
            said("B", .role, role: "elected"), said("A", .anonymous, role: "elected"), said("C", .no, role: "elected"),
        ]
        let large = try Fixture.results(words + answers(5) + answers(5, role: "manager"))
        #expect(large.words["p2-voice"]?.map(\.text) == ["A", "B", "C"])
        #expect(large.quotes.map(\.words.text) == ["A", "B"])
        #expect(large.quotes.map(\.words.group) == [nil, .elected])
        let small = try Fixture.results(words + answers(2, role: "manager"))
        #expect(small.quotes.map(\.words.group) == [nil, nil])
    }

    @Test("have median and quartiles as spreadsheets reckon them")
    func spread() throws {
        let spread = try #require(Spread([1, 2, 4, 7, 7, 7]))
        #expect(spread.median == 5.5)
        #expect(spread.lowerQuartile == 2.5)
        #expect(spread.upperQuartile == 7)
        #expect(Spread([]) == nil)
    }
}
