import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// The current box with its question, in the tone that was planned.
    var boxHead: Fragment {
        Fragment("room-box") {
            if let box {
                div(
                    .class(isPocket ? "stack-tight" : "stack"),
                    .data("current-box", box.id.value),
                    .data("current-box-number", String(box.number)),
                    .data("current-box-name", words: box.numbered),
                    .data("current-perspective", box.timePerspective.rawValue),
                    .data("holds-actions", "").when(box.holdsActions),
                    .data("last-box", "").when(box.id == state.boxes.last?.id),
                    .data("page-title", words: pageTitle(box))
                ) {
                    if isPocket { pocketHead(box) } else { wideHead(box) }
                    BoxQuestions(box: box, state: state, foldsParts: isPocket)
                    if leads { facilitatorHelp(box) }
                    if audience == .recorder { p(.class("small soft")) { box.recorderTip } }
                    if box.id == state.boxes.last?.id { timeReflection }
                }
            }
        }
    }

    /// In the last box everybody may look back on how the time was shared.
    private var timeReflection: HTML {
        p(.class("small")) {
            a(.href("\(table.path)/reflection")) {
                Text("Gissa hur tiden fördelades mellan perspektiven", "Guess how the time was shared")
            }
        }
    }

    private var isPocket: Bool { audience == .participant || audience == .observer }

    private func pageTitle(_ box: Box) -> Text {
        Text(
            sv: "\(box.numbered.sv) – samtalet pågår – Samtal",
            en: "\(box.numbered[.en]) – the talk goes on – Samtal"
        )
    }

    private func pocketHead(_ box: Box) -> HTML {
        div(.class("pocket-head")) {
            span(.class("box-number")) { box.number }
            h1(.id("box-title"), .data("announce", "")) { box.title }
            SheetGlyph(state: state)
        }
    }

    private func wideHead(_ box: Box) -> HTML {
        div(.class("room-box-head")) {
            span(.class("box-number")) { box.number }
            h1(.id("box-title"), .data("announce", "")) { box.title }
            span(.class("small soft")) {
                switch state.plan.planned(box.id)?.variant ?? box.defaultVariant {
                case .neutral: Text("Neutral fråga", "Neutral question")
                case .strengthBased: Text("Styrkebaserad fråga", "Strength-based question")
                }
            }
        }
    }

    /// What helps the one who leads: how to hold the box, what to ask next, what to ask when all agree too soon.
    private func facilitatorHelp(_ box: Box) -> HTML {
        details(.class("small"), .id("help-\(box.id)")) {
            summary {
                Text("Stöd till dig som leder: följdfrågor och råd", "Help for you who lead: follow-ups and advice")
            }
            div(.class("stack-tight")) {
                ul(.class("stack-tight voice")) { for text in box.followUps { li { text } } }
                if let challenge = box.challenge {
                    p {
                        b { Text("Utmana: ", "Challenge: ") }
                        span(.class("voice")) { challenge }
                    }
                }
                ul(.class("stack-tight")) { for tip in box.facilitatorTips { li { tip } } }
            }
        }
    }
}

/// The question of a box: the first large, the others beside it, and the parts with their minutes.
struct BoxQuestions: View {
    let box: Box
    let state: Dialogue.State
    /// On a phone the parts are behind one press, so that question, turn and writing field are seen together.
    var foldsParts = false

    var body: HTML {
        let questions = state.questions(box)
        if let first = questions.first { p(.class("question")) { first.text } }
        for question in questions.dropFirst() { p(.class("question-more")) { question.text } }
        if !box.parts.isEmpty {
            if foldsParts {
                details(.class("small"), .id("box-parts")) {
                    summary { Text("Frågor per perspektiv", "Questions by perspective") }
                    parts
                }
            } else {
                parts
            }
        }
    }

    private var parts: HTML {
        ul(.class("lines box-parts")) {
            for (part, minutes) in zip(box.parts, partMinutes) {
                li {
                    span(.class("row-ends")) {
                        PerspectiveTag(part.perspective)
                        span(.class("small soft")) { Text("\(minutes) min", "\(minutes) min") }
                    }
                    for question in part.questions[variant] { p(.class("question-more")) { question.text } }
                }
            }
        }
    }

    private var variant: QuestionVariant { state.plan.planned(box.id)?.variant ?? box.defaultVariant }
    private var partMinutes: [Int] {
        state.template?.partMinutes(of: box, in: state.minutes(for: box.id)) ?? []
    }
}

/// The sheet as a stamp: where one is. The words stand beside it.
struct SheetGlyph: View {
    let state: Dialogue.State

    /// x, y, width, height of each box on the stamp, by number.
    static let places: [(x: Int, y: Int, width: Int, height: Int)] = [
        (0, 0, 15, 10), (15, 0, 15, 10), (0, 10, 30, 14), (0, 24, 30, 18), (30, 0, 15, 10), (45, 0, 15, 10),
        (30, 10, 30, 11), (30, 21, 30, 13), (30, 34, 30, 8),
    ]

    var body: HTML {
        svg(.class("a3-glyph"), .init("viewBox", "-1 -1 62 44"), .ariaHidden) {
            for box in state.boxes where state.clock.visited.contains(box.id) {
                place(box.number, box.id == state.clock.current ? "now" : "done")
            }
            for number in Self.places.indices { place(number, "line") }
        }
    }

    private func place(_ number: Int, _ kind: String) -> HTML {
        guard Self.places.indices.contains(number) else { return .empty }
        let place = Self.places[number]
        return rect(
            .class("a3-glyph-\(kind)"),
            .init("x", "\(place.x)"),
            .init("y", "\(place.y)"),
            .init("width", "\(place.width)"),
            .init("height", "\(place.height)")
        )
    }
}
