import Dialogues
import EventSourcing
import Testing
import Vocabulary

/// Whatever anybody asks in whatever order, these always hold.
@Suite("Any sequence of commands")
struct DialoguePropertyTests {
    typealias F = Fixture

    @Test("keeps the promises of a dialogue", arguments: UInt64(1)...40)
    func invariants(seed: UInt64) throws {
        var state = Dialogue.state(after: F.started)
        let events = try Self.play(seed: seed) { news in
            let before = state
            for event in news { Dialogue.evolve(&state, event) }
            check(before, state, news)
        }
        #expect(Dialogue.state(after: events) == state)
        try checkSummary(events, state)
    }

    @Test("is tried as far as approval, its voiding and the lock")
    func reach() throws {
        var reached: Set<String> = []
        for seed in UInt64(1)...40 {
            for event in try Self.play(seed: seed) { reached.insert(try EventCodec.encode(event).type) }
        }
        let all: Set = [
            "boxEntered", "challengeSkipped", "paused", "resumed", "boxExtended", "closed", "roundStarted",
            "wordGiven", "turnEnded", "turnPassed", "turnPostponed", "roundEnded", "wordRequested",
            "wordRequestWithdrawn", "noteAdded", "noteEdited", "noteMoved", "noteWithdrawn", "stepAdded", "stepEdited",
            "stepWithdrawn", "headlineSet", "seatTaken", "seatLeft", "correctionProposed", "correctionTaken",
            "correctionDeclined", "offeredForApproval", "approved", "approvalsVoided", "locked", "erased",
            "answerShared",
            "answerWithdrawn",
        ]
        #expect(all.subtracting(reached) == [])
    }

    /// The events of 600 random commands, those that are taken.
    static func play(seed: UInt64, seeing: ([DialogueEvent]) -> Void = { _ in }) throws -> [DialogueEvent] {
        var commands = AnyCommand(seed: seed)
        var events = F.started
        var state = Dialogue.state(after: events)
        var minute = 1
        for _ in 0..<600 {
            // Now and then the server's clock is set back.
            minute += Int.random(in: -2...4, using: &commands.generator)
            let command = commands.next(state, at: .minute(minute))
            guard let news = try? Dialogue.decide(command, state) else { continue }
            for event in news { Dialogue.evolve(&state, event) }
            events += news
            seeing(news)
        }
        return events
    }

    private func check(_ before: Dialogue.State, _ after: Dialogue.State, _ news: [DialogueEvent]) {
        // At most one has the word, and the round agrees on who.
        let speakers = after.round?.places.filter { $0.turn == .speaking }.map(\.person) ?? []
        #expect(speakers.count <= 1)
        if let speaker = speakers.first { #expect(after.word?.person == speaker) }
        if let round = after.round { #expect(after.word != nil, "a round goes on and nobody has the word: \(round)") }
        if let word = after.word { #expect(after.plan.seat(of: word.person) != nil) }

        // Time is never negative, and never more than has passed.
        if let start = after.clock.startedAt, let last = after.clock.lastAt {
            #expect(after.clock.used.values.allSatisfy { $0 >= .zero })
            #expect(after.totalUsed(at: last) <= last - start)
            #expect(after.estimatedTime(at: last).values.reduce(.zero, +) == after.totalUsed(at: last))
        }

        // No note is lost, and none stands twice.
        #expect(after.notes.map(\.id).starts(with: before.notes.map(\.id)))
        #expect(Set(after.notes.map(\.id)).count == after.notes.count)

        // An answer is its author's to share: each has at most one on a question, and none is lost.
        #expect(after.answers.map(\.id).starts(with: before.answers.map(\.id)))
        let answered = after.visibleAnswers.map { "\($0.by) \($0.question)" }
        #expect(Set(answered).count == answered.count)

        // An approval is of the record as it stands.
        for approval in after.record.approvals.values {
            #expect(approval.revision == after.record.revision || after.phase == .approved)
        }
        if before.record.revision != after.record.revision, !before.record.approvals.isEmpty {
            #expect(after.record.approvals.isEmpty)
            #expect(after.record.voided == before.record.voided + 1)
        }

        // What is locked changes only by forgetting.
        if before.phase == .approved {
            #expect(after.record.checksum == before.record.checksum)
            let isForgetting = news.allSatisfy { if case .erased = $0 { true } else { false } }
            #expect(isForgetting)
        }
        #expect(!after.plan.people(as: .facilitator).isEmpty)
    }

    private func checkSummary(_ events: [DialogueEvent], _ state: Dialogue.State) throws {
        let summary = try #require(try SummaryTests.summary(events))
        #expect(summary.phase == state.phase)
        #expect(summary.notes == state.visibleNotes.map(\.id))
        #expect(summary.steps.map(\.id) == state.visibleSteps.map(\.id))
        #expect(summary.waitingCorrections == state.record.waitingCorrections.count)
        #expect(summary.isOffered == state.record.isOffered)
        #expect(Set(summary.approvedBy) == Set(state.record.approvals.keys))
        #expect(summary.seats == state.plan.seats)
    }
}
