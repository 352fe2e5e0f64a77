import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// The next steps, with all that has been said of each.
    var steps: Fragment {
        Fragment("room-steps") {
            if !state.visibleSteps.isEmpty || box?.holdsActions == true {
                h2(.class("plain-title")) { Text("Åtgärder och nästa steg", "Actions and next steps") }
                StepList(view: self)
            }
        }
    }

    /// Questions that are kept for later.
    var parked: Fragment {
        Fragment("room-parked") {
            if !state.parked.isEmpty {
                h2(.class("plain-title")) {
                    Text("Parkerat (\(state.waitingParked.count))", "Parked (\(state.waitingParked.count))")
                }
                ul(.class("lines small")) { for question in state.parked { parkedLine(question) } }
            } else {
                h2(.class("plain-title")) { Text("Parkerat", "Parked") }
                p(.class("small soft")) {
                    Text(
                        "En fråga som inte hör hemma här parkeras, så att den inte glöms.",
                        "A question that does not belong here is parked, so that it is not forgotten."
                    )
                }
            }
        }
    }

    private func parkedLine(_ question: ParkedQuestion) -> HTML {
        li(.id("parked-\(question.id)")) {
            span(.lang("sv")) { question.text }
            span(.class("soft parked-outcome")) {
                if let outcome = question.outcome { words(for: outcome) } else { Text("väntar", "waits") }
            }
            if question.outcome == nil, writesForOthers {
                div(.class("button-row")) {
                    if let box {
                        settle(
                            question,
                            "taken",
                            Text(sv: "Tas i ruta \(box.number)", en: "Taken in box \(box.number)"),
                            box
                        )
                    }
                    settle(question, "after", Text("Efter samtalet", "After the talk"))
                    settle(question, "dropped", Text("Släpps", "Dropped"))
                }
            }
        }
    }

    private func words(for outcome: ParkedOutcome) -> Text {
        switch outcome {
        case .taken(let box):
            let number = state.template?.box(box)?.number ?? 0
            return Text(sv: "togs i ruta \(number)", en: "taken in box \(number)")
        case .afterTheDialogue: return Text("tas efter samtalet", "to be taken after the talk")
        case .dropped: return Text("släpptes", "dropped")
        }
    }

    private func settle(_ question: ParkedQuestion, _ outcome: String, _ words: Text, _ box: Box? = nil) -> HTML {
        var fields = [(name: "outcome", value: outcome)]
        if let box { fields.append((name: "box", value: box.id.value)) }
        return command("parked/\(question.id)/outcome", fields, as: "button button-small") {
            words
            span(.class("visually-hidden")) { ": \(question.text.opening)" }
        }
    }
}

/// Next steps one by one; a fact that is missing is said, since the group is still here to add it.
struct StepList: View {
    let view: RoomView

    var body: HTML {
        if view.state.visibleSteps.isEmpty {
            p(.class("small soft")) {
                Text(
                    "Ingen åtgärd är skriven än. Hellre tre med tydlig effekt än åtta önskemål.",
                    "No action is written yet. Better three with a clear effect than eight wishes."
                )
            }
        } else {
            ol(.class("lines steps")) { for step in view.state.visibleSteps { line(step) } }
        }
    }

    private func line(_ step: NextStep) -> HTML {
        let content = step.content
        return li(.id("step-\(step.id)")) {
            span(.class("row-ends")) {
                span(.class("voice"), .lang("sv")) { content.what }
                if view.audience == .facilitator || view.audience == .recorder || view.audience == .participant {
                    a(.class("small"), .href(view.path("steps/\(step.id)"))) {
                        Text("Ändra", "Change")
                        span(.class("visually-hidden")) {
                            Text(sv: " åtgärden \(content.what.opening)", en: " the action \(content.what.opening)")
                        }
                    }
                }
            }
            dl(.class("facts small")) {
                fact(Text("Effekt, för vem", "Effect, for whom"), content.effect)
                dt { Text("Perspektiv", "Perspective") }
                dd { PerspectiveTag(content.perspective) }
                fact(Text("Ansvarig", "Owner"), content.owner.map(view.table.name) ?? "")
                if let due = content.due {
                    dt { Text("Klart senast", "Due") }
                    dd { due.long }
                }
                fact(Text("Så ser vi effekten", "How we will see it"), content.evidence)
                fact(Text("Kräver beslut i", "Needs a decision by"), content.decision ?? "")
            }
            missing(in: content)
        }
    }

    @HTMLBuilder private func fact(_ name: Text, _ words: String) -> HTML {
        if !words.isEmpty {
            dt { name }
            dd { span(.lang("sv")) { words } }
        }
    }

    @HTMLBuilder private func missing(in content: NextStep.Content) -> HTML {
        let missing = [
            content.effect.isEmpty ? Text("effekten och för vem", "the effect and for whom") : nil,
            content.owner == nil ? Text("vem som är ansvarig", "who is responsible") : nil,
            content.due == nil ? Text("när det ska vara klart", "when it is due") : nil,
            content.evidence.isEmpty ? Text("hur effekten syns", "how the effect is seen") : nil,
        ].compactMap { $0 }
        if !missing.isEmpty {
            p(.class("small")) {
                span(.class("status-attention")) {
                    Icon("attention")
                    " "
                    Text(
                        sv: "Fyll i \(missing.map(\.sv).joined(separator: ", ")).",
                        en: "Fill in \(missing.map { $0[.en] }.joined(separator: ", "))."
                    )
                }
            }
        }
    }
}
