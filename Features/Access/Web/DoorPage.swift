import Markup
import Site
import Vocabulary

/// The frame of the pages outside: the round table, the logo, one thing to do.
struct DoorPage: View {
    let topic: Text
    let place: String?
    let lead: Text?
    let scripts: [String]
    let content: HTML

    init(
        _ topic: Text,
        place: String? = nil,
        lead: Text? = nil,
        scripts: [String] = [],
        @HTMLBuilder content: () -> HTML
    ) {
        self.topic = topic
        self.place = place
        self.lead = lead
        self.scripts = scripts
        self.content = content()
    }

    var body: HTML {
        Page(topic, for: nil, frame: .bare, scripts: scripts) {
            main(.class("sign-in"), .id("content")) {
                EmptyTable()
                div(.class("stack-tight")) {
                    a(.class("logo"), .href("/")) {
                        Logo()
                        "Samtal "
                        if let place { span(.class("logo-place")) { place } }
                    }
                    h1 { topic }
                    if let lead { p(.class("lead soft")) { lead } }
                }
                content
            }
        }
    }
}

/// A round table where seven seats are free. A feeling, not a fact: the text says all.
private struct EmptyTable: View {
    var body: HTML {
        svg(.class("round-table"), .init("viewBox", "0 0 320 232"), .ariaHidden) {
            ellipse(
                .class("round-surface"),
                .init("fill", "#f5f1e8"),
                .init("stroke", "#79807f"),
                .init("cx", "160"),
                .init("cy", "116"),
                .init("rx", "96"),
                .init("ry", "54")
            )
            rect(
                .class("round-sheet"),
                .init("fill", "#fffdf8"),
                .init("stroke", "#79807f"),
                .init("x", "127.5"),
                .init("y", "93"),
                .init("width", "65.1"),
                .init("height", "46")
            )
            path(
                .class("round-sheet"),
                .init("fill", "none"),
                .init("stroke", "#79807f"),
                .init("d", "M160 93v46M127.5 108.3h32.5M160 121.8h32.5")
            )
            for seat in Self.seats {
                g(.class("seat seat-waiting")) {
                    circle(
                        .init("fill", "#fffdf8"),
                        .init("stroke", "#1b262c"),
                        .init("stroke-width", "1.5"),
                        .init("cx", seat.x),
                        .init("cy", seat.y),
                        .init("r", "21")
                    )
                }
            }
        }
    }

    private static let seats: [(x: String, y: String)] = [
        ("160", "32"), ("258.5", "63.6"), ("282.8", "134.7"), ("214.7", "191.7"), ("105.3", "191.7"),
        ("37.2", "134.7"), ("61.5", "63.6"),
    ]
}
