import Templates
import Vocabulary

// Planning: what is kept must be possible, what is opened must be complete.
extension Decision {
    func draft(_ plan: Plan, _ template: ConversationTemplate) throws(Refusal) -> Events {
        try needOrganiser()
        guard state.phase == .none else { throw .alreadyDrafted }
        try plan.check(against: template)
        return [.drafted(plan: plan, template: template)]
    }

    func replan(_ plan: Plan, _ revision: Int) throws(Refusal) -> Events {
        try needOrganiser()
        let template = try needNotBegun()
        try plan.check(against: template)
        if state.phase == .open {
            try plan.checkComplete(by: template)
            // A day that has passed since is no reason to refuse another change.
            if plan.date != state.plan.date { try needToCome(plan.date) }
        }
        guard revision == state.planRevision else { throw .changedByOther(now: state.planRevision) }
        var plan = plan
        plan.round = state.plan.round
        return plan == state.plan ? [] : [.replanned(plan: plan)]
    }

    func open() throws(Refusal) -> Events {
        try needOrganiser()
        let template = try needNotBegun()
        guard state.phase == .draft else { throw .alreadyOpened }
        try state.plan.check(against: template)
        try state.plan.checkComplete(by: template)
        try needToCome(state.plan.date)
        return [.opened]
    }

    /// A draft, or a dialogue that will not be held after all.
    func discard() throws(Refusal) -> Events {
        try needOrganiser()
        _ = try needNotBegun()
        return [.discarded]
    }

    /// People are not invited to a day that is over.
    private func needToCome(_ date: LocalDate?) throws(Refusal) {
        if let date, date < today { throw .dateInThePast }
    }

    func needNotBegun() throws(Refusal) -> ConversationTemplate {
        switch state.phase {
        case .draft, .open: break
        case .none: throw .noSuchDialogue
        case .live: throw .alreadyStarted
        case .review: throw .alreadyClosed
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
        guard let template = state.template else { throw .noSuchDialogue }
        return template
    }
}
