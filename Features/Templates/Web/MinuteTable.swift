import Markup
import Site
import Templates
import Vocabulary

/// Minutes of every box at each length, how the word goes and whose view is asked for.
struct MinuteTable: View {
    let conversation: ConversationTemplate

    var body: HTML {
        section(.class("sheet"), .ariaLabelledby("minutes")) {
            div(.class("sheet-head")) {
                h2(.id("minutes")) { Text("Tid, laget runt och perspektiv", "Time, rounds and perspectives") }
            }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Ruta", "Box") }
                        for length in conversation.lengths { th(.class("number"), .scope("col")) { length.minuteName } }
                        th(.scope("col")) { Text("Ordet", "The word") }
                        th(.scope("col")) { Text("Perspektiv", "Perspectives") }
                    }
                }
                tbody { for box in conversation.boxes { row(box) } }
                tfoot {
                    tr {
                        th(.scope("row")) { Text("Summa", "Sum") }
                        for length in conversation.lengths {
                            td(.class("number"), .data("label", words: length.minuteName)) { length }
                        }
                        td {}
                        td {}
                    }
                }
            }
        }
    }

    private func row(_ box: Box) -> HTML {
        tr {
            th(.scope("row")) {
                span(.class("box-title")) {
                    span(.class("box-number")) { box.number }
                    box.shortTitle
                }
            }
            for length in conversation.lengths {
                td(.class("number"), .data("label", words: length.minuteName)) { box.minutes[length] ?? 0 }
            }
            td(.data("label", words: Text("Ordet", "The word"))) { RoundSummary(round: box.round).html }
            td(.data("label", words: Text("Perspektiv", "Perspectives"))) {
                span(.class("row")) { for perspective in box.perspectives { PerspectiveTag(perspective) } }
            }
        }
    }
}

/// "Laget runt först, 90 sekunder var. Den som vill står över."
struct RoundSummary: View {
    let round: Box.Round

    var body: HTML {
        switch round.form {
        case .none: round.form.name
        case .first, .whole, .last:
            HTML {
                round.form.name
                Text(", \(round.secondsPerTurn) sekunder var", ", \(round.secondsPerTurn) seconds each")
                if round.mayPass { Text(" (den som vill står över)", " (anyone may pass)") }
            }
        }
    }
}

extension Int {
    /// "60 min", for heads and labels.
    fileprivate var minuteName: Text { Text("\(self) min", "\(self) min") }
}
