import Vocabulary

extension Dialogue.State {
    /// What stands on the sheet is another text now: an approval of the earlier one is none of this one.
    mutating func contentChanged() {
        record.revision += 1
        record.isOffered = false
        record.approvals = [:]
    }

    /// The record shows the table and what became of the parked questions: while it is reviewed they are content too.
    mutating func reviewedChanged() {
        if phase == .review { contentChanged() }
    }

    mutating func changeNote(_ id: NoteID, _ change: (inout Note) -> Void) {
        notes.change(id, change)
        contentChanged()
    }

    mutating func changeStep(_ id: StepID, _ change: (inout NextStep) -> Void) {
        steps.change(id, change)
        contentChanged()
    }

    /// Also in events that were read before the texts were taken away.
    mutating func erase(_ what: Erased) {
        let texts = erasedTogether(with: what)
        for id in texts.notes { notes.change(id) { ($0.text, $0.isErased) = (Erased.mark, true) } }
        for id in texts.steps { steps.change(id) { ($0.content, $0.isErased) = ($0.content.withoutTexts, true) } }
        for id in texts.parked { parked.change(id) { ($0.text, $0.isErased) = (Erased.mark, true) } }
        for id in texts.corrections {
            record.corrections.change(id) { correction in
                (correction.text, correction.isErased) = (Erased.mark, true)
                if case .declined = correction.answer { correction.answer = .declined(reason: Erased.mark) }
            }
        }
        for id in texts.answers { answers.change(id) { ($0.text, $0.isErased) = (Erased.mark, true) } }
        // A locked record keeps its checksum: it is of what both parties approved.
        guard phase != .approved, !(texts.notes.isEmpty && texts.steps.isEmpty && texts.parked.isEmpty) else { return }
        if !record.approvals.isEmpty { record.voided += 1 }
        contentChanged()
    }
}
