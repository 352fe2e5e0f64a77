import Dialogues
import EventSourcing
import FollowUps
import Site
import Templates
import Vocabulary
import YAMLLibrary

// Follow-up talks some weeks after a dialogue, by the rules that hold for everybody.
extension Demo {
    func followUpDeeds(of dialogue: DemoDialogue, now: Instant) -> [DemoDeed] {
        guard let interviewer = dialogue.people.first(where: { $0.roles.contains(.facilitator) })?.person else {
            return []
        }
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        return dialogue.followUps.enumerated().map { number, told in
            let at = calendar.instant(told.date, 8, 10 + number)
            return DemoDeed(at: at) { place in
                try await talk(
                    told,
                    id: FollowUpID("\(dialogue.id)-follow-up-\(number + 1)"),
                    about: dialogue,
                    by: interviewer,
                    calendar,
                    at: at,
                    in: place
                )
            }
        }
    }

    private func talk(
        _ told: DemoFollowUp,
        id: FollowUpID,
        about dialogue: DemoDialogue,
        by interviewer: PersonID,
        _ calendar: DemoCalendar,
        at: Instant,
        in place: Place
    ) async throws {
        guard try await place.followUps.followUp(id, story.organisation) == nil else { return }
        let rules = FollowUpRules(
            dialogue: try await place.dialogues.state(dialogue.id.value, in: story.organisation).state,
            heldOn: calendar.day(dialogue.date),
            guide: library.evaluations.followUp,
            today: StockholmTime.date(of: at)
        )
        let begun = FollowUp(
            id: id,
            dialogue: dialogue.id,
            person: told.person,
            interviewer: interviewer,
            role: story.people.first { $0.id == told.person }.map(\.quotedRole) ?? .other
        )
        let others = try await place.followUps.followUps(of: dialogue.id, story.organisation)
        var current = try rules.begin(begun, beside: others)
        _ = try await place.followUps.begin(current, at: at, story.organisation)
        let text = FollowUpText(
            date: calendar.day(told.date),
            answers: told.answers.mapValues(calendar.text),
            consent: told.consent
        )
        for (command, person) in told.commands(text, by: interviewer) {
            let decided = try rules.decide(command(current.revision), on: current, by: person)
            guard case .kept(let next) = decided else { continue }
            _ = try await place.followUps.save(next, at: at, story.organisation)
            current = next
        }
    }
}

extension DemoFollowUp {
    /// What the two did one after the other, each over the revision before.
    fileprivate func commands(_ text: FollowUpText, by interviewer: PersonID)
        -> [(command: (Int) -> FollowUpCommand, by: PersonID)]
    {
        let write: (Int) -> FollowUpCommand = { .write(text, over: $0) }
        let send: (Int) -> FollowUpCommand = { .send(text, over: $0) }
        let approve: (Int) -> FollowUpCommand = { .approve(text, over: $0) }
        let decline: (Int) -> FollowUpCommand = { .decline(reason: reason, over: $0) }
        return switch state {
        case .draft: [(write, interviewer)]
        case .sent: [(send, interviewer)]
        case .approved: [(send, interviewer), (approve, person)]
        case .declined: [(send, interviewer), (decline, person)]
        }
    }
}

extension DemoPerson {
    fileprivate var quotedRole: QuotedRole {
        switch kind {
        case .elected: .elected
        case .official: .official
        case .external: .other
        }
    }
}
