import Access
import Markup
import Organisations
import Site
import Vocabulary

struct InvitationPage: View {
    enum Result {
        case nothingYet
        /// The one time that the link can be seen: only its digest is stored.
        case shown(String)
        case mailed(String)
        case notMailed
        case revoked
    }

    let viewer: Viewer
    let person: Person
    let result: Result
    let sendsMail: Bool
    /// Where the organiser came from: a dialogue that has more people to invite.
    let origin: OwnPath?

    var body: HTML {
        Page(Text("Länk till \(person.name)", "Link for \(person.name)"), for: viewer, in: .people, scripts: ["copy"]) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/people")) { Text("Personer", "People") }
                        span(.ariaHidden) { "/" }
                        a(.href("/people/\(person.id)")) { person.name }
                        span(.ariaHidden) { "/" }
                        span { Text("Länk", "Link") }
                    }
                    h1 { Text("Personlig länk till \(person.name)", "Personal link for \(person.name)") }
                    p(.class("lead soft")) {
                        Text(
                            "Den som har länken kommer in som \(person.name). Ge den bara till \(person.firstName).",
                            "Whoever has the link gets in as \(person.name). Give it to \(person.firstName) only."
                        )
                    }
                }
                outcome
                section(.class("sheet stack")) {
                    form(.class("button-row"), .action("/people/\(person.id)/link"), .method("post")) {
                        if let origin { input(.type("hidden"), .name("next"), .value(origin.value)) }
                        button(
                            .class(isShown ? "button" : "button button-main"),
                            .type("submit"),
                            .name("deliver"),
                            .value("show")
                        ) {
                            isShown
                                ? Text("Visa en ny länk", "Show a new link")
                                : Text("Visa en länk att kopiera", "Show a link to copy")
                        }
                        if sendsMail, let email = person.email {
                            button(.class("button"), .type("submit"), .name("deliver"), .value("mail")) {
                                Text("Mejla en länk till \(email)", "Mail a link to \(email)")
                            }
                        }
                    }
                    if !sendsMail {
                        p(.class("small soft")) {
                            Text(
                                "Samtal skickar ingen e-post här. Kopiera länken och ge den vidare själv.",
                                "Samtal sends no mail here. Copy the link and pass it on yourself."
                            )
                        }
                    }
                }
                if let origin {
                    p {
                        a(.href(origin.value)) {
                            Icon("back")
                            Text("Tillbaka till samtalet", "Back to the dialogue")
                        }
                    }
                }
                form(.class("stack-tight"), .action("/people/\(person.id)/link/revocation"), .method("post")) {
                    p(.class("small soft")) {
                        Text(
                            "Har en länk hamnat fel? Då kan du göra alla länkar till \(person.name) ogiltiga.",
                            "Did a link end up with the wrong person? You can make all links for \(person.name) invalid."
                        )
                    }
                    div {
                        button(.class("button button-small"), .type("submit")) {
                            Text("Återkalla länkarna", "Revoke the links")
                        }
                    }
                }
            }
        }
    }

    private var isShown: Bool { if case .shown = result { true } else { false } }

    @HTMLBuilder private var outcome: HTML {
        switch result {
        case .nothingYet: HTML.empty
        case .shown(let link):
            section(.class("sheet stack")) {
                Field(
                    Text("Länken", "The link"),
                    name: "link",
                    value: link,
                    help: Text(
                        "Den gäller i 14 dagar, på flera enheter. Den visas bara nu.",
                        "It is valid for 14 days, on several devices. It is shown only now."
                    ),
                    .init("readonly"),
                    .data("copy", words: Text("Kopiera länken", "Copy the link"))
                )
            }
        case .mailed(let address):
            Message(.done, Text("En länk är skickad till \(address)", "A link was sent to \(address)")) {
                p { Text("Den gäller i en timme.", "It is valid for an hour.") }
            }
        case .notMailed:
            Message(.correct, Text("Brevet kom inte iväg", "The letter could not be sent")) {
                p {
                    Text(
                        "Visa länken i stället och ge den vidare själv.",
                        "Show the link instead and pass it on yourself."
                    )
                }
            }
        case .revoked:
            Message(
                .done,
                Text("Alla länkar till \(person.name) är återkallade", "All links for \(person.name) are revoked")
            ) {
                p {
                    Text(
                        "Enheter som redan är inloggade är kvar. Ta bort personen om ingen ska komma in.",
                        "Devices that are signed in stay so. Remove the person if nobody is to get in."
                    )
                }
            }
        }
    }
}
