import EventSourcing
import SQLStorage
import Testing
import Vocabulary

/// KurrentDB's published table (`appending_to_implicitly_created_stream.cs`), put to this log.
///
/// `0em1` is event 0 at "no stream", `1e0` event 1 after version 0 (ours: 1), `any` without a version.
/// KurrentDB recognises each event by its id *at the version it asks for*; this log recognises a command by its id
/// *whatever version it asks for*, because who repeats a command has often read a newer version since.
@Suite("A command asked again", .timeLimit(.minutes(5)), .serialized)
struct IdempotencyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let asked: String
        let kurrent: Answer
        let ours: Answer
        var testDescription: String { asked }

        init(_ asked: String, _ answer: Answer, ours: Answer? = nil) {
            self.asked = asked
            kurrent = answer
            self.ours = ours ?? answer
        }
    }

    enum Answer: Sendable { case idempotent, written, wrongVersion, reused }

    static let table = [
        Row("0em1 1e0 2e1 3e2 4e3 5e4 0em1", .idempotent),
        Row("0em1 1e0 2e1 3e2 4e3 5e4 0any", .idempotent),
        // The same command with a newer version read: the first answer, and not a second event.
        Row("0em1 1e0 2e1 3e2 4e3 5e4 0e5", .written, ours: .idempotent),
        Row("0em1 1e0 2e1 3e2 4e3 5e4 0e6", .wrongVersion, ours: .idempotent),
        Row("0em1 1e0 2e1 3e2 4e3 5e4 0e4", .wrongVersion, ours: .idempotent),
        Row("0em1 0e0", .written, ours: .idempotent),
        Row("0em1 0any", .idempotent),
        Row("0em1 0em1", .idempotent),
        Row("0em1 1e0 2e1 1any", .idempotent),
        Row("0em1 1e0 2e1 1any 1any", .idempotent),
        // Other commands are held to their versions.
        Row("0em1 1e0 2em1", .wrongVersion),
        Row("0em1 1e0 2e0", .wrongVersion),
        Row("0em1 1e0 2e2", .wrongVersion),
        Row("0em1 1e0 2e1", .written),
        Row("0em1 1e0 2any", .written),
    ]

    @Test("gets its first answer", arguments: Engine.all, table)
    func getsFirstAnswer(engine: Engine, row: Row) async throws {
        let log = try await engine.log()
        let steps = row.asked.split(separator: " ").map(Step.init)
        for step in steps.dropLast() { try await log.write(step.command, step.expected) }
        let before = try await log.all()

        let answer: Answer
        do {
            let receipt = try await log.write(steps[steps.count - 1].command, steps[steps.count - 1].expected)
            answer = receipt.position > before.count ? .written : .idempotent
        } catch AppendRefusal.wrongVersion {
            answer = .wrongVersion
        }

        #expect(answer == row.ours)
        #expect(try await log.all().count == before.count + (answer == .written ? 1 : 0))
    }

    /// The batch rows of the table. A batch is a command here; a part of it is no part of the command.
    @Test("gets its first answer when it wrote several events", arguments: Engine.all)
    func batches(engine: Engine) async throws {
        let log = try await engine.log()
        func batch(_ events: [String], _ expected: ExpectedVersion, id: String = "01") -> Append {
            let command = Append.Command(id: id, digest: events.joined())
            let new = events.map { NewEvent(type: $0, payload: "{}") }
            return Append(to: kommun, by: nil, command: command, [.init("s", expected, new)])
        }
        let first = try await log.append(batch(["0", "1"], .noStream))
        for expected in [.noStream, .any, .exact(1), .exact(2), .streamExists] as [ExpectedVersion] {
            #expect(try await log.append(batch(["0", "1"], expected)) == first)
        }
        // `S 0em1 1em1 2em1 E` must fail, in KurrentDB as here.
        await #expect(throws: AppendRefusal.commandReused(id: "01")) {
            try await log.append(batch(["0", "1", "2"], .noStream))
        }
        await #expect(throws: AppendRefusal.wrongVersion(stream: "s", expected: .noStream, actual: 2)) {
            try await log.append(batch(["0"], .noStream, id: "0"))
        }
        #expect(try await log.all().map(\.event.type) == ["0", "1"])
    }

    @Test("is refused when the id was used for something else", arguments: Engine.all)
    func reused(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.write("a", digest: "one thing")
        await #expect(throws: AppendRefusal.commandReused(id: "a")) { try await log.write("a", digest: "another") }
        await #expect(throws: AppendRefusal.commandReused(id: "a")) {
            try await log.receipt(for: .init(id: "a", digest: "another"), in: kommun)
        }
    }

    @Test("is written once however many ask at once", arguments: Engine.all)
    func asksAtOnce(engine: Engine) async throws {
        let log = try await engine.log()
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<50 { group.addTask { try await log.write("a", .noStream) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(receipts.allSatisfy { $0 == Receipt(position: 1, count: 1) })
        #expect(try await log.all().count == 1)
    }
}

/// `2e1`: command 2, after KurrentDB's version 1, which is our version 2.
private struct Step {
    let command: String
    let expected: ExpectedVersion

    init(_ text: Substring) {
        command = String(text.prefix(1))
        expected =
            switch text.dropFirst() {
            case "any": .any
            case "em1": .noStream
            case let version: .exact(Int64(version.dropFirst()).map { $0 + 1 } ?? -1)
            }
    }
}
