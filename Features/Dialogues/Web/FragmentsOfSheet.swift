import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// The sheet as a map: what is done, what goes on, what comes.
    var map: Fragment {
        Fragment("room-map") {
            if let box {
                h2(.id("map-title")) {
                    Text(
                        sv: "Arket – ruta \(box.number) av 0–\(state.boxes.count - 1)",
                        en: "The sheet – box \(box.number) of 0–\(state.boxes.count - 1)"
                    )
                }
            }
            ol(.class("a3-map"), .ariaLabel(Text("Samtalsmallens rutor", "The boxes of the template"))) {
                for box in state.boxes { mapBox(box) }
            }
        }
    }

    private func mapBox(_ box: Box) -> HTML {
        let isNow = box.id == state.clock.current
        let isDone = !isNow && state.clock.visited.contains(box.id)
        let kind = isNow ? "now" : isDone ? "done" : "next"
        return li(.class("a3-box a3-box-\(box.number) a3-box-\(kind)"), .ariaCurrent("step").when(isNow)) {
            span {
                span(.class("box-number")) { box.number }
                " "
                box.shortTitle
            }
            span(.class("a3-box-time")) {
                if isNow {
                    Text("pågår nu", "going on now")
                } else if isDone {
                    Icon("done")
                    usedOf(box)
                } else {
                    Text("\(state.minutes(for: box.id)) min", "\(state.minutes(for: box.id)) min")
                }
            }
        }
    }

    private func usedOf(_ box: Box) -> HTML {
        let planned = state.minutes(for: box.id)
        return HTML {
            Text("\(state.used(box.id, at: now).minutes)", nil)
            span(.class("visually-hidden")) { Text("minuter använda, planerat ", "minutes used, planned ") }
            span(.ariaHidden) { "/" }
            "\(planned) min"
        }
    }

    /// What has been written in the current box, the latest first.
    var notes: Fragment {
        Fragment("room-notes") {
            let notes = box.map { state.notes(in: $0.id).reversed() } ?? []
            ul(
                .class("notes"),
                .id("notes-\(box?.id.value ?? "")"),
                .ariaLabel(Text("Anteckningar i rutan, den senaste först", "Notes in the box, latest first"))
            ) {
                if notes.isEmpty {
                    li(.class("note-writing")) {
                        Text(
                            "Inget är skrivet i rutan än. En tanke per anteckning, med gruppens ord.",
                            "Nothing is written in the box yet. One thought per note, in the group's words."
                        )
                    }
                }
                for note in notes { NoteLine(note: note, view: self) }
            }
        }
    }

    /// All boxes with what stands in them. Each is sent by itself, so that a note does not send the whole sheet.
    var sheet: [Fragment] { state.boxes.map(sheetBox) }

    private func sheetBox(_ box: Box) -> Fragment {
        Fragment("room-sheet-\(box.id)") {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("sheet-\(box.id)"), .id("box-\(box.id)")) {
                h2(.class("box-title"), .id("sheet-\(box.id)")) {
                    span(.class("box-number")) { box.number }
                    box.title
                    if box.id == state.clock.current { StatusTag(.now, Text("pågår nu", "going on now")) }
                }
                if let reason = state.skippedChallenges[box.id] { SkippedLine(reason: reason) }
                if box.holdsActions { StepList(view: self) }
                let notes = state.notes(in: box.id)
                if !notes.isEmpty {
                    ul(.class("notes"), .id("notes-\(box.id)")) {
                        for note in notes { NoteLine(note: note, view: self) }
                    }
                } else if !box.holdsActions {
                    p(.class("small soft")) { Text("Inget skrivet.", "Nothing written.") }
                }
            }
        }
    }

    /// The group's own sentence, when there is one.
    var headline: Fragment {
        Fragment("room-headline") {
            if !state.headline.isEmpty {
                p(.class("small soft")) {
                    Text("Det viktigaste vi kom fram till", "The most important thing we arrived at")
                }
                p(.class("voice"), .lang("sv")) { state.headline }
            }
        }
    }
}

/// That a challenge was passed over, and why.
struct SkippedLine: View {
    let reason: String

    var body: HTML {
        p(.class("small")) {
            StatusTag(.attention, Text("Rutan hoppades över", "The box was skipped"))
            " "
            span(.lang("sv")) { reason }
        }
    }
}
