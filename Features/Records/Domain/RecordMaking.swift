import Dialogues
import Templates
import Vocabulary

extension RecordDocument {
    /// The record as it stands. `erasures` are the decisions in the dialogue's log.
    package init(_ state: Dialogue.State, of dialogue: DialogueID, erasures: [ErasureDecision] = []) {
        let forgotten = Forgotten(erasures, in: state)
        let end = state.clock.endedAt ?? state.clock.lastAt ?? Instant(microseconds: 0)
        self.dialogue = dialogue
        phase = state.phase
        revision = state.record.revision
        plan = state.plan
        template = TemplateMark(
            id: state.template?.id ?? "",
            version: state.template?.version ?? 0,
            name: state.template?.name ?? ""
        )
        startedAt = state.clock.startedAt
        endedAt = state.clock.endedAt
        seats = state.plan.seats + state.left
        headline = state.headline
        boxes = state.boxes.map { RecordBox($0, in: state, forgotten, at: end) }
        parked = state.parked.map { RecordQuestion(question: $0, erasure: forgotten.decision(of: .parked($0.id))) }
        times = PerspectiveTime.shares(of: state.estimatedTime(at: end))
        approvals = state.record.approvals
        checksum = state.record.checksum
        lockedAt = state.record.lockedAt
        isErasedSinceLocked = state.record.lockedAt.map { lock in erasures.contains { $0.at > lock } } ?? false
    }
}

extension RecordBox {
    fileprivate init(_ box: Box, in state: Dialogue.State, _ forgotten: Forgotten, at end: Instant) {
        let planned = state.plan.planned(box.id)
        let variant = planned?.variant ?? box.defaultVariant
        let notes = state.notes(in: box.id)
            .map { RecordNote(note: $0, erasure: $0.isErased ? forgotten.decision(of: .note($0.id)) : nil) }
        id = box.id
        number = box.number
        title = box.title
        self.variant = variant
        questions = box.questions(variant)
        layout = box.layout
        parts = box.parts.map { part in
            RecordPart(
                perspective: part.perspective,
                title: part.title,
                questions: part.questions[variant],
                notes: notes.filter { $0.note.perspective == part.perspective }
            )
        }
        minutesPlanned = planned?.minutes ?? 0
        minutesExtended = state.clock.extended[box.id] ?? 0
        used = state.used(box.id, at: end)
        skippedReason = state.skippedChallenges[box.id]
        let inParts = Set(box.parts.map(\.perspective))
        loose = notes.filter { !inParts.contains($0.note.perspective) }
        holdsSteps = box.holdsActions
        steps =
            box.holdsActions
            ? state.visibleSteps.map {
                RecordStep(step: $0, erasure: $0.isErased ? forgotten.decision(of: .step($0.id)) : nil)
            } : []
    }
}

extension PerspectiveTime {
    /// Rounded so that the shares are a hundred together: down, then one each to the largest remainders.
    package static func shares(of times: [Perspective: Seconds]) -> [PerspectiveTime] {
        let total = times.values.reduce(0) { $0 + $1.microseconds }
        guard total > 0 else { return [] }
        let present = Perspective.allCases.filter { (times[$0] ?? .zero) > .zero }
        let parts = present.map { (times[$0] ?? .zero).microseconds * 100 }
        var percents = parts.map { Int($0 / total) }
        let byRemainder = parts.indices.sorted { (parts[$0] % total, $1) > (parts[$1] % total, $0) }
        for index in byRemainder.prefix(100 - percents.reduce(0, +)) { percents[index] += 1 }
        return zip(present, percents).map {
            PerspectiveTime(perspective: $0, time: times[$0] ?? .zero, percent: $1)
        }
    }
}

/// By which decision each text was forgotten, also those that went along because they quoted it.
private struct Forgotten {
    private var decisions: [(texts: ErasedTexts, decision: ErasureDecision)]

    init(_ erasures: [ErasureDecision], in state: Dialogue.State) {
        decisions = erasures.map { (state.erasedTogether(with: $0.what), $0) }
    }

    func decision(of what: Erased) -> ErasureDecision? {
        decisions.first { texts, _ in
            switch what {
            case .note(let id): texts.notes.contains(id)
            case .step(let id): texts.steps.contains(id)
            case .parked(let id): texts.parked.contains(id)
            case .correction(let id): texts.corrections.contains(id)
            case .answer(let id): texts.answers.contains(id)
            }
        }?.decision
    }
}
