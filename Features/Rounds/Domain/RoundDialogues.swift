import Dialogues
import Templates
import Vocabulary

package extension RoundPlan {
    /// The dialogue with one of the units, as it is made. Its title tells it from the others of the round.
    func dialogue(
        with unit: RoundUnit,
        called unitName: String = "",
        on template: ConversationTemplate,
        of round: RoundID? = nil
    ) -> Plan {
        var plan = Plan.proposed(
            title: title(unitName),
            leadership.unit,
            unit.unit,
            template,
            length: length,
            questionSet: questionSet
        )
        plan.aim = aim
        plan.period = period
        plan.date = unit.date
        plan.start = unit.start
        plan.place = unit.place.isEmpty ? place : unit.place
        plan.seats = seats(unit)
        plan.round = round
        return plan
    }

    /// "Resultatsamtal våren 2027: Socialnämnden". The round's name gives way where both have no room.
    func title(_ unitName: String) -> String {
        guard !unitName.isEmpty else { return name }
        let end = ": " + unitName.prefix(TextLimit.title / 2)
        let room = TextLimit.title - end.count
        return (name.count > room ? name.prefix(room - 1) + "…" : name[...]) + end
    }

    func facilitator(of unit: RoundUnit) -> PersonID? { unit.facilitator ?? facilitator }
    func recorder(of unit: RoundUnit) -> PersonID? { unit.recorder ?? recorder }

    /// Everybody around the table with this unit.
    func people(with unit: RoundUnit) -> Set<PersonID> { Set(seats(unit).map(\.person)) }

    /// Who leads, writes or minds the clock does not speak for a party too.
    private func seats(_ unit: RoundUnit) -> [Seat] {
        var seats: [Seat] = []
        for (person, role) in [
            (facilitator(of: unit), DialogueRole.facilitator), (recorder(of: unit), .recorder),
            (timekeeper, .timekeeper),
        ] {
            guard let person, !seats.contains(where: { $0.person == person }) else { continue }
            seats.append(Seat(person, role))
        }
        let serving = Set(seats.map(\.person))
        for (party, side) in [(leadership, Party.first), (unit.party, .second)] {
            for person in party.people where !serving.contains(person) {
                seats.append(Seat(person, .participant, party: side, approves: party.approver == person))
            }
        }
        return seats
    }
}

package extension RoundID {
    /// The dialogue of the unit at a place in the plan: the same however often it is asked for.
    func dialogue(at index: Int) -> DialogueID { DialogueID("\(value)-\(index + 1)") }

    /// Short enough that the dialogues' ids, which begin with it, are ids too.
    static func made(by command: String) -> RoundID { RoundID(String(command.prefix(48))) }
}
