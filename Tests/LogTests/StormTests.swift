import Dispatch
import EventSourcing
import Foundation
import SQLStorage
import Testing
import Vocabulary

@Suite("A storm of appends", .serialized)
struct StormTests {
    /// `SAMTAL_STORM=1000000` makes it as large as one likes.
    static let size = Int(ProcessInfo.processInfo.environment["SAMTAL_STORM"] ?? "") ?? 2000

    /// Two logs on one database are two nodes: neither knows what the other is about to write.
    @Test(
        "is seen whole and in order by those who follow and by one who polls, from wherever they begin",
        .timeLimit(.minutes(size > 100_000 ? 60 : 5)),
        arguments: Engine.all
    )
    func followers(engine: Engine) async throws {
        let nodes = try await nodes(engine)
        let (writers, each) = (40, Self.size / 40)
        let total = Int64(writers * each)

        try await withThrowingTaskGroup(of: Void.self) { group in
            let otherNodes = Task {
                await (nodes[1] as? SQLEventLog)?.followOtherNodes(pollEvery: .milliseconds(50))
            }
            for writer in 0..<writers {
                group.addTask {
                    for number in 0..<each {
                        try await nodes[writer % 2].write("\(writer)-\(number)", to: "s\(writer % 7)")
                    }
                }
            }
            for start in [0, 1, total / 2] {
                group.addTask {
                    var seen = start
                    for try await news in nodes[1].follow(kommun, after: start) {
                        for event in news {
                            #expect(event.position == seen + 1)
                            seen = event.position
                        }
                        if seen >= total { break }
                    }
                }
            }
            // The reader who polls, and must never see an event before all that are before it.
            group.addTask {
                var seen: Int64 = 0
                while seen < total {
                    try Task.checkCancellation()
                    for event in try await nodes[0].events(in: kommun, after: seen, limit: 100) {
                        #expect(event.position == seen + 1)
                        seen = event.position
                    }
                }
            }
            // Not `waitForAll`: it would let the readers wait for what a failed writer never wrote.
            for try await _ in group {}
            otherNodes.cancel()
        }
        #expect(try await nodes[0].all().count == total)
    }

    @Test("lets exactly one win each version of a stream", .timeLimit(.minutes(5)), arguments: Engine.all)
    func oneWinner(engine: Engine) async throws {
        let log = try await engine.log()
        for version in 0..<20 as Range<Int64> {
            let winners = await withTaskGroup(of: Bool.self) { group in
                for writer in 0..<10 {
                    group.addTask { (try? await log.write("\(version)-\(writer)", .exact(version))) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(winners == 1)
        }
        #expect(try await log.all().count == 20)
    }

    @Test("loses only the one that cannot be written", .timeLimit(.minutes(5)), arguments: Engine.all)
    func poison(engine: Engine) async throws {
        let log = try await engine.log(RefusesPoison())
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                let name = number == 17 ? "poison" : "event-\(number)"
                group.addTask { (try? await log.write(name)) == nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 1)
        #expect(try await log.all().count == 39)
    }

    /// The classic gap: one reserves its position first and commits last, and a reader passes it by.
    @Test("hides nothing of what commits late", .timeLimit(.minutes(5)), arguments: Engine.onDisk)
    func slowCommit(engine: Engine) async throws {
        let (place, gate) = (try await engine.place(), Gate())
        let database = try await place.openMigrated()
        let slow = try await SQLEventLog(in: database, projections: [gate], now: { fixedInstant })
        let quick = try await SQLEventLog(
            in: engine == .postgres ? place.open() : database,
            projections: [Passed()],
            now: { fixedInstant }
        )
        async let first = slow.write("slow")
        await gate.reached()
        async let second = quick.write("quick")
        // Both are on their way: one has its position and is not committed, the other may have come as far as it can.
        #expect(try await quick.events(in: kommun, after: 0, limit: 10).isEmpty)
        gate.open()
        #expect(try await first.position == 1)
        #expect(try await second.position == 2)
        var following = quick.follow(kommun, after: 0).makeAsyncIterator()
        #expect(try await following.next()?.map(\.event.type) == ["slow", "quick"])
    }

    private func nodes(_ engine: Engine) async throws -> [any EventLog] {
        guard engine == .postgres else {
            let log = try await engine.log()
            return [log, log]
        }
        let place = try await engine.place()
        return [
            try await SQLEventLog(in: place.openMigrated(), now: { fixedInstant }),
            try await SQLEventLog(in: place.open(), now: { fixedInstant }),
        ]
    }
}

private struct RefusesPoison: DocumentProjection {
    struct Poisoned: Error {}
    let name = "poison"
    let version = 1

    func key(for event: RecordedEvent) -> String? { "all" }
    func evolve(_ document: inout Int?, with event: RecordedEvent) throws {
        if event.event.type == "poison" { throw Poisoned() }
        document = (document ?? 0) + 1
    }
}

/// Holds a transaction open in its middle.
private final class Gate: DocumentProjection {
    let name = "gate"
    let version = 1
    private let isOpen = DispatchSemaphore(value: 0)
    private let arrivals = AsyncStream.makeStream(of: Void.self)

    func key(for event: RecordedEvent) -> String? { "gate" }
    func evolve(_ document: inout Int?, with event: RecordedEvent) {
        arrivals.continuation.yield()
        isOpen.wait()
    }

    func reached() async { for await _ in arrivals.stream { return } }
    func open() { isOpen.signal() }
}

/// The same projection on the node that is not held up.
private struct Passed: DocumentProjection {
    let name = "gate"
    let version = 1
    func key(for event: RecordedEvent) -> String? { nil }
    func evolve(_ document: inout Int?, with event: RecordedEvent) {}
}
