import Dialogues
import Templates
import Vocabulary
import YAMLLibrary

/// The talk itself, box by box: the round, the notes, the steps, at times within the minutes that the story gives.
struct DemoTalk {
    let planning: DemoPlanning
    let facilitator: PersonID
    let recorder: PersonID
    let startedAt: Instant
    let plan: Plan

    func write(to script: inout DemoScript) {
        script.add(startedAt, facilitator, .start)
        var time = startedAt
        for (index, talk) in dialogue.boxes.enumerated() {
            if index > 0 {
                script.add(time, facilitator, .enter(box: talk.box, from: dialogue.boxes[index - 1].box))
            }
            let stretch = Stretch(start: time, length: .minutes(talk.minutesUsed))
            writeExtension(of: talk, in: stretch, to: &script)
            writeRound(of: talk, in: stretch, to: &script)
            writeNotes(of: talk, in: stretch, to: &script)
            if talk.box == "actions" { writeSteps(in: stretch, to: &script) }
            if talk.box == "causes" { writeParked(in: stretch, to: &script) }
            if talk.box == "check-out" { writeEnd(in: stretch, to: &script) }
            time = stretch.end
        }
        if dialogue.currentBox == nil, let last = dialogue.boxes.last {
            script.add(time, facilitator, .close(from: last.box))
        }
    }

    private var dialogue: DemoDialogue { planning.dialogue }

    /// The group asks for more time shortly before the planned one is over.
    private func writeExtension(of talk: DemoBox, in stretch: Stretch, to script: inout DemoScript) {
        let planned = plan.planned(talk.box)?.minutes ?? 0
        guard talk.minutesUsed > planned, planned > 0 else { return }
        let at = stretch.start + .minutes(planned - 1)
        script.add(at, facilitator, .extend(box: talk.box, minutes: talk.minutesUsed - planned))
    }

    /// Equal turns. Who postpones is asked again when all others have spoken.
    private func writeRound(of talk: DemoBox, in stretch: Stretch, to script: inout DemoScript) {
        guard !talk.order.isEmpty else { return }
        script.add(stretch.at(0.04), facilitator, .startRound(order: talk.order))
        let turns = talk.order + talk.order.filter(talk.returned.contains)
        for (index, person) in turns.enumerated() {
            let at = stretch.at(0.04 + 0.7 * Double(index + 1) / Double(turns.count))
            if index < talk.order.count, talk.returned.contains(person) {
                script.add(at, person, .postponeTurn(person: person))
            } else if talk.passed.contains(person), !talk.returned.contains(person) {
                script.add(at, person, .passTurn(person: person))
            } else {
                // Whoever has a device says ”tack”; for the others the facilitator does.
                let hasDevice = plan.seat(of: person)?.withoutDevice == false
                script.add(at, hasDevice ? person : facilitator, .endTurn(person: person))
            }
        }
    }

    private func writeNotes(of talk: DemoBox, in stretch: Stretch, to script: inout DemoScript) {
        for (index, note) in talk.notes.enumerated() {
            let content = Dialogue.NoteContent(
                planning.calendar.text(note.text),
                note.perspective,
                note.source,
                saidBy: note.by.map(Speaker.person) ?? .group
            )
            let id = NoteID("\(dialogue.id)-\(talk.box)-\(index + 1)")
            let writer = note.byRecorder ? recorder : note.by ?? recorder
            let at = stretch.at(0.1 + 0.85 * Double(index + 1) / Double(talk.notes.count + 1))
            script.add(at, writer, .addNote(.init(id: id, box: talk.box, content)))
        }
    }

    private func writeSteps(in stretch: Stretch, to script: inout DemoScript) {
        for (index, step) in dialogue.steps.enumerated() {
            let content = NextStep.Content(
                what: step.action,
                effect: step.effect,
                perspective: step.perspective,
                owner: step.owner,
                due: planning.calendar.day(step.due),
                evidence: planning.calendar.text(step.evidence),
                decision: step.decision.map(planning.name)
            )
            let at = stretch.at(0.95 * Double(index + 1) / Double(dialogue.steps.count + 1))
            script.add(at, recorder, .addStep(id: StepID("\(dialogue.id)-\(index + 1)"), content))
        }
    }

    private func writeParked(in stretch: Stretch, to script: inout DemoScript) {
        for (index, question) in dialogue.parked.enumerated() {
            let id = ParkedID("\(dialogue.id)-\(index + 1)")
            script.add(stretch.at(0.3 + 0.1 * Double(index)), question.by, .park(id: id, text: question.text))
        }
    }

    /// What was parked gets somebody, and the group says what was most important.
    private func writeEnd(in stretch: Stretch, to script: inout DemoScript) {
        for (index, question) in dialogue.parked.enumerated() where question.takenBy != nil {
            let id = ParkedID("\(dialogue.id)-\(index + 1)")
            script.add(stretch.at(0.75), recorder, .settleParked(id: id, .afterTheDialogue))
        }
        if let headline = dialogue.headline { script.add(stretch.at(0.85), recorder, .setHeadline(text: headline)) }
    }
}

/// A stretch of time that things are spread over.
private struct Stretch {
    let start: Instant
    let length: Seconds

    var end: Instant { start + length }

    func at(_ share: Double) -> Instant {
        start + Seconds(Int(Double(length.whole) * share))
    }
}

extension DemoPlanning {
    func name(of unit: UnitID) -> String { story.units.first { $0.id == unit }?.name ?? unit.value }
}
