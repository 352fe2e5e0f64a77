import Vocabulary

package extension BriefingPack {
    static func evolve(_ state: inout State, _ event: BriefingEvent) {
        switch event {
        case .documentAdded(let id, let content, let at):
            state.documents.append(BriefingDocument(id: id, versions: [.init(content: content, at: at)]))
        case .documentChanged(let id, let content, _, let at):
            state.change(id) { $0.versions.append(.init(content: content, at: at)) }
        case .documentMoved(let id, let place): state.move(id, to: place)
        case .documentRemoved(let id, let reason, let at):
            state.change(id) { $0.removal = .init(reason: reason, at: at) }
        case .erased(_, let id, let reason, _):
            state.change(id) { document in
                document.isErased = true
                // One that was never removed is gone from now on, with the decision's reason.
                if document.removal == nil { document.removal = .init(reason: reason, at: document.changedAt) }
            }
        }
    }
}

extension BriefingPack.State {
    fileprivate mutating func change(_ id: DocumentID, _ body: (inout BriefingDocument) -> Void) {
        guard let place = documents.firstIndex(where: { $0.id == id }) else { return }
        body(&documents[place])
    }

    /// Counted among those that are present: a removed one takes no place.
    fileprivate mutating func move(_ id: DocumentID, to place: Int) {
        var present = self.present
        guard let from = present.firstIndex(where: { $0.id == id }), present.indices.contains(place) else { return }
        present.insert(present.remove(at: from), at: place)
        documents = present + documents.filter { $0.removal != nil }
    }
}
