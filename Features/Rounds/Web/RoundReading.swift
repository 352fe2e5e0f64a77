import Dialogues
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// The plan that a form says, and all that stands in the way of it.
struct RoundReading {
    private(set) var plan: RoundPlan
    private(set) var problems: [RoundProblem] = []
    private let names: RoundNames

    /// `before` gives what the form does not say, and what it says unreadably.
    init(_ form: RoundForm, before: RoundPlan, on template: ConversationTemplate, _ names: RoundNames) {
        plan = before
        self.names = names
        plan.name = form["name"]
        plan.season = Season(rawValue: form["season"]) ?? before.season
        plan.period = form["period"]
        plan.aim = form["aim"]
        plan.questionSet = QuestionSetID(checking: form["questions"])
        plan.length = number("length", form) ?? before.length
        plan.place = form["place"]
        plan.facilitator = form.person("facilitator")
        plan.recorder = form.person("recorder")
        plan.timekeeper = form.person("timekeeper")
        readPace(form)
        plan.leadership = party(form.leadership ?? "", form)
        plan.units = form.units.map { unit(of: $0, form) }
        addPerson(form)
        let said = Set(problems.compactMap(\.field))
        problems += plan.faults(on: template, names.register).map { RoundProblem($0, names) }
            .filter { problem in problem.field.map { !said.contains($0) } ?? true }
        problems = problems.once
    }

    private mutating func readPace(_ form: RoundForm) {
        plan.pace.firstDay = day("firstDay", form)
        plan.pace.start = time("firstStart", form) ?? plan.pace.start
        plan.pace.perDay = number("perDay", form) ?? plan.pace.perDay
        plan.pace.pause = number("pause", form) ?? plan.pace.pause
        plan.pace.every = number("every", form) ?? plan.pace.every
    }

    private mutating func unit(of id: UnitID, _ form: RoundForm) -> RoundUnit {
        RoundUnit(
            party(id, form),
            date: day("date-\(id)", form),
            start: time("start-\(id)", form),
            place: form["place-\(id)"],
            facilitator: form.person("facilitator-\(id)"),
            recorder: form.person("recorder-\(id)")
        )
    }

    /// A unit that was just chosen has the people that the register proposes.
    private func party(_ id: UnitID, _ form: RoundForm) -> RoundParty {
        guard form.known.contains(id) else { return .proposed(id, names) }
        return RoundParty(id, people: form.people(of: id), approver: form.person("approver-\(id)"))
    }

    private mutating func addPerson(_ form: RoundForm) {
        guard let person = form.person("addPerson") else { return }
        let unit = UnitID(checking: form["addTo"])
        if unit == plan.leadership.unit, !plan.leadership.people.contains(person) {
            plan.leadership.people.append(person)
        }
        for index in plan.units.indices
        where plan.units[index].unit == unit && !plan.units[index].party.people.contains(person) {
            plan.units[index].party.people.append(person)
        }
    }

    private mutating func day(_ name: String, _ form: RoundForm) -> LocalDate? {
        let text = form[name]
        let day = LocalDate(text)
        if day == nil, !text.isEmpty {
            problems.append(
                RoundProblem(
                    name,
                    Text(
                        "”\(text)” går inte att läsa som en dag. Skriv den som 2027-03-11.",
                        "“\(text)” cannot be read as a day. Write it as 2027-03-11."
                    )
                )
            )
        }
        return day
    }

    private mutating func time(_ name: String, _ form: RoundForm) -> LocalTime? {
        let text = form[name]
        let time = LocalTime(text)
        if time == nil, !text.isEmpty {
            problems.append(
                RoundProblem(
                    name,
                    Text(
                        "”\(text)” går inte att läsa som ett klockslag. Skriv det som 13.00.",
                        "“\(text)” cannot be read as a time. Write it as 13:00."
                    )
                )
            )
        }
        return time
    }

    private mutating func number(_ name: String, _ form: RoundForm) -> Int? {
        let number = form.typed.integer(name)
        if number == nil {
            problems.append(
                RoundProblem(name, Text("Skriv ett helt tal, till exempel 90.", "Write a whole number, such as 90."))
            )
        }
        return number
    }
}

extension RoundParty {
    /// Those whom the register has in the unit, and in the department of the same name; the first elected approves.
    static func proposed(_ unit: UnitID, _ names: RoundNames) -> RoundParty {
        let own = names.people.filter { $0.unit == unit }
        let department = names.department(of: unit)
        let officials = names.people.filter { department != nil && $0.unit == department }
        let people = Array((own + officials).prefix(most))
        let approver = people.first { $0.kind == .elected && $0.isChair } ?? people.first { $0.kind == .elected }
        return RoundParty(unit, people: people.map(\.id), approver: (approver ?? people.first)?.id)
    }

    /// More than these are rarely at one table; the others can be ticked.
    private static let most = 5
}

extension RoundNames {
    /// Barn- och utbildningsförvaltningen of Barn- och utbildningsnämnden.
    func department(of unit: UnitID) -> UnitID? {
        guard let name = units.first(where: { $0.id == unit })?.name.lowercased(), name.hasSuffix("nämnden") else {
            return nil
        }
        let stem = name.dropLast("nämnden".count)
        return units.first { $0.kind == .department && $0.name.lowercased() == stem + "förvaltningen" }?.id
    }

    /// Those who may be ticked for a unit: its own people, those of its department, and those who are ticked.
    func candidates(for unit: UnitID, chosen: [PersonID]) -> [Person] {
        let department = department(of: unit)
        let near = people.filter { $0.unit == unit || (department != nil && $0.unit == department) }
        let others = people.filter { person in
            chosen.contains(person.id) && !near.contains { $0.id == person.id }
        }
        return near + others
    }
}

extension Person {
    fileprivate var isChair: Bool { title.lowercased().hasPrefix("ordförande") || title.hasSuffix("s ordförande") }
}
