import Templates
import Vocabulary

// Who may and when: the checks that many rules share.
extension Decision {
    func needOrganiser() throws(Refusal) {
        guard actor.isOrganiser else { throw .notOrganiser }
    }

    func needFacilitator() throws(Refusal) {
        guard role == .facilitator else { throw .notFacilitator }
    }

    /// The clock is also the timekeeper's.
    func needTimekeeping() throws(Refusal) {
        guard role == .facilitator || role == .timekeeper else { throw .notFacilitator }
    }

    func needRecorder() throws(Refusal) {
        guard role == .recorder else { throw .notRecorder }
    }

    /// A seat, and not an observer's.
    @discardableResult
    func needVoice() throws(Refusal) -> DialogueRole {
        guard let role else { throw .notAtTheTable }
        guard role != .observer else { throw .observersDoNotWrite }
        return role
    }

    func needLive() throws(Refusal) {
        switch state.phase {
        case .live: return
        case .none: throw .noSuchDialogue
        case .draft, .open: throw .notLive
        case .review: throw .alreadyClosed
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
    }

    func needReview() throws(Refusal) {
        switch state.phase {
        case .review: return
        case .none: throw .noSuchDialogue
        case .draft, .open, .live: throw .notInReview
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
    }

    /// The sheet can be changed: while the talk goes on, and by the recorder until the record is locked.
    /// True while it goes on.
    func needOpenSheet() throws(Refusal) -> Bool {
        switch state.phase {
        case .live: return true
        case .review: return false
        case .none: throw .noSuchDialogue
        case .draft, .open: throw .notLive
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
    }

    func needText(_ text: String, limit: Int, missing: Refusal = .textMissing) throws(Refusal) {
        guard !text.isBlank else { throw missing }
        guard !text.isLonger(than: limit) else { throw .textTooLong(limit: limit) }
    }

    func needBox(_ id: BoxID) throws(Refusal) -> Box {
        guard let box = state.template?.box(id) else { throw .noSuchBox }
        return box
    }

    /// Given approvals are of another text than the one that `change` makes.
    func content(_ change: DialogueEvent...) -> Events {
        content(change)
    }

    func content(_ change: Events) -> Events {
        guard !state.record.approvals.isEmpty else { return change }
        let revision = Dialogue.state(state, after: change).record.revision
        return change + [.approvalsVoided(revision: revision)]
    }
}
