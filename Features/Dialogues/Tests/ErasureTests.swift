import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("Forgetting by a decision")
struct ErasureTests {
    typealias F = Fixture

    static let erase = Dialogue.Action.erase(
        .note("c1"),
        positions: [3, 7],
        reason: "Sekretess",
        decision: "KS 2027-04-01 § 12"
    )

    @Test("is the organiser's, with a reason and a decision, also when the record is locked")
    func erases() {
        let erased = DialogueEvent.erased(
            positions: [3, 7],
            what: .note("c1"),
            reason: "Sekretess",
            decision: "KS 2027-04-01 § 12"
        )
        given(F.locked).when(Self.erase, by: F.olga, isOrganiser: true).then(erased)
        given(F.locked).when(Self.erase, by: F.tore).refused(.notOrganiser)
        given(F.locked + [erased]).when(Self.erase, by: F.olga, isOrganiser: true).refused(.alreadyErased)
        given([]).when(Self.erase, by: F.olga, isOrganiser: true).refused(.noSuchDialogue)
        given(F.locked)
            .when(.erase(.note("c1"), positions: [], reason: " ", decision: "§ 1"), by: F.olga, isOrganiser: true)
            .refused(.reasonMissing)
        given(F.locked)
            .when(.erase(.note("c1"), positions: [], reason: "Gallring", decision: ""), by: F.olga, isOrganiser: true)
            .refused(.decisionMissing)
    }

    @Test("names what is there")
    func missing() {
        for (what, refusal) in [
            (Erased.note("x"), Dialogue.Refusal.noSuchNote), (.step("x"), .noSuchStep), (.parked("x"), .noSuchParked),
            (.correction("x"), .noSuchCorrection),
        ] {
            given(F.locked)
                .when(
                    .erase(what, positions: [], reason: "Gallring", decision: "§ 1"),
                    by: F.olga,
                    isOrganiser: true
                )
                .refused(refusal)
        }
    }

    @Test("takes the text from the note, its edits, and the corrections that quote it; nothing else")
    func replaces() throws {
        let secret = "Eleven Kim i 8B"
        let past =
            F.inChallenge + [
                .noteAdded(note: F.note("n1", in: F.challenge, secret)),
                .noteAdded(note: F.note("n2", in: F.challenge, "Något annat")),
                .noteEdited(
                    id: "n1",
                    text: secret + "!",
                    perspective: .citizen,
                    source: .basis,
                    saidBy: .group,
                    revision: 2
                ),
                .closed(at: .minute(50)),
                .correctionProposed(
                    correction: Correction(id: "k1", by: F.vera, about: .note("n1"), text: secret, lateNote: nil)
                ),
                .correctionDeclined(id: "k1", reason: secret),
            ]
        let state = Dialogue.state(after: past)
        let texts = state.erasedTogether(with: .note("n1"))
        let replaced = past.map { $0.without(texts) ?? $0 }
        #expect(zip(past, replaced).filter { $0 != $1 }.count == 4)
        for event in replaced { #expect(!(try EventCodec.encode(event).payload.contains(secret))) }

        let erased = DialogueEvent.erased(positions: [], what: .note("n1"), reason: "Sekretess", decision: "§ 1")
        let after = Dialogue.state(after: replaced + [erased])
        #expect(after.note("n1")?.text == "[borttaget]")
        #expect(after.note("n1")?.isErased == true)
        #expect(after.note("n2")?.text == "Något annat")
        // Whoever had read the events before gets the same.
        #expect(Dialogue.state(after: past + [erased]) == after)
    }

    @Test("of a correction that was taken takes the note too, and the other way round")
    func takenCorrection() {
        let past =
            F.closed + [
                .correctionProposed(correction: F.correction(about: .missing(in: F.results))),
                .noteAdded(note: F.note("n9", "Det sades mer", isLate: true)), .correctionTaken(id: "k1", note: "n9"),
            ]
        let state = Dialogue.state(after: past)
        #expect(state.erasedTogether(with: .correction("k1")).notes == ["n9"])
        #expect(state.erasedTogether(with: .note("n9")).corrections == ["k1"])
    }

    @Test("of a parked question voids the approvals given: it stands in the text that was approved")
    func parkedVoidsApprovals() {
        let parked = ParkedQuestion(id: "p1", text: "Kims skola?", by: F.vera, box: F.results)
        let erased = DialogueEvent.erased(positions: [1], what: .parked("p1"), reason: "Sekretess", decision: "Dnr 1")
        let record = Dialogue.state(after: F.started + [.parked(parked)] + F.approvedByFirst.dropFirst(4) + [erased])
            .record
        #expect(record.approvals.isEmpty && !record.isOffered && record.voided == 1)
        #expect(record.revision == F.revision + 1)
    }

    @Test("of steps and parked questions takes all their texts")
    func others() throws {
        let parked = ParkedQuestion(id: "p1", text: "Kims skola?", by: F.vera, box: F.results)
        let step = F.step { $0.decision = "Nämnden" }
        let past = F.challenged + [.parked(parked), F.stepAdded(step)]
        let state = Dialogue.state(after: past)
        let withoutStep = past.compactMap { $0.without(state.erasedTogether(with: .step("s1"))) }
        let withoutParked = past.compactMap { $0.without(state.erasedTogether(with: .parked("p1"))) }
        #expect(withoutStep.count == 1 && withoutParked.count == 1)
        for text in [step.what, step.effect, step.evidence, "Nämnden"] {
            #expect(!(try EventCodec.encode(try #require(withoutStep.first)).payload.contains(text)))
        }
        #expect(!(try EventCodec.encode(try #require(withoutParked.first)).payload.contains("Kim")))
    }

    @Test("voids approvals before the record is locked, and leaves a locked record's checksum")
    func record() {
        let erased = DialogueEvent.erased(positions: [], what: .note("c1"), reason: "Sekretess", decision: "§ 1")
        let open = Dialogue.state(after: F.approvedByFirst + [erased])
        #expect(open.record.approvals.isEmpty && !open.record.isOffered && open.record.voided == 1)
        let locked = Dialogue.state(after: F.locked + [erased])
        #expect(locked.phase == .approved && locked.record.checksum == "abc" && locked.record.approvals.count == 2)
    }

    @Test("is recorded with the positions where the log looks for them")
    func payload() throws {
        let event = DialogueEvent.erased(positions: [3, 7], what: .step("s1"), reason: "Gallring", decision: "§ 1")
        let encoded = try EventCodec.encode(event)
        #expect(encoded.type == NewEvent.erasedType)
        #expect(encoded.erasedPositions == [3, 7])
    }

    @Test("lets nobody edit what is gone")
    func edits() {
        let erased = DialogueEvent.erased(positions: [], what: .note("c1"), reason: "Sekretess", decision: "§ 1")
        given(F.closed + [erased])
            .when(.editNote(id: "c1", F.content("Åter", saidBy: .group), revision: 1), by: F.mia)
            .refused(.alreadyErased)
    }
}
