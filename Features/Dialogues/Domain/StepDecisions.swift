import Vocabulary

// Next steps, parked questions and the headline.
extension Decision {
    func addStep(_ id: StepID, _ content: NextStep.Content) throws(Refusal) -> Events {
        try needStepWriter()
        try needContent(content, before: nil)
        guard !state.steps.contains(where: { $0.id == id }) else { throw .idTaken }
        guard state.steps.count < TextLimit.steps else { throw .tooMany(limit: TextLimit.steps) }
        let step = NextStep(
            id: id,
            content: content,
            writtenBy: person,
            revision: 1,
            isWithdrawn: false,
            isErased: false
        )
        return self.content(.stepAdded(step: step))
    }

    /// Next steps are the group's: everybody who writes may complete them while the talk goes on.
    func editStep(_ id: StepID, _ content: NextStep.Content, _ revision: Int) throws(Refusal) -> Events {
        let step = try needStep(id)
        try needContent(content, before: step)
        guard revision == step.revision else { throw .changedByOther(now: step.revision) }
        guard content != step.content else { return [] }
        return self.content(.stepEdited(id: id, content: content, revision: revision + 1))
    }

    func withdrawStep(_ id: StepID) throws(Refusal) -> Events {
        let step = try needStep(id)
        guard role == .recorder || role == .facilitator || step.writtenBy == person else { throw .notYourNote }
        return content(.stepWithdrawn(id: id))
    }

    func setHeadline(_ text: String) throws(Refusal) -> Events {
        let isLive = try needOpenSheet()
        guard role == .recorder || (isLive && role == .facilitator) else { throw .notRecorder }
        try needText(text, limit: TextLimit.headline)
        return text == state.headline ? [] : content(.headlineSet(text: text))
    }

    func park(_ id: ParkedID, _ text: String) throws(Refusal) -> Events {
        try needLive()
        try needVoice()
        try needText(text, limit: TextLimit.note)
        guard !state.parked.contains(where: { $0.id == id }) else { throw .idTaken }
        guard state.parked.count < TextLimit.parked else { throw .tooMany(limit: TextLimit.parked) }
        guard let box = state.clock.current else { throw .notLive }
        return [.parked(ParkedQuestion(id: id, text: text, by: person, box: box))]
    }

    func settleParked(_ id: ParkedID, _ outcome: ParkedOutcome) throws(Refusal) -> Events {
        let isLive = try needOpenSheet()
        guard role == .recorder || (isLive && role == .facilitator) else { throw .notRecorder }
        guard let question = state.parked.first(where: { $0.id == id }) else { throw .noSuchParked }
        guard question.outcome == nil else { throw .alreadySettled }
        if case .taken(let box) = outcome { _ = try needBox(box) }
        return content(.parkedSettled(id: id, outcome: outcome))
    }

    private func needStepWriter() throws(Refusal) {
        let isLive = try needOpenSheet()
        let role = try needVoice()
        guard isLive || role == .recorder else { throw .notRecorder }
    }

    private func needStep(_ id: StepID) throws(Refusal) -> NextStep {
        try needStepWriter()
        guard let step = state.steps.first(where: { $0.id == id }) else { throw .noSuchStep }
        guard !step.isErased else { throw .alreadyErased }
        guard !step.isWithdrawn else { throw .withdrawn }
        return step
    }

    /// Only what is to be done is needed at once: the rest may be filled in before the record is offered.
    private func needContent(_ content: NextStep.Content, before: NextStep?) throws(Refusal) {
        try needText(content.what, limit: TextLimit.note)
        for (text, limit) in [
            (content.effect, TextLimit.note), (content.evidence, TextLimit.note),
            (content.decision ?? "", TextLimit.line),
        ] where text.isLonger(than: limit) {
            throw .textTooLong(limit: limit)
        }
        // A day that has passed since the step was written is no reason to refuse another change of it.
        if let due = content.due, due < today, due != before?.content.due { throw .dueInThePast }
    }
}
