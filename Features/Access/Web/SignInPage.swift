import Access
import Markup
import Organisations
import Site
import Vocabulary

struct SignInPage: View {
    /// What was typed, and what was wrong with it.
    struct Typed {
        var address = ""
        var next = OwnPath.start
        var refusal: AccessRefusal?
        var hasLeft = false
    }

    /// What this installation can do.
    struct Offer {
        let viewer: Viewer?
        let sendsMail: Bool
        let roles: [Role]
    }

    struct Role {
        let role: DemoDoor.Role
        let person: Person
    }

    let form: Typed
    let offer: Offer

    var body: HTML {
        DoorPage(
            Text("Slå dig ner", "Take a seat"),
            lead: Text(
                "Här förbereder, för och följer vi upp samtalen om vad kommunen åstadkommer för invånarna.",
                "Here we prepare, hold and follow up the dialogues about what the municipality achieves for its inhabitants."
            )
        ) {
            if form.hasLeft { Message(.done, Text("Du är utloggad", "You have signed out")) }
            if let refusal = form.refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
            if let viewer = offer.viewer { SignedInAlready(viewer: viewer) }
            if !offer.roles.isEmpty { DemoRoles(roles: offer.roles, next: form.next) }
            if offer.sendsMail { MailForm(form: form) } else { AskTheOrganiser() }
            p(.class("small")) {
                Text("Sitter du i rummet? ", "Are you in the room? ")
                a(.href("/join")) { Text("Skriv koden från skärmen", "Write the code on the screen") }
            }
        }
    }
}

private struct MailForm: View {
    let form: SignInPage.Typed

    var body: HTML {
        Markup::form(.class("sheet stack"), .action("/sign-in"), .method("post")) {
            input(.type("hidden"), .name("next"), .value(form.next.value))
            Field(
                Text("E-postadress", "E-mail address"),
                name: "email",
                value: form.address,
                help: Text("Vi skickar en länk som gäller i en timme.", "We send a link that is valid for an hour."),
                problem: form.refusal?.field == "email" ? form.refusal?.explanation : nil,
                limit: 255,
                control: .line(type: "email", classes: "input"),
                .autocomplete("email")
            )
            button(.class("button button-main button-wide"), .type("submit")) {
                Text("Skicka en inloggningslänk", "Send a sign-in link")
            }
        }
    }
}

private struct AskTheOrganiser: View {
    var body: HTML {
        div(.class("sheet stack-tight")) {
            h2(.class("plain-title")) { Text("Så kommer du in", "How to get in") }
            p {
                Text(
                    "Du får en personlig länk av den som planerar samtalen. Öppna den på den enhet du vill använda.",
                    "Whoever plans the dialogues gives you a personal link. Open it on the device you want to use."
                )
            }
        }
    }
}

private struct SignedInAlready: View {
    let viewer: Viewer

    var body: HTML {
        p {
            Text(
                "Du är redan inloggad som \(viewer.person.name). ",
                "You are already signed in as \(viewer.person.name). "
            )
            a(.href("/")) { Text("Till Mitt arbete", "To My work") }
        }
    }
}

/// The people of the demo: one button each, since each is a form of its own.
private struct DemoRoles: View {
    let roles: [SignInPage.Role]
    let next: OwnPath

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("demo-title")) {
            h2(.id("demo-title"), .class("plain-title")) { Text("Prova som …", "Try as …") }
            p(.class("small soft")) {
                Text(
                    "Kommunen och alla i den är påhittade. Du kan ändra vad du vill.",
                    "The municipality and everybody in it are invented. Change what you like."
                )
            }
            ul(.class("lines")) {
                for role in roles {
                    li {
                        form(.class("stack-tight demo-role"), .action("/sign-in/demo"), .method("post")) {
                            input(.type("hidden"), .name("organisation"), .value(role.role.organisation.value))
                            input(.type("hidden"), .name("person"), .value(role.role.person.value))
                            input(.type("hidden"), .name("next"), .value(next.value))
                            button(.class("button button-wide"), .type("submit")) {
                                PersonMark(role.person)
                                Text("Prova som \(role.person.name)", "Try as \(role.person.name)")
                            }
                            p(.class("small soft")) { role.role.description }
                        }
                    }
                }
            }
        }
    }
}
