import Actions
import Dialogues
import Markup
import Organisations
import Site
import Vocabulary

/// Where a link in a letter leads: what will be set, to be confirmed with one button.
struct ProgressPage: View {
    let viewed: ViewedAction
    /// What the link proposes; nil when it proposes nothing that can be set.
    let status: Action.Status?
    let refused: RefusedForm?
    let language: Language

    var body: HTML {
        Page(Text("Hur går det?", "How does it go?"), for: viewed.viewer, in: .actions, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    ActionPath(here: Text("Hur går det?", "How does it go?"))
                    h1 { Text("Hur går det?", "How does it go?") }
                }
                section(.class("sheet stack"), .ariaLabelledby("what")) {
                    h2(.id("what")) { a(.class("quiet-link"), .href(viewed.path)) { viewed.state.content.what } }
                    dl(.class("facts")) {
                        dt { Text("Klar senast", "Due") }
                        dd { viewed.state.due?.long ?? Text("Ingen dag", "No day") }
                        dt { Text("Läge nu", "State now") }
                        dd { viewed.state.status.tag }
                    }
                    if status == viewed.state.status {
                        p {
                            Text(
                                "Åtgärden har redan det läget. Det finns inget att göra.",
                                "The action is in that state already. There is nothing to do."
                            )
                        }
                    } else {
                        confirm
                    }
                    p(.class("small")) {
                        a(.href(viewed.path)) {
                            Text("Se åtgärden och skriv mer", "See the action and write more")
                        }
                    }
                }
            }
        }
    }

    private var confirm: HTML {
        form(.class("stack"), .method("post"), .action("\(viewed.path)/status")) {
            CommandField()
            if let status {
                input(.type("hidden"), .name("status"), .value(status.rawValue))
                p {
                    Text(
                        sv: "Läget blir ”\(status.name.sv)”. Inget är ändrat än.",
                        en: "The state becomes “\(status.name[.en])”. Nothing is changed yet."
                    )
                }
            } else {
                StatusChoice(chosen: viewed.state.status.rawValue)
            }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    if let status {
                        Text(sv: "Ja, sätt ”\(status.name.sv)”", en: "Yes, set “\(status.name[.en])”")
                    } else {
                        Text("Spara läget", "Save the state")
                    }
                }
            }
        }
    }
}
