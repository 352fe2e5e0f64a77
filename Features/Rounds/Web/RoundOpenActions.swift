import Actions
import Dialogues
import Markup
import Rounds
import Site
import Vocabulary

/// What the last round left to do: the next begins with asking how it went.
struct RoundOpenActions: View {
    let actions: [ListedAction]
    let names: RoundNames
    let today: LocalDate

    var body: HTML {
        if !actions.isEmpty {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("open-actions")) {
                h2(.id("open-actions"), .class("plain-title")) {
                    actions.count == 1
                        ? Text("En åtgärd är öppen sedan förra omgången", "One action is open since the last round")
                        : Text(
                            "\(actions.count) åtgärder är öppna sedan förra omgången",
                            "\(actions.count) actions are open since the last round"
                        )
                }
                p(.class("small soft")) {
                    Text(
                        "De kommer tillbaka på arket i nästa samtal mellan samma parter.",
                        "They come back on the sheet of the next dialogue between the same parties."
                    )
                }
                ul(.class("lines small")) { for action in actions { line(action) } }
            }
        }
    }

    private func line(_ action: ListedAction) -> HTML {
        li {
            a(.href(action.path)) { action.summary.what }
            span(.class("fact-line")) {
                if let owner = action.summary.owner { span { names[owner] } }
                if let due = action.summary.due {
                    if action.isOverdue(on: today) { StatusTag(.attention, due.long) } else { span { due.long } }
                }
            }
        }
    }
}
