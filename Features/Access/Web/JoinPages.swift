import Access
import Markup
import Organisations
import Site
import Vocabulary

struct CodePage: View {
    var typed = ""
    var refusal: AccessRefusal?

    var body: HTML {
        DoorPage(
            Text("Kom in i rummet", "Come into the room"),
            lead: Text("Koden står på skärmen i rummet.", "The code stands on the screen in the room.")
        ) {
            if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
            form(.class("sheet stack"), .action("/join"), .method("post")) {
                Field(
                    Text("Kod", "Code"),
                    name: "code",
                    value: String(typed.prefix(20)),
                    help: Text("Sex tecken, som ACD 479.", "Six signs, like ACD 479."),
                    problem: refusal?.field == nil ? nil : refusal?.explanation,
                    limit: 20,
                    control: .line(type: "text", classes: "input input-medium"),
                    .autocomplete("off"),
                    .init("autocapitalize", "characters"),
                    .init("spellcheck", "false")
                )
                button(.class("button button-main button-wide"), .type("submit")) { Text("Fortsätt", "Go on") }
            }
            p(.class("small")) { a(.href("/sign-in")) { Text("Jag har ingen kod", "I have no code") } }
        }
    }
}

/// Names alone: whoever has the code sees who is invited, and nothing more about them.
struct NamePage: View {
    let code: RoomCode
    let place: String?
    let people: [Person]
    var refusal: AccessRefusal?

    var body: HTML {
        DoorPage(
            Text("Vem är du?", "Who are you?"),
            place: place,
            lead: Text(
                "Välj ditt namn. Samtalsledaren släpper in dig.",
                "Choose your name. The facilitator lets you in."
            )
        ) {
            if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
            form(.class("sheet stack"), .action("/join/\(code)"), .method("post")) {
                fieldset(.class(problem == nil ? "field" : "field field-wrong")) {
                    legend { Text("Ditt namn", "Your name") }
                    if let problem {
                        p(.class("field-error"), .id("person-error")) {
                            Icon("attention")
                            problem
                        }
                    }
                    div(.class("choices choices-names")) {
                        for person in people {
                            label(.class("choice")) {
                                input(
                                    .type("radio"),
                                    .name("person"),
                                    .value(person.id.value),
                                    .ariaDescribedby("person-error").when(problem != nil)
                                )
                                span { person.name }
                            }
                        }
                    }
                }
                button(.class("button button-main button-wide"), .type("submit")) { Text("Knacka på", "Knock") }
            }
            p(.class("small soft")) {
                Text(
                    "Står du inte med? Säg till samtalsledaren.",
                    "Are you not in the list? Tell the facilitator."
                )
            }
        }
    }

    private var problem: Text? { refusal?.field == "person" ? refusal?.explanation : nil }
}

/// Asks every few seconds when there is script; there is a button when there is none.
struct WaitPage: View {
    let code: RoomCode
    let person: Person
    let state: Knock.State

    var body: HTML {
        DoorPage(topic, scripts: ["wait"]) {
            switch state {
            case .waiting:
                div(.class("sheet stack"), .data("wait", "/join/\(code)/wait/state"), .data("state", state.rawValue)) {
                    p(.role("status")) {
                        Text(
                            "\(person.name), samtalsledaren ser att du väntar. Sidan går vidare av sig själv.",
                            "\(person.name), the facilitator sees that you are waiting. The page goes on by itself."
                        )
                    }
                    a(.class("button button-wide"), .href("/join/\(code)/wait")) { Text("Titta efter", "Look again") }
                    p(.class("small")) {
                        a(.href("/join/\(code)")) { Text("Jag är någon annan", "I am somebody else") }
                    }
                }
            case .admitted, .entered:
                form(.class("sheet stack"), .action("/join/\(code)/enter"), .method("post")) {
                    p(.role("status")) { Text("Samtalsledaren har släppt in dig.", "The facilitator has let you in.") }
                    button(.class("button button-main button-wide"), .type("submit")) {
                        Text("Gå in som \(person.name)", "Go in as \(person.name)")
                    }
                }
            case .declined:
                Message(.correct, AccessRefusal.declined.explanation) {
                    p { a(.href("/join/\(code)")) { Text("Välj namn igen", "Choose a name again") } }
                }
            }
        }
    }

    private var topic: Text {
        switch state {
        case .waiting: Text("Vänta här", "Wait here")
        case .admitted, .entered: Text("Välkommen in", "Come in")
        case .declined: Text("Du kom inte in", "You did not get in")
        }
    }
}
