import Dialogues
import Surveys
import Templates
import Testing
import Vocabulary

@Suite("An occasion")
struct OccasionTests {
    @Test("is a round with all its talks, or a talk that belongs to none")
    func groups() {
        let occasions = Occasion.all([
            Fixture.talk("a", round: "spring", people: Fixture.people(4)),
            Fixture.talk("b", round: "spring", .open, people: Fixture.people(4, "q")),
            Fixture.talk("c", round: "spring", .draft, people: Fixture.people(4, "r")),
            Fixture.talk("d", people: Fixture.people(4)),
            Fixture.talk("e", .discarded, people: Fixture.people(9)),
        ])
        #expect(occasions.map(\.id) == ["d", "spring"])
        #expect(occasions[1].talks.map(\.id) == ["a", "b"])
        #expect(occasions[1].people == 8)
        #expect(occasions[1].asked.map(\.dialogue) == ["a", "a", "a", "a"])
        #expect(occasions[1].facilitators == ["lead"])
    }

    @Test("of four is never anonymous; four nämnder together are")
    func modes() throws {
        let forms = try Fixture.forms()
        let four = try #require(Occasion.all([Fixture.talk("d", people: Fixture.people(4))]).first)
        #expect(four.allowedModes(forms) == [.named, .namedToFacilitator])
        #expect(four.usualMode(forms) == .namedToFacilitator)
        let five = try #require(Occasion.all([Fixture.talk("d", people: Fixture.people(5))]).first)
        #expect(five.usualMode(forms) == .anonymous)
        // The same four people in two talks are four people.
        let again = Occasion.all([
            Fixture.talk("a", round: "r", people: Fixture.people(4)),
            Fixture.talk("b", round: "r", people: Fixture.people(4)),
        ])
        #expect(again[0].usualMode(forms) == .namedToFacilitator)
    }

    @Test("asks those who talk, once for each talk that is closed")
    func obstacles() throws {
        let occasion = try #require(
            Occasion.all([
                Fixture.talk("a", round: "r", people: Fixture.people(5)),
                Fixture.talk("b", round: "r", .open, people: Fixture.people(5)),
            ]).first
        )
        let day = LocalDate(year: 2027, month: 3, day: 18) ?? .distantPast
        let mine = Participation(dialogue: "a", person: "p0")
        func state(_ collection: AnswerCollection, _ answered: Set<Participation> = []) throws -> EvaluationState {
            EvaluationState(
                occasion: occasion,
                collection: collection,
                answered: answered,
                today: day,
                forms: try Fixture.forms()
            )
        }
        #expect(try state(AnswerCollection()).obstacle(for: mine) == nil)
        #expect(try state(AnswerCollection(), [mine]).obstacle(for: mine) == .answeredAlready)
        let other = Participation(dialogue: "b", person: "p0")
        #expect(try state(AnswerCollection()).obstacle(for: other) == .notOpenYet)
        #expect(try state(AnswerCollection(closedOn: day)).obstacle(for: mine) == .collectionClosed)
        // Who leads is asked for nothing, and nobody else from outside either.
        for stranger: PersonID in ["lead", "somebody"] {
            let theirs = Participation(dialogue: "a", person: stranger)
            #expect(try state(AnswerCollection()).obstacle(for: theirs) == .notInvited)
        }
    }
}
