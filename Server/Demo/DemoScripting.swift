import Dialogues
import Site
import Templates
import Vocabulary
import YAMLLibrary

extension Demo {
    /// The story can't be told with this library.
    enum StoryFault: Error, Equatable, CustomStringConvertible {
        case noSuchTemplate(TemplateID)
        case nobodyAs(DemoSeat.Role, in: DialogueID)
        /// A correction rewrites a text that isn't there.
        case nothingToChange(Correction.About)

        var description: String {
            switch self {
            case .noSuchTemplate(let id): "Demon använder mallen \(id), som inte finns i biblioteket."
            case .nobodyAs(let role, let dialogue): "Ingen är \(role.rawValue) i demons samtal \(dialogue)."
            case .nothingToChange(let about): "En rättelse i demon ändrar en text som inte finns: \(about)."
            }
        }
    }

    /// One dialogue as far as the story has come with it.
    func script(of dialogue: DemoDialogue, now: Instant) throws -> DemoScript {
        let today = StockholmTime.date(of: now)
        let isLive = dialogue.state == .live
        let calendar =
            isLive
            ? DemoCalendar(live: dialogue.date, today: today)
            : DemoCalendar(anchor: story.anchor, today: today)
        let planning = DemoPlanning(story: story, dialogue: dialogue, calendar: calendar)
        guard let template = library.template(dialogue.template) else {
            throw StoryFault.noSuchTemplate(dialogue.template)
        }
        let facilitator = try person(as: .facilitator, planning)
        let recorder = try person(as: .recorder, planning)
        // What goes on now began as long ago as its boxes have taken.
        let used = Seconds.minutes(dialogue.boxes.reduce(0) { $0 + $1.minutesUsed })
        let startedAt =
            isLive
            ? Instant(microseconds: now.microseconds - used.microseconds)
            : calendar.instant(dialogue.date, dialogue.startedAt ?? dialogue.start)
        let plan = planning.plan(
            template,
            date: isLive ? StockholmTime.date(of: startedAt) : calendar.day(dialogue.date),
            start: isLive ? StockholmTime.time(of: startedAt).toQuarter : dialogue.start
        )

        var script = DemoScript(dialogue.id)
        let drafted =
            dialogue.state == .planned
            ? calendar.instant(story.anchor, 10, 15, plus: -5)
            : calendar.instant(dialogue.date, 10, 15, plus: -28)
        script.add(drafted, facilitator, .draft(plan: plan, template: template))
        guard dialogue.state != .planned else { return script }
        script.add(calendar.instant(dialogue.date, 9, 30, plus: -21), facilitator, .open)
        guard dialogue.state != .preparing else { return script }
        let talk = DemoTalk(
            planning: planning,
            facilitator: facilitator,
            recorder: recorder,
            startedAt: startedAt,
            plan: plan
        )
        talk.write(to: &script)
        if let record = dialogue.record {
            DemoReview(planning: planning, recorder: recorder, plan: plan, checksum: checksum)
                .write(record, to: &script)
        }
        return script
    }

    private func person(as role: DemoSeat.Role, _ planning: DemoPlanning) throws -> PersonID {
        guard let person = planning.person(as: role) else { throw StoryFault.nobodyAs(role, in: planning.dialogue.id) }
        return person
    }
}

extension LocalTime {
    fileprivate var toQuarter: LocalTime { LocalTime(hour: hour, minute: minute - minute % 15) ?? self }
}
