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
        if round.state.phase != .making, round.state.phase != .discarded {
            nav(.class("button-row"), .ariaLabel(Text("Omgångens sidor", "The pages of the round"))) {
                for link in links { a(.class("button"), .href(link.path)) { link.words } }
                if !round.standing.dialogues.isEmpty, round.state.phase != .making {
                    a(.class("button"), .href("\(round.path)/summary")) { Text("Sammanfattning", "Summary") }
                }
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
