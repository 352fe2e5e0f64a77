import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("The record on its way to approval")
struct RecordTests {
    typealias F = Fixture

    static let corrected = F.headed + [.correctionProposed(correction: F.correction())]

    @Test("is corrected by proposals of those at the table")
    func proposes() {
        given(F.closed).when(.proposeCorrection(id: "k1", .headline, text: "Det sades mer"), by: F.vera)
            .then(.correctionProposed(correction: F.correction()))
        given(F.closed).when(.proposeCorrection(id: "k1", .note("c1"), text: "Nej"), by: F.ossian)
            .refused(.observersDoNotWrite)
        given(F.closed).when(.proposeCorrection(id: "k1", .note("x"), text: "Nej"), by: F.vera).refused(.noSuchNote)
        given(F.closed).when(.proposeCorrection(id: "k1", .step("x"), text: "Nej"), by: F.vera).refused(.noSuchStep)
        given(F.closed).when(.proposeCorrection(id: "k1", .missing(in: "x"), text: "Nej"), by: F.vera)
            .refused(.noSuchBox)
        given(F.closed).when(.proposeCorrection(id: "k1", .headline, text: " "), by: F.vera).refused(.textMissing)
        given(F.started).when(.proposeCorrection(id: "k1", .headline, text: "Nej"), by: F.vera).refused(.notInReview)
        given(F.locked).when(.proposeCorrection(id: "k1", .headline, text: "Nej"), by: F.vera).refused(.locked)
        given(Self.corrected).when(.proposeCorrection(id: "k1", .headline, text: "Nej"), by: F.vera)
            .refused(.idTaken)
        let many: [DialogueEvent] = (0..<200).map { .correctionProposed(correction: F.correction(.init("m\($0)"))) }
        given(F.closed + many).when(.proposeCorrection(id: "k1", .headline, text: "Nej"), by: F.vera)
            .refused(.tooMany(limit: 200))
    }

    @Test("takes a missing note as a note in its box, from the person who missed it")
    func takesMissing() {
        let missing =
            F.closed + [
                .correctionProposed(correction: F.correction(about: .missing(in: F.results)))
            ]
        let taken = given(missing).when(.takeCorrection(id: "k1", note: "n9"), by: F.mia)
        taken.then(
            .noteAdded(note: F.note("n9", "Det sades mer", isLate: true)),
            .correctionTaken(id: "k1", note: "n9")
        )
        given(missing).when(.takeCorrection(id: "k1", note: "c1"), by: F.mia).refused(.idTaken)
    }

    @Test("answers each correction once, by the recorder, a decline with its reason")
    func answers() {
        given(Self.corrected).when(.takeCorrection(id: "k1", note: "n9"), by: F.mia)
            .then(.correctionTaken(id: "k1", note: nil))
        given(Self.corrected).when(.declineCorrection(id: "k1", reason: "Sades inte"), by: F.mia)
            .then(.correctionDeclined(id: "k1", reason: "Sades inte"))
        given(Self.corrected).when(.declineCorrection(id: "k1", reason: ""), by: F.mia).refused(.reasonMissing)
        given(Self.corrected).when(.takeCorrection(id: "k1", note: "n9"), by: F.tore).refused(.notRecorder)
        given(Self.corrected).when(.declineCorrection(id: "k2", reason: "Nej"), by: F.mia)
            .refused(.noSuchCorrection)
        given(Self.corrected + [.correctionTaken(id: "k1", note: nil)])
            .when(.declineCorrection(id: "k1", reason: "Nej"), by: F.mia).refused(.alreadyAnswered)
        given(F.started).when(.takeCorrection(id: "k1", note: "n9"), by: F.mia).refused(.notInReview)
    }

    @Test("is offered when it is complete and everything is answered")
    func offers() {
        given(F.headed).when(.offerForApproval(revision: F.revision), by: F.mia)
            .then(.offeredForApproval(revision: F.revision))
        given(F.offered).when(.offerForApproval(revision: F.revision), by: F.mia).thenNothing()
        given(F.headed).when(.offerForApproval(revision: F.revision), by: F.tore).refused(.notRecorder)
        given(F.headed).when(.offerForApproval(revision: 1), by: F.mia).refused(.recordHasChanged(now: 2))
        given(F.closed).when(.offerForApproval(revision: 1), by: F.mia).refused(.headlineMissing)
        given(Self.corrected).when(.offerForApproval(revision: 2), by: F.mia).refused(.correctionsWaiting(1))
        given(F.headed + [.seatLeft(person: F.hugo)]).when(.offerForApproval(revision: 3), by: F.mia)
            .refused(.approverMissing(.second))
        given(F.started).when(.offerForApproval(revision: 0), by: F.mia).refused(.notInReview)
    }

    static let unfinished: [(NextStep.Content, Dialogue.Refusal)] = [
        (F.step { $0.effect = " " }, .effectMissing(step: 1)),
        (F.step { $0.owner = nil }, .ownerMissing(step: 1)),
        (F.step { $0.due = nil }, .dueMissing(step: 1)),
        (F.step { $0.evidence = "" }, .evidenceMissing(step: 1)),
    ]

    @Test("is not offered with a next step that nobody can follow up", arguments: unfinished)
    func unfinishedSteps(content: NextStep.Content, refusal: Dialogue.Refusal) {
        given(F.headed + [F.stepAdded(content)]).when(.offerForApproval(revision: 3), by: F.mia).refused(refusal)
        given(F.headed + [F.stepAdded(content), .stepWithdrawn(id: "s1")])
            .when(.offerForApproval(revision: 4), by: F.mia).then(.offeredForApproval(revision: 4))
    }

    @Test("is approved by the person whom each party named, and locked by the second")
    func approves() {
        given(F.offered).when(.approve(party: .first, revision: 2, checksum: "abc"), by: F.vera)
            .then(.approved(party: .first, person: F.vera, revision: 2))
        let locked = given(F.approvedByFirst).when(.approve(party: .second, revision: 2, checksum: "abc"), by: F.hugo)
        locked.then(
            .approved(party: .second, person: F.hugo, revision: 2),
            .locked(checksum: "abc", at: .minute(60))
        )
        #expect(locked.state.phase == .approved)
        #expect(locked.state.record.checksum == "abc")
    }

    @Test(
        "is approved by nobody else, the facilitator least of all",
        arguments: [F.tore, F.mia, F.siv, F.hugo, F.olga]
    )
    func refusesApprovers(person: PersonID) {
        given(F.offered).when(.approve(party: .first, revision: 2, checksum: "abc"), by: person, isOrganiser: true)
            .refused(.notApprover)
    }

    @Test("is not approved on a device that the facilitator let in")
    func refusesDevicesOfTheRoom() {
        let command = Dialogue.Command(
            .approve(party: .first, revision: 2, checksum: "abc"),
            by: .init(F.vera, isLetInByCode: true),
            at: .minute(60),
            today: F.today
        )
        #expect(throws: Dialogue.Refusal.ownLinkNeeded) {
            try Dialogue.decide(command, Dialogue.state(after: F.offered))
        }
    }

    @Test("is approved as it was read, when it is offered, once for each party")
    func refusesApprovals() {
        given(F.headed).when(.approve(party: .first, revision: 2, checksum: ""), by: F.vera).refused(.notOffered)
        given(F.offered).when(.approve(party: .first, revision: 1, checksum: ""), by: F.vera)
            .refused(.recordHasChanged(now: 2))
        given(F.approvedByFirst).when(.approve(party: .first, revision: 2, checksum: ""), by: F.vera)
            .refused(.alreadyApproved(.first))
        given(F.offered + [.correctionProposed(correction: F.correction())])
            .when(.approve(party: .first, revision: 2, checksum: ""), by: F.vera).refused(.correctionsWaiting(1))
        given(F.locked).when(.approve(party: .first, revision: 2, checksum: ""), by: F.vera).refused(.locked)
        given(F.started).when(.approve(party: .first, revision: 0, checksum: ""), by: F.vera).refused(.notInReview)
    }

    @Test("loses a given approval when it is changed, and is offered again")
    func voids() {
        let changed = given(F.approvedByFirst).when(.setHeadline(text: "Trygghet och närvaro"), by: F.mia)
        changed.then(.headlineSet(text: "Trygghet och närvaro"), .approvalsVoided(revision: 3))
        #expect(changed.state.record.approvals.isEmpty)
        #expect(changed.state.record.voided == 1)
        #expect(!changed.state.record.isOffered)
        let after = F.approvedByFirst + [.headlineSet(text: "Trygghet och närvaro"), .approvalsVoided(revision: 3)]
        given(after).when(.approve(party: .second, revision: 3, checksum: "abc"), by: F.hugo).refused(.notOffered)
        given(after).when(.offerForApproval(revision: 3), by: F.mia).then(.offeredForApproval(revision: 3))
    }

    @Test("takes a correction after an approval, which is then void")
    func voidsByCorrection() {
        let proposed =
            F.approvedByFirst + [
                .correctionProposed(correction: F.correction(about: .missing(in: F.results), by: F.siv))
            ]
        given(proposed).when(.takeCorrection(id: "k1", note: "n9"), by: F.mia)
            .then(
                .noteAdded(note: F.note("n9", "Det sades mer", by: F.siv, isLate: true)),
                .approvalsVoided(revision: 3),
                .correctionTaken(id: "k1", note: "n9")
            )
    }

    @Test("counts the table and the parked questions too while it is reviewed, but not who approves")
    func table() {
        given(F.approvedByFirst).when(.takeSeat(Seat(F.frida, .participant)), by: F.tore)
            .then(.seatTaken(seat: Seat(F.frida, .participant)), .approvalsVoided(revision: 3))
        given(F.approvedByFirst).when(.leaveSeat(person: F.siv), by: F.tore)
            .then(.seatLeft(person: F.siv), .approvalsVoided(revision: 3))
        let approver = Seat(F.siv, .challenger, party: .second, approves: true, withoutDevice: true)
        given(F.approvedByFirst).when(.changeSeat(approver), by: F.olga, isOrganiser: true)
            .then(.seatChanged(seat: approver))
        let parked = DialogueEvent.parked(ParkedQuestion(id: "p1", text: "Lokalerna?", by: F.vera, box: F.results))
        given(F.inResults + [parked] + F.approvedByFirst.dropFirst(F.inResults.count))
            .when(.settleParked(id: "p1", .dropped), by: F.mia)
            .then(.parkedSettled(id: "p1", outcome: .dropped), .approvalsVoided(revision: 3))
    }

    @Test("counts what is on the sheet, not what is parked")
    func revision() {
        let parked = ParkedQuestion(id: "p1", text: "Lokalerna?", by: F.vera, box: F.results)
        #expect(Dialogue.state(after: F.headed).record.revision == F.revision)
        #expect(Dialogue.state(after: F.headed + [.parked(parked)]).record.revision == F.revision)
    }
}
