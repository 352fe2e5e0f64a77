import Templates
import Vocabulary

// The talk: from box to box, with the clock.
extension Decision {
    static let extensionRange = 1...30
    static let extensionLimit = 120

    func start() throws(Refusal) -> Events {
        switch state.phase {
        case .open: break
        case .none: throw .noSuchDialogue
        case .draft: throw .notOpen
        case .live: throw .alreadyStarted
        case .review: throw .alreadyClosed
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
        try needFacilitator()
        guard let first = state.template?.boxes.first else { throw .noSuchBox }
        return [.started(at: at), .boxEntered(box: first.id, at: at)]
    }

    func enter(_ box: BoxID, from: BoxID) throws(Refusal) -> Events {
        try needStep(from: from)
        _ = try needBox(box)
        guard box != from else { throw .roomHasMoved(to: box) }
        if let passed = state.boxesPassed(from: from, to: box).first(where: state.isChallengeNotHeld) {
            throw .challengeNotHeld(passed.id)
        }
        return endedTalk + [.boxEntered(box: box, at: at)]
    }

    /// Skipping is possible and never unnoticed: the reason stands in the record.
    func skipChallenge(_ box: BoxID, _ reason: String, to: BoxID, from: BoxID) throws(Refusal) -> Events {
        try needStep(from: from)
        _ = try needBox(to)
        guard try needBox(box).isCompulsory else { throw .noSuchBox }
        guard !state.isHeld(box) else { throw .challengeWasHeld }
        guard state.skippedChallenges[box] == nil else { throw .alreadySettled }
        try needText(reason, limit: TextLimit.reason, missing: .reasonMissing)
        let skipped = DialogueEvent.challengeSkipped(box: box, reason: reason)
        // Before closing there is nowhere to go on to.
        guard to != from else { return [skipped] }
        let others = state.boxesPassed(from: from, to: to).filter { $0.id != box }
        if let passed = others.first(where: state.isChallengeNotHeld) { throw .challengeNotHeld(passed.id) }
        return [skipped] + endedTalk + [.boxEntered(box: to, at: at)]
    }

    func pause() throws(Refusal) -> Events {
        try needLive()
        try needTimekeeping()
        guard !state.clock.isPaused else { throw .alreadyPaused }
        return [.paused(at: at)]
    }

    func resume() throws(Refusal) -> Events {
        try needLive()
        try needTimekeeping()
        guard state.clock.isPaused else { throw .notPaused }
        return [.resumed(at: at)]
    }

    func extend(_ box: BoxID, by minutes: Int) throws(Refusal) -> Events {
        try needLive()
        try needTimekeeping()
        _ = try needBox(box)
        guard Self.extensionRange.contains(minutes), state.clock.extendedMinutes + minutes <= Self.extensionLimit
        else { throw .extensionOutOfRange }
        return [.boxExtended(box: box, minutes: minutes)]
    }

    func close(from: BoxID) throws(Refusal) -> Events {
        try needStep(from: from)
        if let box = state.template?.boxes.first(where: state.isChallengeNotHeld) { throw .challengeNotHeld(box.id) }
        return endedTalk + [.closed(at: at)]
    }

    /// A step of the room is taken from the box that the facilitator saw.
    private func needStep(from: BoxID) throws(Refusal) {
        try needLive()
        try needFacilitator()
        guard let current = state.clock.current else { throw .notLive }
        guard from == current else { throw .roomHasMoved(to: current) }
    }

    /// Whoever has the word when the box is left has spoken, and a round ends with its box.
    private var endedTalk: Events {
        (state.word.map { [.turnEnded(person: $0.person)] } ?? []) + (state.round == nil ? [] : [.roundEnded])
    }
}

package extension Dialogue.State {
    /// Something was said in the box. What was withdrawn was not.
    func isHeld(_ box: BoxID) -> Bool { notes.contains { $0.box == box && !$0.isWithdrawn } }

    /// A compulsory box with nothing in it, and no reason given for that.
    func isChallengeNotHeld(_ box: Box) -> Bool {
        box.isCompulsory && !isHeld(box.id) && skippedChallenges[box.id] == nil
    }

    /// The boxes that are left behind on the way forward; none on the way back.
    func boxesPassed(from: BoxID, to: BoxID) -> ArraySlice<Box> {
        let boxes = template?.boxes ?? []
        guard let start = boxes.firstIndex(where: { $0.id == from }),
            let end = boxes.firstIndex(where: { $0.id == to }),
            start < end
        else { return [] }
        return boxes[start..<end]
    }
}
