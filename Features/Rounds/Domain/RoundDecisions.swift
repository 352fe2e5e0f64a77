import Dialogues
import Templates
import Vocabulary

package extension Round {
    static func decide(_ command: Command, _ state: State) throws(Refusal) -> [RoundEvent] {
        guard command.actor.isOrganiser else { throw .notOrganiser }
        return switch command.action {
        case .draft(let plan, let template): try command.draft(plan, template, state)
        case .replan(let plan, let revision): try command.replan(plan, revision, state)
        case .discard: try command.discard(state)
        case .beginMaking(let revision): try command.beginMaking(revision, state)
        case .finishMaking: try command.finishMaking(state)
        case .close(let lessons): try command.close(lessons, state)
        case .rewriteLessons(let text, let revision): try command.rewriteLessons(text, revision, state)
        case .eraseLessons(let positions, let reason, let decision):
            try command.eraseLessons(positions, reason, decision, state)
        }
    }
}

extension Round.Command {
    fileprivate typealias Refusal = Round.Refusal

    fileprivate func draft(_ plan: RoundPlan, _ template: ConversationTemplate, _ state: Round.State)
        throws(Refusal) -> [RoundEvent]
    {
        guard state.phase == .none else { throw .alreadyDrafted }
        if let fault = plan.faults(on: template, register).first { throw fault }
        return [.drafted(plan: plan, template: template)]
    }

    fileprivate func replan(_ plan: RoundPlan, _ revision: Int, _ state: Round.State)
        throws(Refusal) -> [RoundEvent]
    {
        let template = try needDraft(state)
        var plan = plan
        plan.previous = state.plan.previous
        if let fault = plan.faults(on: template, register).first { throw fault }
        guard revision == state.revision else { throw .changedByOther(now: state.revision) }
        return plan == state.plan ? [] : [.replanned(plan: plan)]
    }

    fileprivate func discard(_ state: Round.State) throws(Refusal) -> [RoundEvent] {
        _ = try needDraft(state)
        return [.discarded]
    }

    /// Asked again while it goes on, it goes on.
    fileprivate func beginMaking(_ revision: Int, _ state: Round.State) throws(Refusal) -> [RoundEvent] {
        if state.phase == .making { return [] }
        let template = try needDraft(state)
        guard revision == state.revision else { throw .changedByOther(now: state.revision) }
        let faults = state.plan.faults(on: template, register)
        if let fault = (faults + state.plan.missing(on: template, today: today)).first { throw fault }
        return [.makingBegun(by: actor.person)]
    }

    fileprivate func finishMaking(_ state: Round.State) throws(Refusal) -> [RoundEvent] {
        switch state.phase {
        case .making: [.dialoguesMade]
        case .running, .closed: []
        case .none: throw .noSuchRound
        case .draft: throw .notMadeYet
        case .discarded: throw .discarded
        }
    }

    fileprivate func close(_ lessons: String, _ state: Round.State) throws(Refusal) -> [RoundEvent] {
        switch state.phase {
        case .running: break
        case .none: throw .noSuchRound
        case .draft, .making: throw .notMadeYet
        case .closed: throw .alreadyClosed
        case .discarded: throw .discarded
        }
        try need(lessons)
        return [.closed(lessons: lessons, at: at)]
    }

    fileprivate func rewriteLessons(_ text: String, _ revision: Int, _ state: Round.State)
        throws(Refusal) -> [RoundEvent]
    {
        guard state.phase == .closed else { throw state.phase == .none ? .noSuchRound : .notClosed }
        try need(text)
        guard revision == state.lessonsRevision else { throw .changedByOther(now: state.lessonsRevision) }
        return text == state.lessons ? [] : [.lessonsRewritten(text: text)]
    }

    fileprivate func eraseLessons(_ positions: [Int64], _ reason: String, _ decision: String, _ state: Round.State)
        throws(Refusal) -> [RoundEvent]
    {
        guard state.phase == .closed else { throw state.phase == .none ? .noSuchRound : .notClosed }
        guard state.lessons != Erased.mark else { throw .alreadyErased }
        if reason.isBlank { throw .reasonMissing }
        if reason.isLonger(than: TextLimit.reason) { throw .textTooLong(limit: TextLimit.reason) }
        if decision.isBlank { throw .decisionMissing }
        if decision.isLonger(than: TextLimit.line) { throw .textTooLong(limit: TextLimit.line) }
        return [.erased(positions: positions, reason: reason, decision: decision)]
    }

    private func need(_ lessons: String) throws(Refusal) {
        if lessons.isBlank { throw .lessonsMissing }
        if lessons.isLonger(than: RoundLimit.lessons) { throw .textTooLong(limit: RoundLimit.lessons) }
    }

    private func needDraft(_ state: Round.State) throws(Refusal) -> ConversationTemplate {
        switch state.phase {
        case .draft: break
        case .none: throw .noSuchRound
        case .making, .running: throw .dialoguesMadeAlready
        case .closed: throw .alreadyClosed
        case .discarded: throw .discarded
        }
        guard let template = state.template else { throw .noSuchRound }
        return template
    }
}
