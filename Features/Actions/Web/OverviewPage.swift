import Actions
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// All actions that this person may see, over all nämnder.
struct OverviewPage: View {
    let viewer: Viewer
    let all: [ListedAction]
    let filter: OverviewFilter
    /// How many a file has just changed.
    var changed: Int?
    let names: Names
    let rounds: [RoundName]
    let today: LocalDate
    let help: HelpText?
    let language: Language

    var body: HTML {
        Page(Text("Åtgärder", "Actions"), for: viewer, in: .actions, language: language) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    div(.class("row-ends")) {
                        h1 { Text("Åtgärder", "Actions") }
                        if !all.isEmpty { ways }
                    }
                    if !all.isEmpty { p(.class("lead soft")) { lead } }
                }
                if let changed, changed > 0 {
                    Message(
                        .done,
                        changed == 1
                            ? Text("En åtgärd är ändrad", "One action is changed")
                            : Text("\(changed) åtgärder är ändrade", "\(changed) actions are changed")
                    )
                }
                if all.isEmpty {
                    empty
                } else {
                    OverviewForm(
                        filter: filter,
                        all: all,
                        names: names,
                        rounds: rounds
                    )
                    section(.class("sheet stack"), .ariaLabelledby("list-title")) {
                        h2(.id("list-title")) { counted }
                        if shown.isEmpty {
                            p {
                                Text("Ingen åtgärd stämmer med urvalet. ", "No action matches your choice. ")
                                a(.href("/actions")) { Text("Visa alla", "Show all") }
                            }
                        } else {
                            ActionTable(actions: shown, names: names, today: today)
                        }
                    }
                }
            }
        }
    }

    /// What is still to be done first.
    private var shown: [ListedAction] {
        let shown = all.filter(filter.holds)
        return shown.open + shown.filter { !$0.summary.status.isOpen }
    }

    private var ways: HTML {
        div(.class("button-row")) {
            a(.class("button button-small"), .href("/actions/actions.csv\(filter.query)")) {
                Text("Hämta som fil", "Get as a file")
            }
            a(.class("button button-small"), .href("/actions/import")) {
                Text("Läs in en fil", "Read a file")
            }
        }
    }

    private var counted: Text {
        let count = shown.count
        return filter.isEmpty
            ? Text("Alla åtgärder (\(count))", "All actions (\(count))")
            : Text("Urvalet (\(count) av \(all.count))", "Your choice (\(count) of \(all.count))")
    }

    private var lead: Text {
        let open = all.open.count
        let late = all.filter { $0.isOverdue(on: today) }.count
        let seen = all.counted(by: Action.Effect.seen)
        return Text(
            "\(open) är inte klara, \(late) av dem har passerat sin dag. Effekten syns av \(seen).",
            "\(open) are not done, \(late) of them are past their day. The effect of \(seen) is seen."
        )
    }

    /// Teaches what will be here.
    private var empty: HTML {
        section(.class("sheet empty"), .ariaLabelledby("empty")) {
            BlankSheet()
            h2(.id("empty")) { help?.empty.title ?? Text("Inga åtgärder än", "No actions yet") }
            p {
                Text(
                    "Åtgärderna skrivs i ruta 7 under samtalet. De hamnar här när båda parter har godkänt dokumentationen, och följs tills effekten syns.",
                    "Actions are written in box 7 during the dialogue. They come here when both parties have approved the record, and are followed until the effect is seen."
                )
            }
            div(.class("button-row")) {
                a(.class("button button-main"), .href("/dialogues")) { Text("Till samtalen", "To the dialogues") }
            }
        }
    }
}

/// Actions as a table that folds to cards on a phone.
struct ActionTable: View {
    let actions: [ListedAction]
    let names: Names
    let today: LocalDate

    var body: HTML {
        table(.class("table table-folds")) {
            thead {
                tr {
                    th(.scope("col")) { Text("Åtgärd", "Action") }
                    th(.scope("col")) { Self.committee }
                    th(.scope("col")) { Self.owner }
                    th(.scope("col")) { Self.due }
                    th(.scope("col")) { Self.status }
                    th(.scope("col")) { Self.effect }
                }
            }
            tbody { for action in actions { row(action) } }
        }
    }

    private static let committee = Text("Nämnd", "Committee")
    private static let owner = Text("Ansvarig", "Responsible")
    private static let due = Text("Klar senast", "Due")
    private static let status = Text("Läge", "State")
    private static let effect = Text("Effekt sedd?", "Effect seen?")

    private func row(_ action: ListedAction) -> HTML {
        tr {
            th(.scope("row")) { a(.href(action.path)) { action.summary.what } }
            td(.data("label", words: Self.committee)) { names.parties(action.dialogue) }
            td(.data("label", words: Self.owner)) { names.person(action.summary.owner) }
            td(.class("nowrap"), .data("label", words: Self.due)) { DueDay(summary: action.summary, today: today) }
            td(.data("label", words: Self.status)) { action.summary.status.tag }
            td(.data("label", words: Self.effect)) { action.summary.effect.name }
        }
    }
}

/// The day it is due, marked when it is over and the action is not done.
struct DueDay: View {
    let summary: ActionSummary
    let today: LocalDate

    var body: HTML {
        if let due = summary.due {
            if summary.isOverdue(on: today) {
                StatusTag(.attention, due.long)
            } else {
                due.long
            }
        } else {
            Text("Ingen dag", "No day")
        }
    }
}
