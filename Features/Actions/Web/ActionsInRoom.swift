import Actions
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Vocabulary

extension ActionPanels {
    /// In the live room: what came of what the same two agreed on last time.
    package func inRoom(_ table: Table, _ viewer: Viewer) async throws -> RoomPiece? {
        guard table.state.phase == .live else { return nil }
        let actions = try await desk.returning(to: table)
        guard !actions.isEmpty else { return nil }
        let list = ActionsInRoom(
            actions: actions,
            names: try await desk.names(in: viewer.organisation.id),
            today: desk.today
        )
        return RoomPiece(
            Text(
                "Åtgärder från förra samtalet (\(actions.count))",
                "Actions from the last dialogue (\(actions.count))"
            ),
            content: list.html
        )
    }
}

/// Without links: nobody should lose the room by a press, and offline they lead nowhere.
struct ActionsInRoom: View {
    let actions: [ListedAction]
    let names: Names
    let today: LocalDate

    var body: HTML {
        ul(.class("lines")) {
            for action in actions {
                li {
                    span { action.summary.what }
                    span(.class("row small")) {
                        action.summary.status.tag
                        EffectTag(effect: action.summary.effect)
                    }
                    span(.class("small soft")) {
                        names.person(action.summary.owner)
                        if action.summary.due != nil {
                            ", "
                            Text("klar senast ", "due ")
                            DueDay(summary: action.summary, today: today)
                        }
                    }
                }
            }
        }
    }
}
