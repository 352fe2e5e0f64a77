import Dialogues
import Rounds
import Site
import Vocabulary

/// What the organiser should know before the dialogues are made, unit by unit. Nothing of it is refused.
struct RoundWarnings {
    private var words: [UnitID: [Text]] = [:]

    init(_ plan: RoundPlan, others: [Occasion], today: LocalDate, _ names: RoundNames) {
        for unit in plan.units {
            guard let date = unit.date else { continue }
            if date < today {
                add(unit.unit, Text("Dagen har redan varit.", "The day has passed."))
            } else if !date.isWorkingDay {
                add(
                    unit.unit,
                    Text(
                        sv: "\(date.weekdayName.sv.capitalisedFirst) den \(date.short.sv) är ingen arbetsdag.",
                        en: "\(date.weekdayName[.en]) \(date.short[.en]) is no working day."
                    )
                )
            }
        }
        for overlap in Overlap.all(plan.occasions, others: others) {
            guard let unit = overlap.occasion.unit else { continue }
            add(unit, overlap.words(names, isOfTheRound: overlap.other.dialogue == nil))
        }
    }

    subscript(unit: UnitID) -> [Text] { words[unit] ?? [] }
    /// Units with something to look at.
    var count: Int { words.count }

    private mutating func add(_ unit: UnitID, _ text: Text) { words[unit, default: []].append(text) }
}

extension Overlap {
    /// "Vera Lingonris är samtidigt i samtalet med Socialnämnden, 3 mars 09.00."
    func words(_ names: RoundNames, isOfTheRound: Bool) -> Text {
        let people = people.map { names[$0] }.sorted().joined(separator: ", ")
        let who = isOfTheRound ? other.unit.map { names[$0] } ?? other.title : other.title
        let isOne = self.people.count == 1
        return Text(
            sv:
                "\(people) är samtidigt i \(isOfTheRound ? "samtalet med \(who)" : "”\(who)”"), \(other.date.short.sv) \(other.start.swedish).",
            en:
                "\(people) \(isOne ? "is" : "are") at the same time in \(isOfTheRound ? "the dialogue with \(who)" : "“\(who)”"), \(other.date.short[.en]) \(other.start.iso)."
        )
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
