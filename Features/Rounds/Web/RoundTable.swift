import Dialogues
import DialoguesWeb
import Markup
import Rounds
import Site
import Templates
import Vocabulary

/// A row for each dialogue; on a phone a card.
struct RoundTable: View {
    let round: ShownRound
    let figures: [DialogueID: [RoundFigure.Shown]]

    var body: HTML {
        table(.class("table table-folds")) {
            thead {
                tr {
                    for head in heads { th(.scope("col")) { head } }
                }
            }
            tbody { for entry in round.standing.dialogues { row(entry.id, entry.summary) } }
        }
    }

    private var heads: [Text] {
        [Text("Samtal med", "Dialogue with"), Text("När", "When"), Text("Läge", "State")] + columns
    }

    /// Those that have something to say of some dialogue, in their order.
    private var columns: [Text] {
        var seen: [Text] = []
        for entry in round.standing.dialogues {
            for figure in figures[entry.id] ?? [] where !seen.contains(figure.name) { seen.append(figure.name) }
        }
        return seen
    }

    private func row(_ id: DialogueID, _ summary: DialogueSummary) -> HTML {
        let own = figures[id] ?? []
        return tr {
            th(.scope("row")) {
                if summary.phase == .discarded {
                    name(summary)
                } else {
                    a(.href(summary.path(id))) { name(summary) }
                }
            }
            td(.data("label", words: Text("När", "When"))) {
                if let date = summary.date {
                    div {
                        span(.class("nowrap")) { date.long }
                        if let hours = summary.hours { span(.class("soft nowrap")) { " \(hours)" } }
                    }
                } else {
                    Text("Ingen dag ännu", "No day yet")
                }
            }
            td(.data("label", words: Text("Läge", "State"))) { state(summary) }
            for column in columns {
                td(.data("label", words: column)) { value(own.first { $0.name == column }) }
            }
        }
    }

    private func name(_ summary: DialogueSummary) -> Text {
        round.names.others(in: summary, than: round.plan.leadership.unit)
    }

    @HTMLBuilder private func state(_ summary: DialogueSummary) -> HTML {
        if summary.phase == .discarded {
            StatusTag(.done, Text("Inställt", "Called off"))
        } else if summary.phase == .review, !summary.approvedBy.isEmpty {
            StatusTag(.attention, Text("Godkänt av en part", "Approved by one party"))
        } else {
            summary.status
        }
    }

    @HTMLBuilder private func value(_ figure: RoundFigure.Shown?) -> HTML {
        if let figure {
            if let path = figure.path { a(.href(path)) { figure.words } } else { figure.words }
        } else {
            "–"
        }
    }
}
