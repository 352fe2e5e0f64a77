import Dialogues
import Vocabulary

package extension Action {
    static func evolve(_ state: inout State, _ event: ActionEvent) {
        state.revision += 1
        switch event {
        case .opened(let origin, let content, let owner, let due):
            state.origin = origin
            state.content = content
            state.owner = owner
            state.due = due
        case .statusSet(let status):
            state.status = status
        case .effectSet(let effect):
            state.effect = effect
        case .remarked(let remark):
            state.remarks.append(remark)
        case .handedOver(let person, let reason):
            state.owner = person
            state.remarks.append(reason)
        case .rescheduled(let due, let reason):
            state.due = due
            state.remarks.append(reason)
        case .sentToCommittee(let sending):
            state.sent = sending
        case .erased(_, let what, _, _):
            state.erase(what)
        }
    }
}

extension Action.State {
    fileprivate mutating func erase(_ what: ErasedAction) {
        switch what {
        case .everything:
            isErased = true
            content = content.withoutTexts
            remarks = remarks.map(\.withoutText)
        case .remark(let id):
            remarks = remarks.map { $0.id == id ? $0.withoutText : $0 }
        }
    }
}

package extension ActionEvent {
    /// What the event says when the texts are gone; nil when it holds none of them.
    func without(_ what: ErasedAction) -> ActionEvent? {
        switch self {
        case .opened(let origin, let content, let owner, let due):
            guard what == .everything else { return nil }
            return .opened(origin: origin, content: content.withoutTexts, owner: owner, due: due)
        case .remarked(let remark): return remark.without(what).map { .remarked(remark: $0) }
        case .handedOver(let person, let reason):
            return reason.without(what).map { .handedOver(to: person, reason: $0) }
        case .rescheduled(let due, let reason): return reason.without(what).map { .rescheduled(to: due, reason: $0) }
        case .statusSet, .effectSet, .sentToCommittee, .erased: return nil
        }
    }
}

extension Action.Remark {
    var withoutText: Self {
        var remark = Self(id, Erased.mark)
        remark.isErased = true
        return remark
    }

    fileprivate func without(_ what: ErasedAction) -> Self? {
        switch what {
        case .everything: withoutText
        case .remark(let id): id == self.id ? withoutText : nil
        }
    }
}

extension Action.Content {
    var withoutTexts: Self {
        var content = self
        content.what = Erased.mark
        if !expected.isEmpty { content.expected = Erased.mark }
        if !evidence.isEmpty { content.evidence = Erased.mark }
        if decision != nil { content.decision = Erased.mark }
        return content
    }
}
