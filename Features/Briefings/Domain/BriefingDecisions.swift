import Vocabulary

package extension BriefingPack {
    static func decide(_ command: Command, _ state: State) throws(Refusal) -> [BriefingEvent] {
        let decision = PackDecision(state: state, actor: command.actor, at: command.at)
        return switch command.action {
        case .addDocument(let id, let content): try decision.add(id, content)
        case .changeDocument(let id, let content, let version): try decision.change(id, content, version)
        case .moveDocument(let id, let direction): try decision.move(id, direction)
        case .removeDocument(let id, let reason): try decision.remove(id, reason)
        case .eraseDocument(let id, let positions, let reason, let decided):
            try decision.erase(id, positions, reason, decided)
        }
    }
}

private struct PackDecision {
    typealias Events = [BriefingEvent]
    typealias Refusal = BriefingPack.Refusal

    let state: BriefingPack.State
    let actor: BriefingPack.Actor
    let at: Instant

    func add(_ id: DocumentID, _ content: DocumentContent) throws(Refusal) -> Events {
        try needPreparer()
        guard state.document(id) == nil else { throw .documentIDTaken }
        guard state.present.count < BriefingLimit.documents else {
            throw .tooManyDocuments(limit: BriefingLimit.documents)
        }
        try content.check()
        return [.documentAdded(id: id, content: content, at: at)]
    }

    func change(_ id: DocumentID, _ content: DocumentContent, _ version: Int) throws(Refusal) -> Events {
        try needPreparer()
        let document = try needDocument(id)
        try content.check()
        guard version == document.version else { throw .documentChangedByOther(now: document.version) }
        guard content != document.content else { return [] }
        return [.documentChanged(id: id, content: content, version: version + 1, at: at)]
    }

    func move(_ id: DocumentID, _ direction: BriefingPack.Direction) throws(Refusal) -> Events {
        try needPreparer()
        _ = try needDocument(id)
        let present = state.present
        guard let place = present.firstIndex(where: { $0.id == id }) else { throw .noSuchDocument }
        let next = place + (direction == .earlier ? -1 : 1)
        return present.indices.contains(next) ? [.documentMoved(id: id, place: next)] : []
    }

    func remove(_ id: DocumentID, _ reason: String) throws(Refusal) -> Events {
        try needPreparer()
        _ = try needDocument(id)
        try need(reason, .removalReasonMissing)
        return [.documentRemoved(id: id, reason: reason, at: at)]
    }

    /// Also when the pack is locked, and when the document has been removed: its texts still stand in the log.
    func erase(_ id: DocumentID, _ positions: [Int64], _ reason: String, _ decided: String) throws(Refusal) -> Events {
        guard actor.isOrganiser else { throw .notOrganiser }
        guard let document = state.document(id) else { throw .noSuchDocument }
        guard !document.isErased else { throw .documentErased }
        try need(reason, .removalReasonMissing)
        try need(decided, .erasureDecisionMissing)
        return [.erased(positions: positions, id: id, reason: reason, decision: decided)]
    }

    private func needPreparer() throws(Refusal) {
        guard actor.isOrganiser || actor.isFacilitator else { throw .notPreparer }
        guard !actor.isLocked else { throw .packLocked }
    }

    private func needDocument(_ id: DocumentID) throws(Refusal) -> BriefingDocument {
        guard let document = state.document(id) else { throw .noSuchDocument }
        guard !document.isErased else { throw .documentErased }
        guard document.removal == nil else { throw .documentRemoved }
        return document
    }

    private func need(_ reason: String, _ missing: Refusal) throws(Refusal) {
        guard !reason.isBlank else { throw missing }
        guard !reason.isLonger(than: BriefingLimit.why) else {
            throw .documentTextTooLong(field: .reason, limit: BriefingLimit.why)
        }
    }
}
