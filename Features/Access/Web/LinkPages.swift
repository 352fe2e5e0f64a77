import Access
import Markup
import Organisations
import Site
import Vocabulary

/// "Fortsätt som …": the button is the way in.
struct LinkPage: View {
    let token: String
    let person: Person
    let organisation: Organisation
    let viewer: Viewer?

    var body: HTML {
        DoorPage(
            Text("Fortsätt som \(person.name)", "Go on as \(person.name)"),
            place: organisation.name,
            lead: person.title.isEmpty ? nil : Text(person.title)
        ) {
            if let viewer, viewer.person.id != person.id || viewer.organisation.id != organisation.id {
                Message(
                    .info,
                    Text("Här är \(viewer.person.name) inloggad", "\(viewer.person.name) is signed in here")
                ) {
                    p {
                        Text(
                            "Fortsätter du som \(person.name) loggas \(viewer.person.name) ut från den här enheten. ",
                            "If you go on as \(person.name), \(viewer.person.name) is signed out on this device. "
                        )
                        a(.href("/")) { Text("Stanna som \(viewer.person.name)", "Stay as \(viewer.person.name)") }
                    }
                }
            }
            form(.class("sheet stack"), .action("/link/\(token)"), .method("post")) {
                button(.class("button button-main button-wide"), .type("submit")) {
                    Text("Fortsätt som \(person.name)", "Go on as \(person.name)")
                }
                p(.class("small soft")) {
                    Text(
                        "Länken är din egen. Du kan öppna den på flera enheter, så länge den gäller.",
                        "The link is your own. You can open it on several devices, for as long as it is valid."
                    )
                }
            }
            p(.class("small soft")) {
                Text(
                    "Är du någon annan? Stäng sidan och säg till den som gav dig länken.",
                    "Are you somebody else? Close the page and tell whoever gave you the link."
                )
            }
        }
    }
}

/// Expired, revoked or unknown: what to do instead.
struct RefusedLinkPage: View {
    let token: String
    let refusal: AccessRefusal
    let sendsMail: Bool

    var body: HTML {
        DoorPage(Text("Länken fungerar inte längre", "The link no longer works")) {
            Message(.correct, refusal.explanation)
            if refusal == .linkExpired {
                form(.class("sheet stack-tight"), .action("/link/\(token)/renewal"), .method("post")) {
                    button(.class("button button-main button-wide"), .type("submit")) {
                        Text("Be om en ny länk", "Ask for a new link")
                    }
                    p(.class("small soft")) {
                        sendsMail
                            ? Text(
                                "Den skickas till den adress som står vid ditt namn.",
                                "It is sent to the address noted at your name."
                            )
                            : Text(
                                "Den som planerar samtalen får veta att du behöver en ny.",
                                "Whoever plans the dialogues is told that you need a new one."
                            )
                    }
                }
            }
            p(.class("small")) { a(.href("/sign-in")) { Text("Fler sätt att komma in", "More ways to get in") } }
        }
    }
}

struct RenewalPage: View {
    let isMailed: Bool

    var body: HTML {
        DoorPage(Text("En ny länk är på väg", "A new link is on its way")) {
            div(.class("sheet stack-tight")) {
                p {
                    isMailed
                        ? Text(
                            "Vi har skickat den till den adress som står vid ditt namn. Den gäller i en timme.",
                            "We have sent it to the address noted at your name. It is valid for an hour."
                        )
                        : Text(
                            "Den som planerar samtalen ser nu att du behöver en ny länk, och ger dig den.",
                            "Whoever plans the dialogues now sees that you need a new link, and will give it to you."
                        )
                }
                p { Text("Du kan stänga den här sidan.", "You can close this page.") }
            }
        }
    }
}
