import Actions
import ActionsWeb
import BriefingsWeb
import Dialogues
import DialoguesWeb
import Vocabulary

extension BriefingAddition {
    /// What became of the actions of the last dialogue between the same two is read before the next one.
    static func lastActions(_ panels: ActionPanels, in desk: DialogueDesk) -> BriefingAddition {
        BriefingAddition { table, viewer in
            guard let html = try await panels.returning.content(table, viewer) else { return nil }
            let count = try await desk.documents.actions(in: table.organisation)
                .returning(to: table.id, DialogueSummary(table.state.plan)).count
            return Piece(
                id: "last-actions",
                title: Text("Åtgärderna från förra samtalet", "The actions from the last dialogue"),
                // A line of text each: what was to be done, and what was seen of it.
                minutes: max(1, (count + 1) / 2),
                html: html
            )
        }
    }
}
