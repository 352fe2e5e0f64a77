import EventSourcing
import SQLStorage
import Testing
import Vocabulary

@Suite("Streams", .timeLimit(.minutes(5)), .serialized)
struct StreamTests {
    @Test("decide on what has happened and write what is decided", arguments: Engine.all)
    func decides(engine: Engine) async throws {
        let streams = try await engine.streams()
        try await streams.say("ett", as: "1")
        try await streams.say("två", as: "2")
        let current = try await streams.state("c", in: kommun)
        #expect(current.state.texts == ["ett", "två"])
        #expect(current.version == 2 && current.place.position == 2)
        #expect(try await streams.state("unknown", in: kommun).version == 0)
        let stored = try await streams.log.events(of: "conversation/c", in: kommun)
        #expect(stored.map(\.event.payload) == [#"{"said":{"text":"ett"}}"#, #"{"said":{"text":"två"}}"#])
        #expect(stored.map(\.event.type) == ["said", "said"])
    }

    @Test("throw the refusal and write nothing", arguments: Engine.all)
    func refuses(engine: Engine) async throws {
        let streams = try await engine.streams()
        await #expect(throws: Conversation.Refusal.saysNothing) { try await streams.say("", as: "1") }
        #expect(try await streams.log.all().isEmpty)
    }

    @Test("give a repeated command its first answer, also when it would now be refused", arguments: Engine.all)
    func repeated(engine: Engine) async throws {
        let streams = try await engine.streams()
        let first = try await streams.say("ett", as: "1")
        try await streams.handle(.close, on: "c", in: kommun, by: nil, as: .init(id: "2", digest: ""))
        #expect(try await streams.say("ett", as: "1") == first)
        await #expect(throws: AppendRefusal.commandReused(id: "1")) {
            try await streams.say("annat", as: "1", digest: "another")
        }
        await #expect(throws: Conversation.Refusal.isClosed) { try await streams.say("tre", as: "3") }
        #expect(try await streams.log.all().count == 2)
    }

    @Test("give a receipt for a command that changes nothing", arguments: Engine.all)
    func nothing(engine: Engine) async throws {
        let streams = try await engine.streams()
        try await streams.say("ett", as: "1")
        let look = Append.Command(id: "look", digest: "")
        let receipt = try await streams.handle(.look, on: "c", in: kommun, by: nil, as: look)
        #expect(receipt == Receipt(position: 1, count: 0))
        #expect(try await streams.log.receipt(for: look, in: kommun) == receipt)
    }

    /// Each is decided on what the one before it wrote, on one node and on two that know nothing of each other.
    @Test("take many commands at once, on one node and on two", arguments: Engine.all, [1, 2])
    func manyAtOnce(engine: Engine, nodes: Int) async throws {
        let first = try await engine.streams()
        let streams = (0..<nodes).map {
            $0 == 0 ? first : Streams(of: Conversation.self, named: "conversation", in: first.log)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask { try await streams[number % nodes].say("\(number)", as: "\(number)") }
            }
            try await group.waitForAll()
        }
        let texts = try await first.state("c", in: kommun).state.texts
        #expect(Set(texts) == Set((0..<200).map(String.init)))
        #expect(texts.count == 200)
        #expect(try await first.log.all().count == 200)
    }

    @Test("decide anew what was refused because of something that was never written")
    func refusedOnUnwritten() async throws {
        let streams = Streams(of: Conversation.self, named: "conversation", in: LosesFirst(MemoryEventLog()))
        let closing = Task {
            try await streams.handle(.close, on: "c", in: kommun, by: nil, as: .init(id: "close", digest: ""))
        }
        let answers = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 { group.addTask { (try? await streams.say("\(number)", as: "\(number)")) != nil } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        await #expect(throws: StorageRefusal.diskFull) { try await closing.value }
        #expect(answers.allSatisfy { $0 })
    }

    @Test(
        "forget a text: in the log, in their own state and in the answer to a repeated command",
        arguments: Engine.all
    )
    func forget(engine: Engine) async throws {
        let streams = try await engine.streams()
        let first = try await streams.say("Kalle är sjuk", as: "1", digest: "digest of Kalle")
        try await streams.say("Vi börjar klockan nio", as: "2")
        #expect(try await streams.state("c", in: kommun).state.texts.count == 2)

        let erase = { () async throws -> Receipt in
            try await streams.erase(
                on: "c",
                in: kommun,
                by: "organiser",
                as: .init(id: "erase", digest: ""),
                replacing: { event, _ in event.without("Kalle") },
                command: { .erase(containing: "Kalle", positions: $0) }
            )
        }
        let receipt = try await erase()
        #expect(receipt == Receipt(position: 3, count: 1))
        #expect(try await erase() == receipt)

        #expect(try await streams.state("c", in: kommun).state.texts == ["[borttaget]", "Vi börjar klockan nio"])
        let events = try await streams.log.all()
        #expect(events.map(\.isErased) == [true, false, false])
        #expect(events.map(\.event.erasedPositions) == [[], [], [1]])
        #expect(!events.contains { $0.event.payload.contains("Kalle") })
        // The digest of what was asked is gone with it, so any repeat is the same command.
        #expect(try await streams.say("Kalle är sjuk", as: "1", digest: "anything") == first)
    }
}

extension Engine {
    fileprivate func streams() async throws -> Streams<Conversation> {
        Streams(of: Conversation.self, named: "conversation", in: try await log())
    }
}

extension Streams<Conversation> {
    @discardableResult
    fileprivate func say(_ text: String, as id: String, digest: String = "") async throws -> Receipt {
        try await handle(.say(text), on: "c", in: kommun, by: "p", as: .init(id: id, digest: digest))
    }
}

/// Fails to write a command named `close`.
private struct LosesFirst: EventLog {
    let log: MemoryEventLog
    init(_ log: MemoryEventLog) { self.log = log }

    func append(_ append: Append) async throws -> Receipt {
        if append.command.id == "close" { throw StorageRefusal.diskFull }
        return try await log.append(append)
    }

    func append(inOrder appends: [Append]) async -> [Result<Receipt, any Error>] {
        var answers: [Result<Receipt, any Error>] = []
        for append in appends {
            do { answers.append(.success(try await self.append(append))) } catch { answers.append(.failure(error)) }
        }
        return answers
    }

    func erase(_ erasure: Erasure) async throws -> Receipt { try await log.erase(erasure) }
    func purge() async throws {}
    func receipt(for command: Append.Command, in organisation: OrganisationID) async throws -> Receipt? {
        try await log.receipt(for: command, in: organisation)
    }
    func events(in organisation: OrganisationID, after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await log.events(in: organisation, after: position, limit: limit)
    }
    func events(of stream: String, in organisation: OrganisationID, after version: Int64) async throws
        -> [RecordedEvent]
    {
        try await log.events(of: stream, in: organisation, after: version)
    }
    func head(of organisation: OrganisationID) async throws -> Int64 { try await log.head(of: organisation) }
    func tail(of organisation: OrganisationID) async throws -> LogTail { try await log.tail(of: organisation) }
}
