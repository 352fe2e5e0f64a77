import EventSourcing
import SQLStorage
import Testing
import Vocabulary

@Suite("Documents", .timeLimit(.minutes(5)), .serialized)
struct DocumentTests {
    @Test("are there when the append is", arguments: Engine.all)
    func there(engine: Engine) async throws {
        let log = try await engine.log(LastSaid())
        try await log.say("ett", in: "x")
        try await log.say("två", in: "y")
        try await log.say("tre", in: "x")
        #expect(try await log.document("x", of: LastSaid(), in: kommun) == .init(text: "tre", count: 2))
        #expect(try await log.documents(of: LastSaid(), in: kommun).map(\.key) == ["x", "y"])
        #expect(try await log.document("z", of: LastSaid(), in: kommun) == nil)
        #expect(try await log.documents(of: LastSaid(), in: "other").isEmpty)
    }

    @Test("go when an event takes them away, and come again", arguments: Engine.all)
    func removed(engine: Engine) async throws {
        let log = try await engine.log(LastSaid())
        try await log.say("ett", in: "x")
        try await log.append(
            Append(
                to: kommun,
                by: nil,
                command: .init(id: "c", digest: ""),
                [
                    .init("x", .any, [NewEvent(type: "closed", payload: #"{"closed":{}}"#)])
                ]
            )
        )
        #expect(try await log.document("x", of: LastSaid(), in: kommun) == nil)
        try await log.say("två", in: "x")
        #expect(try await log.document("x", of: LastSaid(), in: kommun) == .init(text: "två", count: 1))
    }

    @Test("are built from the log for a new projection, and anew for a new version", arguments: Engine.onDisk)
    func newVersion(engine: Engine) async throws {
        let place = try await engine.place()
        let plain = try await SQLEventLog(in: place.openMigrated(), now: { fixedInstant })
        for number in 0..<1200 { try await plain.say("\(number)", in: "x\(number % 2)") }
        for version in 1...2 {
            let projection = LastSaid(version: version)
            let log = try await SQLEventLog(in: place.open(), projections: [projection], now: { fixedInstant })
            #expect(
                try await log.document("x1", of: projection, in: kommun) == .init(text: "1199", count: 600 * version)
            )
        }
    }

    @Test("of a newer version are not touched by an older node", arguments: Engine.onDisk)
    func olderNode(engine: Engine) async throws {
        let place = try await engine.place()
        let older = try await SQLEventLog(in: place.openMigrated(), projections: [LastSaid()], now: { fixedInstant })
        try await older.say("ett", in: "x")
        let newer = LastSaid(version: 2)
        let log = try await SQLEventLog(in: place.open(), projections: [newer], now: { fixedInstant })
        let refusal = StorageRefusal.newerDatabase(version: 2, known: 1)
        await #expect(throws: refusal) { try await older.say("två", in: "x") }
        await #expect(throws: refusal) {
            try await SQLEventLog(in: place.open(), projections: [LastSaid()], now: { fixedInstant })
        }
        #expect(try await log.all().count == 1)
        #expect(try await log.document("x", of: newer, in: kommun) == .init(text: "ett", count: 2))
    }

    @Test("rebuilt are equal to those that were kept, unless someone altered them", arguments: Engine.onDisk)
    func rebuilt(engine: Engine) async throws {
        let database = try await engine.place().openMigrated()
        let log = try await SQLEventLog(in: database, projections: [LastSaid()], now: { fixedInstant })
        for number in 0..<50 { try await log.say("\(number)", in: "x\(number % 5)") }
        let kept = try await log.documents(of: LastSaid(), in: kommun).map(\.document)
        #expect(try await log.rebuild() == [.init(projection: "last-said", documents: 5, different: [])])

        try await database.write {
            try $0.run("UPDATE documents SET body = '{\"count\":1,\"text\":\"lögn\"}' WHERE key = 'x3'")
            try $0.run("DELETE FROM documents WHERE key = 'x1'")
            try $0.run(
                "INSERT INTO documents (organisation, projection, key, body) VALUES ('kommun', 'last-said', 'ghost', '?')"
            )
        }
        #expect(
            try await log.rebuild() == [
                .init(projection: "last-said", documents: 5, different: ["ghost", "x1", "x3"])
            ]
        )
        #expect(try await log.documents(of: LastSaid(), in: kommun).map(\.document) == kept)
    }
}

extension EventLog {
    fileprivate func say(_ text: String, in stream: String) async throws {
        try await write("say-\(text)", to: stream, payload: #"{"said":{"text":"\#(text)"}}"#)
    }
}
