import Dialogues
import Vocabulary

package extension Action {
    static func decide(_ command: Command, _ state: State) throws(Refusal) -> [ActionEvent] {
        let decision = ActionDecision(state: state, actor: command.actor, today: command.today)
        return switch command.asked {
        case .open(let origin, let content): try decision.open(origin, content)
        case .setStatus(let status): try decision.setStatus(status)
        case .setEffect(let effect): try decision.setEffect(effect)
        case .remark(let remark): try decision.remark(remark)
        case .handOver(let person, let reason): try decision.handOver(to: person, reason)
        case .reschedule(let due, let reason): try decision.reschedule(to: due, reason)
        case .sendToCommittee(let sending): try decision.sendToCommittee(sending)
        case .revise(let revision, let number): try decision.revise(revision, from: number)
        case .erase(let what, let positions, let reason, let decided):
            try decision.erase(what, positions, reason, decided)
        }
    }

    /// Who may change an action: its owner, the dialogue's facilitator and recorder, the organiser.
    static func mayChange(_ state: State, _ actor: Actor) -> Bool {
        switch actor {
        case .policy: true
        case .person(let person, let isOrganiser, let role):
            isOrganiser || state.owner == person || role == .facilitator || role == .recorder
        }
    }
}

/// One command met with the state.
struct ActionDecision {
    typealias Events = [ActionEvent]
    typealias Refusal = Action.Refusal

    let state: Action.State
    let actor: Action.Actor
    let today: LocalDate

    /// What needs a decision is a proposal until it has been taken.
    func open(_ origin: Action.Origin, _ content: NextStep.Content) throws(Refusal) -> Events {
        guard actor == .policy else { throw .policyOnly }
        guard state.origin == nil else { throw .alreadyOpened }
        let opened = ActionEvent.opened(
            origin: origin,
            content: Action.Content(content),
            owner: content.owner,
            due: content.due
        )
        return content.decision == nil ? [opened] : [opened, .statusSet(status: .proposed)]
    }

    func setStatus(_ status: Action.Status) throws(Refusal) -> Events {
        try needStanding()
        return status == state.status ? [] : [.statusSet(status: status)]
    }

    func setEffect(_ effect: Action.Effect) throws(Refusal) -> Events {
        try needStanding()
        return effect == state.effect ? [] : [.effectSet(effect: effect)]
    }

    func remark(_ remark: Action.Remark) throws(Refusal) -> Events {
        try needStanding()
        try needText(remark, missing: .textMissing)
        return [.remarked(remark: remark)]
    }

    func handOver(to person: PersonID, _ reason: Action.Remark) throws(Refusal) -> Events {
        try needStanding()
        guard person != state.owner else { return [] }
        try needText(reason, missing: .reasonMissing)
        return [.handedOver(to: person, reason: reason)]
    }

    func reschedule(to due: LocalDate, _ reason: Action.Remark) throws(Refusal) -> Events {
        try needStanding()
        guard due != state.due else { return [] }
        guard due >= today else { throw .dueInThePast }
        try needText(reason, missing: .reasonMissing)
        return [.rescheduled(to: due, reason: reason)]
    }

    func sendToCommittee(_ sending: Action.Sending) throws(Refusal) -> Events {
        try needStanding()
        guard !sending.to.isBlank else { throw .committeeMissing }
        for text in [sending.to, sending.caseNumber] where text.isLonger(than: TextLimit.line) {
            throw .textTooLong(limit: TextLimit.line)
        }
        guard sending.on <= today else { throw .sentInTheFuture }
        return sending == state.sent ? [] : [.sentToCommittee(sending: sending)]
    }

    /// All of it or nothing.
    func revise(_ revision: ActionRevision, from number: Int) throws(Refusal) -> Events {
        try needStanding()
        guard number == state.revision else { throw .changedByOther(now: state.revision) }
        var events: Events = []
        if let status = revision.status { events += try setStatus(status) }
        if let effect = revision.effect { events += try setEffect(effect) }
        if let sending = revision.sending { events += try sendToCommittee(sending) }
        let isMoved = (revision.owner ?? state.owner) != state.owner || (revision.due ?? state.due) != state.due
        guard isMoved else { return events + (try revision.remark.map(remark) ?? []) }
        guard let reason = revision.remark else { throw .reasonMissing }
        // The one remark stands at the first of the two changes, and is no second text at the other.
        if let owner = revision.owner, owner != state.owner {
            events += try handOver(to: owner, reason)
            if let due = revision.due {
                events += try reschedule(to: due, .init(.init("\(reason.id)-due"), reason.text))
            }
        } else if let due = revision.due {
            events += try reschedule(to: due, reason)
        }
        return events
    }

    func erase(_ what: ErasedAction, _ positions: [Int64], _ reason: String, _ decided: String) throws(Refusal)
        -> Events
    {
        guard state.origin != nil else { throw .noSuchAction }
        switch actor {
        case .policy, .person(_, isOrganiser: true, _): break
        case .person: throw .notOrganiser
        }
        switch what {
        case .everything: guard !state.isErased else { throw .alreadyErased }
        case .remark(let id):
            guard let remark = state.remarks.first(where: { $0.id == id }) else { throw .noSuchRemark }
            guard !remark.isErased else { throw .alreadyErased }
        }
        guard !reason.isBlank else { throw .reasonMissing }
        guard !decided.isBlank else { throw .decisionMissing }
        if reason.isLonger(than: TextLimit.reason) { throw .textTooLong(limit: TextLimit.reason) }
        if decided.isLonger(than: TextLimit.line) { throw .textTooLong(limit: TextLimit.line) }
        return [.erased(positions: positions, what: what, reason: reason, decision: decided)]
    }

    private func needStanding() throws(Refusal) {
        guard state.origin != nil else { throw .noSuchAction }
        guard Action.mayChange(state, actor) else { throw .notYours }
    }

    private func needText(_ remark: Action.Remark, missing: Refusal) throws(Refusal) {
        guard !remark.text.isBlank else { throw missing }
        guard !remark.text.isLonger(than: TextLimit.note) else { throw .textTooLong(limit: TextLimit.note) }
        guard state.remarks.count < Action.remarkLimit else { throw .tooManyRemarks }
        guard !state.remarks.contains(where: { $0.id == remark.id }) else { throw .remarkIDTaken }
    }
}

package extension Action {
    static let remarkLimit = 500
}
