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

    /// The clock is also the timekeeper's, whose phone has what the clock needs now: hidden for all others.
    var timekeeping: Fragment {
        Fragment("room-timekeeping") {
            let keepers = state.plan.people(as: .timekeeper)
            if let box, !keepers.isEmpty {
                div(
                    .class("button-row"),
                    .data("for", keepers.map(\.value).joined(separator: " ")),
                    .hidden.when(!keepers.contains { $0 == me })
                ) {
                    command(state.clock.isPaused ? "resumption" : "pause", as: "button button-small") {
                        Icon(state.clock.isPaused ? "clock" : "pause")
                        state.clock.isPaused
                            ? Text("Starta klockan igen", "Start the clock again")
                            : Text("Pausa klockan", "Pause the clock")
                    }
                    command(
                        "extension",
                        [(name: "box", value: box.id.value), (name: "minutes", value: "2")],
                        as: "button button-small"
                    ) {
                        Icon("add")
                        Text("Ge rutan 2 minuter", "Give the box 2 minutes")
                    }
                }
            }
        }
    }

    /// The whole talk against its plan, and how the time has been divided.
    var talk: Fragment {
        guard let box else { return Fragment("room-talk") {} }
        return Fragment("room-talk") {
            TalkClock(time: TalkTime(state, in: box, at: now), end: plannedEnd)
            dividedTime
        }
    }

    private var plannedEnd: LocalTime? {
        let start = state.plan.start ?? state.clock.startedAt.map(StockholmTime.time)
        return start?.adding(minutes: state.plan.length)
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

/// How much of the whole talk is used, and whether the plan holds. The browser keeps it going.
struct TalkClock: View {
    let time: TalkTime
    let end: LocalTime?

    private var length: Int { time.length.whole / 60 }

    var body: HTML {
        HTML.element(
            "div",
            [.class("clock")] + time.attributes,
            HTML {
                progress(
                    .class("ruler ruler-calm"),
                    .max("\(time.length.whole)"),
                    .value("\(min(time.usedMinutes * 60, time.length.whole))"),
                    .ariaLabel(usedWords)
                )
                div(.class("clock-facts")) {
                    span(.data("talk-used", "")) { usedWords }
                    if let end { span { Text(sv: "slutar \(end.swedish)", en: "ends at \(end.iso)") } }
                }
                p(.class("small"), .data("talk-plan", "")) { time.againstPlan }
            }
        )
    }

    private var usedWords: Text {
        Text(
            sv: "Hela samtalet \(time.usedMinutes) av \(length) min",
            en: "The whole talk \(time.usedMinutes) of \(length) min"
        )
    }
}
