import Dialogues
import Templates
import Vocabulary
import YAMLLibrary

/// What happened to the record: corrections, answers, approvals.
struct DemoReview {
    let planning: DemoPlanning
    let recorder: PersonID
    let plan: Plan
    let checksum: DemoChecksum

    func write(_ record: DemoRecord, to script: inout DemoScript) {
        for (index, correction) in record.corrections.enumerated() {
            let id = CorrectionID("\(planning.dialogue.id)-\(index + 1)")
            let proposed = planning.calendar.instant(correction.date, 15, 10 + index)
            let text = planning.calendar.text(correction.text)
            script.add(proposed, correction.by) { state in
                .proposeCorrection(id: id, correction.about(in: state), text: text)
            }
            if let day = correction.decidedOn {
                answer(correction, id, at: planning.calendar.instant(day, 16, 20 + 3 * index), to: &script)
            }
        }
        approve(record, to: &script)
    }

    private func answer(_ correction: DemoCorrection, _ id: CorrectionID, at: Instant, to script: inout DemoScript) {
        if let reason = correction.reason {
            script.add(at, recorder, .declineCorrection(id: id, reason: reason))
        } else {
            if let text = correction.becomes.map(planning.calendar.text) {
                script.add(at, recorder) { state in try state.change(correction.about(in: state), to: text) }
            }
            let note = NoteID("\(id)-note")
            script.add(at + .minutes(1), recorder, .takeCorrection(id: id, note: note))
        }
    }

    /// The facilitator has signed in the story too, but approves for neither.
    private func approve(_ record: DemoRecord, to script: inout DemoScript) {
        let signOffs = record.signOffs.compactMap { signOff in
            plan.seat(of: signOff.person)?.party.map { (signOff, $0) }
        }
        guard let first = signOffs.first else { return }
        script.add(planning.calendar.instant(first.0.date, 8, 15), recorder) { state in
            .offerForApproval(revision: state.record.revision)
        }
        for (index, (signOff, party)) in signOffs.enumerated() {
            let at = planning.calendar.instant(signOff.date, 9 + index, 5)
            let (dialogue, checksum) = (planning.dialogue.id, checksum)
            script.add(at, signOff.person) { state in
                .approve(party: party, revision: state.record.revision, checksum: checksum(dialogue, state))
            }
        }
    }
}

/// Makes the checksum of a dialogue's record as it stands.
typealias DemoChecksum = @Sendable (DialogueID, Dialogue.State) -> String

extension DemoCorrection {
    /// Steps are corrected from the first on; in other boxes it is the person's own last note, if there is one.
    fileprivate func about(in state: Dialogue.State) -> Correction.About {
        if target == state.template?.actionBox?.id, let step = state.steps.first { return .step(step.id) }
        let own = state.notes.last { $0.box == target && $0.saidBy == .person(by) }
        return own.map { .note($0.id) } ?? .missing(in: target)
    }
}

extension Dialogue.State {
    func change(_ about: Correction.About, to text: String) throws -> Dialogue.Action {
        switch about {
        case .note(let id):
            guard let note = notes.first(where: { $0.id == id }) else { break }
            let content = Dialogue.NoteContent(text, note.perspective, note.source, saidBy: note.saidBy)
            return .editNote(id: id, content, revision: note.revision)
        case .step(let id):
            guard let step = steps.first(where: { $0.id == id }) else { break }
            var content = step.content
            content.what = text
            return .editStep(id: id, content, revision: step.revision)
        case .missing, .headline: break
        }
        throw Demo.StoryFault.nothingToChange(about)
    }
}
