import Dialogues
import Rounds
import Site
import Templates
import Vocabulary

/// The plan of a round as it stands in the form: what was typed, also what can't be a plan.
struct RoundForm {
    let typed: Form

    init(_ typed: Form) { self.typed = typed }

    init(_ plan: RoundPlan) {
        var fields: [(name: String, value: String)] = [
            ("name", plan.name), ("season", plan.season.rawValue), ("period", plan.period), ("aim", plan.aim),
            ("questions", plan.questionSet?.value ?? ""), ("length", String(plan.length)), ("place", plan.place),
            ("leadership", plan.leadership.unit.value), ("facilitator", plan.facilitator?.value ?? ""),
            ("recorder", plan.recorder?.value ?? ""), ("timekeeper", plan.timekeeper?.value ?? ""),
            ("firstDay", plan.pace.firstDay?.iso ?? ""), ("firstStart", plan.pace.start.iso),
            ("perDay", String(plan.pace.perDay)), ("pause", String(plan.pace.pause)),
            ("every", String(plan.pace.every)),
        ]
        fields += Self.fields(plan.leadership)
        for unit in plan.units {
            fields.append(("unit", unit.unit.value))
            fields.append(("date-\(unit.unit)", unit.date?.iso ?? ""))
            fields.append(("start-\(unit.unit)", unit.start?.iso ?? ""))
            fields.append(("place-\(unit.unit)", unit.place))
            fields.append(("facilitator-\(unit.unit)", unit.facilitator?.value ?? ""))
            fields.append(("recorder-\(unit.unit)", unit.recorder?.value ?? ""))
            fields += Self.fields(unit.party)
        }
        typed = Form(fields)
    }

    /// `known` says that the people of a unit were in the form, so that nobody ticked means nobody.
    private static func fields(_ party: RoundParty) -> [(name: String, value: String)] {
        [("known", party.unit.value), ("approver-\(party.unit)", party.approver?.value ?? "")]
            + party.people.map { ("people-\(party.unit)", $0.value) }
    }

    subscript(name: String) -> String { typed[name] }
    func has(_ name: String, _ value: String) -> Bool { typed.all(name).contains(value) }

    /// Those that are ticked, in the order of the form.
    var units: [UnitID] { ids("unit") }
    var known: Set<UnitID> { Set(ids("known")) }
    var leadership: UnitID? { UnitID(checking: self["leadership"]) }

    func people(of unit: UnitID) -> [PersonID] {
        var seen: Set<PersonID> = []
        return ids("people-\(unit)").filter { seen.insert($0).inserted }
    }

    func person(_ name: String) -> PersonID? { PersonID(checking: self[name]) }

    private func ids<Kind>(_ name: String) -> [Identifier<Kind>] {
        typed.all(name).compactMap { Identifier<Kind>(checking: $0) }
    }

    /// The fields in which two forms differ, by name.
    func differences(from other: RoundForm) -> [String] {
        var seen: Set<String> = ["command", "do", "revision", "known", "addPerson", "addTo", "template"]
        return (typed.fields + other.typed.fields).map(\.name).filter {
            seen.insert($0).inserted && typed.all($0) != other.typed.all($0)
        }
    }
}

/// Something to correct: at which field, and in which words.
struct RoundProblem: Equatable {
    let field: String?
    let words: Text

    init(_ field: String?, _ words: Text) {
        self.field = field
        self.words = words
    }

    init(_ refusal: Round.Refusal, _ names: RoundNames) {
        field = refusal.field
        words = refusal.words(names)
    }
}

extension [RoundProblem] {
    func at(_ field: String) -> Text? { first { $0.field == field }?.words }

    /// The same thing said once.
    var once: [RoundProblem] {
        reduce(into: []) { list, problem in if !list.contains(problem) { list.append(problem) } }
    }
}
