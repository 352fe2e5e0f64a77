import Dialogues
import Organisations
import Site
import Templates
import Vocabulary

/// The plan as it stands in the form: what was typed, also what can't be a plan.
struct PlanForm {
    let typed: Form

    init(_ typed: Form) { self.typed = typed }

    init(_ plan: Plan) {
        var fields: [(name: String, value: String)] = [
            ("title", plan.title), ("first", plan.first.value), ("second", plan.second.value),
            ("purpose", plan.purpose.rawValue), ("aim", plan.aim), ("period", plan.period),
            ("date", plan.date?.iso ?? ""), ("start", plan.start?.iso ?? ""), ("length", String(plan.length)),
            ("place", plan.place), ("basis", plan.basis.joined(separator: "\n")), ("case", plan.caseNumber),
        ]
        for box in plan.boxes {
            fields.append(("variant-\(box.box)", box.variant.rawValue))
            fields.append(("minutes-\(box.box)", String(box.minutes)))
            if box.round { fields.append(("round-\(box.box)", "yes")) }
        }
        for seat in plan.seats {
            fields.append(("seat", seat.person.value))
            fields.append(("role-\(seat.person)", seat.role.rawValue))
            fields.append(("party-\(seat.person)", seat.party?.rawValue ?? ""))
            if seat.approves { fields.append(("approves-\(seat.person)", "yes")) }
            if seat.withoutDevice { fields.append(("device-\(seat.person)", "none")) }
        }
        typed = Form(fields)
    }

    subscript(name: String) -> String { typed[name] }
    func isTicked(_ name: String) -> Bool { typed.has(name) }

    /// Those with a seat in the form, in its order.
    var seated: [PersonID] { typed.all("seat").compactMap { PersonID(checking: $0) } }
    /// Those who are ticked to be added.
    var added: [PersonID] { typed.all("add").compactMap { PersonID(checking: $0) } }

    func variant(_ box: Box) -> QuestionVariant {
        QuestionVariant(rawValue: self["variant-\(box.id)"]) ?? box.defaultVariant
    }
    func minutes(_ box: BoxID) -> Int { Int(self["minutes-\(box)"]) ?? 0 }

    /// The fields in which two forms differ, by name.
    func differences(from other: PlanForm) -> [String] {
        let names = (typed.fields + other.typed.fields).map(\.name)
        var seen: Set<String> = ["command", "do", "revision", "add"]
        return names.filter { seen.insert($0).inserted && typed.all($0) != other.typed.all($0) }
    }
}

/// Something to correct: at which field, and in which words.
struct PlanProblem: Equatable {
    let field: String?
    let words: Text

    init(_ field: String?, _ words: Text) {
        self.field = field
        self.words = words
    }

    init(_ refusal: any Explained) {
        field = refusal.field
        words = refusal.explanation
    }

    /// No unit is chosen, at the field of one of the two.
    static func partyMissing(_ field: String) -> PlanProblem {
        PlanProblem(
            field,
            field == "first"
                ? Text("Välj den ena parten i listan.", "Choose the one party from the list.")
                : Text("Välj den andra parten i listan.", "Choose the other party from the list.")
        )
    }
}
