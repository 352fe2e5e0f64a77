import Markup
import Site
import Vocabulary

/// What a dialogue is, for those who have not been in one.
struct NewHerePanel: View {
    var body: HTML {
        section(.class("stack-tight small"), .ariaLabelledby("new-title")) {
            h2(.id("new-title"), .class("plain-title")) { Text("Ny i samtalen?", "New to the dialogues?") }
            p {
                Text(
                    "Ett resultatsamtal handlar om vad verksamheten åstadkommer för invånarna. Alla får ordet. ",
                    "A results dialogue is about what the services achieve for the inhabitants. Everyone gets the word. "
                )
                a(.href("/help")) { Text("Så går ett samtal till", "How a dialogue works") }
                Text(" (3 minuter).", " (3 minutes).")
            }
        }
    }
}

/// An empty municipality: the three steps to the first dialogue, in order.
struct FirstSteps: View {
    let units: Int
    let people: Int

    var body: HTML {
        section(.class("sheet empty"), .ariaLabelledby("steps-title")) {
            BlankSheet()
            h2(.id("steps-title")) { Text("Tre steg till ert första samtal", "Three steps to your first dialogue") }
            ol(.class("first-steps")) {
                step(
                    1,
                    isDone: units > 1,
                    "/units",
                    Text("Lägg till enheterna", "Add the units"),
                    Text(
                        "De två som ska samtala, till exempel kommunstyrelsen och en nämnd.",
                        "The two who are to talk, for instance the executive board and a committee."
                    )
                )
                step(
                    2,
                    isDone: people > 1,
                    "/people/paste",
                    Text("Klistra in personerna", "Paste the people"),
                    Text("Namn, adress och roll, rakt ur Excel.", "Name, address and role, straight from Excel.")
                )
                step(
                    3,
                    isDone: false,
                    "/dialogues/new",
                    Text("Planera ett samtal", "Plan a dialogue"),
                    Text(
                        "Det är ett utkast tills du öppnar det. Sedan får var och en sin länk.",
                        "It is a draft until you open it. Then everyone gets their link."
                    )
                )
            }
        }
    }

    /// The first that is not done is the one to press.
    private var current: Int { units < 2 ? 1 : people < 2 ? 2 : 3 }

    private func step(_ number: Int, isDone: Bool, _ path: String, _ name: Text, _ why: Text) -> HTML {
        li {
            span(.class("box-number"), .ariaHidden) { number }
            div(.class("stack-tight")) {
                a(.class(number == current ? "button button-main" : "button"), .href(path)) { name }
                if isDone { StatusTag(.done, Text("Klart", "Done")) }
                p(.class("small soft")) { why }
            }
        }
    }
}
