import Access
import Dialogues
import Markup
import Site
import Templates
import Vocabulary

// The screen on the wall: readable at six metres, nothing to press, nobody's name among those not yet heard.
extension RoomView {
    var wallHead: Fragment {
        Fragment("wall-head") {
            header(.class("wall-head"), .data("phase", state.phase.rawValue)) {
                h1 {
                    if isLive, let box {
                        span(.class("box-number")) { box.number }
                        " "
                        box.title
                    } else {
                        state.plan.title
                    }
                }
                p {
                    if state.round != nil { Text("Laget runt", "Round the table") } else if !isLive { waitingWords }
                }
            }
        }
    }

    @HTMLBuilder private var waitingWords: HTML {
        switch state.phase {
        case .none, .draft: Text("Planeras", "Being planned")
        case .open: beginning
        case .live: HTML.empty
        case .review, .approved, .discarded: Text("Samtalet är avslutat", "The talk is over")
        }
    }

    /// When it begins.
    private var beginning: Text {
        guard let date = state.plan.date, let start = state.plan.start else {
            return Text("Börjar snart", "Begins soon")
        }
        return Text(
            sv: "Börjar \(date.weekdayName.sv) \(date.short.sv) kl. \(start.swedish)",
            en: "Begins \(date.weekdayName[.en]) \(date.short[.en]), \(start.iso)"
        )
    }

    var wallBox: Fragment {
        Fragment("wall-box") {
            if let box {
                let questions = state.questions(box)
                div(.data("current-box", box.id.value), .data("current-box-number", String(box.number))) {
                    if let first = questions.first { p(.class("wall-question")) { first.text } }
                    for question in questions.dropFirst() { p(.class("wall-more")) { question.text } }
                    for part in box.parts { wallPart(part, of: box) }
                }
            }
        }
    }

    private func wallPart(_ part: Box.Part, of box: Box) -> HTML {
        let variant = state.plan.planned(box.id)?.variant ?? box.defaultVariant
        return HTML {
            for question in part.questions[variant] {
                p(.class("wall-more")) {
                    Icon(part.perspective.rawValue)
                    " "
                    b { part.title }
                    ": "
                    question.text
                }
            }
        }
    }

    var wallSide: Fragment {
        Fragment("wall-side") {
            div(.class("wall-side")) {
                RoundDrawing(view: self, size: .wall)
                p(.class("wall-now")) {
                    if let word = state.word {
                        b {
                            Text(
                                sv: "\(shortName(word.person)) har ordet",
                                en: "\(shortName(word.person)) has the word"
                            )
                        }
                        if let coming { coming }
                    } else {
                        b { Text("Ordet är fritt", "The word is free") }
                    }
                }
            }
        }
    }

    private var coming: Text? {
        let people = state.round?.places.filter { $0.turn == .waiting }.map(\.person) ?? []
        guard !people.isEmpty else { return nil }
        guard people.count > 1 else { return Text(sv: "sedan \(listed(people))", en: "then \(listed(people))") }
        // The first three, and how many more.
        let first = people.count > 3 ? people.prefix(3) : people.dropLast()
        let last = people.count > 3 ? nil : people.last.map(shortName)
        let names = listed(Array(first))
        return Text(
            sv: "sedan \(names) och \(last ?? "\(people.count - 3) till")",
            en: "then \(names) and \(last ?? "\(people.count - 3) more")"
        )
    }

    var wallFoot: Fragment {
        guard let box else { return Fragment("wall-foot") {} }
        let time = RunningTime(of: box.id, state, at: now)
        return Fragment("wall-foot", signature: "\(time.signature) \(box.id)") {
            footer(.class("wall-foot")) {
                BoxClock(box: box.id, time: time, size: .wall, next: state.template?.box(after: box.id))
                SheetGlyph(state: state)
            }
        }
    }

    /// Before the talk: how to come in. After it: what the group arrived at, while people get up from the table.
    var wallDoor: Fragment {
        Fragment("wall-door") {
            switch state.phase {
            case .none, .draft:
                p(.class("wall-question")) {
                    Text("Rummet öppnas när planen är klar", "The room opens when the plan is ready")
                }
            case .open:
                p(.class("wall-question")) {
                    Text("Kom in i rummet med din telefon", "Come into the room with your phone")
                }
                if let door = scene.door {
                    p(.class("wall-more")) {
                        Text("Skanna bilden, eller skriv koden ", "Scan the picture, or write the code ")
                    }
                    p(.class("wall-code")) { door.code.spaced }
                }
            case .live: HTML.empty
            case .review, .approved, .discarded:
                if state.headline.isEmpty {
                    p(.class("wall-question")) { Text("Tack för samtalet", "Thank you for the talk") }
                } else {
                    p(.class("wall-more")) {
                        Text("Det viktigaste vi kom fram till", "The most important thing we arrived at")
                    }
                    p(.class("wall-question"), .lang("sv")) { state.headline }
                }
            }
        }
    }
}
