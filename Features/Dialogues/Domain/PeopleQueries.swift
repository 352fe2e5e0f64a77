import Templates
import Vocabulary

package extension Dialogue.State {
    func role(of person: PersonID) -> DialogueRole? { plan.seat(of: person)?.role }

    /// Has had the word, or a note that says what she said.
    func isHeard(_ person: PersonID) -> Bool {
        (turns[person] ?? 0) > 0 || word?.person == person
            || visibleNotes.contains { $0.saidBy == .person(person) }
    }

    /// Those who talk and have not been heard yet, in the order of the seats.
    var neverHeard: [Seat] { plan.talking.filter { !isHeard($0.person) } }

    /// May write on the sheet now.
    func canWrite(_ person: PersonID) -> Bool {
        guard let role = role(of: person), role != .observer else { return false }
        return phase == .live || (phase == .review && role == .recorder)
    }

    /// May write in this box now: the recorder and the facilitator in any, others where the talk is or has been.
    func canWrite(_ person: PersonID, in box: BoxID) -> Bool {
        guard canWrite(person), let role = role(of: person) else { return false }
        return role == .recorder || role == .facilitator || clock.visited.contains(box)
    }

    /// May change the text of this note now.
    func canEdit(_ person: PersonID, _ note: Note) -> Bool {
        guard canWrite(person), note.isVisible, !note.isErased else { return false }
        return role(of: person) == .recorder || note.writtenBy == person
    }

    /// The next who can be given the word outside a round.
    var nextRequest: PersonID? { requests.first }

    /// Who may approve for the party now.
    func canApprove(_ person: PersonID, for party: Party) -> Bool {
        phase == .review && record.isOffered && record.approvals[party] == nil && record.waitingCorrections.isEmpty
            && plan.approvers(of: party).contains(person) && role(of: person) != .facilitator
    }

    /// The order that a round proposes: those who have been heard least first, then by seat; the facilitator last.
    var proposedOrder: [PersonID] {
        let talking = plan.talking.map(\.person)
        let ordered = talking.enumerated().sorted { left, right in
            let (first, second) = (turns[left.element] ?? 0, turns[right.element] ?? 0)
            return first == second ? left.offset < right.offset : first < second
        }
        return ordered.map(\.element) + plan.people(as: .facilitator)
    }
}
