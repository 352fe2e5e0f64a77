import Vocabulary

// Forgetting: by a decision that stands in the log, with its reason.
extension Decision {
    func erase(_ what: Erased, _ positions: [Int64], _ reason: String, _ decided: String) throws(Refusal) -> Events {
        guard state.phase != .none else { throw .noSuchDialogue }
        try needOrganiser()
        let isErased =
            switch what {
            case .note(let id): state.notes.first { $0.id == id }?.isErased
            case .step(let id): state.steps.first { $0.id == id }?.isErased
            case .parked(let id): state.parked.first { $0.id == id }?.isErased
            case .correction(let id): state.record.corrections.first { $0.id == id }?.isErased
            case .answer(let id): state.answer(id)?.isErased
            }
        guard let isErased else { throw what.missing }
        guard !isErased else { throw .alreadyErased }
        try needText(reason, limit: TextLimit.reason, missing: .reasonMissing)
        try needText(decided, limit: TextLimit.line, missing: .decisionMissing)
        return [.erased(positions: positions, what: what, reason: reason, decision: decided)]
    }
}

extension Erased {
    fileprivate var missing: Dialogue.Refusal {
        switch self {
        case .note: .noSuchNote
        case .step: .noSuchStep
        case .parked: .noSuchParked
        case .correction: .noSuchCorrection
        case .answer: .noSuchAnswer
        }
    }
}
