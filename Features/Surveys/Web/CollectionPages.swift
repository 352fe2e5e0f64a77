import Organisations
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// How answers are given, and to which day.
struct CollectionPage: View {
    let viewer: Viewer
    let state: EvaluationState
    let forms: EvaluationForms
    let typed: Form?
    let refusal: SurveyRefusal?

    var body: HTML {
        Page(title, for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    CollectionPath(state: state)
                    h1 { title }
                    p(.class("lead soft")) { state.occasion.subject }
                }
                if let refusal { Message(.correct, refusal.explanation) }
                if state.isClosed {
                    Message(.info, Text("Insamlingen är stängd", "The collection is closed")) {
                        p { a(.href(state.occasion.resultsPath)) { Text("Till resultatet", "To the results") } }
                    }
                } else {
                    terms
                }
            }
        }
    }

    private let title = Text("Sista dag och villkor", "Last day and terms")

    private var terms: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(state.occasion.base)/collection")) {
            fieldset(.class(refusal?.field == "mode" ? "field field-wrong" : "field"), .id("mode")) {
                legend { Text("Så svarar man", "How one answers") }
                if state.collection.isBegun {
                    span(.class("field-help")) {
                        Text(
                            "Någon har svarat, så det som lovats ligger fast.",
                            "Somebody has answered, so what was promised stands."
                        )
                    }
                    p { forms.promise(state.mode) }
                } else {
                    for mode in AnswerMode.allCases where state.allowedModes.contains(mode) { choice(mode) }
                    if !state.allowedModes.contains(.anonymous) { p(.class("small")) { forms.smallGroup.explanation } }
                }
            }
            Field(
                Text("Sista dag att svara", "Last day to answer"),
                name: "last-day",
                value: typed.map { $0["last-day"] } ?? state.collection.lastDay?.iso ?? "",
                help: Text(
                    "Till och med den dagen. Utan dag är insamlingen öppen tills du stänger den.",
                    "To the end of that day. Without a day it is open until you close it."
                ),
                problem: refusal?.field == "last-day" ? refusal?.explanation : nil,
                control: .line(type: "date", classes: "input input-medium"),
                .min(state.today.iso)
            )
            p(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) { Text("Spara", "Save") }
                a(.class("button button-quiet"), .href(state.occasion.resultsPath)) { Text("Avbryt", "Cancel") }
            }
        }
    }

    private func choice(_ mode: AnswerMode) -> HTML {
        label(.class("tick")) {
            input(.type("radio"), .name("mode"), .value(mode.rawValue), .checked.when(chosen == mode.rawValue))
            span { forms.promise(mode) }
        }
    }

    private var chosen: String {
        guard let typed, typed.has("mode") else { return state.mode.rawValue }
        return typed["mode"]
    }
}

/// Says what closing means before it is done.
struct ClosingPage: View {
    let viewer: Viewer
    let state: EvaluationState

    var body: HTML {
        Page(title, for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    CollectionPath(state: state)
                    h1 { title }
                    p(.class("lead soft")) { state.occasion.subject }
                }
                form(.class("sheet stack"), .method("post"), .action("\(state.occasion.base)/closing")) {
                    CommandField()
                    p {
                        Text(
                            "Efter det tas inga svar emot, och resultatet visas om minst fem har svarat. Det går inte att öppna igen: ett svar till skulle synas som skillnaden mellan två resultat.",
                            "After that no answers are taken, and the results appear if at least five have answered. It can't be opened again: one more answer would show as the difference between two results."
                        )
                    }
                    if unheld > 0 {
                        p {
                            StatusTag(
                                .attention,
                                Text(
                                    "\(unheld) samtal är inte avslutade ännu.",
                                    "\(unheld) dialogues are not closed yet."
                                )
                            )
                        }
                    }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Stäng insamlingen", "Close the collection")
                        }
                        a(.class("button button-quiet"), .href(state.occasion.resultsPath)) {
                            Text("Låt den vara öppen", "Leave it open")
                        }
                    }
                }
            }
        }
    }

    private let title = Text("Stäng insamlingen?", "Close the collection?")
    private var unheld: Int { state.occasion.talks.count { !$0.summary.isHeld } }
}

struct CollectionPath: View {
    let state: EvaluationState

    var body: HTML {
        nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
            a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
            " / "
            a(.href(state.occasion.resultsPath)) { Text("Utvärdering", "Evaluation") }
        }
    }
}
