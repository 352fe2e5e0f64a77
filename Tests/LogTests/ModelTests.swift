import EventSourcing
import Testing
import Vocabulary

/// Whatever is asked, the engines answer as the log in memory does.
@Suite("Random commands", .timeLimit(.minutes(5)), .serialized)
struct ModelTests {
    @Test("are answered the same by memory and engine", arguments: Engine.onDisk, 1...6 as ClosedRange<UInt64>)
    func same(engine: Engine, seed: UInt64) async throws {
        var chance = Chance(seed: seed)
        let projection = CountsPerStream()
        let (model, log) = (MemoryEventLog(projections: [projection]), try await engine.log(projection))
        for _ in 0..<250 {
            switch Int.random(in: 0..<10, using: &chance) {
            case 0:
                let erasure = Erasure.random(&chance)
                let expected = await answer { try await model.erase(erasure) }
                #expect(await answer { try await log.erase(erasure) } == expected)
            case 1:
                let group = (0..<4).map { _ in Append.random(&chance) }
                let expected = await model.append(inOrder: group).map(describe)
                #expect(await log.append(inOrder: group).map(describe) == expected)
            default:
                let append = Append.random(&chance)
                let expected = await answer { try await model.append(append) }
                #expect(await answer { try await log.append(append) } == expected)
            }
        }
        let expected = try await model.all()
        #expect(expected.count > 50 && expected.contains(where: \.isErased))
        // The engines have a clock, the model has not.
        #expect(try await log.all().map(\.withoutTime) == expected.map(\.withoutTime))
        for stream in ["a", "b", "c"] {
            #expect(
                try await log.events(of: stream, in: kommun, after: 3).map(\.withoutTime)
                    == model.events(of: stream, in: kommun, after: 3).map(\.withoutTime)
            )
        }
        #expect(
            try await log.documents(of: projection, in: kommun).map(\.document)
                == model.documents(of: projection, in: kommun).map(\.document)
        )
    }

    private func answer(_ ask: () async throws -> Receipt) async -> String {
        do { return "\(try await ask())" } catch { return "\(error)" }
    }

    private func describe(_ result: Result<Receipt, any Error>) -> String {
        switch result {
        case .success(let receipt): "\(receipt)"
        case .failure(let error): "\(error)"
        }
    }
}

extension RecordedEvent {
    fileprivate var withoutTime: RecordedEvent {
        RecordedEvent(
            position: position,
            stream: stream,
            version: version,
            event: event,
            person: person,
            command: command,
            recordedAt: Instant(microseconds: 0),
            isErased: isErased
        )
    }
}

private struct CountsPerStream: DocumentProjection {
    struct Document: Codable, Equatable, Sendable { var payloads: [String] = [] }
    let name = "counts"
    let version = 1

    func key(for event: RecordedEvent) -> String? { event.event.type == "ignored" ? nil : event.stream }
    func evolve(_ document: inout Document?, with event: RecordedEvent) {
        // Gone now and then, so that documents come and go.
        document =
            event.event.type == "ended" ? nil : Document(payloads: (document?.payloads ?? []) + [event.event.payload])
    }
}

/// The same numbers for the same seed (SplitMix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func one<T>(of values: [T]) -> T { values[Int.random(in: values.indices, using: &self)] }
}

extension Append {
    /// Few streams, versions, ids and digests, so that they often meet.
    fileprivate static func random(_ chance: inout Chance) -> Append {
        let changes = (0..<chance.one(of: [0, 1, 1, 1, 2, 3])).map { _ in
            Change(
                chance.one(of: ["a", "b", "c"]),
                chance.one(of: [
                    .any, .any, .any, .noStream, .streamExists, .exact(Int64.random(in: 0..<30, using: &chance)),
                ]),
                (0..<chance.one(of: [0, 1, 1, 2, 3])).map { _ in
                    NewEvent(
                        type: chance.one(of: ["said", "moved", "ended", "ignored"]),
                        payload: #"{"n":\#(Int.random(in: 0..<1000, using: &chance))}"#
                    )
                }
            )
        }
        let id = "\(Int.random(in: 0..<200, using: &chance))"
        return Append(
            to: kommun,
            by: chance.one(of: [nil, "p1", "p2"]),
            command: .init(id: id, digest: chance.one(of: ["x", "x", "x", "y"])),
            changes
        )
    }
}

extension Erasure {
    fileprivate static func random(_ chance: inout Chance) -> Erasure {
        let positions = Set((0..<chance.one(of: [1, 1, 2])).map { _ in Int64.random(in: 1..<120, using: &chance) })
            .sorted()
        return Erasure(
            in: kommun,
            by: "organiser",
            command: .init(id: "e\(Int.random(in: 0..<100, using: &chance))", digest: ""),
            chance.one(of: ["a", "b", "c"]),
            .any,
            replacing: positions.map { .init(at: $0, payload: "{}") },
            record: NewEvent(type: "erased", payload: #"{"erased":{"positions":\#(positions)}}"#)
        )
    }
}
