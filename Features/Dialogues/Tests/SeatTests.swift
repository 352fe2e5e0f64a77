import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("Seats at the table")
struct SeatTests {
    typealias F = Fixture

    @Test("are taken late, through the facilitator or the organiser")
    func takes() {
        let seat = Seat(F.frida, .participant, party: .first)
        given(F.started).when(.takeSeat(seat), by: F.tore).then(.seatTaken(seat: seat))
        given(F.started).when(.takeSeat(seat), by: F.olga, isOrganiser: true).then(.seatTaken(seat: seat))
        given(F.started).when(.takeSeat(seat), by: F.vera).refused(.notFacilitator)
        given(F.started).when(.takeSeat(Seat(F.vera, .observer)), by: F.tore).refused(.personTwice(F.vera))
        given(F.started).when(.takeSeat(Seat(F.frida, .facilitator, party: .first, approves: true)), by: F.tore)
            .refused(.facilitatorApproves(F.frida))
        given(F.locked).when(.takeSeat(seat), by: F.tore).refused(.locked)
        given(F.discarded).when(.takeSeat(seat), by: F.olga, isOrganiser: true).refused(.discarded)
        given([]).when(.takeSeat(seat), by: F.olga, isOrganiser: true).refused(.noSuchDialogue)
        let full: [DialogueEvent] = (0..<23).map { .seatTaken(seat: Seat(.init("p\($0)"), .participant)) }
        given(F.started + full).when(.takeSeat(seat), by: F.tore).refused(.tooManySeats)
    }

    @Test("change role, but somebody always leads the talk")
    func changes() {
        let seat = Seat(F.vera, .timekeeper, party: .first, approves: true)
        given(F.started).when(.changeSeat(seat), by: F.tore).then(.seatChanged(seat: seat))
        given(F.started).when(.changeSeat(Seat(F.ossian, .observer)), by: F.tore).thenNothing()
        given(F.started).when(.changeSeat(Seat(F.frida, .observer)), by: F.tore).refused(.noSuchPerson(F.frida))
        given(F.started).when(.changeSeat(Seat(F.hugo, .participant, approves: true)), by: F.tore)
            .refused(.approverWithoutParty(F.hugo))
        given(F.started).when(.changeSeat(Seat(F.tore, .participant)), by: F.tore).refused(.facilitatorMissing)
        given(F.started).when(.leaveSeat(person: F.tore), by: F.tore).refused(.facilitatorMissing)
        given(F.started + [.seatChanged(seat: Seat(F.siv, .facilitator))]).when(.leaveSeat(person: F.tore), by: F.siv)
            .then(.seatLeft(person: F.tore))
        given(F.started).when(.leaveSeat(person: F.frida), by: F.tore).refused(.noSuchPerson(F.frida))
    }

    @Test("keep what a removed person has written and said, and take her right to write")
    func removed() {
        let wrote = F.inResults + [.noteAdded(note: F.note("n1")), .wordRequested(person: F.vera)]
        let left = given(wrote).when(.leaveSeat(person: F.vera), by: F.tore)
        left.then(.seatLeft(person: F.vera))
        #expect(left.state.visibleNotes.map(\.id) == ["n1"])
        #expect(left.state.requests.isEmpty)
        #expect(!left.state.canWrite(F.vera))
        let after = wrote + [.seatLeft(person: F.vera)]
        given(after).when(F.new("n2", saidBy: .group), by: F.vera).refused(.notAtTheTable)
        given(after).when(.withdrawNote(id: "n1"), by: F.vera).refused(.notAtTheTable)
    }

    @Test("give the word on when the one who has it leaves")
    func leavesRound() {
        let left = given(RoundTests.round).when(.leaveSeat(person: F.vera), by: F.tore)
        left.then(
            .turnEnded(person: F.vera),
            .seatLeft(person: F.vera),
            .wordGiven(to: F.hugo, at: .minute(60))
        )
        #expect(left.state.round?.places.map(\.person) == [F.hugo, F.siv, F.tore])
        let alone =
            F.started + [
                .roundStarted(order: [F.vera], at: .minute(1)), .wordGiven(to: F.vera, at: .minute(1)),
            ]
        let watching = Seat(F.vera, .observer, party: .first, approves: true)
        given(alone).when(.changeSeat(watching), by: F.tore)
            .then(.turnEnded(person: F.vera), .seatChanged(seat: watching), .roundEnded)
    }

    @Test("get a new approver when the one who was named is gone, by the organiser and not by the facilitator")
    func namesApprover() {
        let after = F.offered + [.seatLeft(person: F.vera)]
        let frida = Seat(F.frida, .participant, party: .first, approves: true)
        given(after).when(.takeSeat(frida), by: F.tore).refused(.notOrganiser)
        given(after).when(.takeSeat(frida), by: F.olga, isOrganiser: true).then(.seatTaken(seat: frida))
        let siv = Seat(F.siv, .challenger, party: .second, approves: true, withoutDevice: true)
        given(after).when(.changeSeat(siv), by: F.tore).refused(.notOrganiser)
        given(after).when(.changeSeat(siv), by: F.olga, isOrganiser: true).then(.seatChanged(seat: siv))
    }

    @Test("come back with all their rights")
    func returns() {
        let state = Dialogue.state(
            after: F.started + [.seatLeft(person: F.vera), .seatTaken(seat: Seat(F.vera, .participant))]
        )
        #expect(state.canWrite(F.vera) && state.left.isEmpty)
    }
}
