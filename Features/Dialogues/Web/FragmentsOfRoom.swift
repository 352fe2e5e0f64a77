import Access
import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// The pieces of the room that change while one looks. Each kind of reader has its own.
    var fragments: [Fragment] {
        switch audience {
        case .facilitator: [head, door, knocks, people] + (isLive ? shared + [seeds, talk, headline, controls] : [])
        case .recorder: [head, people] + (isLive ? shared + [seeds, talk, headline] : [])
        case .participant: [head, people] + (isLive ? shared + [seeds, headline, timekeeping] : [])
        case .observer: [head, people] + (isLive ? shared + [headline] : [])
        case .wall: [wallHead] + (isLive ? [wallBox, wallSide, wallFoot] : [wallDoor])
        }
    }

    private var shared: [Fragment] { [map, boxHead, clock, round, notes] + sheet + [steps, parked] }

    /// Which talk this is, and how far it has come: another phase is another page.
    var head: Fragment {
        Fragment("room-head") {
            div(.class("room-name"), .data("phase", state.phase.rawValue)) {
                if audience == .participant || audience == .observer {
                    b { state.plan.title }
                } else {
                    state.plan.title
                    if let date = state.plan.date {
                        span {
                            "\u{A0}· "
                            time(.datetime(date.iso)) {
                                Text(
                                    sv: "\(date.weekdayName.sv) \(date.short.sv)",
                                    en: "\(date.weekdayName[.en]) \(date.short[.en])"
                                )
                            }
                        }
                    }
                }
            }
        }
    }

    /// Who is at the table, and as what.
    var people: Fragment {
        Fragment("room-people") {
            ul(.class("people small")) {
                for seat in state.plan.seats {
                    li(.data("person", seat.person.value)) {
                        if let person = table.people[seat.person] { PersonMark(person) }
                        span {
                            table.name(seat.person)
                            br()
                            span(.class("soft")) {
                                seat.role.name
                                if seat.withoutDevice { Text(" · utan egen skärm", " · without a device") }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The room's code and who wants in: the facilitator's alone.
    var door: Fragment {
        Fragment("room-door") {
            if let door = scene.door {
                p(.class("small")) {
                    Text("Kod till rummet: ", "Code of the room: ")
                    b(.class("room-code")) { door.code.spaced }
                }
                if door.waiting.isEmpty {
                    p(.class("small soft")) {
                        Text("Ingen väntar på att bli insläppt.", "Nobody is waiting to be let in.")
                    }
                }
            }
        }
    }

    /// Who stands at the door, at the top of the page until somebody has answered.
    var knocks: Fragment {
        Fragment("room-knocks") {
            if let waiting = scene.door?.waiting, !waiting.isEmpty {
                ul(.class("knocks"), .id("knocks"), .ariaLabel(Text("Vill in i rummet", "Want into the room"))) {
                    for knock in waiting { knocker(knock) }
                }
            }
        }
    }

    private func knocker(_ knock: Knock) -> HTML {
        let name = table.name(knock.person)
        return li(.id("knock-\(knock.id)"), .class("message message-correct")) {
            Icon("person")
            b(.id("knock-name-\(knock.id)"), .data("announce", "")) {
                Text(sv: "\(name) vill in", en: "\(name) wants in")
            }
            div(.class("button-row")) {
                command("admissions/\(knock.id)", as: "button button-small") {
                    Text(sv: "Släpp in \(shortName(knock.person))", en: "Let \(shortName(knock.person)) in")
                }
                command("admissions/\(knock.id)/refusal", as: "button button-quiet button-small") {
                    Text("Inte nu", "Not now")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
            }
        }
    }
}
