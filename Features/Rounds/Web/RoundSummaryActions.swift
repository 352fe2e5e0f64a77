import Actions
import Charts
import Dialogues
import FollowUps
import Markup
import Reflections
import Rounds
import Site
import Surveys
import Templates
import Vocabulary

/// Actions by state, and by whether the effect is seen: two different things.
struct SummaryActions: View {
    let report: RoundReport

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("actions")) {
            h2(.id("actions")) { Text("Åtgärderna", "The actions") }
            if report.actions.isEmpty {
                p(.class("soft")) {
                    Text(
                        "Inga ännu. De öppnas när båda parter har godkänt dokumentationen.",
                        "None yet. They are opened when both parties have approved the record."
                    )
                }
            } else {
                p {
                    a(.href("/actions?round=\(report.round)")) {
                        Text(
                            report.actions.count == 1 ? "1 åtgärd" : "\(report.actions.count) åtgärder",
                            report.actions.count == 1 ? "1 action" : "\(report.actions.count) actions"
                        )
                    }
                }
                div(.class("summary-columns")) {
                    list(
                        "by-status",
                        Text("Hur det går", "How it goes"),
                        Action.Status.allCases.map {
                            ($0.words, report.actions.counted(by: $0), "status=\($0.rawValue)")
                        }
                    )
                    list(
                        "by-effect",
                        Text("Syns effekten?", "Is the effect seen?"),
                        Action.Effect.allCases.map {
                            ($0.words, report.actions.counted(by: $0), "effect=\($0.rawValue)")
                        }
                    )
                }
            }
        }
    }

    private func list(_ id: String, _ title: Text, _ counts: [(words: Text, count: Int, query: String)]) -> HTML {
        div(.class("stack-tight")) {
            h3(.id(id), .class("plain-title")) { title }
            dl(.class("facts")) {
                for entry in counts where entry.count > 0 {
                    dt { entry.words }
                    dd { a(.href("/actions?round=\(report.round)&\(entry.query)")) { "\(entry.count)" } }
                }
            }
        }
    }
}

extension Action.Status {
    fileprivate var words: Text {
        switch self {
        case .proposed: Text("Föreslagna", "Proposed")
        case .open: Text("Inte påbörjade", "Not started")
        case .inProgress: Text("Pågår", "In progress")
        case .delayed: Text("Försenade", "Delayed")
        case .done: Text("Klara", "Done")
        case .cancelled: Text("Avbrutna", "Cancelled")
        }
    }
}

extension Action.Effect {
    fileprivate var words: Text {
        switch self {
        case .tooEarly: Text("För tidigt att säga", "Too early to say")
        case .seen: Text("Effekten syns", "The effect is seen")
        case .partly: Text("Syns delvis", "Partly seen")
        case .notSeen: Text("Har inte synts", "Not seen")
        }
    }
}
