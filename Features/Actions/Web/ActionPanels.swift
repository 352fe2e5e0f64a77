import Actions
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Vocabulary

/// What other pages show of actions: the start page one's own, a dialogue's page its own and those that come back.
package struct ActionPanels: Sendable {
    let desk: ActionDesk

    package init(desk: ActionDesk) { self.desk = desk }

    /// "Mina åtgärder", with what is still to be done first.
    package var mine: Panel {
        Panel(.further) { viewer in
            let mine = try await desk.all(in: viewer.organisation.id).filter { $0.summary.owner == viewer.person.id }
            guard !mine.isEmpty else { return nil }
            let closed = mine.filter { !$0.summary.status.isOpen }
            return MyActionsPanel(actions: mine.open + closed, today: desk.today).html
        }
    }

    /// Own actions that are due within two weeks, or whose day is over.
    package var waiting: WaitingSource {
        WaitingSource { viewer in
            let today = desk.today
            return try await desk.all(in: viewer.organisation.id).open
                .filter { $0.summary.owner == viewer.person.id && $0.isDue(by: today) }
                .map { $0.waiting(on: today) }
        }
    }

    /// On a dialogue whose record is approved: what became of what was agreed.
    package var ofDialogue: DialoguePanel {
        DialoguePanel(.main) { table, viewer in
            guard table.state.phase == .approved else { return nil }
            let actions = try await desk.all(in: viewer.organisation.id).of(table.id)
            guard !actions.isEmpty else { return nil }
            return DialogueActionsPanel(
                title: Text("Åtgärderna", "The actions"),
                id: "actions-title",
                actions: actions,
                names: try await desk.names(in: viewer.organisation.id),
                today: desk.today
            ).html
        }
    }

    /// On a dialogue that is ahead or goes on: the actions of the last one between the same two.
    package var returning: DialoguePanel {
        DialoguePanel(.main) { table, viewer in
            guard table.state.phase == .open || table.state.phase == .live else { return nil }
            let actions = try await desk.returning(to: table)
            guard !actions.isEmpty else { return nil }
            return DialogueActionsPanel(
                title: Text("Åtgärder från förra samtalet", "Actions from the last dialogue"),
                id: "returning-title",
                actions: actions,
                names: try await desk.names(in: viewer.organisation.id),
                today: desk.today
            ).html
        }
    }
}

package extension ActionDesk {
    /// What comes back in this dialogue from earlier ones between the same two.
    func returning(to table: Table) async throws -> [ListedAction] {
        try await all(in: table.organisation).returning(to: table.id, DialogueSummary(table.state.plan))
    }
}

extension ListedAction {
    /// Soon enough to be asked about: within two weeks.
    fileprivate func isDue(by today: LocalDate) -> Bool {
        summary.due.map { $0.dayNumber - today.dayNumber <= 14 } ?? false
    }

    fileprivate func waiting(on today: LocalDate) -> Waiting {
        Waiting(
            isOverdue(on: today)
                ? Text("Berätta hur det går, dagen har passerat", "Tell how it goes, its day is over")
                : Text("Berätta hur det går, det är snart klart", "Tell how it goes, it is due soon"),
            action: Text("Till åtgärden", "To the action"),
            path: path,
            capacity: Text("Du är ansvarig för en åtgärd", "You are responsible for an action"),
            about: summary.what,
            day: summary.due,
            urgency: .own
        )
    }
}

struct MyActionsPanel: View {
    let actions: [ListedAction]
    let today: LocalDate

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("my-actions-title")) {
            div(.class("row-ends")) {
                h2(.id("my-actions-title")) { Text("Mina åtgärder", "My actions") }
                a(.class("small"), .href("/actions")) { Text("Alla åtgärder", "All actions") }
            }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Åtgärd", "Action") }
                        th(.scope("col")) { Text("Klar senast", "Due") }
                        th(.scope("col")) { Text("Läge", "State") }
                        th(.scope("col")) { Text("Effekt sedd?", "Effect seen?") }
                    }
                }
                tbody {
                    for action in actions {
                        tr {
                            th(.scope("row")) { a(.href(action.path)) { action.summary.what } }
                            td(.class("nowrap"), .data("label", words: Text("Klar senast", "Due"))) {
                                DueDay(summary: action.summary, today: today)
                            }
                            td(.data("label", words: Text("Läge", "State"))) { action.summary.status.tag }
                            td(.data("label", words: Text("Effekt sedd?", "Effect seen?"))) {
                                action.summary.effect.name
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Actions on a dialogue's page: state and effect, each with who is responsible.
struct DialogueActionsPanel: View {
    let title: Text
    let id: String
    let actions: [ListedAction]
    let names: Names
    let today: LocalDate

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby(id)) {
            div(.class("row-ends")) {
                h2(.id(id)) { title }
                span(.class("small soft")) { counted }
            }
            ul(.class("lines")) {
                for action in actions {
                    li {
                        a(.href(action.path)) { action.summary.what }
                        span(.class("row small")) {
                            action.summary.status.tag
                            EffectTag(effect: action.summary.effect)
                        }
                        span(.class("small soft")) {
                            names.person(action.summary.owner)
                            if let due = action.summary.due {
                                Text(sv: ", klar senast \(due.long.sv)", en: ", due \(due.long[.en])")
                            }
                        }
                        if let remark = action.summary.lastRemark, !remark.isErased {
                            p(.class("voice small")) { remark.text }
                        }
                    }
                }
            }
        }
    }

    private var counted: Text {
        let done = actions.counted(by: .done as Action.Status)
        let seen = actions.counted(by: .seen as Action.Effect)
        return Text(
            "\(done) av \(actions.count) klara, effekten syns av \(seen)",
            "\(done) of \(actions.count) done, the effect of \(seen) is seen"
        )
    }
}
