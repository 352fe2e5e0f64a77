import Dialogues
import EventSourcing
import Testing
import Vocabulary

@Suite("The summary of a dialogue")
struct SummaryTests {
    typealias F = Fixture

    static func summary(_ events: [DialogueEvent]) throws -> DialogueSummary? {
        let projection = DialogueSummaries()
        var document: DialogueSummary?
        for (index, event) in events.enumerated() {
            let recorded = RecordedEvent(
                position: Int64(index + 1),
                stream: "dialogue/d1",
                version: Int64(index + 1),
                event: try EventCodec.encode(event),
                person: nil,
                command: "c\(index)",
                recordedAt: .minute(0)
            )
            #expect(projection.key(for: recorded) == "d1")
            try projection.evolve(&document, with: recorded)
        }
        return document
    }

    @Test("belongs to dialogues alone")
    func keys() {
        let other = RecordedEvent(
            position: 1,
            stream: "round/r1",
            version: 1,
            event: .init(type: "opened", payload: "{}"),
            person: nil,
            command: "c",
            recordedAt: .minute(0)
        )
        #expect(DialogueSummaries().key(for: other) == nil)
    }

    @Test("says where the dialogue stands and who is at the table")
    func follows() throws {
        let summary = try #require(
            try Self.summary(F.locked + [.erased(positions: [], what: .note("c1"), reason: "x", decision: "y")])
        )
        #expect(summary.phase == .approved)
        #expect(summary.title == "Resultatsamtal")
        #expect(summary.headline == "Tryggheten först")
        #expect(summary.notes == ["c1"])
        #expect(summary.approvedBy == [.first, .second])
        #expect(summary.lockedAt == .minute(70))
        #expect(summary.seats == F.seats)
        #expect(summary.end == LocalTime("14:00"))
    }

    @Test("knows who is waited for")
    func tasks() throws {
        func tasks(_ events: [DialogueEvent], _ person: PersonID, isOrganiser: Bool = false) throws -> [DialogueTask] {
            let day = LocalDate("2027-03-11") ?? F.today
            return try Self.summary(events)?.tasks(of: person, isOrganiser: isOrganiser, today: day) ?? []
        }
        #expect(try tasks(F.drafted, F.olga, isOrganiser: true) == [.completeDraft])
        #expect(try tasks(F.drafted, F.vera) == [])
        #expect(try tasks(F.opened, F.tore) == [.hold])
        #expect(try tasks(F.opened, F.vera) == [])
        #expect(try tasks(F.started, F.vera) == [.join])
        #expect(try tasks(F.started, F.frida) == [])
        #expect(try tasks(F.closed, F.vera) == [.readRecord])
        #expect(try tasks(F.closed, F.mia) == [.offerRecord])
        #expect(try tasks(RecordTests.corrected, F.mia) == [.answerCorrections(1)])
        #expect(try tasks(F.offered, F.vera) == [.approve(.first)])
        #expect(try tasks(F.offered, F.tore) == [])
        #expect(try tasks(F.approvedByFirst, F.vera) == [])
        #expect(try tasks(F.approvedByFirst, F.hugo) == [.approve(.second)])
        #expect(try tasks(F.locked, F.hugo) == [])
    }

    @Test("holds no text of a step that is erased")
    func erasedStep() throws {
        let summary = try Self.summary(
            F.challenged + [
                F.stepAdded(F.step()), .erased(positions: [], what: .step("s1"), reason: "x", decision: "y"),
            ]
        )
        #expect(summary?.steps.map(\.what) == ["[borttaget]"])
    }

    @Test("waits for a new offer when a parked question of it is erased, as the record does")
    func erasedParked() throws {
        let parked = ParkedQuestion(id: "p1", text: "Kims skola?", by: F.vera, box: F.results)
        let erased = DialogueEvent.erased(positions: [], what: .parked("p1"), reason: "x", decision: "y")
        let events = F.started + [.parked(parked)] + F.approvedByFirst.dropFirst(4) + [erased]
        let summary = try Self.summary(events)
        #expect(summary?.isOffered == false && summary?.approvedBy == [])
        #expect(Dialogue.state(after: events).record.isOffered == false)
    }
}
