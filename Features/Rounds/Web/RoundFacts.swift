import Dialogues
import DialoguesWeb
import Markup
import Rounds
import Site
import Templates
import Vocabulary

/// What the round is, in a few lines.
struct RoundFacts: View {
    let round: ShownRound

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("facts-title")) {
            h2(.id("facts-title"), .class("plain-title")) { Text("Om omgången", "About the round") }
            dl(.class("facts")) {
                dt { Text("Läge", "State") }
                dd { round.state.phase.status }
                dt { Text("När", "When") }
                dd { dayRange(round.firstDay, round.lastDay) ?? "–" }
                dt { Text("Tid på året", "Time of year") }
                dd { round.plan.season.name }
                dt { Text("Period", "Period") }
                dd { round.plan.period.isEmpty ? "–" : round.plan.period }
                dt { Text("Möter enheterna", "Meets the units") }
                dd { round.names[round.plan.leadership.unit] }
                dt { Text("Leder", "Leads") }
                dd { round.plan.facilitator.map { round.names[$0] } ?? "–" }
                if let template = round.state.template {
                    dt { Text("Mall", "Template") }
                    dd {
                        Text(
                            sv: "\(template.name.sv), version \(template.version)",
                            en: "\(template.name[.en]), version \(template.version)"
                        )
                    }
                }
                dt { Text("Tid", "Time") }
                dd { round.standing.cost }
            }
            if round.state.phase == .running || round.state.phase == .closed {
                p {
                    a(.href("\(round.path)/next")) {
                        Text("Börja nästa omgång härifrån", "Begin the next round from here")
                    }
                }
            }
        }
    }
}

/// Who should be in two places at once.
struct RoundOverlaps: View {
    let overlaps: [Overlap]
    let names: RoundNames

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("overlaps-title")) {
            h2(.id("overlaps-title"), .class("plain-title")) {
                Text("Samtidigt på två ställen", "In two places at once")
            }
            ul(.class("lines small")) {
                for overlap in overlaps {
                    li {
                        if let dialogue = overlap.occasion.dialogue {
                            a(.href("/dialogues/\(dialogue)/plan")) {
                                overlap.occasion.unit.map { names[$0] } ?? overlap.occasion.title
                            }
                        }
                        p { overlap.words(names, isOfTheRound: false) }
                    }
                }
            }
        }
    }
}

extension ShownRound {
    var firstDay: LocalDate? { standing.heldOrToCome.compactMap(\.summary.date).min() ?? plan.firstDay }
    var lastDay: LocalDate? { standing.heldOrToCome.compactMap(\.summary.date).max() ?? plan.lastDay }
}
