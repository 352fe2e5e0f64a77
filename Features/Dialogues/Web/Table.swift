import Dialogues
import EventSourcing
import Organisations
import Vocabulary

/// A dialogue with the names that its events do not hold.
///
/// A class, since it is large and never changes: all views of a page hold it, and each would have a copy of a struct.
package final class Table: Sendable {
    package let id: DialogueID
    package let organisation: OrganisationID
    package let state: Dialogue.State
    /// In the log, of the last event that the state was read from.
    package let place: LogPlace
    package let people: [PersonID: Person]
    package let units: [UnitID: Unit]

    init(
        _ id: DialogueID,
        in organisation: OrganisationID,
        _ state: Dialogue.State,
        at place: LogPlace,
        _ people: [PersonID: Person],
        _ units: [UnitID: Unit]
    ) {
        self.id = id
        self.organisation = organisation
        self.state = state
        self.place = place
        self.people = people
        self.units = units
    }

    package var position: Int64 { place.position }
    package func name(_ person: PersonID) -> String { people[person]?.name ?? "–" }
    package func firstName(_ person: PersonID) -> String { people[person]?.firstName ?? "–" }
    package func unitName(_ party: Party) -> String { units[state.plan.unit(of: party)]?.name ?? "–" }
    package func role(of person: PersonID) -> DialogueRole? { state.plan.seat(of: person)?.role }
    package var path: String { "/dialogues/\(id)" }
}

extension Dialogue.State {
    /// Everybody whose name a page about the dialogue may need, also those who have left.
    var everybodyNamed: Set<PersonID> {
        var named = Set(plan.seats.map(\.person))
        for note in notes {
            named.insert(note.writtenBy)
            if case .person(let person) = note.saidBy { named.insert(person) }
        }
        named.formUnion(left.map(\.person))
        named.formUnion(turns.keys)
        named.formUnion(record.approvals.values.map(\.person))
        named.formUnion(steps.compactMap(\.content.owner))
        named.formUnion(parked.map(\.by))
        named.formUnion(answers.map(\.by))
        named.formUnion(record.corrections.map(\.by))
        return named
    }
}
