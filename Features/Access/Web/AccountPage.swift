import Access
import Markup
import Organisations
import Site
import Vocabulary

struct AccountPage: View {
    let viewer: Viewer
    let unit: Unit?
    let memberships: [Membership]
    let sessions: [Session]
    let language: Language

    var body: HTML {
        Page(Text("Ditt konto", "Your account"), for: viewer) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { viewer.person.name }
                    if !viewer.person.title.isEmpty { p(.class("lead soft")) { viewer.person.title } }
                }
                WhoYouAre(viewer: viewer, unit: unit)
                if memberships.count > 1 { Memberships(viewer: viewer, memberships: memberships) }
                Devices(viewer: viewer, sessions: sessions)
                AccountPreferences(theme: viewer.theme, language: language)
                div { a(.class("button"), .href("/sign-out")) { Text("Logga ut", "Sign out") } }
            }
        }
    }
}

private struct WhoYouAre: View {
    let viewer: Viewer
    let unit: Unit?

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("who-title")) {
            h2(.id("who-title"), .class("plain-title")) { Text("Så står du här", "How you are noted here") }
            dl(.class("facts")) {
                dt { Text("Kommun", "Municipality") }
                dd { viewer.organisation.name }
                dt { Text("Roll", "Role") }
                dd { viewer.person.kind.name }
                if let unit {
                    dt { Text("Enhet", "Unit") }
                    dd { unit.name }
                }
                if let email = viewer.person.email {
                    dt { Text("E-post", "E-mail") }
                    dd { Address(email) }
                }
                if viewer.person.isOrganiser {
                    dt { Text("Du får", "You may") }
                    dd { Text("planera samtal och bjuda in", "plan dialogues and invite people") }
                }
            }
            p(.class("small soft")) {
                Text(
                    "Är något fel? Säg till den som planerar samtalen.",
                    "Is something wrong? Tell whoever plans the dialogues."
                )
            }
        }
    }
}

private struct Memberships: View {
    let viewer: Viewer
    let memberships: [Membership]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("memberships-title")) {
            h2(.id("memberships-title"), .class("plain-title")) {
                Text("Du är med i fler kommuner", "You are in more municipalities")
            }
            ul(.class("lines")) {
                for membership in memberships {
                    li {
                        div(.class("row-ends")) {
                            span { membership.organisation.name }
                            if membership.organisation.id == viewer.organisation.id {
                                StatusTag(.now, Text("Här är du nu", "You are here now"))
                            } else {
                                form(.action("/me/membership"), .method("post")) {
                                    input(
                                        .type("hidden"),
                                        .name("organisation"),
                                        .value(membership.organisation.id.value)
                                    )
                                    button(.class("button button-small"), .type("submit")) {
                                        Text(
                                            "Byt till \(membership.organisation.name)",
                                            "Change to \(membership.organisation.name)"
                                        )
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct Devices: View {
    let viewer: Viewer
    let sessions: [Session]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("devices-title")) {
            h2(.id("devices-title"), .class("plain-title")) { Text("Dina enheter", "Your devices") }
            ul(.class("lines")) {
                for session in sessions {
                    li {
                        div(.class("row-ends")) {
                            span {
                                session.device.isEmpty ? Text("Okänd enhet", "Unknown device") : Text(session.device)
                                span(.class("small soft")) { seen(session) }
                            }
                            if session.id.value == viewer.session {
                                StatusTag(.now, Text("Den här enheten", "This device"))
                            } else {
                                form(.action("/me/devices/\(session.id)/sign-out"), .method("post")) {
                                    button(.class("button button-small"), .type("submit")) {
                                        Text("Logga ut ", "Sign out ")
                                        span(.class("visually-hidden")) { session.device }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func seen(_ session: Session) -> Text {
        let date = StockholmTime.date(of: session.lastSeenAt)
        return Text(" – senast \(date.long.sv)", " – last seen \(date.long[.en])")
    }
}
