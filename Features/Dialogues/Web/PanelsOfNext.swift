import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The dialogue one goes to next, or is in now.
struct NextDialoguePanel: View {
    let dialogue: ListedDialogue
    let viewer: Viewer
    let today: LocalDate
    let people: [PersonID: String]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("next-title")) {
            p(.class("overline")) { overline }
            div(.class("next-talk")) {
                if let date = summary.date { DateLeaf(date: date) }
                div(.class("stack-tight")) {
                    h2(.id("next-title")) {
                        a(.class("quiet-link"), .href("/dialogues/\(dialogue.id)")) { summary.title }
                    }
                    p(.class("fact-line small")) {
                        if let date = summary.date { span(.class("visually-hidden")) { date.full } }
                        if let hours = summary.hours { fact("clock", hours) }
                        if !summary.place.isEmpty { fact("place", summary.place) }
                        span {
                            Icon("round")
                            Text("\(summary.seats.count) personer", "\(summary.seats.count) people")
                        }
                    }
                    p(.class("small soft")) { when }
                }
            }
            div(.class("button-row")) {
                if summary.phase == .live {
                    way(.class("button button-main"), "/room", Text("Gå in i samtalet", "Join the dialogue"))
                } else if summary.date == today {
                    way(.class("button button-main"), "/room", Text("Gå till rummet", "Go to the room"))
                    a(.class("button button-quiet"), .href("/dialogues/\(dialogue.id)")) {
                        Text("Se inbjudan", "See the invitation")
                    }
                } else {
                    way(.class("button button-main"), "", Text("Se inbjudan", "See the invitation"))
                    a(.class("button button-quiet"), .href("/dialogues/\(dialogue.id)/calendar.ics")) {
                        Text("Lägg in i kalendern", "Add to the calendar")
                    }
                }
            }
        }
    }

    private var summary: DialogueSummary { dialogue.summary }

    private var overline: Text {
        let role = summary.seat(of: viewer.person.id)?.role.name ?? Text("Deltagare", "Participant")
        let now = summary.phase == .live
        return Text(
            sv: "\(now ? "Pågår nu" : "Ditt nästa samtal") · du är \(role.sv.lowercased())",
            en: "\(now ? "Going on now" : "Your next dialogue") · you are \(role[.en].lowercased())"
        )
    }

    private var when: Text {
        let leaders = summary.people(as: .facilitator).compactMap { people[$0] }.joined(separator: ", ")
        let (sv, en) = leaders.isEmpty ? ("", "") : (" Samtalsledare är \(leaders).", " The facilitator is \(leaders).")
        switch summary.date.map({ $0.dayNumber - today.dayNumber }) {
        case _ where summary.phase == .live: return Text(sv: String(sv.dropFirst()), en: String(en.dropFirst()))
        case 0?: return Text("I dag.\(sv)", "Today.\(en)")
        case 1?: return Text("I morgon.\(sv)", "Tomorrow.\(en)")
        case let days? where days > 1: return Text("Om \(days) dagar.\(sv)", "In \(days) days.\(en)")
        default: return Text(sv, en)
        }
    }

    private func way(_ look: Attribute, _ place: String, _ words: Text) -> HTML {
        a(look, .href("/dialogues/\(dialogue.id)\(place)")) {
            words
            Icon("next")
        }
    }

    private func fact(_ icon: String, _ words: String) -> HTML {
        span {
            Icon(icon)
            words
        }
    }
}

/// Dialogues of one's own that both parties have approved.
struct PastDialoguesPanel: View {
    let dialogues: [ListedDialogue]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("past-title")) {
            h2(.id("past-title"), .class("plain-title")) { Text("Dina tidigare samtal", "Your earlier dialogues") }
            ul(.class("lines small")) {
                for dialogue in dialogues.prefix(5) {
                    li {
                        a(.href(dialogue.path)) { dialogue.summary.title }
                        span(.class("soft")) { words(dialogue.summary) }
                    }
                }
            }
        }
    }

    private func words(_ summary: DialogueSummary) -> Text {
        let count = summary.steps.count
        let day = summary.date?.long ?? ""
        return Text(
            sv: "\(day.sv) · \(count == 1 ? "1 åtgärd" : "\(count) åtgärder")",
            en: "\(day[.en]) · \(count == 1 ? "1 next step" : "\(count) next steps")"
        )
    }
}
