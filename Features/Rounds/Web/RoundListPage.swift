import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Rounds
import Site
import Vocabulary

/// All rounds, the latest first.
struct RoundListPage: View {
    let viewer: Viewer
    let rounds: [ListedRound]

    var body: HTML {
        Page(Text("Omgångar", "Rounds"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    RoundPath(here: Text("Omgångar", "Rounds"), isList: true)
                    div(.class("row-ends")) {
                        h1 { Text("Omgångar av samtal", "Rounds of dialogues") }
                        if !rounds.isEmpty {
                            a(.class("button button-main"), .href("/rounds/new")) {
                                Icon("add")
                                Text("Planera en omgång", "Plan a round")
                            }
                        }
                    }
                    if !rounds.isEmpty {
                        p(.class("lead soft")) {
                            Text(
                                "En omgång är flera samtal på samma mall, under några veckor. Den avslutas med det ni vill ändra till nästa.",
                                "A round is several dialogues on one template, within a few weeks. It is closed with what you want to change for the next."
                            )
                        }
                    }
                }
                if rounds.isEmpty { RoundsEmpty() } else { table }
            }
        }
    }

    private var table: HTML {
        section(.class("sheet"), .ariaLabelledby("rounds-title")) {
            h2(.id("rounds-title"), .class("visually-hidden")) { Text("Alla omgångar", "All rounds") }
            Markup::table(.class("table table-folds")) {
                thead {
                    tr {
                        for head in [
                            Text("Omgång", "Round"), Text("När", "When"), Text("Läge", "State"),
                            Text("Samtal", "Dialogues"),
                        ] { th(.scope("col")) { head } }
                    }
                }
                tbody { for round in rounds { row(round) } }
            }
        }
    }

    private func row(_ round: ListedRound) -> HTML {
        tr {
            th(.scope("row")) { a(.href(round.path)) { round.summary.name } }
            td(.data("label", words: Text("När", "When"))) {
                dayRange(round.firstDay, round.lastDay) ?? Text("Inga dagar ännu", "No days yet")
            }
            td(.data("label", words: Text("Läge", "State"))) { round.summary.phase.status }
            td(.data("label", words: Text("Samtal", "Dialogues"))) {
                if round.standing.dialogues.isEmpty {
                    Text(
                        "\(round.summary.units.count) att skapa",
                        "\(round.summary.units.count) to be made"
                    )
                } else {
                    round.standing.words
                }
            }
        }
    }
}

/// What will be here, why, and the first step.
struct RoundsEmpty: View {
    var body: HTML {
        section(.class("sheet empty"), .ariaLabelledby("empty")) {
            BlankSheet()
            h2(.id("empty")) { Text("Ingen omgång är planerad", "No round is planned") }
            p {
                Text(
                    "Ska kommunledningen möta flera nämnder under samma veckor? Planera dem som en omgång. Ni väljer enheter, mall och de som leder en gång, får förslag på dagar och skapar alla samtal på en gång.",
                    "Is the leadership to meet several committees in the same weeks? Plan them as a round. Choose units, template and those who lead once, get days proposed and make all dialogues at once."
                )
            }
            p(.class("soft")) {
                Text(
                    "På våren vilar samtalen på nämndernas årsrapporter, på hösten på delårsrapporten.",
                    "In spring the dialogues rest on the annual reports, in autumn on the interim report."
                )
            }
            div(.class("button-row")) {
                a(.class("button button-main"), .href("/rounds/new")) { Text("Planera en omgång", "Plan a round") }
                a(.class("button button-quiet"), .href("/dialogues/new")) {
                    Text("Planera ett enda samtal", "Plan a single dialogue")
                }
            }
        }
    }
}

/// Where one is: Samtal / Omgångar / the round.
struct RoundPath: View {
    let here: Text
    var isList = false
    var round: ShownRound?

    var body: HTML {
        nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
            a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
            " / "
            if !isList {
                a(.href("/rounds")) { Text("Omgångar", "Rounds") }
                " / "
            }
            if let round {
                a(.href(round.path)) { round.plan.name }
                " / "
            }
            span { here }
        }
    }
}
