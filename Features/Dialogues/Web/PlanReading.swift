import Dialogues
import Organisations
import Site
import Templates
import Vocabulary

/// The plan that a form says, and all that stands in the way of it.
struct PlanReading {
    private(set) var plan: Plan
    private(set) var problems: [PlanProblem] = []

    /// `before` gives what the form does not say, and what it says unreadably.
    init(
        _ form: PlanForm,
        before: Plan,
        _ template: ConversationTemplate,
        units: [UnitID: Unit],
        people: [PersonID: Person]
    ) {
        plan = before
        plan.title = form["title"]
        plan.purpose = Plan.Purpose(rawValue: form["purpose"]) ?? before.purpose
        plan.aim = form["aim"]
        plan.period = form["period"]
        plan.place = form["place"]
        plan.basis = form["basis"].split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
        plan.caseNumber = form["case"]
        readParties(form, units)
        readTime(form)
        plan.boxes = template.boxes.map { readBox($0, form) }
        readSeats(form, people)
        findFaults(form, template)
    }

    private mutating func readParties(_ form: PlanForm, _ units: [UnitID: Unit]) {
        for (field, path) in [("first", \Plan.first), ("second", \Plan.second)] {
            guard let id = UnitID(checking: form[field]), units[id] != nil else {
                problems.append(.partyMissing(field))
                continue
            }
            plan[keyPath: path] = id
        }
    }

    private mutating func readTime(_ form: PlanForm) {
        plan.date = LocalDate(form["date"])
        if plan.date == nil, !form["date"].isEmpty {
            problems.append(
                PlanProblem(
                    "date",
                    Text(
                        "”\(form["date"])” går inte att läsa som en dag. Skriv den som 2027-03-11.",
                        "“\(form["date"])” cannot be read as a day. Write it as 2027-03-11."
                    )
                )
            )
        }
        plan.start = LocalTime(form["start"])
        if plan.start == nil, !form["start"].isEmpty {
            problems.append(
                PlanProblem(
                    "start",
                    Text(
                        "”\(form["start"])” går inte att läsa som ett klockslag. Skriv det som 13.00.",
                        "“\(form["start"])” cannot be read as a time. Write it as 13:00."
                    )
                )
            )
        }
        if let length = Int(form["length"]) {
            plan.length = length
        } else {
            problems.append(PlanProblem(Dialogue.Refusal.lengthOutOfRange))
        }
    }

    private mutating func readBox(_ box: Box, _ form: PlanForm) -> PlannedBox {
        let minutes = Int(form["minutes-\(box.id)"])
        if minutes == nil { problems.append(PlanProblem(Dialogue.Refusal.minutesOutOfRange(box.id))) }
        return PlannedBox(
            box.id,
            form.variant(box),
            minutes: minutes ?? plan.planned(box.id)?.minutes ?? 0,
            round: form.isTicked("round-\(box.id)")
        )
    }

    /// Those who have a seat in the form, without those whose role is "not taking part", and those who are added.
    private mutating func readSeats(_ form: PlanForm, _ people: [PersonID: Person]) {
        var seats: [Seat] = []
        for person in form.seated {
            guard let role = DialogueRole(rawValue: form["role-\(person)"]) else { continue }
            seats.append(
                Seat(
                    person,
                    role,
                    party: Party(rawValue: form["party-\(person)"]),
                    approves: form.isTicked("approves-\(person)"),
                    withoutDevice: form.isTicked("device-\(person)")
                )
            )
        }
        for person in form.added where !seats.contains(where: { $0.person == person }) {
            let unit = people[person]?.unit
            seats.append(Seat(person, .participant, party: Party.allCases.first { plan.unit(of: $0) == unit }))
        }
        plan.seats = seats
        for seat in seats where people[seat.person] == nil {
            problems.append(PlanProblem("seats", Dialogue.Refusal.noSuchPerson(seat.person).explanation))
        }
    }

    private mutating func findFaults(_ form: PlanForm, _ template: ConversationTemplate) {
        for (field, limit) in [
            ("title", TextLimit.title), ("aim", TextLimit.purpose), ("period", TextLimit.line),
            ("place", TextLimit.line), ("case", TextLimit.line),
        ] where form[field].isLonger(than: limit) {
            problems.append(PlanProblem(field, Dialogue.Refusal.textTooLong(limit: limit).explanation))
        }
        if plan.basis.contains(where: { $0.isLonger(than: TextLimit.line) }) {
            problems.append(PlanProblem("basis", Dialogue.Refusal.textTooLong(limit: TextLimit.line).explanation))
        }
        let said = Set(problems.compactMap(\.field))
        for fault in plan.faults(against: template) {
            if case .textTooLong = fault { continue }
            let problem = PlanProblem(fault)
            if let field = problem.field, said.contains(field) { continue }
            problems.append(problem)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
