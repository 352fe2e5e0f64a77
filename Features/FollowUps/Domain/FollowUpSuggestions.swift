import Dialogues
import Templates
import Vocabulary

package extension Dialogue.State {
    /// Whom to talk with some weeks later: one in three, from different sides and with different roles at the table.
    ///
    /// Those who talk come before those who serve the talk. Always the same for the same table, so that nobody is chosen
    /// for what they said.
    func suggestedForFollowUp(besides interviewer: PersonID) -> [PersonID] {
        var rest = plan.seats.filter { $0.person != interviewer && $0.role != .facilitator }
        let count = (rest.count + 2) / 3
        var chosen: [Seat] = []
        while chosen.count < count {
            let best = rest.enumerated().min { left, right in
                let (first, second) = (left.element.likeness(to: chosen), right.element.likeness(to: chosen))
                return first == second ? left.offset < right.offset : first < second
            }
            guard let best else { break }
            chosen.append(rest.remove(at: best.offset))
        }
        return chosen.map(\.person)
    }
}

extension Seat {
    /// How much of this seat's side and role is among those already; who serves the talk counts as a little likeness.
    fileprivate func likeness(to chosen: [Seat]) -> Int {
        let sides = chosen.count { $0.party == party }
        let roles = chosen.count { $0.role == role }
        return 4 * sides + 2 * roles + (role.takesTurns ? 0 : 3)
    }
}

/// Whether a day is when the guide says: some weeks after.
package enum FollowUpTiming: Equatable, Sendable {
    case early, good, late

    package init(_ day: LocalDate, after held: LocalDate, within weeks: ClosedRange<Int>) {
        let days = day.dayNumber - held.dayNumber
        self = days < weeks.lowerBound * 7 ? .early : days > weeks.upperBound * 7 ? .late : .good
    }
}
