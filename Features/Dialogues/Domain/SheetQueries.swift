import Templates
import Vocabulary

package extension Dialogue.State {
    /// What stands in a box, in the order that it was written.
    func notes(in box: BoxID) -> [Note] { notes.filter { $0.box == box && $0.isVisible } }
    var visibleNotes: [Note] { notes.filter(\.isVisible) }
    var visibleSteps: [NextStep] { steps.filter { !$0.isWithdrawn } }
    var waitingParked: [ParkedQuestion] { parked.filter { $0.outcome == nil } }
    var boxes: [Box] { template?.boxes ?? [] }

    func note(_ id: NoteID) -> Note? { notes.first { $0.id == id } }
    func step(_ id: StepID) -> NextStep? { steps.first { $0.id == id } }

    /// The question of a box in the tone that was planned.
    func questions(_ box: Box) -> [Question] { box.questions(plan.planned(box.id)?.variant ?? box.defaultVariant) }
}

package extension Dialogue.Record {
    var waitingCorrections: [Correction] { corrections.filter { $0.answer == nil } }
}
