import Dialogues
import Vocabulary

/// How far the dialogues of a round have come, and what is to be done next.
package struct RoundStanding: Equatable, Sendable {
    package let phase: Round.Phase
    /// In the order of time; those without a day last.
    package let dialogues: [Entry]

    package struct Entry: Equatable, Sendable {
        package let id: DialogueID
        package let summary: DialogueSummary

        package init(_ id: DialogueID, _ summary: DialogueSummary) {
            self.id = id
            self.summary = summary
        }
    }

    package init(_ phase: Round.Phase, _ dialogues: [Entry]) {
        self.phase = phase
        self.dialogues = dialogues.sorted { $0.order < $1.order }
    }

    package func count(_ phases: Dialogue.Phase...) -> Int { dialogues.count { phases.contains($0.summary.phase) } }
    /// Those that are or will be held.
    package var heldOrToCome: [Entry] { dialogues.filter { $0.summary.phase != .discarded } }

    /// What the organiser does next.
    package func next(today: LocalDate) -> RoundTask {
        switch phase {
        case .none, .draft, .discarded: return .plan
        case .making: return .goOnMaking
        case .closed: return .beginNext
        case .running: break
        }
        if let draft = first(.draft) { return .open(draft.id) }
        if let live = first(.live) { return .follow(live.id) }
        if let late = dialogues.first(where: { $0.isLate(today) }) { return .moveOrHold(late.id) }
        if count(.review) > 0 { return .awaitApprovals(count(.review)) }
        if let next = first(.open) { return .prepare(next.id) }
        return .close
    }

    private func first(_ phase: Dialogue.Phase) -> Entry? { dialogues.first { $0.summary.phase == phase } }
}

package enum RoundTask: Equatable, Sendable {
    /// A draft: complete the plan and make the dialogues.
    case plan
    /// The making was interrupted.
    case goOnMaking
    /// A dialogue that could not be opened when it was made.
    case open(DialogueID)
    /// Goes on now.
    case follow(DialogueID)
    /// Its day has passed and it was not held.
    case moveOrHold(DialogueID)
    /// So many records that are not approved yet.
    case awaitApprovals(Int)
    /// The next to be held.
    case prepare(DialogueID)
    /// All are approved or called off: write the lessons.
    case close
    case beginNext
}

extension RoundStanding.Entry {
    fileprivate var order: String { "\(summary.date?.iso ?? "9999") \(summary.start?.iso ?? "") \(id)" }

    fileprivate func isLate(_ today: LocalDate) -> Bool {
        summary.phase == .open && (summary.date.map { $0 < today } ?? false)
    }
}
