import Dialogues
import EventSourcing
import Vocabulary

/// An action with the dialogue that it comes from.
package struct ListedAction: Equatable, Sendable, Identifiable {
    package let id: ActionID
    package let summary: ActionSummary
    package let dialogueID: DialogueID
    package let dialogue: DialogueSummary

    package init(id: ActionID, summary: ActionSummary, dialogueID: DialogueID, dialogue: DialogueSummary) {
        self.id = id
        self.summary = summary
        self.dialogueID = dialogueID
        self.dialogue = dialogue
    }

    package var path: String { "/actions/\(id)" }
    package var round: RoundID? { dialogue.round }
    package var step: StepID? { summary.state.origin?.step }

    package func isOverdue(on today: LocalDate) -> Bool { summary.isOverdue(on: today) }

    /// The organiser sees all; others their own, and those of the dialogues that they sit in.
    package func isSeen(by person: PersonID, isOrganiser: Bool) -> Bool {
        isOrganiser || summary.owner == person || dialogue.seat(of: person) != nil
    }

    /// The same two, in either order.
    package func isBetween(_ first: UnitID, _ second: UnitID) -> Bool {
        Set([dialogue.first, dialogue.second]) == Set([first, second])
    }

    /// By the day it is due; those without a day last.
    fileprivate var order: String { "\(summary.due?.iso ?? "9999") \(summary.what) \(id)" }
}

extension DocumentStore {
    /// Every action of an organisation, the one that is due first before the others.
    package func actions(in organisation: OrganisationID) async throws -> [ListedAction] {
        let dialogues = Dictionary(
            try await documents(of: DialogueSummaries(), in: organisation).map { ($0.key, $0.document) },
            uniquingKeysWith: { first, _ in first }
        )
        return try await documents(of: ActionSummaries(), in: organisation)
            .compactMap { key, summary in
                guard let origin = summary.state.origin, let dialogue = dialogues[origin.dialogue.value] else {
                    return nil
                }
                return ListedAction(
                    id: ActionID(key),
                    summary: summary,
                    dialogueID: origin.dialogue,
                    dialogue: dialogue
                )
            }
            .sorted { $0.order < $1.order }
    }
}

package extension [ListedAction] {
    /// There is still something to do.
    var open: [ListedAction] { filter(\.summary.status.isOpen) }
    func of(_ dialogue: DialogueID) -> [ListedAction] { filter { $0.dialogueID == dialogue } }
    func of(_ round: RoundID) -> [ListedAction] { filter { $0.round == round } }
    func between(_ first: UnitID, _ second: UnitID) -> [ListedAction] { filter { $0.isBetween(first, second) } }

    /// What comes back in a dialogue: all from the last talk of the same two, and what is still open from before it.
    func returning(to id: DialogueID, _ dialogue: DialogueSummary) -> [ListedAction] {
        let earlier = between(dialogue.first, dialogue.second).filter { action in
            action.dialogueID != id && action.dialogue.isBefore(dialogue)
        }
        let last = earlier.compactMap(\.dialogue.date).max()
        return earlier.filter { $0.dialogue.date == last || $0.summary.status.isOpen }
    }

    func counted(by status: Action.Status) -> Int { filter { $0.summary.status == status }.count }
    func counted(by effect: Action.Effect) -> Int { filter { $0.summary.effect == effect }.count }
}

extension DialogueSummary {
    /// Was held before the other one is. A dialogue without a day is ahead of all.
    fileprivate func isBefore(_ other: DialogueSummary) -> Bool {
        guard let date else { return false }
        guard let later = other.date else { return true }
        return date < later
    }
}
