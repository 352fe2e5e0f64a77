import EventSourcing
import SQLStorage
import Testing
import Vocabulary

@Suite("A log", .timeLimit(.minutes(5)), .serialized)
struct ContractTests {
    @Test("gives positions in the log and versions in each stream", arguments: Engine.all)
    func numbers(engine: Engine) async throws {
        let log = try await engine.log()
        for (command, stream) in [("a", "x"), ("b", "y"), ("c", "x")] { try await log.write(command, to: stream) }
        let events = try await log.all()
        #expect(events.map(\.version) == [1, 1, 2])
        #expect(try await log.events(of: "x", in: kommun).map(\.position) == [1, 3])
        #expect(try await log.events(of: "x", in: kommun, after: 1).map(\.position) == [3])
        #expect(try await log.events(in: kommun, after: 1, limit: 1).map(\.position) == [2])
        #expect(try await log.head(of: kommun) == 3)
        #expect(try await log.head(of: "another") == 0)
    }

    @Test("keeps an event as it was given", arguments: Engine.all)
    func keepsAll(engine: Engine) async throws {
        let log = try await engine.log()
        let payload = #"{"text":"Räksmörgås 🦐 \u0000 \"citat\"","b":1,"a":2.50}"#
        let event = NewEvent(type: "noteAdded", schemaVersion: 3, payload: payload)
        let stream = "dialogue/å-’; DROP TABLE events; --"
        let command = Append.Command(id: "c1", digest: "d1")
        let receipt = try await log.append(
            Append(to: kommun, by: nil, command: command, [.init(stream, .noStream, [event])])
        )
        #expect(receipt == Receipt(position: 1, count: 1))
        let kept = try await log.events(of: stream, in: kommun)
        #expect(kept.map(\.event) == [event])
        #expect(kept.map(\.person) == [nil])
        #expect(kept.map(\.command) == ["c1"])
        #expect(try await log.receipt(for: command, in: kommun) == receipt)
        #expect(try await log.receipt(for: .init(id: "c2", digest: ""), in: kommun) == nil)
        _ = try await log.all()
    }

    @Test("writes to several streams all or nothing", arguments: Engine.all)
    func severalStreams(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.write("a", to: "x")
        func pair(_ command: String, _ expected: ExpectedVersion) -> Append {
            let event = NewEvent(type: command, payload: "{}")
            return Append(
                to: kommun,
                by: nil,
                command: .init(id: command, digest: ""),
                [.init("y", .any, [event, event]), .init("x", expected, [event])]
            )
        }
        await #expect(throws: AppendRefusal.wrongVersion(stream: "x", expected: .exact(0), actual: 1)) {
            try await log.append(pair("b", .exact(0)))
        }
        #expect(try await log.append(pair("c", .exact(1))) == Receipt(position: 4, count: 3))
        #expect(try await log.all().map(\.event.type) == ["a", "c", "c", "c"])
    }

    @Test("keeps organisations apart", arguments: Engine.all)
    func organisations(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.write("a")
        let other = Append(
            to: "other",
            by: nil,
            command: .init(id: "a", digest: "else"),
            [.init("s", .noStream, [NewEvent(type: "b", payload: "{}")])]
        )
        #expect(try await log.append(other).position == 1)
        #expect(try await log.all().map(\.event.type) == ["a"])
    }

    @Test("remembers a command that wrote nothing", arguments: Engine.all)
    func nothing(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.write("a")
        let nothing = Append(to: kommun, by: nil, command: .init(id: "n", digest: "1"), [.init("s", .exact(1), [])])
        #expect(try await log.append(nothing) == Receipt(position: 1, count: 0))
        try await log.write("b")
        #expect(try await log.append(nothing) == Receipt(position: 1, count: 0))
        #expect(try await log.all().count == 2)
    }

    @Test("answers each of several appends, in their order", arguments: Engine.all)
    func inOrder(engine: Engine) async throws {
        let log = try await engine.log()
        let answers = await log.append(inOrder: [
            .one("a", .exact(0)), .one("b", .exact(1)), .one("c", .exact(1)), .one("a", .exact(0)),
            .one("d", .exact(2)),
        ])
        #expect(answers.map { (try? $0.get())?.position } == [1, 2, nil, 1, 3])
        #expect(throws: AppendRefusal.wrongVersion(stream: "s", expected: .exact(1), actual: 2)) {
            try answers[2].get()
        }
        #expect(try await log.all().map(\.event.type) == ["a", "b", "d"])
    }

    @Test("takes large payloads and many events at once", arguments: Engine.all)
    func large(engine: Engine) async throws {
        let log = try await engine.log()
        let text = String(repeating: "å", count: 1_000_000)
        try await log.write("large", payload: #"{"text":"\#(text)"}"#)
        let many = (0..<2000).map { NewEvent(type: "e\($0)", payload: "{}") }
        try await log.append(Append(to: kommun, by: nil, command: .init(id: "m", digest: ""), [.init("m", .any, many)]))
        let events = try await log.all()
        #expect(events.count == 2001)
        #expect(events.last?.event.type == "e1999")
        #expect(events.first?.event.payload.utf8.count == 2_000_011)
    }

    @Test("counts past 32 bits", arguments: Engine.onDisk)
    func wide(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        try await database.write {
            try $0.run("INSERT INTO logs (organisation, position, hash) VALUES ('kommun', 5000000000, '')")
        }
        #expect(try await log.write("a").position == 5_000_000_001)
        #expect(try await log.events(in: kommun, after: 5_000_000_000, limit: 9).map(\.position) == [5_000_000_001])
    }

    @Test("refuses a text with a zero byte, which no engine keeps whole", arguments: Engine.onDisk)
    func zeroByte(engine: Engine) async throws {
        let log = try await engine.log()
        await #expect(throws: UnstorableText.self) { try await log.write("a", to: "x\0y") }
        try await log.write("b")
        #expect(try await log.all().map(\.event.type) == ["b"])
    }

    @Test("knows the places of its own history, and none of another's", arguments: Engine.all)
    func places(engine: Engine) async throws {
        let log = try await engine.log()
        for command in ["a", "b"] { try await log.write(command) }
        let places = try await log.all().map(LogPlace.init)
        #expect(try await log.has(.beginning, in: kommun))
        for place in places { #expect(try await log.has(place, in: kommun)) }
        #expect(try await !log.has(places[1], in: "another"))
        let (ahead, other) = (Instant(microseconds: 7), Instant(microseconds: places[1].recordedAt.microseconds + 1))
        for place in [LogPlace(position: 3, recordedAt: ahead), LogPlace(position: 2, recordedAt: other)] {
            #expect(try await !log.has(place, in: kommun), "\(place)")
        }
        #expect(LogPlace(places[1].description) == places[1])
        for text in ["", "2", "2-", "-2", "2-x", "2-3-4", "99999999999999999999-1"] { #expect(LogPlace(text) == nil) }
        #expect(try await !log.has(LogPlace(position: -1, recordedAt: ahead), in: kommun))
    }
}
