import EventSourcing
import SQLStorage
import Synchronization
import Testing
import Vocabulary

@Suite("One who follows", .timeLimit(.minutes(5)), .serialized)
struct FollowingTests {
    /// The moment is short: after the question where the log ends, before being told of what comes.
    /// Five hundred followers and appends at once never hit it, so the test makes it happen.
    @Test("sees what is appended in the very moment of beginning")
    func beginsInTheMoment() async throws {
        let database = DatabaseWithMoment(try await Engine.sqlite.place().openMigrated())
        let log = try await SQLEventLog(in: database, now: { fixedInstant })
        database.afterNextRead { _ = try await log.write("only") }

        var following = log.follow(kommun, after: 0).makeAsyncIterator()
        #expect(try await following.next()?.map(\.position) == [1])
    }

    @Test("only some streams moves on past the others", arguments: Engine.all)
    func filters(engine: Engine) async throws {
        let log = try await engine.log()
        for number in 1...5 { try await log.write("\(number)", to: number == 5 ? "wanted" : "other") }
        var following = log.follow(kommun, after: 0) { $0.stream == "wanted" }.makeAsyncIterator()
        #expect(try await following.next()?.map(\.position) == [5])
        #expect(following.position == 5)
    }

    @Test("sees the same from every place, past what the tail keeps", arguments: Engine.all)
    func everyPlace(engine: Engine) async throws {
        let log = try await engine.log()
        for number in 1...30 { try await log.write("\(number)") }
        for start in 0..<30 as Range<Int64> {
            var (seen, following) = (start, log.follow(kommun, after: start).makeAsyncIterator())
            while seen < 30, let news = try await following.next() {
                #expect(news.map(\.position) == Array(seen + 1...seen + Int64(news.count)))
                seen += Int64(news.count)
            }
        }
    }

    @Test("another node sees it although every hint is lost", arguments: Engine.onDisk)
    func lostHints(engine: Engine) async throws {
        let place = try await engine.place()
        let writing = try await SQLEventLog(in: place.openMigrated(), now: { fixedInstant })
        // Announces nothing and hears nothing.
        let reading = try await SQLEventLog(in: DatabaseWithMoment(try place.open()), now: { fixedInstant })
        let polling = Task { await reading.followOtherNodes(pollEvery: .milliseconds(20)) }
        defer { polling.cancel() }
        var following = reading.follow(kommun, after: 0).makeAsyncIterator()
        for number in 1...3 as ClosedRange<Int64> {
            try await writing.write("\(number)")
            #expect(try await following.next()?.map(\.position) == [number])
        }
    }

    @Test("ends when its task is cancelled while it waits", arguments: Engine.all)
    func cancelled(engine: Engine) async throws {
        let log = try await engine.log()
        let (seen, sees) = AsyncStream.makeStream(of: Void.self)
        let follower = Task { for try await _ in log.follow(kommun, after: 0) { sees.yield() } }
        try await log.write("a")
        for await _ in seen { break }
        follower.cancel()
        // It may be told while it reads or while it waits. That it ends at all is what is asked.
        _ = await follower.result
    }
}

/// A database where something happens right after a read, and no hint arrives.
private final class DatabaseWithMoment: Database {
    private let database: any Database
    private let moment = Mutex<(@Sendable () async throws -> Void)?>(nil)

    init(_ database: any Database) { self.database = database }

    func afterNextRead(_ moment: @escaping @Sendable () async throws -> Void) { self.moment.withLock { $0 = moment } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        let answer = try await database.read(body)
        let moment = moment.withLock { moment in
            defer { moment = nil }
            return moment
        }
        try await moment?()
        return answer
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await database.write(body)
    }

    func writeBlocking<T>(_ body: (any SQLConnection) throws -> T) throws -> T { try database.writeBlocking(body) }
    func purge() async throws { try await database.purge() }
    func announcements(on channel: String) -> AsyncStream<String> { AsyncStream { $0.finish() } }
    var dialect: SQLDialect { database.dialect }
}
