import Dialogues
import DialoguesWeb
import Foundation
import Markup
import Records
import Site
import Vocabulary

/// The perspective of a note or step, drawn and named.
struct RecordMark: View {
    let perspective: Perspective

    var body: HTML {
        svg(
            .class("record-mark perspective-\(perspective.rawValue)"),
            .init("viewBox", "0 0 24 24"),
            .role("img"),
            .ariaLabel(perspective.name)
        ) {
            use(.href("/icons.svg#\(perspective.rawValue)"))
        }
    }
}

/// Which municipality, which dialogue.
struct RecordPlace: View {
    let words: String

    var body: HTML {
        p(.class("record-place")) {
            Logo()
            span { words }
        }
    }
}

/// Those around the table, as circles. The names stand below as text.
struct TableDrawing: View {
    let initials: [String]

    var body: HTML {
        div(.class("record-round")) {
            svg(.class("round-table"), .init("viewBox", "0 0 300 206"), .ariaHidden) {
                ellipse(
                    .class("round-surface"),
                    .init("cx", "150"),
                    .init("cy", "103"),
                    .init("rx", "91"),
                    .init("ry", "51")
                )
                rect(
                    .class("round-sheet"),
                    .init("x", "119"),
                    .init("y", "81"),
                    .init("width", "62"),
                    .init("height", "44")
                )
                path(.class("round-sheet round-folds"), .init("d", "M150 81v44M119 95.7h31M150 108.5h31"))
                for (index, name) in initials.enumerated() { seat(name, at: index) }
            }
        }
    }

    private func seat(_ name: String, at index: Int) -> HTML {
        let angle = 2 * Double.pi * Double(index) / Double(max(initials.count, 1)) - Double.pi / 2
        let place = (x: 150 + 122 * cos(angle), y: 103 + 80 * sin(angle))
        let radius = initials.count > 12 ? 17.0 : 20.0
        return g(.class("seat seat-waiting")) {
            circle(.init("cx", tenths(place.x)), .init("cy", tenths(place.y)), .init("r", tenths(radius)))
            svgText(.init("x", tenths(place.x)), .init("y", tenths(place.y + 5.3)), .init("text-anchor", "middle")) {
                name
            }
        }
    }

    private func tenths(_ number: Double) -> String { String(format: "%.1f", number) }
}

/// How the time was shared between the perspectives: a bar whose parts are named below it.
struct TimeShares: View {
    let viewed: ViewedRecord

    var body: HTML {
        if !viewed.document.times.isEmpty {
            figure(.class("record-time")) {
                svg(
                    .class("record-bar"),
                    .init("viewBox", "0 0 1000 70"),
                    .init("preserveAspectRatio", "none"),
                    .ariaHidden
                ) {
                    for share in shares {
                        rect(
                            .class("record-share perspective-\(share.perspective.rawValue)"),
                            .init("x", String(share.start * 10)),
                            .init("y", "0"),
                            .init("width", String(max(share.percent * 10 - 4, 2))),
                            .init("height", "70")
                        )
                    }
                }
                figcaption {
                    ViewedRecord.timeLabel
                    ": "
                    for (index, time) in viewed.document.times.enumerated() {
                        span(.class("record-key perspective-\(time.perspective.rawValue)")) {
                            RecordMark(perspective: time.perspective)
                            b { time.perspective.name }
                            " \(time.percent)\u{A0}%"
                            if index < viewed.document.times.count - 1 { "," }
                        }
                        " "
                    }
                }
            }
        }
    }

    private var shares: [(perspective: Perspective, percent: Int, start: Int)] {
        var start = 0
        return viewed.document.times.map { time in
            defer { start += time.percent }
            return (time.perspective, time.percent, start)
        }
    }
}

/// The bar above the record: where one is, in which form it is shown, print.
struct RecordBar: View {
    enum Form: Sendable { case reading, sheet, history }

    let viewed: ViewedRecord
    let form: Form

    var body: HTML {
        div(.class("row-ends no-print")) {
            nav(.ariaLabel(Text("Var du är", "Where you are"))) {
                ol(.class("path")) {
                    li { a(.href("/dialogues")) { Text("Samtal", "Dialogues") } }
                    li { a(.href(viewed.path)) { viewed.document.plan.title } }
                    li { span(.ariaCurrent("page")) { place } }
                }
            }
            div(.class("button-row")) {
                nav(.class("choices choices-joined"), .ariaLabel(Text("Visa som", "Show as"))) {
                    form(.sheet, "sheet", "sheet", Text("Ark", "Sheet"))
                    form(.reading, "", "read", Text("Läsversion", "Reading version"))
                    form(.history, "history", "clock", Text("Historik", "History"))
                }
                if form != .history {
                    button(.class("button button-small"), .type("button"), .data("print", ""), .hidden) {
                        Icon("print")
                        Text("Skriv ut", "Print")
                    }
                }
            }
        }
    }

    private var place: Text {
        switch form {
        case .reading, .sheet: viewed.document.isLocked ? viewed.stamp : Text("Dokumentation", "Record")
        case .history: Text("Historik", "History")
        }
    }

    private func form(_ other: Form, _ path: String, _ icon: String, _ words: Text) -> HTML {
        a(
            .class("button button-small"),
            .href("\(viewed.path)/record" + (path.isEmpty ? "" : "/\(path)")),
            .ariaCurrent("page").when(other == form)
        ) {
            Icon(icon)
            words
        }
    }
}

/// That the record is not approved yet, with the way to where that is done; and when it is no longer as it was loaded.
///
/// What one reads or prints here does not change under one's eyes.
struct DraftNotice: View {
    let viewed: ViewedRecord

    var body: HTML {
        if viewed.isFollowed { fragment.html }
    }

    var fragment: Fragment {
        Fragment("record-draft") {
            div(.class("message no-print"), .data("phase", viewed.table.state.phase.rawValue)) {
                Icon("attention")
                h2 { Text("Utkast", "Draft") }
                p {
                    Text(
                        "Dokumentationen är inte fastställd. Läs den, föreslå rättelser och godkänn den under ",
                        "The record is not approved. Read it, propose corrections and approve it under "
                    )
                    a(.href("\(viewed.path)/review")) { Text("Granska och godkänn", "Review and approve") }
                    "."
                }
                LatestChange(viewed: viewed)
                div(.class("stack-tight"), .data("without", viewed.textMark), .hidden) {
                    p {
                        b {
                            Text(
                                "Texten har ändrats sedan du öppnade sidan.",
                                "The text has changed since you opened the page."
                            )
                        }
                    }
                    p { LoadAnew(path: "", words: Text("Visa det som står nu", "Show what stands now")) }
                }
            }
        }
    }
}
