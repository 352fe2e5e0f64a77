import Dialogues
import Testing
import Vocabulary

@Suite("Next steps, parked questions and the headline")
struct StepTests {
    typealias F = Fixture

    static let added = F.challenged + [F.stepAdded(F.step())]

    @Test("may be half-written while the talk goes on")
    func adds() {
        let quick = F.step { step in
            step.effect = ""
            step.owner = nil
            step.due = nil
            step.evidence = ""
        }
        given(F.challenged).when(.addStep(id: "s1", quick), by: F.mia).then(F.stepAdded(quick))
        given(F.challenged).when(.addStep(id: "s1", quick), by: F.vera).then(F.stepAdded(quick, by: F.vera))
        given(F.challenged).when(.addStep(id: "s1", quick), by: F.ossian).refused(.observersDoNotWrite)
        given(F.opened).when(.addStep(id: "s1", quick), by: F.mia).refused(.notLive)
        given(F.closed).when(.addStep(id: "s1", quick), by: F.vera).refused(.notRecorder)
        given(F.closed).when(.addStep(id: "s1", quick), by: F.mia).then(F.stepAdded(quick))
        given(F.locked).when(.addStep(id: "s1", quick), by: F.mia).refused(.locked)
    }

    @Test("say what is to be done, by a day that is not over")
    func refuses() {
        given(F.challenged).when(.addStep(id: "s1", F.step { $0.what = "" }), by: F.mia).refused(.textMissing)
        let long = String(repeating: "å", count: 601)
        given(F.challenged).when(.addStep(id: "s1", F.step { $0.effect = long }), by: F.mia)
            .refused(.textTooLong(limit: 600))
        given(F.challenged).when(.addStep(id: "s1", F.step { $0.decision = long }), by: F.mia)
            .refused(.textTooLong(limit: 200))
        let past = F.step { $0.due = LocalDate("2026-11-23") }
        given(F.challenged).when(.addStep(id: "s1", past), by: F.mia).refused(.dueInThePast)
        given(F.challenged + [F.stepAdded(past)]).when(.editStep(id: "s1", F.step(), revision: 1), by: F.mia)
            .then(.stepEdited(id: "s1", content: F.step(), revision: 2))
        // The day was ahead when it was written.
        let renamed = F.step { step in
            step.due = past.due
            step.what = "Öva mer"
        }
        given(F.challenged + [F.stepAdded(past)]).when(.editStep(id: "s1", renamed, revision: 1), by: F.mia)
            .then(.stepEdited(id: "s1", content: renamed, revision: 2))
        given(F.challenged).when(.addStep(id: "s1", F.step { $0.due = F.today }), by: F.mia)
            .then(F.stepAdded(F.step { $0.due = F.today }))
    }

    @Test("are the group's to complete, and are not overwritten")
    func edits() {
        let changed = F.step { $0.owner = F.vera }
        given(Self.added).when(.editStep(id: "s1", changed, revision: 1), by: F.vera)
            .then(.stepEdited(id: "s1", content: changed, revision: 2))
        given(Self.added).when(.editStep(id: "s1", F.step(), revision: 1), by: F.vera).thenNothing()
        given(Self.added).when(.editStep(id: "s1", changed, revision: 0), by: F.vera).refused(.changedByOther(now: 1))
        given(Self.added).when(.editStep(id: "s2", changed, revision: 1), by: F.vera).refused(.noSuchStep)
        given(Self.added).when(.withdrawStep(id: "s1"), by: F.mia).then(.stepWithdrawn(id: "s1"))
        given(Self.added).when(.withdrawStep(id: "s1"), by: F.vera).refused(.notYourNote)
        given(Self.added + [.stepWithdrawn(id: "s1")]).when(.editStep(id: "s1", changed, revision: 1), by: F.mia)
            .refused(.withdrawn)
    }

    @Test("have ids of their own, and there is an end to them")
    func limits() {
        given(Self.added).when(.addStep(id: "s1", F.step()), by: F.mia).refused(.idTaken)
        let many: [DialogueEvent] = (0..<40).map { number in
            .stepAdded(
                step: NextStep(
                    id: .init("m\(number)"),
                    content: F.step(),
                    writtenBy: F.mia,
                    revision: 1,
                    isWithdrawn: false,
                    isErased: false
                )
            )
        }
        given(F.challenged + many).when(.addStep(id: "s1", F.step()), by: F.mia).refused(.tooMany(limit: 40))
    }

    @Test("questions are parked by those who write, and settled once")
    func parks() {
        let question = ParkedQuestion(id: "p1", text: "Lokalerna?", by: F.vera, box: F.results)
        given(F.inResults).when(.park(id: "p1", text: "Lokalerna?"), by: F.vera).then(.parked(question))
        given(F.inResults).when(.park(id: "p1", text: ""), by: F.vera).refused(.textMissing)
        given(F.inResults).when(.park(id: "p1", text: "Lokalerna?"), by: F.ossian).refused(.observersDoNotWrite)
        given(F.closed).when(.park(id: "p1", text: "Lokalerna?"), by: F.vera).refused(.alreadyClosed)
        let parked = F.inResults + [.parked(question)]
        given(parked).when(.park(id: "p1", text: "Lokalerna?"), by: F.vera).refused(.idTaken)
        given(parked).when(.settleParked(id: "p1", .taken(in: F.results)), by: F.tore)
            .then(.parkedSettled(id: "p1", outcome: .taken(in: F.results)))
        given(parked).when(.settleParked(id: "p1", .taken(in: "elsewhere")), by: F.tore).refused(.noSuchBox)
        given(parked).when(.settleParked(id: "p1", .dropped), by: F.vera).refused(.notRecorder)
        given(parked).when(.settleParked(id: "p2", .dropped), by: F.mia).refused(.noSuchParked)
        given(parked + [.parkedSettled(id: "p1", outcome: .afterTheDialogue)])
            .when(.settleParked(id: "p1", .dropped), by: F.mia).refused(.alreadySettled)
    }

    @Test("the headline is the group's sentence, written by recorder or facilitator")
    func headline() {
        given(F.challenged).when(.setHeadline(text: "Tryggheten först"), by: F.tore)
            .then(.headlineSet(text: "Tryggheten först"))
        given(F.headed).when(.setHeadline(text: "Tryggheten först"), by: F.mia).thenNothing()
        given(F.closed).when(.setHeadline(text: "Nytt"), by: F.tore).refused(.notRecorder)
        given(F.closed).when(.setHeadline(text: ""), by: F.mia).refused(.textMissing)
        given(F.closed).when(.setHeadline(text: String(repeating: "å", count: 161)), by: F.mia)
            .refused(.textTooLong(limit: 160))
    }
}
