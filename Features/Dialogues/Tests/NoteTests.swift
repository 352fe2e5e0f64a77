import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("Notes on the sheet")
struct NoteTests {
    typealias F = Fixture

    static let written = F.inResults + [.noteAdded(note: F.note("n1"))]

    @Test("are written by those at the table, in the box where the talk is")
    func writes() {
        given(F.inResults).when(F.new("n1", saidBy: .person(F.vera)), by: F.vera)
            .then(.noteAdded(note: F.note("n1")))
        given(F.inResults).when(F.new("n1", saidBy: .group), by: F.vera)
            .then(.noteAdded(note: F.note("n1", saidBy: .group)))
    }

    @Test("are refused from observers, and from people without a seat")
    func refusesWriters() {
        given(F.inResults).when(F.new("n1", saidBy: .group), by: F.ossian).refused(.observersDoNotWrite)
        given(F.inResults).when(F.new("n1", saidBy: .group), by: F.olga, isOrganiser: true).refused(.notAtTheTable)
    }

    @Test("reach the box they were written for when the room has moved on, marked late", arguments: [F.vera, F.mia])
    func late(person: PersonID) {
        given(F.inChallenge).when(F.new("n1", in: F.results, saidBy: .person(person)), by: person)
            .then(.noteAdded(note: F.note("n1", in: F.results, by: person, isLate: true)))
    }

    @Test("are not written ahead, except by the recorder and the facilitator")
    func ahead() {
        given(F.inResults).when(F.new("n1", in: F.actions, saidBy: .group), by: F.vera).refused(.noSuchBox)
        given(F.inResults).when(F.new("n1", in: F.actions, saidBy: .group), by: F.mia)
            .then(.noteAdded(note: F.note("n1", in: F.actions, by: F.mia, saidBy: .group)))
        given(F.inResults).when(F.new("n1", in: "elsewhere", saidBy: .group), by: F.mia).refused(.noSuchBox)
    }

    @Test("are written in another's name by the recorder and the facilitator alone")
    func inOthersNames() {
        given(F.inResults).when(F.new("n1", saidBy: .person(F.siv)), by: F.mia)
            .then(.noteAdded(note: F.note("n1", by: F.mia, saidBy: .person(F.siv))))
        given(F.inResults).when(F.new("n1", saidBy: .person(F.siv)), by: F.vera).refused(.notRecorder)
        given(F.inResults).when(F.new("n1", saidBy: .person(F.frida)), by: F.mia).refused(.noSuchPerson(F.frida))
        // Who has left may still be quoted.
        given(F.inResults + [.seatLeft(person: F.siv)]).when(F.new("n1", saidBy: .person(F.siv)), by: F.mia)
            .then(.noteAdded(note: F.note("n1", by: F.mia, saidBy: .person(F.siv))))
    }

    @Test("say something, and not too much")
    func texts() {
        given(F.inResults).when(F.new("n1", " \n", saidBy: .group), by: F.vera).refused(.textMissing)
        let long = String(repeating: "å", count: 601)
        given(F.inResults).when(F.new("n1", long, saidBy: .group), by: F.vera).refused(.textTooLong(limit: 600))
        given(Self.written).when(.editNote(id: "n1", F.content("", saidBy: .group), revision: 1), by: F.vera)
            .refused(.textMissing)
    }

    @Test("have an id of their own, and there is an end to them")
    func limits() {
        given(Self.written).when(F.new("n1", saidBy: .group), by: F.vera).refused(.idTaken)
        let many: [DialogueEvent] = (0..<500).map { .noteAdded(note: F.note(.init("m\($0)"))) }
        given(F.inResults + many).when(F.new("n1", saidBy: .group), by: F.vera).refused(.tooMany(limit: 500))
    }

    @Test("are not written before the talk")
    func before() {
        given(F.opened).when(F.new("n1", saidBy: .group), by: F.vera).refused(.notLive)
        given([]).when(F.new("n1", saidBy: .group), by: F.vera).refused(.noSuchDialogue)
        given(F.discarded).when(F.new("n1", saidBy: .group), by: F.vera).refused(.discarded)
    }

    @Test("become proposed corrections when the talk is closed; the recorder's stand at once")
    func afterClosing() {
        let late = Correction.LateNote(perspective: .citizen, source: .experience, saidBy: .person(F.vera))
        let proposed = given(F.closed).when(F.new("n1", saidBy: .person(F.vera)), by: F.vera)
        proposed.then(
            .correctionProposed(
                correction: Correction(
                    id: "n1",
                    by: F.vera,
                    about: .missing(in: F.results),
                    text: "Det fungerar",
                    lateNote: late
                )
            )
        )
        given(F.closed).when(F.new("n1", saidBy: .group), by: F.mia)
            .then(.noteAdded(note: F.note("n1", by: F.mia, saidBy: .group, isLate: true)))
        given(F.locked).when(F.new("n1", saidBy: .group), by: F.vera).refused(.locked)
        given(F.locked).when(F.new("n1", saidBy: .group), by: F.mia).refused(.locked)
    }

    @Test("are edited by their author while the talk goes on, by the recorder until the record is locked")
    func edits() {
        let content = F.content("Det fungerar bra", saidBy: .person(F.vera))
        let edited = DialogueEvent.noteEdited(
            id: "n1",
            text: "Det fungerar bra",
            perspective: .citizen,
            source: .experience,
            saidBy: .person(F.vera),
            revision: 2
        )
        given(Self.written).when(.editNote(id: "n1", content, revision: 1), by: F.vera).then(edited)
        given(Self.written).when(.editNote(id: "n1", content, revision: 1), by: F.mia).then(edited)
        given(Self.written).when(.editNote(id: "n1", F.content("Nej", saidBy: .group), revision: 1), by: F.hugo)
            .refused(.notYourNote)
        given(Self.written).when(.editNote(id: "n1", content, revision: 1), by: F.tore).refused(.notYourNote)
        given(Self.written).when(.editNote(id: "n2", content, revision: 1), by: F.vera).refused(.noSuchNote)
        given(Self.written + [.closed(at: .minute(50))]).when(.editNote(id: "n1", content, revision: 1), by: F.vera)
            .refused(.notRecorder)
        given(Self.written + [.closed(at: .minute(50))]).when(.editNote(id: "n1", content, revision: 1), by: F.mia)
            .then(edited)
        given(F.locked).when(.editNote(id: "c1", content, revision: 1), by: F.mia).refused(.locked)
    }

    @Test("are not overwritten by who saw an older text")
    func conflict() {
        let edited =
            Self.written + [
                .noteEdited(
                    id: "n1",
                    text: "Annat",
                    perspective: .citizen,
                    source: .basis,
                    saidBy: .group,
                    revision: 2
                )
            ]
        given(edited).when(.editNote(id: "n1", F.content("Mitt", saidBy: .group), revision: 1), by: F.vera)
            .refused(.changedByOther(now: 2))
    }

    @Test("change nothing when the text is the same")
    func sameText() {
        given(Self.written)
            .when(.editNote(id: "n1", F.content("Det fungerar", saidBy: .person(F.vera)), revision: 1), by: F.vera)
            .thenNothing()
    }

    @Test("are moved and withdrawn by author, recorder and facilitator", arguments: [F.vera, F.mia, F.tore])
    func moves(person: PersonID) {
        given(Self.written).when(.moveNote(id: "n1", to: F.opening), by: person)
            .then(.noteMoved(id: "n1", to: F.opening))
        given(Self.written).when(.withdrawNote(id: "n1"), by: person).then(.noteWithdrawn(id: "n1"))
        given(Self.written + [.noteWithdrawn(id: "n1")]).when(.withdrawNote(id: "n1"), by: person)
            .refused(.withdrawn)
    }

    @Test("are not moved or withdrawn by others, and not moved out of the template")
    func refusesMoves() {
        given(Self.written).when(.moveNote(id: "n1", to: F.opening), by: F.hugo).refused(.notYourNote)
        given(Self.written).when(.withdrawNote(id: "n1"), by: F.hugo).refused(.notYourNote)
        given(Self.written).when(.moveNote(id: "n1", to: "elsewhere"), by: F.mia).refused(.noSuchBox)
        given(Self.written).when(.moveNote(id: "n1", to: F.actions), by: F.vera).refused(.noSuchBox)
        given(Self.written).when(.moveNote(id: "n1", to: F.results), by: F.vera).thenNothing()
    }

    @Test("stay on the sheet when they are withdrawn, but are not seen")
    func withdrawn() {
        let state = given(Self.written).when(.withdrawNote(id: "n1"), by: F.vera).state
        #expect(state.notes.map(\.id) == ["n1"])
        #expect(state.visibleNotes.isEmpty && state.notes(in: F.results).isEmpty)
    }
}
