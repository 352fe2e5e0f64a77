import Dialogues
import Templates
import Vocabulary
import YAMLLibrary

/// Who meets whom in a dialogue of the story, and how it is planned.
struct DemoPlanning {
    let story: DemoStory
    let dialogue: DemoDialogue
    let calendar: DemoCalendar

    func plan(_ template: ConversationTemplate, date: LocalDate, start: LocalTime) -> Plan {
        var plan = Plan.proposed(
            title: calendar.text(dialogue.title),
            parties.first,
            parties.second,
            template,
            length: dialogue.length,
            questionSet: dialogue.questionSet
        )
        plan.aim = dialogue.aim
        plan.period = calendar.text(dialogue.period)
        plan.date = date
        plan.start = start
        plan.place = dialogue.place
        plan.basis = dialogue.basis.map { calendar.text($0.title) }
        plan.caseNumber = calendar.text(dialogue.caseNumber)
        plan.round = story.rounds.first { $0.dialogues.contains(dialogue.id) }.map { RoundID($0.id) }
        for index in plan.boxes.indices {
            if let variant = dialogue.variants[plan.boxes[index].box] { plan.boxes[index].variant = variant }
        }
        plan.seats = dialogue.people.map(seat)
        return plan
    }

    func person(as role: DemoSeat.Role) -> PersonID? { dialogue.people.first { $0.roles.contains(role) }?.person }

    /// With two committees they are the parties, and the leadership are their guests.
    private var parties: (first: UnitID, second: UnitID) {
        let committees = dialogue.committees
        return committees.count > 1 ? (committees[0], committees[1]) : (dialogue.leadership, committees[0])
    }

    private func seat(_ seat: DemoSeat) -> Seat {
        let party = party(of: seat)
        return Seat(
            seat.person,
            seat.role,
            party: party,
            approves: party.map(approver) == seat.person,
            withoutDevice: seat.withoutDevice
        )
    }

    private func party(of seat: DemoSeat) -> Party? {
        guard dialogue.committees.count > 1 else {
            return switch seat.side {
            case .leadership: .first
            case .committee: .second
            case .guest, nil: nil
            }
        }
        guard let unit = story.people.first(where: { $0.id == seat.person })?.unit else { return nil }
        return zip(dialogue.committees, Party.allCases).first { committee, _ in
            committee == unit || story.units.first { $0.id == committee }?.department == unit
        }?.1
    }

    /// Whoever signed in the story; before that the party's first elected person.
    private func approver(of party: Party) -> PersonID? {
        let people = dialogue.people.filter { self.party(of: $0) == party }.map(\.person)
        let signed = dialogue.record?.signOffs.map(\.person) ?? []
        let elected = story.people.filter { $0.kind == .elected }.map(\.id)
        return people.first(where: signed.contains) ?? people.first(where: elected.contains) ?? people.first
    }
}

extension DemoSeat {
    /// One role for each seat: the one without which the talk would lack something.
    fileprivate var role: DialogueRole {
        let order: [(DemoSeat.Role, DialogueRole)] = [
            (.facilitator, .facilitator), (.recorder, .recorder), (.challenger, .challenger),
            (.participant, .participant), (.timekeeper, .timekeeper), (.observer, .observer),
        ]
        return order.first { roles.contains($0.0) }?.1 ?? .participant
    }
}
