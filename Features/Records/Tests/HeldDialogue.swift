import Dialogues
import Templates
import Vocabulary

extension House {
    static let seats = [
        Seat("tore", .facilitator), Seat("mia", .recorder),
        Seat("vera", .participant, party: .first, approves: true),
        Seat("hugo", .participant, party: .second, approves: true),
        Seat("siv", .challenger, party: .second, withoutDevice: true), Seat("ossian", .observer),
    ]

    static let step = NextStep.Content(
        what: "Trygga skolvägar med eleverna",
        effect: "Åttor som går eller cyklar känner sig trygga",
        perspective: .citizen,
        owner: "siv",
        due: LocalDate(year: 2027, month: 6, day: 15),
        evidence: "Andelen trygga stiger från 62 till 75 procent",
        decision: nil
    )

    static func planned(_ template: ConversationTemplate) -> Plan {
        var plan = Plan.proposed(title: "Resultatsamtal om skolan", "ks", "bun", template, length: 90)
        plan.date = LocalDate(year: 2027, month: 3, day: 11)
        plan.start = LocalTime(hour: 13, minute: 0)
        plan.place = "Älven"
        plan.period = "Verksamhetsåret 2026"
        plan.basis = ["Årsrapport 2026"]
        plan.caseNumber = "KS 2027/0041"
        plan.seats = seats
        return plan
    }

    /// A dialogue that has been talked through box by box, not yet closed. The challenge was passed over.
    static func live() async throws -> House {
        let house = try House()
        guard let template = try library.get().template("a3") else { throw NobodyKnown() }
        try await house.act("olga", .draft(plan: planned(template), template: template))
        try await house.act("olga", .open)
        try await house.act("tore", .start)
        for (index, box) in template.boxes.enumerated() {
            if box.isCompulsory {
                let next = template.boxes[index + 1].id
                try await house.act(
                    "tore",
                    .skipChallenge(box: box.id, reason: "Tiden tog slut", to: next, from: box.id)
                )
                continue
            }
            try await house.note(NoteID("note-\(box.number)"), in: box, "Det som sades i ruta \(box.number)")
            if box.holdsActions { try await house.act("mia", .addStep(id: "step-1", step)) }
            house.clock.pass(minutes: 5)
            guard index + 1 < template.boxes.count else { continue }
            try await house.act("tore", .enter(box: template.boxes[index + 1].id, from: box.id))
        }
        try await house.act("hugo", .park(id: "parked-1", text: "Fritidsgårdens öppettider"))
        try await house.act("mia", .setHeadline(text: "Vägen ska bli lika trygg som skolan."))
        return house
    }

    static func inReview() async throws -> House {
        let house = try await live()
        guard let current = try await house.state().clock.current else { throw NobodyKnown() }
        try await house.act("tore", .close(from: current))
        return house
    }

    static func offered() async throws -> House {
        let house = try await inReview()
        try await house.act("mia", .offerForApproval(revision: try await house.state().record.revision))
        return house
    }

    func note(_ id: NoteID, in box: Box, _ text: String) async throws {
        let content = Dialogue.NoteContent(text, box.timePerspective, .experience, saidBy: .person("vera"))
        try await act("mia", .addNote(.init(id: id, box: box.id, content)))
    }
}
