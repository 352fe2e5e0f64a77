import Templates
import Vocabulary

// The record: corrected together, approved by both parties, then locked.
extension Decision {
    func proposeCorrection(_ id: CorrectionID, _ about: Correction.About, _ text: String) throws(Refusal) -> Events {
        try needReview()
        try needVoice()
        try needText(text, limit: TextLimit.note)
        switch about {
        case .note(let note):
            guard state.notes.contains(where: { $0.id == note && $0.isVisible }) else { throw .noSuchNote }
        case .step(let step):
            guard state.steps.contains(where: { $0.id == step && !$0.isWithdrawn }) else { throw .noSuchStep }
        case .missing(let box): _ = try needBox(box)
        case .headline: break
        }
        try needNewCorrection(id)
        let correction = Correction(id: id, by: person, about: about, text: text, lateNote: nil)
        return [.correctionProposed(correction: correction)]
    }

    func takeCorrection(_ id: CorrectionID, as note: NoteID) throws(Refusal) -> Events {
        let correction = try needWaiting(id)
        guard case .missing(let box) = correction.about else { return [.correctionTaken(id: id, note: nil)] }
        guard !state.notes.contains(where: { $0.id == note }) else { throw .idTaken }
        guard state.notes.count < TextLimit.notes else { throw .tooMany(limit: TextLimit.notes) }
        let late = correction.lateNote
        let perspective = try needBox(box).timePerspective
        let added = Note(
            id: note,
            box: box,
            text: correction.text,
            perspective: late?.perspective ?? perspective,
            source: late?.source ?? .experience,
            saidBy: late?.saidBy ?? .person(correction.by),
            writtenBy: correction.by,
            writtenAt: at,
            isLate: true
        )
        return content(.noteAdded(note: added)) + [.correctionTaken(id: id, note: note)]
    }

    func declineCorrection(_ id: CorrectionID, _ reason: String) throws(Refusal) -> Events {
        _ = try needWaiting(id)
        try needText(reason, limit: TextLimit.reason, missing: .reasonMissing)
        return [.correctionDeclined(id: id, reason: reason)]
    }

    func offerForApproval(_ revision: Int) throws(Refusal) -> Events {
        try needReview()
        try needRecorder()
        try needRevision(revision)
        guard !state.headline.isBlank else { throw .headlineMissing }
        try needCorrectionsAnswered()
        try needCompleteSteps()
        if let missing = state.plan.missingApprovers.first { throw missing }
        return state.record.isOffered ? [] : [.offeredForApproval(revision: revision)]
    }

    func approve(_ party: Party, _ revision: Int, _ checksum: String) throws(Refusal) -> Events {
        try needReview()
        guard role != .facilitator, state.plan.approvers(of: party).contains(person) else { throw .notApprover }
        // The facilitator opened the door to that device, and approves for neither party.
        guard !actor.isLetInByCode else { throw .ownLinkNeeded }
        try needRevision(revision)
        guard state.record.isOffered else { throw .notOffered }
        guard state.record.approvals[party] == nil else { throw .alreadyApproved(party) }
        try needCorrectionsAnswered()
        let approved = DialogueEvent.approved(party: party, person: person, revision: revision)
        guard state.record.approvals[party.other] != nil else { return [approved] }
        return [approved, .locked(checksum: checksum, at: at)]
    }

    func needNewCorrection(_ id: CorrectionID) throws(Refusal) {
        let corrections = state.record.corrections
        guard !corrections.contains(where: { $0.id == id }) else { throw .idTaken }
        guard corrections.count < TextLimit.corrections else { throw .tooMany(limit: TextLimit.corrections) }
    }

    private func needWaiting(_ id: CorrectionID) throws(Refusal) -> Correction {
        try needReview()
        try needRecorder()
        guard let correction = state.record.corrections.first(where: { $0.id == id }) else { throw .noSuchCorrection }
        guard correction.answer == nil else { throw .alreadyAnswered }
        return correction
    }

    private func needRevision(_ revision: Int) throws(Refusal) {
        guard revision == state.record.revision else { throw .recordHasChanged(now: state.record.revision) }
    }

    private func needCorrectionsAnswered() throws(Refusal) {
        let waiting = state.record.waitingCorrections.count
        guard waiting == 0 else { throw .correctionsWaiting(waiting) }
    }

    private func needCompleteSteps() throws(Refusal) {
        for (index, step) in state.visibleSteps.enumerated() where !step.isErased {
            let content = step.content
            if content.effect.isBlank { throw .effectMissing(step: index + 1) }
            if content.owner == nil { throw .ownerMissing(step: index + 1) }
            if content.due == nil { throw .dueMissing(step: index + 1) }
            if content.evidence.isBlank { throw .evidenceMissing(step: index + 1) }
        }
    }
}
