import Vocabulary

/// What pasted rows mean for the people that there are: whom to add, whom to change, which rows to correct.
package struct Paste: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        case added(Person)
        case updated(Person)
        case alreadyThere(Person)
        case refused(PersonRefusal)
        /// Two rows of the paste are about the same person and say different things.
        case contradicts(row: Int)
    }

    package let outcomes: [(row: PastedRows.Row, outcome: Outcome)]

    package static func == (left: Paste, right: Paste) -> Bool {
        left.outcomes.count == right.outcomes.count && zip(left.outcomes, right.outcomes).allSatisfy { $0 == $1 }
    }

    /// A person is known by the address; without one by the name, when only one has it.
    package init(_ rows: [PastedRows.Row], people: [Person], units: [Unit], newID: () -> PersonID) {
        var people = people
        var rowOfPerson: [PersonID: Int] = [:]
        outcomes = rows.map { row in
            do throws(PersonRefusal) {
                let typed = try row.draft.person(newID(), among: units)
                let outcome = Self.outcome(of: typed, among: people)
                guard let person = outcome.person else { return (row, outcome) }
                if let earlier = rowOfPerson[person.id], outcome != .alreadyThere(person) {
                    return (row, .contradicts(row: earlier))
                }
                rowOfPerson[person.id] = rowOfPerson[person.id] ?? row.number
                people.removeAll { $0.id == person.id }
                people.append(person)
                return (row, outcome)
            } catch {
                return (row, .refused(error))
            }
        }
    }

    private static func outcome(of typed: Person, among people: [Person]) -> Outcome {
        guard let known = known(typed, among: people) else { return .added(typed) }
        var changed = known
        changed.name = typed.name
        changed.kind = typed.kind
        // An empty cell says nothing; it does not take away what is known.
        if !typed.title.isEmpty { changed.title = typed.title }
        if typed.unit != nil { changed.unit = typed.unit }
        return changed == known ? .alreadyThere(known) : .updated(changed)
    }

    private static func known(_ typed: Person, among people: [Person]) -> Person? {
        if let email = typed.email { return people.first { $0.email == email } }
        let namesakes = people.filter { $0.name.lowercased() == typed.name.lowercased() }
        return namesakes.count == 1 ? namesakes[0] : nil
    }

    /// The rows to correct, one to a line as they came.
    package var faultyLines: [String] {
        outcomes.compactMap { $0.outcome.person == nil ? $0.row.line : nil }
    }
}

extension Paste.Outcome {
    /// Nil for a row that has to be corrected.
    package var person: Person? {
        switch self {
        case .added(let person), .updated(let person), .alreadyThere(let person): person
        case .refused, .contradicts: nil
        }
    }
}
