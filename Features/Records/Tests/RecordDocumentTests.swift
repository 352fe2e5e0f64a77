import Dialogues
import Records
import RecordsWeb
import Templates
import Testing
import Vocabulary

@Suite("The record as a document")
struct RecordDocumentTests {
    @Test("holds what stands on the sheet, why the challenge was not held, and the time")
    func content() async throws {
        let document = RecordDocument(try await House.inReview().state(), of: House.dialogue)
        #expect(document.notes.count == 8)
        #expect(document.steps.map(\.id) == ["step-1"])
        #expect(document.parked.map(\.id) == ["parked-1"])
        #expect(document.boxes.map(\.number) == Array(0...8))
        #expect(document.boxes.first { $0.id == "challenge" }?.skippedReason == "Tiden tog slut")
        #expect(document.boxes.first { $0.id == "results" }?.used.minutes == 5)
        #expect(document.minutesPlanned == 90)
    }

    @Test("leaves out what was withdrawn")
    func withdrawn() async throws {
        let house = try await House.inReview()
        try await house.act("mia", .withdrawNote(id: "note-2"))
        try await house.act("mia", .withdrawStep(id: "step-1"))
        let document = RecordDocument(try await house.state(), of: House.dialogue)
        #expect(!document.notes.contains { $0.id == "note-2" })
        #expect(document.steps.isEmpty)
        #expect(!document.canonicalText.contains("Det som sades i ruta 2"))
    }

    @Test("shares the time in whole per cent that are a hundred together")
    func percents() {
        let thirds = PerspectiveTime.shares(of: [.citizen: Seconds(10), .coworker: Seconds(10), .process: Seconds(10)])
        #expect(thirds.map(\.percent) == [34, 33, 33])
        var dice = Dice(7)
        for _ in 0..<200 {
            var times: [Perspective: Seconds] = [:]
            for perspective in Perspective.allCases where Bool.random(using: &dice) {
                times[perspective] = Seconds(Int.random(in: 1...7200, using: &dice))
            }
            let shares = PerspectiveTime.shares(of: times)
            #expect(times.isEmpty || shares.reduce(0) { $0 + $1.percent } == 100)
        }
        #expect(PerspectiveTime.shares(of: [:]).isEmpty)
    }

    @Test("has a canonical text that does not depend on names, and one line for each fact")
    func canonical() async throws {
        let text = RecordDocument(try await House.inReview().state(), of: House.dialogue).canonicalText
        #expect(text.hasPrefix("samtal-record\t1\ndialogue\tsamtal-1\ntitle\tResultatsamtal om skolan\n"))
        #expect(text.contains("\nheadline\tVägen ska bli lika trygg som skolan.\n"))
        #expect(!text.contains("Lingonris"))
        #expect(text.contains("seat\tvera\tparticipant\tfirst\n"))
    }

    @Test("tells a line break in a text from two texts")
    func escaping() async throws {
        let (one, two) = (try await House.live(), try await House.live())
        let template = try await one.state().template
        let box = try #require(template?.boxes[2])
        try await one.note("x", in: box, "a\nb\tc\\n")
        try await two.note("x", in: box, "a\\nb\\tc\\n")
        let (first, second) = (try await one.state(), try await two.state())
        let lines = { (state: Dialogue.State) in
            RecordDocument(state, of: House.dialogue).canonicalText.split(separator: "\n").count
        }
        #expect(lines(first) == lines(second))
        #expect(RecordChecksum.sha256(of: House.dialogue, first) != RecordChecksum.sha256(of: House.dialogue, second))
    }

    /// Each of these is a change of what both parties approve.
    static let changes: [@Sendable (inout Dialogue.State) -> Void] = [
        { $0.headline += "!" },
        { $0.plan.title += "!" }, { $0.plan.first = "ksau" }, { $0.plan.second = "son" }, { $0.plan.aim = "Annat" },
        { $0.plan.purpose = .followUp },
        { $0.plan.period += "!" }, { $0.plan.place += "!" }, { $0.plan.basis.append("Mer") },
        { $0.plan.caseNumber = "" },
        { $0.plan.date = LocalDate(year: 2027, month: 3, day: 12) }, { $0.plan.start = .midnight },
        { $0.plan.length = 60 },
        { $0.plan.boxes[1].variant = .strengthBased }, { $0.plan.boxes[1].minutes += 1 },
        { $0.plan.seats[2].role = .challenger }, { $0.plan.seats.removeLast() },
        { $0.left = [Seat("x", .participant)] },
        { $0.notes[1].text += "!" }, { $0.notes[1].perspective = .economy }, { $0.notes[1].source = .assumption },
        { $0.notes[1].saidBy = .group }, { $0.notes[1].box = "whole" }, { $0.notes[1].isWithdrawn = true },
        { $0.notes.removeLast() },
        { $0.steps[0].content.what += "!" }, { $0.steps[0].content.effect += "!" },
        { $0.steps[0].content.evidence += "!" },
        { $0.steps[0].content.owner = "hugo" }, { $0.steps[0].content.due = nil },
        { $0.steps[0].content.decision = "" },
        { $0.steps[0].content.perspective = .economy }, { $0.steps[0].isWithdrawn = true },
        { $0.parked[0].text += "!" }, { $0.parked[0].outcome = .dropped },
        { $0.skippedChallenges["challenge"] = "Annat skäl" }, { $0.clock.used["results"] = Seconds(1) },
        { $0.clock.extended["results"] = 5 }, { $0.clock.endedAt = $0.clock.startedAt },
    ]

    @Test("gets another checksum by any change of its content", arguments: changes.indices)
    func everyChangeCounts(index: Int) async throws {
        let state = try await House.inReview().state()
        var changed = state
        Self.changes[index](&changed)
        let sums = [state, changed].map { RecordChecksum.sha256(of: House.dialogue, $0) }
        #expect(sums[0] != sums[1])
        #expect(sums.allSatisfy { $0.count == 64 })
    }

    @Test("gets another checksum when two notes of a box change places")
    func orderCounts() async throws {
        var state = try await House.inReview().state()
        state.notes[1].box = state.notes[0].box
        let before = RecordChecksum.sha256(of: House.dialogue, state)
        state.notes.swapAt(0, 1)
        #expect(RecordChecksum.sha256(of: House.dialogue, state) != before)
    }

    @Test("keeps its checksum while it is offered and approved")
    func approvalsAreNoContent() async throws {
        let state = try await House.inReview().state()
        var offered = state
        offered.record.isOffered = true
        offered.record.revision += 1
        offered.plan.seats[2].approves = false
        #expect(RecordChecksum.sha256(of: House.dialogue, state) == RecordChecksum.sha256(of: House.dialogue, offered))
    }
}
