import Dialogues
import Markup
import Site
import Vocabulary

/// Says what goes before anything happens.
struct PlanRemovalPage: View {
    let viewer: Viewer
    let table: Table
    var refusal: Dialogue.Refusal?

    var body: HTML {
        Page(question, for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { question } }
                if let refusal { Message(.correct, refusal.explanation) }
                form(.class("sheet stack"), .action("\(table.path)/removal"), .method("post")) {
                    CommandField()
                    p { b { table.state.plan.title } }
                    p { consequence }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) { action }
                        a(.class("button button-quiet"), .href(isDraft ? "\(table.path)/plan" : table.path)) {
                            Text("Behåll det", "Keep it")
                        }
                    }
                }
            }
        }
    }

    private var isDraft: Bool { table.state.phase == .draft }

    private var question: Text {
        isDraft ? Text("Kasta utkastet?", "Discard the draft?") : Text("Ställa in samtalet?", "Call off the dialogue?")
    }

    private var action: Text {
        isDraft ? Text("Kasta utkastet", "Discard the draft") : Text("Ställ in samtalet", "Call off the dialogue")
    }

    private var consequence: Text {
        isDraft
            ? Text(
                "Utkastet försvinner från listan. Ingen deltagare har sett det.",
                "The draft leaves the list. No participant has seen it."
            )
            : Text(
                "Samtalet försvinner från deltagarnas listor. Meddela dem själv att det är inställt.",
                "The dialogue leaves the participants' lists. Tell them yourself that it is called off."
            )
    }
}
