import Dialogues
import EventSourcing
import Organisations
import Rounds
import RoundsWeb
import Site
import Templates
import Vocabulary
import YAMLLibrary

extension Demo {
    /// The rounds of the story, through the commands that the process lead gives. Their dialogues are told by
    /// themselves, with ids of their own.
    func roundDeeds(now: Instant) -> [DemoDeed] {
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        return story.rounds.flatMap { round -> [DemoDeed] in
            guard let template = library.templates.first, let lead = story.people.first(where: \.leads)?.id else {
                return []
            }
            let plan = plan(of: round, led: lead, calendar, now)
            var acts: [(at: Instant, action: Round.Action)] = [
                (calendar.instant(round.drafted, 9, 10), .draft(plan: plan, template: template))
            ]
            if let made = round.made {
                acts.append((calendar.instant(made, 9, 40), .beginMaking(revision: 0)))
                acts.append((calendar.instant(made, 9, 41), .finishMaking))
            }
            if let closed = round.closed {
                acts.append((calendar.instant(closed, 15, 20), .close(lessons: calendar.text(round.lessons))))
            }
            return acts.enumerated().map { number, act in
                DemoDeed(at: act.at) { place in
                    try await ask(act.action, of: round, number, by: lead, at: act.at, in: place)
                }
            }
        }
    }

    private func ask(
        _ action: Round.Action,
        of round: DemoRound,
        _ number: Int,
        by lead: PersonID,
        at instant: Instant,
        in place: Place
    ) async throws {
        let register = Round.Register(units: Set(story.units.map(\.id)), people: Set(story.people.map(\.id)))
        try await Streams(of: Round.self, named: "round", in: place.log).handle(
            .init(
                action,
                by: .init(lead, isOrganiser: true),
                at: instant,
                today: StockholmTime.date(of: instant),
                register: register
            ),
            on: round.id,
            in: story.organisation,
            by: lead,
            as: .init(id: "demo-\(round.id)-\(number)", digest: "demo")
        )
    }

    private func plan(of round: DemoRound, led lead: PersonID, _ calendar: DemoCalendar, _ now: Instant) -> RoundPlan {
        var plan = RoundPlan(
            name: calendar.text(round.name),
            season: Season(rawValue: round.season.rawValue) ?? .spring,
            period: calendar.text(round.period),
            aim: round.aim,
            questionSet: library.templates.first?.defaultQuestionSet,
            leadership: party("kommunstyrelsen"),
            facilitator: lead,
            recorder: "utredare",
            timekeeper: "controller",
            pace: Pace(firstDay: round.firstDay.map { calendar.day($0) }, every: 7),
            previous: round.previous.map { RoundID($0) }
        )
        plan.units = round.committees.map { RoundUnit(party($0)) }
        plan = plan.staggered()
        plan.units += round.dialogues.compactMap { id in story.dialogues.first { $0.id == id } }.map { dialogue in
            RoundUnit(
                party(dialogue.committees.first ?? ""),
                date: calendar.day(dialogue.date),
                start: dialogue.start,
                place: dialogue.place
            )
        }
        return plan
    }

    /// The elected of a nämnd, and those of the förvaltning that works for it; its chair approves.
    private func party(_ unit: UnitID) -> RoundParty {
        let department = story.units.first { $0.id == unit }?.department
        let people = story.people.filter { $0.unit == unit || (department != nil && $0.unit == department) }
            .filter { !$0.leads && !["utredare", "controller", "ekonomichef"].contains($0.id) }
        return RoundParty(unit, people: people.map(\.id), approver: people.first { $0.kind == .elected }?.id)
    }
}
