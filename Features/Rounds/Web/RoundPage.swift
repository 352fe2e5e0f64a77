import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// How the round goes: what is to be done now, and each dialogue with how far it has come.
struct RoundPage: View {
    let viewer: Viewer
    let round: ShownRound
    let today: LocalDate
    let figures: [DialogueID: [RoundFigure.Shown]]
    let previous: ShownRound?
    let overlaps: [Overlap]
    let links: [RoundLink.Shown]
    var refusal: (any Explained)?

    var body: HTML {
        Page(Text(sv: round.plan.name), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                pageHead
                if let refusal { Message(.correct, refusal.explanation) }
                RoundNextStep(round: round, task: round.standing.next(today: today))
                ways
                dialogues
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        lessons
                        if !overlaps.isEmpty { RoundOverlaps(overlaps: overlaps, names: round.names) }
                        if let previous { RoundLessons(round: previous) }
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Om omgången", "About the round"))) {
                        RoundFacts(round: round)
                    }
                }
            }
        }
    }

    private var pageHead: HTML {
        div(.class("page-head")) {
            RoundPath(here: Text(sv: round.plan.name))
            h1 { round.plan.name }
            p(.class("lead soft")) { round.standing.words }
        }
    }

    /// What the dialogues have in common, in other features.
    @HTMLBuilder private var ways: HTML {
        if !links.isEmpty {
            nav(.class("button-row"), .ariaLabel(Text("Omgångens sidor", "The pages of the round"))) {
                for link in links { a(.class("button"), .href(link.path)) { link.words } }
            }
        }
    }

    private var dialogues: HTML {
        section(.class("sheet"), .ariaLabelledby("dialogues-title")) {
            h2(.id("dialogues-title"), .class("visually-hidden")) {
                Text("Omgångens samtal", "The dialogues of the round")
            }
            if round.standing.dialogues.isEmpty {
                p { Text("Här kommer samtalen att stå.", "The dialogues will stand here.") }
            } else {
                RoundTable(round: round, figures: figures)
            }
        }
    }

    @HTMLBuilder private var lessons: HTML {
        if round.state.phase == .closed {
            section(.class("sheet stack-tight"), .ariaLabelledby("lessons-title")) {
                h2(.id("lessons-title")) { Text("Vad vi ändrar nästa gång", "What we change next time") }
                for line in round.state.lessons.split(separator: "\n") {
                    p(.class("voice"), .lang("sv")) { String(line) }
                }
                p { a(.href("\(round.path)/lessons")) { Text("Ändra lärdomarna", "Change the lessons") } }
            }
        }
    }
}

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
        let others = [summary.first, summary.second].filter { $0 != round.plan.leadership.unit }
        let units = others.map { round.names[$0] }
        return Text(sv: units.joined(separator: " och "), en: units.joined(separator: " and "))
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

/// What the organiser does now, on top.
struct RoundNextStep: View {
    let round: ShownRound
    let task: RoundTask

    var body: HTML {
        section(.class("sheet stack-tight"), .ariaLabelledby("next-title")) {
            h2(.id("next-title")) { content.title }
            p { content.words }
            switch task {
            case .goOnMaking:
                form(.action("\(round.path)/dialogues"), .method("post")) {
                    CommandField()
                    button(.class("button button-main"), .type("submit")) {
                        Text("Skapa de som är kvar", "Make those that are left")
                    }
                }
            default:
                div(.class("button-row")) {
                    a(.class("button button-main"), .href(content.path)) { content.action }
                    if case .close = task {
                    } else if round.state.phase == .running {
                        a(.class("button button-quiet"), .href("\(round.path)/lessons")) {
                            Text("Avsluta omgången", "Close the round")
                        }
                    }
                }
            }
        }
    }

    private typealias Content = (title: Text, words: Text, action: Text, path: String)

    private var content: Content {
        switch task {
        case .plan:
            (
                Text("Gör klart planen", "Complete the plan"),
                Text("Samtalen är inte skapade ännu.", "The dialogues are not made yet."),
                Text("Till planen", "To the plan"), "\(round.path)/plan"
            )
        case .goOnMaking:
            (
                Text("Samtalen är inte klara", "The dialogues are not complete"),
                Text(
                    "\(round.standing.dialogues.count) av \(round.plan.units.count) är skapade. Något avbröt. Fortsätt, så skapas de som är kvar och inget blir dubbelt.",
                    "\(round.standing.dialogues.count) of \(round.plan.units.count) are made. Something interrupted. Go on, and those that are left are made and nothing twice."
                ),
                Text("Skapa de som är kvar", "Make those that are left"), round.path
            )
        case .open(let id):
            dialogue(
                id,
                Text("Ett samtal är ett utkast", "A dialogue is a draft"),
                Text("Gör klart det och öppna det för deltagarna.", "Complete it and open it to the participants."),
                Text("Till utkastet", "To the draft")
            )
        case .follow(let id):
            dialogue(
                id,
                Text("Ett samtal pågår nu", "A dialogue is going on now"),
                Text("Följ det från dess egen sida.", "Follow it from its own page."),
                Text("Till samtalet", "To the dialogue")
            )
        case .moveOrHold(let id):
            dialogue(
                id,
                Text("Ett samtal blev inte av", "A dialogue was not held"),
                Text(
                    "Dess dag har varit. Flytta det, eller ställ in det.",
                    "Its day has passed. Move it, or call it off."
                ),
                Text("Flytta samtalet", "Move the dialogue"),
                "/plan"
            )
        case .awaitApprovals(let count):
            (
                count == 1
                    ? Text("Ett samtal väntar på godkännande", "One dialogue waits for approval")
                    : Text("\(count) samtal väntar på godkännande", "\(count) dialogues wait for approval"),
                Text(
                    "Dokumentationen läses och rättas. Påminn gärna dokumentatören och dem som godkänner.",
                    "The record is read and corrected. Remind the recorder and those who approve."
                ),
                Text("Se det äldsta", "See the oldest"),
                review
            )
        case .prepare(let id):
            dialogue(
                id,
                Text("Förbered nästa samtal", "Prepare the next dialogue"),
                Text(
                    "Se att alla vet när, var och vad de ska läsa.",
                    "See that all know when, where and what to read."
                ),
                Text("Till samtalet", "To the dialogue")
            )
        case .close:
            (
                Text("Alla samtal är klara", "All dialogues are done"),
                Text(
                    "Avsluta omgången med det ni vill ändra nästa gång. Nästa omgång börjar där.",
                    "Close the round with what you want to change next time. The next round begins there."
                ),
                Text("Skriv vad ni ändrar", "Write what you change"), "\(round.path)/lessons"
            )
        case .beginNext:
            (
                Text("Omgången är avslutad", "The round is closed"),
                Text(
                    "Nästa omgång får samma enheter, mall och personer, och börjar med era lärdomar.",
                    "The next round gets the same units, template and people, and begins with your lessons."
                ),
                Text("Börja nästa omgång", "Begin the next round"), "\(round.path)/next"
            )
        }
    }

    private var review: String {
        round.standing.dialogues.first { $0.summary.phase == .review }.map { $0.summary.path($0.id) } ?? round.path
    }

    private func dialogue(_ id: DialogueID, _ title: Text, _ words: Text, _ action: Text, _ rest: String = "")
        -> Content
    {
        let entry = round.standing.dialogues.first { $0.id == id }
        let who = entry.map { round.names[$0.summary.second] } ?? ""
        let day = entry?.summary.date.map { Text(sv: ", \($0.long.sv)", en: ", \($0.long[.en])") } ?? ""
        return (
            title,
            Text(sv: "\(who)\(day.sv). \(words.sv)", en: "\(who)\(day[.en]). \(words[.en])"),
            action,
            rest.isEmpty ? entry?.summary.path(id) ?? round.path : "/dialogues/\(id)\(rest)"
        )
    }
}

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
