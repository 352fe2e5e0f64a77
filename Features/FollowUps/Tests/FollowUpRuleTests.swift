import Dialogues
import FollowUps
import Templates
import Testing
import Vocabulary

@Suite("A follow-up talk")
struct FollowUpRuleTests {
    let held = LocalDate(year: 2027, month: 3, day: 11)
    let day = LocalDate(year: 2027, month: 4, day: 5)

    private func rules(_ state: Dialogue.State? = nil) async throws -> FollowUpRules {
        let dialogue = if let state { state } else { try await FollowUpTown.held().state() }
        return FollowUpRules(
            dialogue: dialogue,
            heldOn: held,
            guide: try FollowUpTown.library.get().evaluations.followUp,
            today: try #require(LocalDate(year: 2027, month: 4, day: 10))
        )
    }

    private func text(
        _ answers: [ItemID: String] = ["f1": "Mycket har hänt"],
        consent: QuoteConsent.Answer? = .role,
        on date: LocalDate? = nil
    ) -> FollowUpText { FollowUpText(date: date ?? day, answers: answers, consent: consent) }

    private func followUp(_ state: FollowUp.State = .draft, _ answers: [ItemID: String] = [:]) -> FollowUp {
        FollowUp(
            id: "u1",
            dialogue: FollowUpTown.dialogue,
            person: "vera",
            interviewer: "tore",
            role: .elected,
            state: state,
            date: day,
            answers: answers,
            sent: answers,
            revision: 3
        )
    }

    private func decided(_ command: FollowUpCommand, on followUp: FollowUp, by person: PersonID = "tore") async throws
        -> FollowUp?
    {
        guard case .kept(let next) = try await rules().decide(command, on: followUp, by: person) else { return nil }
        return next
    }

    private func refuses(
        _ refusal: FollowUpRefusal,
        _ command: FollowUpCommand,
        on followUp: FollowUp,
        by person: PersonID = "tore"
    ) async throws {
        let rules = try await rules()
        #expect(throws: refusal) { try rules.decide(command, on: followUp, by: person) }
    }

    @Test("is begun with somebody who took part in a closed dialogue, and once with each")
    func beginning() async throws {
        let rules = try await rules()
        #expect(try rules.begin(followUp(), beside: []) == followUp())
        func with(_ person: PersonID, by interviewer: PersonID = "tore") -> FollowUp {
            FollowUp(id: "u2", dialogue: "samtal-1", person: person, interviewer: interviewer, role: .other)
        }
        #expect(throws: FollowUpRefusal.wasNotAtTheTable) { try rules.begin(with("frida"), beside: []) }
        #expect(throws: FollowUpRefusal.withOneself) { try rules.begin(with("tore"), beside: []) }
        #expect(throws: FollowUpRefusal.alreadyBegun) { try rules.begin(with("vera"), beside: [followUp()]) }
        #expect(try rules.begin(with("vera"), beside: [followUp(.withdrawn)]).person == "vera")
        let live = try await self.rules(try await FollowUpTown.held(closed: false).state())
        #expect(throws: FollowUpRefusal.notHeldYet) { try live.begin(followUp(), beside: []) }
    }

    @Test("is written by the one who asks, sent when it has been, and read by the one who answered")
    func writing() async throws {
        let written = try #require(
            try await decided(.write(text(["f1": "Kort", "f2": "  "]), over: 3), on: followUp())
        )
        #expect(written.answers == ["f1": "Kort"])
        #expect(written.revision == 4)
        #expect(!written.isShownToPerson)
        let sent = try #require(try await decided(.send(text(), over: 4), on: written))
        #expect(sent.state == .sent)
        #expect(sent.changedByPerson == [])
        try await refuses(.notInterviewer, .write(text(), over: 3), on: followUp(), by: "vera")
        try await refuses(.changedByOther(now: 3), .write(text(), over: 2), on: followUp())
        try await refuses(.nothingWritten, .send(text([:]), over: 3), on: followUp())
        try await refuses(.noSuchQuestion, .write(text(["f8": "x"]), over: 3), on: followUp())
        let long = text(["f1": String(repeating: "å", count: 2_001)])
        try await refuses(.answerTooLong("f1", limit: 2_000), .write(long, over: 3), on: followUp())
        let undated = FollowUpText(date: nil, answers: ["f1": "x"], consent: nil)
        try await refuses(.dateMissing, .send(undated, over: 3), on: followUp())
        let late = text(on: LocalDate(year: 2027, month: 4, day: 11))
        try await refuses(.dateInTheFuture, .send(late, over: 3), on: followUp())
        #expect(try await decided(.write(late, over: 3), on: followUp()) != nil)
        let early = text(on: LocalDate(year: 2027, month: 3, day: 10))
        try await refuses(.dateBeforeDialogue, .write(early, over: 3), on: followUp())
    }

    @Test("is changed and approved by the one who answered, with a word on quotes, and not if it has changed since")
    func approving() async throws {
        let sent = followUp(.sent, ["f1": "Hon sa", "f5": "Ja"])
        let own = text(["f1": "Jag sa", "f5": "Ja"])
        let adjusted = try #require(try await decided(.adjust(own, over: 3), on: sent, by: "vera"))
        #expect(adjusted.state == .sent)
        #expect(adjusted.changedByPerson == ["f1"])
        let approved = try #require(try await decided(.approve(own, over: 4), on: adjusted, by: "vera"))
        #expect(approved.state == .approved)
        #expect(approved.changedByPerson == ["f1"])
        try await refuses(.notThePerson, .approve(own, over: 3), on: sent, by: "tore")
        try await refuses(.changedByOther(now: 3), .approve(own, over: 2), on: sent, by: "vera")
        try await refuses(.consentMissing, .approve(text(consent: nil), over: 3), on: sent, by: "vera")
        try await refuses(.nothingWritten, .approve(text([:]), over: 3), on: sent, by: "vera")
        try await refuses(.notSent, .approve(own, over: 3), on: followUp(), by: "vera")
        try await refuses(.alreadyApproved, .adjust(text(["f1": "Nej"]), over: 5), on: approved, by: "vera")
        try await refuses(.alreadyApproved, .write(text(["f1": "Nej"]), over: 5), on: approved)
        try await refuses(.alreadyApproved, .discard, on: approved)
        // The interviewer may still put a slip right in what is being read, and the person then approves that.
        let righted = try #require(try await decided(.write(text(["f1": "Hon sade"]), over: 3), on: sent))
        #expect(righted.state == .sent && righted.revision == 4)
        try await refuses(.changedByOther(now: 4), .approve(own, over: 3), on: righted, by: "vera")
    }

    @Test("can be said no to, and written anew")
    func declining() async throws {
        let sent = followUp(.sent, ["f1": "Hon sa"])
        let no = try #require(try await decided(.decline(reason: "Så sa jag inte", over: 3), on: sent, by: "vera"))
        #expect(no.state == .declined && no.reason == "Så sa jag inte")
        let long = String(repeating: "å", count: 601)
        try await refuses(.reasonTooLong(limit: 600), .decline(reason: long, over: 3), on: sent, by: "vera")
        try await refuses(.changedByOther(now: 3), .decline(reason: "", over: 2), on: sent, by: "vera")
        let anew = try #require(try await decided(.write(text(), over: 4), on: no))
        #expect(anew.state == .draft)
        let again = try #require(try await decided(.send(text(), over: 5), on: anew))
        #expect(again.state == .sent && again.reason == "")
    }

    @Test("can be taken back at any time, and then nothing of it is left")
    func withdrawing() async throws {
        for state in [FollowUp.State.sent, .approved, .declined] {
            var followUp = followUp(state, ["f1": "Hon sa"])
            followUp.consent = .role
            followUp.reason = "Nej"
            let gone = try #require(try await decided(.withdraw, on: followUp, by: "vera"))
            #expect(gone.state == .withdrawn)
            #expect(gone.answers.isEmpty && gone.sent.isEmpty && gone.reason.isEmpty && gone.consent == nil)
            #expect(gone.quotes.isEmpty)
            #expect(try await rules().decide(.withdraw, on: gone, by: "vera") == nil)
            try await refuses(.isWithdrawn, .write(text(), over: 4), on: gone)
        }
        try await refuses(.notSent, .withdraw, on: followUp(), by: "vera")
        try await refuses(.notThePerson, .withdraw, on: followUp(.sent, ["f1": "x"]))
        #expect(try await rules().decide(.discard, on: followUp(), by: "tore") == .discarded)
    }

    @Test("is one thing when its form is sent twice")
    func twice() async throws {
        let sent = try #require(try await decided(.send(text(), over: 3), on: followUp()))
        #expect(try await rules().decide(.send(text(), over: 3), on: sent, by: "tore") == nil)
        let approved = try #require(try await decided(.approve(text(), over: 4), on: sent, by: "vera"))
        #expect(try await rules().decide(.approve(text(), over: 4), on: approved, by: "vera") == nil)
    }

    @Test("is used as the person has said: with role, without, or not at all")
    func quotes() {
        func talk(_ state: FollowUp.State, _ consent: QuoteConsent.Answer?, _ text: String) -> FollowUp {
            var talk = followUp(state, ["f1": text])
            talk.consent = consent
            return talk
        }
        let use = FollowUpUse([
            talk(.approved, .role, "Med roll"), talk(.approved, .anonymous, "Utan roll"),
            talk(.approved, .no, "Inte citeras"), talk(.sent, .role, "Inte godkänt"),
            talk(.declined, .role, "Nej"), talk(.draft, nil, "Utkast"), talk(.withdrawn, .role, "Tillbaka"),
        ])
        #expect(
            use.quotes == [
                FollowUpQuote(question: "f1", text: "Med roll", role: .elected),
                FollowUpQuote(question: "f1", text: "Utan roll", role: nil),
            ]
        )
        #expect(use.approved == 3)
        #expect(use.waiting == 3)
    }

    @Test("is suggested with one in three, from both sides and with different roles")
    func suggestions() async throws {
        let town = try await FollowUpTown.held()
        let state = try await town.state()
        // Five besides the facilitator who asks.
        let chosen = state.suggestedForFollowUp(besides: "tore")
        #expect(chosen.count == 2)
        #expect(Set(chosen.compactMap { state.plan.seat(of: $0)?.party }) == [.first, .second])
        #expect(!chosen.contains("tore"))
        #expect(state.suggestedForFollowUp(besides: "vera").contains("vera") == false)
        let day = try #require(held)
        for (weeks, timing) in [(1, FollowUpTiming.early), (2, .good), (8, .good), (9, .late)] {
            let later = try #require(LocalDate(dayNumber: day.dayNumber + 7 * weeks))
            #expect(FollowUpTiming(later, after: day, within: 2...8) == timing)
        }
    }

    @Test("is suggested the same for tables of any size: a third, nobody twice, never who asks", arguments: 0..<60)
    func manyTables(seed: Int) async throws {
        var state = Dialogue.State()
        let roles: [DialogueRole] = [.participant, .recorder, .challenger, .participant, .observer, .timekeeper]
        state.plan.seats = (0..<seed % 14).map { number in
            Seat(
                PersonID("p\(number)"),
                number == 0 ? .facilitator : roles[(number * 7 + seed) % roles.count],
                party: [Party.first, .second, nil][(number + seed) % 3]
            )
        }
        let chosen = state.suggestedForFollowUp(besides: "p0")
        let askable = max(0, state.plan.seats.count - 1)
        #expect(chosen.count == (askable + 2) / 3)
        #expect(Set(chosen).count == chosen.count)
        #expect(!chosen.contains("p0"))
        #expect(chosen == state.suggestedForFollowUp(besides: "p0"))
    }
}
