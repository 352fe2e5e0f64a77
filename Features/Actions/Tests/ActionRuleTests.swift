import Actions
import Dialogues
import Testing
import Vocabulary

@Suite("Actions")
struct ActionRuleTests {
    static let opened = [Agreed.opened()]
    static let word = Action.Remark("r1", "Skolorna har svarat")

    @Test("are opened once, by what follows from the record and by nobody else")
    func opening() {
        given([]).when(.open(Agreed.origin, Agreed.step()), by: .policy).then(Agreed.opened())
        given([]).when(.open(Agreed.origin, Agreed.step()), by: .organiser).refused(.policyOnly)
        given(Self.opened).when(.open(Agreed.origin, Agreed.step()), by: .policy).refused(.alreadyOpened)
        given([]).when(.setStatus(.done)).refused(.noSuchAction)
        given([]).when(.erase(.everything, positions: [1], reason: "Skäl", decision: "§ 1"), by: .organiser)
            .refused(.noSuchAction)
    }

    @Test("that need a decision are proposals until it is taken")
    func proposals() {
        given([]).when(.open(Agreed.origin, Agreed.step { $0.decision = "Nämnden" }), by: .policy)
            .then(Agreed.opened { $0.decision = "Nämnden" }, .statusSet(status: .proposed))
    }

    @Test("have a state and an effect, and setting the one never sets the other", arguments: Action.Status.allCases)
    func apart(status: Action.Status) {
        for effect in Action.Effect.allCases {
            let past = Self.opened + [.effectSet(effect: effect)]
            #expect(given(past).when(.setStatus(status)).state.effect == effect)
            let other = Self.opened + [.statusSet(status: status)]
            #expect(given(other).when(.setEffect(effect)).state.status == status)
        }
        given(Self.opened + [.statusSet(status: status)]).when(.setStatus(status)).thenNothing()
    }

    @Test("are changed by the one responsible, facilitator, recorder and organiser, and by no other")
    func standing() {
        for actor in [Action.Actor.owner, .facilitator, .recorder, .organiser] {
            given(Self.opened).when(.setStatus(.done), by: actor).then(.statusSet(status: .done))
            given(Self.opened).when(.setEffect(.seen), by: actor).then(.effectSet(effect: .seen))
            given(Self.opened).when(.remark(Self.word), by: actor).then(.remarked(remark: Self.word))
        }
        for actor in [Action.Actor.participant, .stranger] {
            given(Self.opened).when(.setStatus(.done), by: actor).refused(.notYours)
            given(Self.opened).when(.setEffect(.seen), by: actor).refused(.notYours)
            given(Self.opened).when(.remark(Self.word), by: actor).refused(.notYours)
            given(Self.opened).when(.handOver(to: "vera", reason: Self.word), by: actor).refused(.notYours)
        }
    }

    @Test("follow the one who is responsible now")
    func handedOver() {
        let past = Self.opened + [.handedOver(to: "vera", reason: Self.word)]
        given(past).when(.setStatus(.done), by: .participant).then(.statusSet(status: .done))
        given(past).when(.setStatus(.done), by: .owner).refused(.notYours)
    }

    @Test("change hands and day with a reason")
    func reasons() {
        let none = Action.Remark("r2", " ")
        given(Self.opened).when(.handOver(to: "vera", reason: Self.word))
            .then(.handedOver(to: "vera", reason: Self.word))
        given(Self.opened).when(.handOver(to: "vera", reason: none)).refused(.reasonMissing)
        given(Self.opened).when(.handOver(to: "siv", reason: none)).thenNothing()
        let day = Agreed.day("2027-09-01")
        given(Self.opened).when(.reschedule(to: day, reason: Self.word)).then(.rescheduled(to: day, reason: Self.word))
        given(Self.opened).when(.reschedule(to: day, reason: none)).refused(.reasonMissing)
        given(Self.opened).when(.reschedule(to: Agreed.day("2027-03-10"), reason: Self.word)).refused(.dueInThePast)
        given(Self.opened).when(.reschedule(to: Agreed.day("2027-06-15"), reason: none)).thenNothing()
    }

    @Test("are told of in words, each once, within limits")
    func remarks() {
        given(Self.opened).when(.remark(.init("r2", "\n"))).refused(.textMissing)
        let long = String(repeating: "å", count: 601)
        given(Self.opened).when(.remark(.init("r2", long))).refused(.textTooLong(limit: 600))
        given(Self.opened + [.remarked(remark: Self.word)]).when(.remark(Self.word)).refused(.remarkIDTaken)
        let many = (0..<Action.remarkLimit).map { ActionEvent.remarked(remark: .init(.init("x\($0)"), "Ord")) }
        given(Self.opened + many).when(.remark(Self.word)).refused(.tooManyRemarks)
    }

    @Test("are sent to a committee on a day that has come")
    func sending() {
        let sent = Action.Sending(to: "Barn- och utbildningsnämnden", on: Agreed.today, caseNumber: "BUN 2027/00131")
        given(Self.opened).when(.sendToCommittee(sent)).then(.sentToCommittee(sending: sent))
        given(Self.opened + [.sentToCommittee(sending: sent)]).when(.sendToCommittee(sent)).thenNothing()
        given(Self.opened).when(.sendToCommittee(.init(to: " ", on: Agreed.today, caseNumber: "")))
            .refused(.committeeMissing)
        given(Self.opened)
            .when(.sendToCommittee(.init(to: "Nämnden", on: Agreed.day("2027-03-12"), caseNumber: "")))
            .refused(.sentInTheFuture)
    }

    @Test("are revised by a row of a file as a whole, if nobody was there before")
    func revised() {
        var row = ActionRevision()
        row.status = .inProgress
        row.effect = .partly
        row.owner = "vera"
        row.due = Agreed.day("2027-09-01")
        given(Self.opened).when(.revise(row, revision: 1)).refused(.reasonMissing)
        row.remark = Self.word
        given(Self.opened).when(.revise(row, revision: 1)).then(
            .statusSet(status: .inProgress),
            .effectSet(effect: .partly),
            .handedOver(to: "vera", reason: Self.word),
            .rescheduled(to: Agreed.day("2027-09-01"), reason: .init("r1-due", "Skolorna har svarat"))
        )
        given(Self.opened).when(.revise(row, revision: 0)).refused(.changedByOther(now: 1))
        row.due = Agreed.day("2020-01-01")
        given(Self.opened).when(.revise(row, revision: 1)).refused(.dueInThePast)
        var told = ActionRevision()
        told.remark = Self.word
        given(Self.opened).when(.revise(told, revision: 1)).then(.remarked(remark: Self.word))
        given(Self.opened).when(.revise(told, revision: 1), by: .stranger).refused(.notYours)
    }

    @Test("forget their texts by a decision of the organiser, or when the record has forgotten")
    func erasure() {
        let past =
            Self.opened + [.remarked(remark: Self.word), .handedOver(to: "vera", reason: .init("r2", "Flyttar"))]
        func erase(_ what: ErasedAction, _ reason: String = "Sekretess", _ decision: String = "§ 12") -> ActionCommand {
            .erase(what, positions: [1], reason: reason, decision: decision)
        }
        given(past).when(erase(.everything), by: .owner).refused(.notOrganiser)
        given(past).when(erase(.everything, " "), by: .organiser).refused(.reasonMissing)
        given(past).when(erase(.everything, "Skäl", ""), by: .organiser).refused(.decisionMissing)
        given(past).when(erase(.remark("r9")), by: .organiser).refused(.noSuchRemark)
        for actor in [Action.Actor.policy, .organiser] {
            let state = given(past).when(erase(.everything), by: actor).state
            #expect(state.content.what == "[borttaget]" && state.content.expected == "[borttaget]")
            #expect(state.content.evidence == "[borttaget]")
            #expect(state.remarks.map(\.text) == ["[borttaget]", "[borttaget]"])
            #expect(state.owner == "vera")
        }
        let one = given(past).when(erase(.remark("r1")), by: .organiser).state
        #expect(one.remarks.map(\.text) == ["[borttaget]", "Flyttar"])
        #expect(one.content.what == "Trygga skolvägar med eleverna")
        let gone = ActionEvent.erased(positions: [1], what: .everything, reason: "s", decision: "d")
        given(past + [gone]).when(erase(.everything), by: .organiser).refused(.alreadyErased)
        given(past + [gone]).when(erase(.remark("r1")), by: .organiser).refused(.alreadyErased)
    }

    @Test("leave no text in any event when all is erased")
    func replaced() {
        let words = ["Trygga", "Åttor", "Andelen", "Skolorna", "Flyttar", "Nämnden"]
        let past: [ActionEvent] = [
            Agreed.opened { $0.decision = "Nämnden" }, .remarked(remark: Self.word),
            .handedOver(to: "vera", reason: .init("r2", "Flyttar")),
            .rescheduled(to: Agreed.today, reason: .init("r3", "Flyttar")), .statusSet(status: .done),
            .effectSet(effect: .seen),
        ]
        for event in past {
            let text = "\(event.without(.everything) ?? event)"
            #expect(!words.contains { text.contains($0) }, "\(text)")
        }
        #expect(past.compactMap { $0.without(.remark("r2")) }.count == 1)
    }

    @Test("have ids that follow from the step, are told from each other and are no numbers")
    func ids() {
        #expect(ActionID(of: "1", in: "23") != ActionID(of: "23", in: "1"))
        #expect(ActionID(of: "3", in: "12") != ActionID(of: "23", in: "1"))
        #expect(ActionID(of: "step-1", in: "samtal-1") == ActionID(of: "step-1", in: "samtal-1"))
        let long = String(repeating: "f", count: 64)
        let id = ActionID(of: StepID(long), in: DialogueID(long))
        #expect(ActionID(checking: id.value) == id)
        #expect(id.value.first == "a")
    }
}
