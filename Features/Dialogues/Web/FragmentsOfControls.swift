import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// What steers the talk: one press for each thing, two for a box that is not beside this one.
    var controls: Fragment {
        Fragment("room-controls") {
            if let box {
                section(.class("room-controls"), .ariaLabel(Text("Styr samtalet", "Steer the talk"))) {
                    if let before = state.template?.box(before: box.id) { back(to: before, from: box) }
                    pauseOrResume
                    command("extension", [(name: "box", value: box.id.value), (name: "minutes", value: "2")]) {
                        Icon("add")
                        Text("Ge rutan 2 minuter", "Give the box 2 minutes")
                    }
                    a(.class("button"), .href("#park")) {
                        Icon("park")
                        Text("Parkera en fråga", "Park a question")
                    }
                    otherBoxes(than: box)
                    forward(from: box)
                }
            }
        }
    }

    private func back(to before: Box, from box: Box) -> HTML {
        enter(before, from: box, key: "back") {
            Icon("back")
            span(.class("visually-hidden")) { Text("Tillbaka till ", "Back to ") }
            Text("Ruta \(before.number)", "Box \(before.number)")
        }
    }

    private var pauseOrResume: HTML {
        command(state.clock.isPaused ? "resumption" : "pause") {
            Icon(state.clock.isPaused ? "clock" : "pause")
            state.clock.isPaused
                ? Text("Starta klockan igen", "Start the clock again") : Text("Pausa klockan", "Pause the clock")
        }
    }

    private func otherBoxes(than box: Box) -> HTML {
        details(.class("room-other-boxes"), .id("other-boxes")) {
            summary(.class("button")) { Text("Annan ruta", "Another box") }
            div(.class("button-row")) {
                for other in state.boxes where other.id != box.id {
                    enter(other, from: box, as: "button button-small", key: "box") {
                        other.numbered
                    }
                }
            }
        }
    }

    @HTMLBuilder private func forward(from box: Box) -> HTML {
        let next = state.template?.box(after: box.id)
        if let next {
            if state.isChallengeNotHeld(box) {
                a(.class("button button-main"), .href("#skip-\(box.id)")) { nextWords(next) }
            } else {
                enter(next, from: box, as: "button button-main", key: "next") { nextWords(next) }
            }
        } else if let challenge = state.boxes.first(where: state.isChallengeNotHeld) {
            a(.class("button button-main"), .href("#skip-\(challenge.id)")) {
                Text("Avsluta samtalet", "Close the talk")
            }
        } else {
            closing(from: box)
        }
    }

    /// Asked for once more: it stands where one has pressed on to the next box all along, and ends the talk for everybody.
    private func closing(from box: Box) -> HTML {
        details(.class("room-other-boxes room-closing"), .id("closing")) {
            summary(.class("button button-main")) { Text("Avsluta samtalet", "Close the talk") }
            div(.class("button-row")) {
                p {
                    Text(
                        "Rummet stängs för alla. Det som står på arket blir dokumentationen. ",
                        "The room closes for everybody. What stands on the sheet becomes the record. "
                    )
                    if state.headline.isEmpty {
                        Text("Gruppens rubrik är inte skriven än.", "The group's headline is not written yet.")
                    }
                }
                command("close", [(name: "from", value: box.id.value)], as: "button button-main") {
                    Icon("done")
                    Text("Avsluta för alla", "Close for everybody")
                }
            }
        }
    }

    private func nextWords(_ next: Box) -> HTML {
        HTML {
            Text(sv: "Nästa: \(next.numbered.sv)", en: "Next: \(next.numbered[.en])")
            Icon("next")
        }
    }

    private func enter(
        _ box: Box,
        from: Box,
        as style: String = "button",
        key: String,
        @HTMLBuilder words: () -> HTML
    ) -> HTML {
        command(
            "current-box",
            [(name: "box", value: box.id.value), (name: "from", value: from.id.value)],
            as: style,
            key: key,
            words: words
        )
    }
}
