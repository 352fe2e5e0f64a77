import Dialogues
import Vocabulary

/// When and with whom something is held: a dialogue, made or only planned.
package struct Occasion: Equatable, Sendable {
    /// The unit, for one of the round; the dialogue, for one that exists.
    package let unit: UnitID?
    package let dialogue: DialogueID?
    package let title: String
    package let people: Set<PersonID>
    package let date: LocalDate
    package let start: LocalTime
    package let length: Int

    package init(
        unit: UnitID?,
        dialogue: DialogueID? = nil,
        title: String,
        people: Set<PersonID>,
        date: LocalDate,
        start: LocalTime,
        length: Int
    ) {
        self.unit = unit
        self.dialogue = dialogue
        self.title = title
        self.people = people
        self.date = date
        self.start = start
        self.length = length
    }

    /// A dialogue that has a time and is not called off. Nil for others.
    package init?(_ id: DialogueID, _ summary: DialogueSummary) {
        guard summary.phase != .none, summary.phase != .discarded, let date = summary.date, let start = summary.start
        else { return nil }
        self.init(
            unit: summary.second,
            dialogue: id,
            title: summary.title,
            people: Set(summary.seats.map(\.person)),
            date: date,
            start: start,
            length: summary.length
        )
    }

    /// Both go on at some moment. One that begins when the other ends does not collide.
    package func collides(with other: Occasion) -> Bool {
        date == other.date && minute < other.minute + other.length && other.minute < minute + length
    }

    private var minute: Int { start.hour * 60 + start.minute }
}

/// People who should be in two places at once. Warned of and not refused: they may share the time, or somebody else
/// goes in their stead.
package struct Overlap: Equatable, Sendable {
    package let occasion: Occasion
    package let other: Occasion
    package let people: Set<PersonID>

    /// All overlaps of these, with each other and with others.
    package static func all(_ occasions: [Occasion], others: [Occasion] = []) -> [Overlap] {
        occasions.enumerated().flatMap { index, occasion -> [Overlap] in
            let rest = occasions.enumerated().filter { $0.offset != index }.map(\.element)
            return (rest + others).compactMap { other -> Overlap? in
                let people = occasion.people.intersection(other.people)
                guard !people.isEmpty, occasion.collides(with: other) else { return nil }
                return Overlap(occasion: occasion, other: other, people: people)
            }
        }
    }
}

package extension RoundPlan {
    /// The dialogues that it would make, those that have a time.
    var occasions: [Occasion] {
        units.compactMap { unit in
            guard let date = unit.date, let start = unit.start else { return nil }
            return Occasion(
                unit: unit.unit,
                title: name,
                people: people(with: unit),
                date: date,
                start: start,
                length: length
            )
        }
    }
}
