import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// What is left of the current box. The browser keeps it going; without script it stands as of the page.
    var clock: Fragment {
        guard let box else { return Fragment("room-clock") {} }
        let time = RunningTime(of: box.id, state, at: now)
        return Fragment("room-clock", signature: time.signature) {
            if audience == .participant || audience == .observer {
                BoxClock(box: box.id, time: time, size: .pocket)
            } else {
                BoxClock(box: box.id, time: time, size: .panel)
            }
        }
    }

    /// The whole talk against its plan, and how the time has been divided.
    var talk: Fragment {
        let used = state.totalUsed(at: now)
        let length = state.plan.length + state.clock.extendedMinutes
        return Fragment("room-talk") {
            div(.class("clock")) {
                progress(
                    .class("ruler ruler-calm"),
                    .max("\(length)"),
                    .value("\(min(used.minutes, length))"),
                    .ariaLabel(
                        Text(
                            sv: "Hela samtalet: \(used.minutes) av \(length) minuter",
                            en: "The whole talk: \(used.minutes) of \(length) minutes"
                        )
                    )
                )
                div(.class("clock-facts")) {
                    span {
                        Text(
                            sv: "Hela samtalet \(used.minutes) av \(length) min",
                            en: "The whole talk \(used.minutes) of \(length) min"
                        )
                    }
                    if let end = plannedEnd {
                        span { Text(sv: "slutar \(end.swedish)", en: "ends at \(end.iso)") }
                    }
                }
                p(.class("small")) { againstPlan }
            }
            dividedTime
        }
    }

    private var plannedEnd: LocalTime? {
        let start = state.plan.start ?? state.clock.startedAt.map(StockholmTime.time)
        return start?.adding(minutes: state.plan.length)
    }

    private var againstPlan: Text {
        let behind = state.behindPlan(at: now)
        let minutes = abs(behind.minutes)
        guard minutes > 0 else { return Text("Ni följer planen.", "You are keeping to the plan.") }
        let words = minuteWords(minutes)
        return behind > .zero
            ? Text(sv: "Ni ligger \(words.sv) efter planen.", en: "You are \(words[.en]) behind the plan.")
            : Text(sv: "Ni ligger \(words.sv) före planen.", en: "You are \(words[.en]) ahead of the plan.")
    }

    @HTMLBuilder private var dividedTime: HTML {
        let times = state.estimatedTime(at: now).filter { $0.value.minutes > 0 }
        if !times.isEmpty {
            h2 { Text("Tid per perspektiv – uppskattning", "Time per perspective – an estimate") }
            dl(.class("round-summary")) {
                for perspective in Perspective.allCases {
                    if let time = times[perspective] {
                        dt { PerspectiveTag(perspective) }
                        dd { Text("\(time.minutes) min", "\(time.minutes) min") }
                    }
                }
            }
        }
        if let first = untouched {
            p(.class("small")) { first }
        }
    }

    /// An observation, not a verdict. Not before the talk has come half-way.
    private var untouched: Text? {
        guard let box, box.number * 2 >= state.boxes.count, let missing = state.untouchedPerspectives.first else {
            return nil
        }
        return Text(
            sv: "Ingen anteckning handlar om \(missing.name.sv.lowercased()) än. Fråga efter det.",
            en: "No note is about \(missing.name[.en].lowercased()) yet. Ask for it."
        )
    }
}

/// The clock of a box, as large as its place allows.
struct BoxClock: View {
    enum Size: Sendable { case pocket, panel, wall }

    let box: BoxID
    let time: RunningTime
    let size: Size

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
                    span(.class("visually-hidden")) { Text("Kvar i rutan: ", "Left in the box: ") }
                    b(.data("clock-left", "")) { time.leftWords }
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
            p(.class("clock-left"), .data("clock-left", "")) { time.leftWords }
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
                span(.class("visually-hidden")) { Text("Kvar i rutan: ", "Left in the box: ") }
                span(.data("clock-left", "")) { time.leftWords }
            }
            p {
                Text("av \(time.planned.minutes) min", "of \(time.planned.minutes) min")
                " "
                paused
            }
            ruler("ruler")
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
