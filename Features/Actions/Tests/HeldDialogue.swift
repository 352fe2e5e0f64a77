import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Site
import Templates
import Vocabulary

extension House {
    static let seats = [
        Seat("tore", .facilitator), Seat("mia", .recorder),
        Seat("vera", .participant, party: .first, approves: true),
        Seat("hugo", .participant, party: .second, approves: true),
        Seat("siv", .challenger, party: .second, withoutDevice: true), Seat("ossian", .observer),
    ]

    static let first = ActionID(of: "step-1", in: dialogue)
    static let second = ActionID(of: "step-2", in: dialogue)

    static func step(_ what: String, owner: PersonID = "siv", decision: String? = nil) -> NextStep.Content {
        NextStep.Content(
            what: what,
            effect: "Åttor som går eller cyklar känner sig trygga",
            perspective: .citizen,
            owner: owner,
            due: LocalDate(year: 2027, month: 6, day: 15),
            evidence: "Andelen trygga stiger från 62 till 75 procent",
            decision: decision
        )
    }

    static func planned(_ template: ConversationTemplate, on date: LocalDate?) -> Plan {
        var plan = Plan.proposed(title: "Resultatsamtal om skolan", "ks", "bun", template, length: 90)
        plan.date = date
        plan.start = LocalTime(hour: 13, minute: 0)
        plan.seats = seats
        return plan
    }

    /// Both parties have approved; nothing has been opened from it yet.
    static func approved(clock: Clock = Clock(), log: (any EventLog & DocumentStore)? = nil) async throws -> House {
        let house = try House(clock: clock, log: log)
        try await house.hold(dialogue, on: LocalDate(year: 2027, month: 3, day: 11))
        return house
    }

    static func withActions() async throws -> House {
        let house = try await approved()
        try await house.opened()
        return house
    }

    func plan(_ id: DialogueID, on date: LocalDate?) async throws {
        guard let template = try Self.library.get().template("a3") else { throw NobodyKnown() }
        try await act("olga", .draft(plan: Self.planned(template, on: date), template: template), on: id)
        if date != nil { try await act("olga", .open, on: id) }
    }

    func hold(_ id: DialogueID, on date: LocalDate?) async throws {
        try await plan(id, on: date)
        guard let boxes = try await state(id).template?.boxes else { throw NobodyKnown() }
        try await act("tore", .start, on: id)
        for (index, box) in boxes.enumerated() where index > 0 {
            let from = boxes[index - 1]
            let move =
                from.isCompulsory
                ? Dialogue.Action.skipChallenge(box: from.id, reason: "Tiden", to: box.id, from: from.id)
                : .enter(box: box.id, from: from.id)
            try await act("tore", move, on: id)
        }
        try await act("mia", .addStep(id: "step-1", Self.step("Trygga skolvägar med eleverna")), on: id)
        let second = Self.step(
            "=Fler vuxna på rasten; <b>nu</b>",
            owner: "hugo",
            decision: "Barn- och utbildningsnämnden"
        )
        try await act("mia", .addStep(id: "step-2", second), on: id)
        try await act("mia", .addStep(id: "step-3", Self.step("Drogs tillbaka")), on: id)
        try await act("mia", .withdrawStep(id: "step-3"), on: id)
        try await act("mia", .setHeadline(text: "Vägen ska bli lika trygg som skolan."), on: id)
        guard let last = boxes.last else { throw NobodyKnown() }
        try await act("tore", .close(from: last.id), on: id)
        try await act("mia", .offerForApproval(revision: try await state(id).record.revision), on: id)
        let revision = try await state(id).record.revision
        for (person, party) in [("vera", Party.first), ("hugo", .second)] {
            try await act(PersonID(person), .approve(party: party, revision: revision, checksum: "x"), on: id)
        }
    }

    /// As the organiser's form does it.
    func erase(_ what: Erased, in id: DialogueID = dialogue) async throws {
        let (now, today) = (desk.now(), desk.today)
        try await desk.dialogues.erase(
            on: id.value,
            in: Self.organisation.id,
            by: "olga",
            as: .init(id: CommandID.next(), digest: ""),
            replacing: { event, state in event.without(state.erasedTogether(with: what)) },
            command: { positions in
                let action = Dialogue.Action.erase(what, positions: positions, reason: "Sekretess", decision: "§ 12")
                return .init(action, by: .init("olga", isOrganiser: true), at: now, today: today)
            }
        )
    }
}
