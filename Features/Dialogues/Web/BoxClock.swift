import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// The clock of a box, as large as its place allows.
struct BoxClock: View {
    enum Size: Sendable { case pocket, panel, wall }

    let box: BoxID
    let time: RunningTime
    let size: Size
    /// What comes then: only on the wall, where nobody sees the map.
    var next: Box?

    var body: HTML {
        HTML.element(
            "div",
            time.attributes + [
                .id("box-clock"), .class(size == .wall ? "wall-time" : "clock"),
                .data("clock-announce", box.value).when(size != .wall),
            ],
            HTML {
                switch size {
                case .pocket: pocket
                case .panel: panel
                case .wall: wall
                }
            }
        )
    }

    private var pocket: HTML {
        HTML {
            p(.class("pocket-time")) {
                span {
                    span(.class("visually-hidden")) { Text("I rutan: ", "In the box: ") }
                    b(.data("clock-left", "")) { time.left.clock }
                    " "
                    over
                    span(.class("clock-kept")) { Text("kvar", "left") }
                }
                paused
                span(.class("soft")) { Text("av \(time.planned.minutes) min", "of \(time.planned.minutes) min") }
            }
            ruler("ruler ruler-calm")
        }
    }

    private var panel: HTML {
        HTML {
            h2 { Text("Kvar i rutan", "Left in the box") }
            p(.class("clock-left"), .data("clock-left", "")) { time.left.clock }
            over
            paused
            ruler("ruler")
            div(.class("clock-facts")) {
                span {
                    Text("Använt ", "Used ")
                    span(.data("clock-used", "")) { time.usedNow.clock }
                }
                span {
                    Text("Planerat ", "Planned ")
                    time.planned.clock
                }
            }
        }
    }

    private var wall: HTML {
        HTML {
            p(.class("wall-clock")) {
                span(.data("clock-left", "")) { time.left.clock }
                " "
                small(.class("clock-kept")) { Text("kvar", "left") }
            }
            div(.class("wall-plan")) {
                ruler("ruler")
                p {
                    span {
                        Text("av \(time.planned.minutes) min", "of \(time.planned.minutes) min")
                        " "
                        over
                        paused
                    }
                    if let next { span { Text(sv: "Sedan: \(next.numbered.sv)", en: "Then: \(next.numbered[.en])") } }
                }
            }
        }
    }

    /// Beside the figure that has come to nought. Said, never shouted.
    private var over: HTML {
        span(.class("clock-over"), .data("clock-over", ""), .hidden.when(time.overWords == nil)) {
            if let words = time.overWords { words }
        }
    }

    @HTMLBuilder private var paused: HTML {
        if time.runningSince == nil {
            StatusTag(.waiting, Text("Klockan är pausad", "The clock is paused"))
        }
    }

    private func ruler(_ classes: String) -> HTML {
        let planned = max(time.planned.whole, 1)
        return progress(
            .class(classes),
            .max("\(planned)"),
            .value("\(min(time.usedNow.whole, planned))"),
            .data("clock-progress", ""),
            .ariaLabel(
                Text(
                    sv: "Använt \(time.usedNow.minutes) av \(time.planned.minutes) minuter",
                    en: "Used \(time.usedNow.minutes) of \(time.planned.minutes) minutes"
                )
            )
        )
    }
}
