import EventSourcing
import Foundation
import SQLStorage
import SQLite
import Testing
import Vocabulary

@Suite("An erasure", .timeLimit(.minutes(5)), .serialized)
struct ErasureTests {
    static let secret = "Hemlig uppgift om Kalle Karlsson"

    @Test("replaces the texts, says so, and leaves the log whole", arguments: Engine.all)
    func replaces(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.saySecret()
        #expect(try await log.erase(.of([1])) == Receipt(position: 3, count: 1))
        let events = try await log.all()
        #expect(events.map(\.event.type) == ["said", "said", "erased"])
        #expect(events.map(\.isErased) == [true, false, false])
        #expect(events[0].event.payload == Erasure.replaced)
        #expect(events[0].person == "person")
    }

    @Test("is refused when it does not say what it does", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.saySecret()
        try await log.write("elsewhere", to: "other")
        await #expect(throws: ErasureRefusal.nothingToErase) { try await log.erase(.of([])) }
        await #expect(throws: ErasureRefusal.recordNamesOtherPositions) {
            try await log.erase(.of([1], naming: "[1,2]"))
        }
        await #expect(throws: ErasureRefusal.notInStream(position: 3)) { try await log.erase(.of([3])) }
        await #expect(throws: ErasureRefusal.notInStream(position: 9)) { try await log.erase(.of([9])) }
        await #expect(throws: AppendRefusal.wrongVersion(stream: "c", expected: .exact(1), actual: 2)) {
            try await log.erase(.of([1], expected: .exact(1)))
        }
        #expect(try await log.all().allSatisfy { !$0.isErased })

        try await log.erase(.of([1]))
        await #expect(throws: ErasureRefusal.alreadyErased(position: 1)) { try await log.erase(.of([1], id: "again")) }
        await #expect(throws: ErasureRefusal.isDecision(position: 4)) { try await log.erase(.of([4], id: "hide")) }
        #expect(try await log.all().count == 4)
    }

    @Test("can't be pretended by an append", arguments: Engine.all)
    func pretended(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.saySecret()
        await #expect(throws: AppendRefusal.onlyErasureErases(stream: "c")) {
            try await log.append(Erasure.of([1]).append)
        }
        #expect(try await log.all().count == 2)
    }

    @Test("reaches those who follow: the tail holds the text no longer", arguments: Engine.all)
    func tail(engine: Engine) async throws {
        let log = try await engine.log()
        let tail = try await log.tail(of: kommun)
        try await log.saySecret()
        #expect(tail.events(after: 0)?.count == 2)
        try await log.erase(.of([1]))
        #expect(tail.events(after: 0) == nil)
        #expect(tail.events(after: 1)?.map(\.position) == [2, 3])
        var following = log.follow(kommun, after: 0).makeAsyncIterator()
        #expect(try await following.next()?.map(\.event.payload).first == Erasure.replaced)
    }

    @Test("reaches the documents in the same transaction", arguments: Engine.all)
    func documents(engine: Engine) async throws {
        let log = try await engine.log(LastSaid())
        try await log.saySecret()
        try await log.erase(.of([1, 2]))
        let document = try await log.document("c", of: LastSaid(), in: kommun)
        #expect(document == .init(text: "[borttaget]", count: 2))
    }

    @Test("leaves nothing in the database's files once they are purged")
    func files() async throws {
        let path = temporaryPath("erasure")
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let log = try await SQLEventLog(in: database, projections: [LastSaid()], now: { fixedInstant })
        try await log.saySecret()
        try await log.write(
            "filler",
            to: "other",
            payload: #"{"said":{"text":"\#(String(repeating: "x", count: 9000))"}}"#
        )
        #expect(try contains(Self.secret, path))
        try await log.erase(.of([1]))
        try await log.purge()
        #expect(try !contains(Self.secret, path))
        #expect(try !contains("digest of the secret 0", path))
        #expect(try await log.verify(kommun) == 4)
    }

    @Test("can be purged on either engine while others read and write", arguments: Engine.onDisk)
    func purges(engine: Engine) async throws {
        let log = try await engine.log()
        try await log.saySecret()
        try await log.erase(.of([1]))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await log.purge() }
            for number in 0..<20 { group.addTask { try await log.write("w\(number)") } }
            try await group.waitForAll()
        }
        #expect(try await log.all().count == 23)
    }

    private func contains(_ text: String, _ path: String) throws -> Bool {
        try ["", "-wal"].contains { suffix in
            guard FileManager.default.fileExists(atPath: path + suffix) else { return false }
            return try Data(contentsOf: URL(filePath: path + suffix)).range(of: Data(text.utf8)) != nil
        }
    }
}

extension Erasure {
    static let replaced = #"{"said":{"text":"[borttaget]"}}"#

    static func of(
        _ positions: [Int64],
        naming: String? = nil,
        id: String = "erase",
        expected: ExpectedVersion = .any
    ) -> Erasure {
        Erasure(
            in: kommun,
            by: "organiser",
            command: .init(id: id, digest: ""),
            "c",
            expected,
            replacing: positions.map { .init(at: $0, payload: replaced) },
            record: NewEvent(
                type: "erased",
                payload: #"{"erased":{"positions":\#(naming ?? "\(positions)"),"containing":"…","decision":"KS 1"}}"#
            )
        )
    }
}

extension EventLog {
    /// Two events in the stream `c`; the first has the secret.
    func saySecret() async throws {
        for (number, text) in [ErasureTests.secret, "Vi börjar klockan nio"].enumerated() {
            let event = NewEvent(type: "said", payload: #"{"said":{"text":"\#(text)"}}"#)
            let command = Append.Command(id: "say-\(number)", digest: "digest of the secret \(number)")
            _ = try await append(
                Append(to: kommun, by: "person", command: command, [.init("c", .any, [event])])
            )
        }
    }
}
