import Dialogues
import Vocabulary

package extension RoundPlan {
    /// The round a year later: the same units, people and questions, each at the same time of the year on the same
    /// weekday, moved on where that is a holiday.
    func aYearLater(of round: RoundID, register: Round.Register) -> RoundPlan {
        var next = self
        next.name = name.aYearLater
        next.period = period.aYearLater
        next.previous = round
        next.pace.firstDay = pace.firstDay.map(\.aYearLater)
        next.units = units.filter { register.units.contains($0.unit) }
        for index in next.units.indices { next.units[index].date = next.units[index].date.map(\.aYearLater) }
        next.keepOnly(register.people)
        return next
    }

    /// Those who have left the organisation have left the round.
    mutating func keepOnly(_ people: Set<PersonID>) {
        func here(_ person: PersonID?) -> PersonID? { person.flatMap { people.contains($0) ? $0 : nil } }
        func here(_ party: RoundParty) -> RoundParty {
            RoundParty(party.unit, people: party.people.filter(people.contains), approver: here(party.approver))
        }
        leadership = here(leadership)
        facilitator = here(facilitator)
        recorder = here(recorder)
        timekeeper = here(timekeeper)
        for index in units.indices {
            units[index].party = here(units[index].party)
            units[index].facilitator = here(units[index].facilitator)
            units[index].recorder = here(units[index].recorder)
        }
    }

    /// What the dialogues themselves say now: they may have been moved, and others may have sat down.
    mutating func follow(_ dialogues: [DialogueSummary]) {
        for index in units.indices {
            let unit = units[index].unit
            let own = dialogues.filter { $0.first == unit || $0.second == unit }
            // Where two units meet in the round, the dialogue with the leadership is nearer.
            guard let held = own.first(where: { $0.first == leadership.unit }) ?? own.first else { continue }
            let side: Party = held.second == unit ? .second : .first
            units[index].date = held.date
            units[index].start = held.start
            if held.place != place { units[index].place = held.place }
            units[index].facilitator = held.people(as: .facilitator).first.flatMap { $0 == facilitator ? nil : $0 }
            units[index].recorder = held.people(as: .recorder).first.flatMap { $0 == recorder ? nil : $0 }
            let seats = held.seats.filter { $0.party == side }
            units[index].party.people = seats.map(\.person)
            units[index].party.approver = seats.first { $0.approves }?.person
        }
    }
}

extension LocalDate {
    /// 52 weeks on.
    fileprivate var aYearLater: LocalDate { adding(days: 364)?.orNextWorkingDay ?? self }
}

extension String {
    /// Every year in the text is the next.
    fileprivate var aYearLater: String {
        replacing(/\b20[0-9][0-9]\b/) { match in "\((Int(match.output) ?? 0) + 1)" }
    }
}
