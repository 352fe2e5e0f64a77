import Dialogues
import DialoguesWeb
import Organisations
import Reflections
import Site
import Templates
import Vocabulary

/// A group's reflection as one person sees it.
struct ReflectionView: Sendable {
    let table: Table
    let viewer: Viewer
    let reflection: GroupReflection
    let time: TimeReflectionGuide
    let form: GroupForm
    let trend: [TrendPoint]
    let now: Instant
    var typed: TypedReflection?
    var saved: String?
    let language: Language

    var me: PersonID { viewer.person.id }
    var role: DialogueRole? { table.role(of: me) }
    var path: String { table.reflectionPath }
    var isOpen: Bool { table.state.isTimeToReflect }
    /// May write what the group agrees on, now.
    var writes: Bool { role?.writesForTheGroup == true && isOpen && !reflection.isDone }
    var ownGuess: Kept<TimeGuess>? { reflection.guesses[me] }
    var planned: TimeShares? { TimeShares(table.state.plannedTime) }
    var estimated: TimeShares? { TimeShares(table.state.estimatedTime(at: now)) }

    /// The guesses are shown when the group has begun to agree; never with whose they are, and never in the order they
    /// came.
    func guesses(_ row: AllocationRow, _ perspective: Perspective) -> [Int] {
        guard reflection.isBegun else { return [] }
        return reflection.guesses.values.map { $0.content[row][perspective] }.sorted()
    }

    func typed(in place: TypedReflection.Place) -> TypedReflection? { typed?.place == place ? typed : nil }

    func name(_ row: AllocationRow) -> Text {
        switch row {
        case .was: time.was
        case .should: time.should
        }
    }

    /// "Mia Kråkbär eller Tore Ljungmark".
    var writers: Text {
        let names = table.state.plan.seats.filter { $0.role.writesForTheGroup }.map { table.name($0.person) }
        return Text(sv: names.joined(separator: " eller "), en: names.joined(separator: " or "))
    }
}

/// What somebody sent that is not kept: refused, or only counted together.
struct TypedReflection: Sendable {
    enum Place: String, Sendable { case guess, agreement, evaluation, page }

    let place: Place
    let form: Form
    let refusal: ReflectionRefusal?

    /// Somebody else was first: what stands there now is shown beside what was typed.
    var isBehind: Bool {
        if case .changedByOther = refusal { true } else { false }
    }
}

extension TimeGuess {
    subscript(row: AllocationRow) -> Allocation {
        switch row {
        case .was: was
        case .should: should
        }
    }
}

extension TimeAgreement {
    subscript(row: AllocationRow) -> Allocation {
        switch row {
        case .was: was
        case .should: should
        }
    }
}

extension Table {
    var reflectionPath: String { "\(path)/reflection" }
}

// The fields of the forms, by their names.
extension Form {
    func draft(_ row: AllocationRow) -> AllocationDraft {
        AllocationDraft(
            row,
            Dictionary(
                Perspective.allCases.map { ($0, self["\(row.rawValue)-\($0.rawValue)"]) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    func allocation(_ row: AllocationRow) throws(ReflectionRefusal) -> Allocation {
        try draft(row).allocation()
    }

    /// Empty fields are no answers.
    func answers(to prompts: [Prompt]) -> [ItemID: String] {
        var answers: [ItemID: String] = [:]
        for prompt in prompts {
            let text = self["text-\(prompt.id)"]
            if !text.isBlank { answers[prompt.id] = text }
        }
        return answers
    }

    /// What is no number is out of the scale, and refused as that.
    func ratings(of items: [RatedItem]) -> [ItemID: Int] {
        var ratings: [ItemID: Int] = [:]
        for item in items {
            let text = self["rating-\(item.id)"]
            if !text.isEmpty { ratings[item.id] = Int(text) ?? 0 }
        }
        return ratings
    }

    /// As it is when the button that was pressed has done its work: `was.citizen.up`.
    var stepped: Form {
        let parts = self["step"].split(separator: ".").map(String.init)
        guard parts.count == 3, let row = AllocationRow(rawValue: parts[0]),
            let perspective = Perspective(rawValue: parts[1])
        else { return self }
        var draft = draft(row)
        draft.step(perspective, up: parts[2] == "up")
        let name = "\(row.rawValue)-\(perspective.rawValue)"
        return Form(fields.filter { $0.name != name } + [(name, draft[perspective])])
    }
}
