import Actions
import ActionsWeb
import Dialogues
import EventSourcing
import Site
import Vocabulary
import YAMLLibrary

// What became of the actions of the dialogues whose records both parties have approved.
extension Demo {
    func actionDeeds(of dialogue: DemoDialogue, now: Instant) -> [DemoDeed] {
        guard dialogue.state == .approved || dialogue.state == .followedUp,
            let locked = dialogue.record?.signOffs.map(\.date).max()
        else { return [] }
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        let organisation = story.organisation
        let opening = DemoDeed(at: calendar.instant(locked, 12, 0)) { place in
            let clock = place.clock
            let opener = ActionOpener(
                dialogues: place.dialogues,
                actions: place.actions,
                today: { StockholmTime.date(of: clock.read()) }
            )
            try await opener.settle(dialogue.id, in: organisation)
        }
        return dialogue.steps.enumerated().reduce(into: [opening]) { deeds, step in
            let script = DemoActionScript(
                story: story,
                dialogue: dialogue,
                step: step.element,
                number: step.offset + 1,
                locked: locked,
                calendar: calendar
            )
            // What has not happened yet in a demo that is loaded early in the week.
            deeds += script.deeds.filter { $0.at <= now }
        }
    }
}

/// What happened to one action, and when.
private struct DemoActionScript {
    let story: DemoStory
    let dialogue: DemoDialogue
    let step: DemoStep
    let number: Int
    let locked: LocalDate
    let calendar: DemoCalendar

    var deeds: [DemoDeed] {
        var deeds: [DemoDeed] = []
        if let decision = step.decision, let caseNumber = step.decisionCase {
            let on = calendar.day(locked, plus: 12)
            let to = story.units.first { $0.id == decision }?.name ?? decision.value
            let sending = Action.Sending(to: to, on: on, caseNumber: calendar.text(caseNumber))
            deeds.append(
                deed("sent", calendar.instant(locked, 15, 10, plus: 12), step.owner, .sendToCommittee(sending))
            )
        }
        if let status = Action.Status(rawValue: step.status) {
            let at: Instant =
                if let day = step.doneOn {
                    calendar.instant(day, 10, 30)
                } else if let review = step.review {
                    calendar.instant(review.date, 9, 0)
                } else {
                    calendar.instant(locked, 16, 0, plus: 3)
                }
            deeds.append(deed("status", at, step.owner, .setStatus(status)))
        }
        if let review = step.review {
            let at = calendar.instant(review.date, 9, 10)
            let remark = Action.Remark(RemarkID("\(dialogue.id)-\(number)-review"), calendar.text(review.text))
            deeds.append(deed("review", at, review.by, .remark(remark)))
            if let effect = Action.Effect(rawValue: step.effectSeen) {
                deeds.append(deed("effect", at + .minutes(1), review.by, .setEffect(effect)))
            }
        }
        return deeds
    }

    private func deed(_ name: String, _ at: Instant, _ by: PersonID, _ command: ActionCommand) -> DemoDeed {
        let action = ActionID(of: StepID("\(dialogue.id)-\(number)"), in: dialogue.id)
        let identity = Append.Command(id: "demo-\(dialogue.id)-action-\(number)-\(name)", digest: "demo")
        let (organisation, leads) = (story.organisation, story.people.contains { $0.id == by && $0.leads })
        return DemoDeed(at: at) { place in
            try await place.actions.handle(
                .init(
                    command,
                    by: .person(by, isOrganiser: leads, role: nil),
                    today: StockholmTime.date(of: at)
                ),
                on: action.value,
                in: organisation,
                by: by,
                as: identity
            )
        }
    }
}
