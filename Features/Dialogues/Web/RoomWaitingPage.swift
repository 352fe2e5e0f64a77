import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Before the talk: who is expected, what it is about; and for the one who leads, everything to begin with.
struct WaitingPage: View {
    let view: RoomView
    let viewer: Viewer
    let guides: RoleGuides
    let qr: HTML?
    let language: Language

    private var state: Dialogue.State { view.state }
    private var role: DialogueRole? { view.table.role(of: viewer.person.id) }

    var body: HTML {
        Page(
            Text(sv: state.plan.title),
            for: viewer,
            in: .year,
            scripts: ["room"],
            body: view.following(path: "room"),
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.data("notices", "")) {}
                div(.class("page-head")) {
                    h1 { state.plan.title }
                    p(.class("lead soft")) { when }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        if view.leads { lead } else { wait }
                        if let role { RoleGuideCard(guide: guides[role.rawValue]) }
                    }
                    div(.class("stack-wide")) {
                        section(.class("sheet-flat stack"), .ariaLabelledby("people-title")) {
                            h2(.id("people-title"), .class("plain-title")) {
                                Text("Väntas till bordet", "Expected at the table")
                            }
                            view.people
                            if view.leads {
                                p {
                                    a(.href(view.path("seats"))) {
                                        Text("Ändra vilka som är med", "Change who takes part")
                                    }
                                }
                            }
                        }
                        if view.leads { doorCard }
                    }
                }
                div(.class("visually-hidden")) { view.head }
            }
        }
    }

    private var when: HTML {
        HTML {
            if let date = state.plan.date {
                date.weekdayName
                " "
                date.long
            }
            if let start = state.plan.start { Text(sv: " kl. \(start.swedish)", en: " at \(start.iso)") }
            if !state.plan.place.isEmpty { ", \(state.plan.place)" }
        }
    }

    private var wait: HTML {
        section(.class("sheet stack"), .ariaLabelledby("wait-title")) {
            h2(.id("wait-title")) { Text("Samtalet har inte börjat", "The talk has not begun") }
            p {
                Text(
                    "Sidan byts av sig själv när samtalsledaren startar. Öppna den igen om inget händer.",
                    "The page changes by itself when the facilitator begins. Open it again if nothing happens."
                )
            }
            if !state.plan.aim.isEmpty { p(.class("voice"), .lang("sv")) { state.plan.aim } }
            p {
                a(.href(view.path("room/mine"))) {
                    Text("Skriv egna anteckningar så länge", "Write notes of your own meanwhile")
                }
            }
        }
    }

    private var lead: HTML {
        section(.class("sheet stack"), .ariaLabelledby("lead-title")) {
            h2(.id("lead-title")) { Text("Du leder samtalet", "You lead the talk") }
            p {
                Text(
                    "Starta när alla är på plats. Då öppnas ruta 0 för alla och klockan börjar gå.",
                    "Begin when all are here. Box 0 then opens for everyone and the clock starts."
                )
            }
            div(.class("button-row")) {
                view.command("start", as: "button button-main") {
                    Icon("next")
                    Text("Starta samtalet", "Start the talk")
                }
                a(.class("button"), .href(view.path("wall"))) {
                    Icon("screen")
                    Text("Öppna rumsskärmen", "Open the room screen")
                }
            }
            h3 { Text("Öppningsmanus", "Opening script") }
            ScriptLines(script: guides.opening, table: view.table)
            h3 { guides.roundRules.title }
            ul(.class("stack-tight")) { for rule in guides.roundRules.rules { li { rule } } }
        }
    }

    private var doorCard: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("door-title")) {
            h2(.id("door-title"), .class("plain-title")) {
                Text("Släpp in den som saknar länk", "Let in those without a link")
            }
            view.knocks
            view.door
            if let qr { qr }
            p(.class("small soft")) {
                Text(
                    "Den som skannar koden väljer sitt namn, och du släpper in.",
                    "Whoever scans the code chooses a name, and you let them in."
                )
            }
        }
    }
}

/// What one's role is for, and what it does.
struct RoleGuideCard: View {
    let guide: RoleGuide?

    var body: HTML {
        if let guide {
            section(.class("sheet-flat stack"), .ariaLabelledby("guide-title")) {
                h2(.id("guide-title"), .class("plain-title")) {
                    Text(sv: "Din roll: \(guide.name.sv)", en: "Your role: \(guide.name[.en])")
                }
                p { guide.duty }
                ul(.class("stack-tight")) { for line in guide.during { li { line } } }
            }
        }
    }
}

/// The room when there is nothing to hold: not opened yet, or over.
struct RoomClosedPage: View {
    let view: RoomView
    let viewer: Viewer
    let language: Language

    var body: HTML {
        Page(Text(sv: view.state.plan.title), for: viewer, in: .year, scripts: ["room"], language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { view.state.plan.title } }
                section(.class("sheet stack"), .ariaLabelledby("closed-title")) {
                    h2(.id("closed-title")) { words.title }
                    p { words.next }
                    if view.state.phase == .review {
                        p {
                            a(.class("button button-main"), .href(view.path("review"))) {
                                Text("Till dokumentationen", "To the documentation")
                            }
                        }
                    }
                    if view.state.phase == .approved {
                        p {
                            a(.class("button button-main"), .href(view.path("record"))) {
                                Text("Läs dokumentationen", "Read the record")
                            }
                        }
                    }
                    if [.none, .draft].contains(view.state.phase) {
                        p { a(.href(view.table.path)) { Text("Se planen", "See the plan") } }
                    }
                    if view.state.clock.startedAt != nil {
                        p { a(.href(view.path("room/mine"))) { Text("Dina egna anteckningar", "Your own notes") } }
                    }
                }
            }
        }
    }

    private var words: (title: Text, next: Text) {
        switch view.state.phase {
        case .review:
            (
                Text("Samtalet är avslutat", "The talk is over"),
                Text(
                    "Nu görs dokumentationen klar. Läs den och föreslå rättelser om något saknas eller blev fel.",
                    "The record is being completed. Read it and propose corrections if something is missing or wrong."
                )
            )
        case .approved:
            (
                Text("Dokumentationen är godkänd", "The record is approved"),
                Text(
                    "Båda parter har godkänt den, och den är låst.",
                    "Both parties have approved it, and it is locked."
                )
            )
        case .discarded:
            (
                Text("Samtalet blev inte av", "The talk did not take place"),
                Text("Fråga den som bjöd in dig om du undrar något.", "Ask whoever invited you if you wonder about it.")
            )
        case .none, .draft, .open, .live:
            (
                Text("Samtalet planeras", "The talk is being planned"),
                Text(
                    "Rummet öppnas när planen är klar. Du får besked av den som bjuder in.",
                    "The room opens when the plan is ready. Whoever invites you will tell you."
                )
            )
        }
    }
}
