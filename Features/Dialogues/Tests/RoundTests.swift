import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("The word going round")
struct RoundTests {
    typealias F = Fixture

    static let round =
        F.started + [
            .roundStarted(order: [F.vera, F.hugo, F.siv, F.tore], at: .minute(1)),
            .wordGiven(to: F.vera, at: .minute(1)),
        ]

    @Test("begins with the first in order, and the facilitator goes last")
    func starts() {
        given(F.started).when(.startRound(order: [F.tore, F.hugo, F.vera]), by: F.tore)
            .then(
                .roundStarted(order: [F.hugo, F.vera, F.tore], at: .minute(60)),
                .wordGiven(to: F.hugo, at: .minute(60))
            )
        given(F.started + [.wordGiven(to: F.mia, at: .minute(1))]).when(.startRound(order: [F.hugo]), by: F.tore)
            .then(
                .turnEnded(person: F.mia),
                .roundStarted(order: [F.hugo], at: .minute(60)),
                .wordGiven(to: F.hugo, at: .minute(60))
            )
    }

    @Test("is for those who talk, each once")
    func refusesOrders() {
        given(F.started).when(.startRound(order: []), by: F.tore).refused(.roundIsEmpty)
        given(F.started).when(.startRound(order: [F.vera, F.vera]), by: F.tore).refused(.personTwice(F.vera))
        given(F.started).when(.startRound(order: [F.mia]), by: F.tore).refused(.notInRound(F.mia))
        given(F.started).when(.startRound(order: [F.frida]), by: F.tore).refused(.noSuchPerson(F.frida))
        given(F.started).when(.startRound(order: [F.vera]), by: F.vera).refused(.notFacilitator)
        given(F.opened).when(.startRound(order: [F.vera]), by: F.tore).refused(.notLive)
        given(Self.round).when(.startRound(order: [F.vera]), by: F.tore).refused(.roundGoesOn)
    }

    @Test("goes on to the next when a turn ends, by the person or by the facilitator", arguments: [F.vera, F.tore])
    func endsTurn(person: PersonID) {
        given(Self.round).when(.endTurn(person: F.vera), by: person)
            .then(.turnEnded(person: F.vera), .wordGiven(to: F.hugo, at: .minute(60)))
    }

    @Test("is not ended by somebody else, or by who has not got the word")
    func refusesTurns() {
        given(Self.round).when(.endTurn(person: F.vera), by: F.hugo).refused(.notYourTurn)
        given(Self.round).when(.endTurn(person: F.hugo), by: F.hugo).refused(.notYourTurn)
        given(Self.round).when(.endTurn(person: F.frida), by: F.frida).refused(.notAtTheTable)
        given(F.opened).when(.endTurn(person: F.vera), by: F.vera).refused(.notLive)
        given(F.started).when(.passTurn(person: F.vera), by: F.vera).refused(.noRound)
        given(F.started).when(.postponeTurn(person: F.vera), by: F.vera).refused(.noRound)
        given(F.started).when(.endRound, by: F.tore).refused(.noRound)
        given(Self.round).when(.passTurn(person: F.mia), by: F.mia).refused(.notInRound(F.mia))
        given(Self.round + [.turnEnded(person: F.vera), .wordGiven(to: F.hugo, at: .minute(2))])
            .when(.passTurn(person: F.vera), by: F.vera).refused(.notYourTurn)
    }

    @Test("lets one stand over, also beforehand")
    func passes() {
        given(Self.round).when(.passTurn(person: F.vera), by: F.vera)
            .then(.turnPassed(person: F.vera), .wordGiven(to: F.hugo, at: .minute(60)))
        given(Self.round).when(.passTurn(person: F.siv), by: F.siv).then(.turnPassed(person: F.siv))
        let after = given(Self.round).when(.passTurn(person: F.vera), by: F.vera).state.round
        #expect(after?.turn(of: F.vera) == .passed, "who has passed keeps the place, and is seen to have passed")
    }

    @Test("asks who postponed once more, last; postponing again is passing")
    func postpones() {
        let only =
            F.started + [
                .roundStarted(order: [F.vera, F.hugo], at: .minute(1)), .wordGiven(to: F.vera, at: .minute(1)),
            ]
        given(only).when(.postponeTurn(person: F.vera), by: F.vera)
            .then(.turnPostponed(person: F.vera), .wordGiven(to: F.hugo, at: .minute(60)))
        let postponed = only + [.turnPostponed(person: F.vera), .wordGiven(to: F.hugo, at: .minute(2))]
        given(postponed).when(.postponeTurn(person: F.vera), by: F.vera).thenNothing()
        given(postponed).when(.endTurn(person: F.hugo), by: F.hugo)
            .then(.turnEnded(person: F.hugo), .wordGiven(to: F.vera, at: .minute(60)))
        let again = postponed + [.turnEnded(person: F.hugo), .wordGiven(to: F.vera, at: .minute(3))]
        given(again).when(.postponeTurn(person: F.vera), by: F.vera)
            .then(.turnPassed(person: F.vera), .roundEnded)
    }

    @Test("ends when nobody waits")
    func ends() {
        let last =
            Self.round + [
                .turnEnded(person: F.vera), .turnPassed(person: F.hugo), .turnPassed(person: F.siv),
                .wordGiven(to: F.tore, at: .minute(5)),
            ]
        let ended = given(last).when(.endTurn(person: F.tore), by: F.tore)
        ended.then(.turnEnded(person: F.tore), .roundEnded)
        #expect(ended.state.round == nil && ended.state.word == nil)
        #expect(ended.state.turns == [F.vera: 1, F.tore: 1])
    }

    @Test("ends by the facilitator, and with its box; who speaks then has spoken")
    func endsEarly() {
        given(Self.round).when(.endRound, by: F.tore).then(.turnEnded(person: F.vera), .roundEnded)
        given(Self.round).when(.endRound, by: F.vera).refused(.notFacilitator)
        given(Self.round).when(.enter(box: F.results, from: F.opening), by: F.tore)
            .then(.turnEnded(person: F.vera), .roundEnded, .boxEntered(box: F.results, at: .minute(60)))
    }

    @Test("gives the word at any time to anybody who talks, and the round then goes on")
    func givesWord() {
        given(F.started).when(.giveWord(to: F.mia), by: F.tore).then(.wordGiven(to: F.mia, at: .minute(60)))
        given(F.started).when(.giveWord(to: F.mia), by: F.mia).refused(.notFacilitator)
        given(F.started).when(.giveWord(to: F.ossian), by: F.tore).refused(.noSuchPerson(F.ossian))
        given(F.started).when(.giveWord(to: F.frida), by: F.tore).refused(.noSuchPerson(F.frida))
        given(Self.round).when(.giveWord(to: F.vera), by: F.tore).thenNothing()
        given(Self.round).when(.giveWord(to: F.mia), by: F.tore)
            .then(.turnEnded(person: F.vera), .wordGiven(to: F.mia, at: .minute(60)))
        given(Self.round + [.turnEnded(person: F.vera), .wordGiven(to: F.mia, at: .minute(3))])
            .when(.endTurn(person: F.mia), by: F.mia)
            .then(.turnEnded(person: F.mia), .wordGiven(to: F.hugo, at: .minute(60)))
    }

    @Test("hears requests outside the round, and being given the word ends the request")
    func requests() {
        let asked = F.started + [.wordRequested(person: F.vera)]
        given(F.started).when(.requestWord, by: F.vera).then(.wordRequested(person: F.vera))
        given(asked).when(.requestWord, by: F.vera).refused(.alreadyRequested)
        given(asked).when(.withdrawRequest, by: F.vera).then(.wordRequestWithdrawn(person: F.vera))
        given(F.started).when(.withdrawRequest, by: F.vera).refused(.notRequested)
        given(F.started).when(.requestWord, by: F.ossian).refused(.observersDoNotWrite)
        given(F.started).when(.requestWord, by: F.frida).refused(.notAtTheTable)
        #expect(given(asked).when(.giveWord(to: F.vera), by: F.tore).state.requests.isEmpty)
    }

    @Test("knows who has not been heard, and lets them begin the next round")
    func neverHeard() {
        let state = Dialogue.state(
            after: F.started + [
                .wordGiven(to: F.vera, at: .minute(1)), .turnEnded(person: F.vera),
                .noteAdded(note: F.note("n", by: F.mia, saidBy: .person(F.siv))),
            ]
        )
        #expect(state.neverHeard.map(\.person) == [F.hugo])
        #expect(state.proposedOrder == [F.hugo, F.siv, F.vera, F.tore])
    }
}
