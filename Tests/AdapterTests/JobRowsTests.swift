import Jobs
import SQLStorage
import Synchronization
import Testing
import Vocabulary

@Suite("Jobs in the database")
struct JobRowsTests {
    private let now = Instant(microseconds: 1_800_000_000_000_000)

    private func queue(_ engine: Engine, _ keys: String...) async throws -> SQLJobs {
        let queue = SQLJobs(try await engine.database())
        try await queue.enqueue(keys.map(job), in: "ex", at: now)
        return queue
    }

    private func job(_ key: String) -> NewJob {
        NewJob(id: JobID("id-\(key)"), kind: "letter", key: key, payload: "{\"to\":\"\(key)\"}", due: now)
    }

    private func take(_ queue: SQLJobs, after seconds: Int = 0, _ limit: Int = 10) async throws -> [Lease] {
        let then = now + Seconds(seconds)
        return try await queue.take("letter", at: then, until: then + .minutes(5), atMost: limit)
    }

    private func state(_ queue: SQLJobs, _ key: String) async throws -> Job.State? {
        try await queue.job(JobID("id-\(key)"), in: "ex")?.state
    }

    @Test("are made once for a key, whoever asks, and again in another organisation", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        let again = NewJob(id: "another", kind: "letter", key: "a", payload: "", due: now)
        #expect(try await queue.enqueue([again, job("b")], in: "ex", at: now) == 1)
        #expect(try await queue.enqueue([again], in: "other", at: now) == 1)
        #expect(try await queue.jobs("letter", in: "ex").map(\.key).sorted() == ["a", "b"])
        #expect(try await queue.jobs("letter", in: "ex").first { $0.key == "a" }?.payload == "{\"to\":\"a\"}")
    }

    @Test("are taken when they are due, by one server at a time", arguments: Engine.all)
    func taken(engine: Engine) async throws {
        let queue = try await queue(engine, "a", "b")
        let later = NewJob(id: "later", kind: "letter", key: "later", payload: "", due: now + Seconds(60))
        try await queue.enqueue([later], in: "ex", at: now)
        #expect(try await take(queue).map(\.job.key).sorted() == ["a", "b"])
        #expect(try await take(queue).isEmpty)
        #expect(try await take(queue, after: 60).map(\.job.key) == ["later"])
    }

    @Test("are never taken by two of many servers that take at once", arguments: Engine.all)
    func many(engine: Engine) async throws {
        let queue = SQLJobs(try await engine.database())
        try await queue.enqueue((1...60).map { job("\($0)") }, in: "ex", at: now)
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 1...8 {
                group.addTask {
                    var mine: [String] = []
                    while true {
                        let leases = try await take(queue, after: 0, 3)
                        if leases.isEmpty { return mine }
                        mine += leases.map(\.job.key)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 60)
        #expect(Set(taken).count == 60)
    }

    @Test(
        "go to another server when the lease has run out, and the first writes nothing any more",
        arguments: Engine.all
    )
    func takeover(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        let first = try #require(try await take(queue).first)
        #expect(try await take(queue, after: 299).isEmpty)
        let second = try #require(try await take(queue, after: 300).first)
        #expect(second.job.attempts == 2)
        #expect(try await !queue.beginHandingOver(first, at: now + Seconds(300)))
        #expect(try await !queue.settle(first, .done, by: .usual, at: now + Seconds(301)))
        #expect(try await queue.beginHandingOver(second, at: now + Seconds(301)))
        #expect(try await queue.settle(second, .done, by: .usual, at: now + Seconds(302)))
        #expect(try await state(queue, "a") == .done)
    }

    @Test("can't be begun when the lease has run out, though nobody has taken over yet", arguments: Engine.all)
    func lateBeginning(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        let lease = try #require(try await take(queue).first)
        #expect(try await !queue.beginHandingOver(lease, at: now + Seconds(300)))
    }

    @Test(
        "that were being handed over when the server stopped are uncertain, and not taken again",
        arguments: Engine.all
    )
    func uncertain(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        let lease = try #require(try await take(queue).first)
        #expect(try await queue.beginHandingOver(lease, at: now))
        #expect(try await take(queue, after: 300).isEmpty)
        #expect(try await state(queue, "a") == .uncertain)
        #expect(try await take(queue, after: 9000).isEmpty)
        #expect(try await queue.retry("id-a", in: "ex", at: now + Seconds(9000)))
        #expect(try await take(queue, after: 9000).count == 1)
    }

    @Test("wait longer after each failure and are parked at last", arguments: Engine.all)
    func backoff(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        var then = 0
        var waits: [Int] = []
        while let lease = try await take(queue, after: then).first {
            try await queue.settle(lease, .failed("notNow"), by: .usual, at: now + Seconds(then))
            guard let due = try await queue.nextDue("letter") else { break }
            waits.append((due - now).whole - then)
            then = (due - now).whole
        }
        #expect(waits == [60, 300, 1800, 7200, 43_200, 86_400, 86_400])
        #expect(try await state(queue, "a") == .parked)
        #expect(try await queue.job("id-a", in: "ex")?.word == "notNow")
    }

    @Test(
        "can be tried again and dropped by hand, in the own organisation, unless they go on or are over",
        arguments: Engine.all
    )
    func byHand(engine: Engine) async throws {
        let queue = try await queue(engine, "a", "b", "c")
        #expect(try await !queue.retry("id-a", in: "other", at: now))
        #expect(try await !queue.cancel("id-a", in: "other", word: "", at: now))
        #expect(try await queue.cancel("id-a", in: "ex", word: "byHand", at: now))
        #expect(try await !queue.cancel("id-a", in: "ex", word: "", at: now))
        let leases = try await take(queue)
        #expect(leases.map(\.job.key) == ["b", "c"])
        #expect(try await !queue.cancel("id-b", in: "ex", word: "", at: now))
        #expect(try await !queue.retry("id-b", in: "ex", at: now))
        try await queue.settle(leases[0], .done, by: .usual, at: now)
        try await queue.settle(leases[1], .hopeless("noSuchAddress"), by: .usual, at: now)
        #expect(try await !queue.retry("id-b", in: "ex", at: now))
        #expect(try await queue.retry("id-c", in: "ex", at: now))
        #expect(try await queue.retry("id-a", in: "ex", at: now))
        #expect(try await state(queue, "b") == .done)
        #expect(try await take(queue).map(\.job.key) == ["a", "c"])
    }

    @Test("are done one after another though one fails each time, or throws", arguments: Engine.all)
    func worker(engine: Engine) async throws {
        let queue = try await queue(engine, "bad", "good", "odd", "gone", "late", "maybe")
        let done = Mutex<[String]>([])
        let reported = Mutex<[String]>([])
        struct Broken: Error {}
        let worker = JobWorker(
            "letter",
            queue: queue,
            now: { now },
            report: { job, word in reported.withLock { $0.append("\(job.key) \(word)") } }
        ) { job, begin in
            switch job.key {
            case "bad": return .failed("notNow")
            case "odd": throw Broken()
            case "gone": return .cancelled("untrue")
            case "late": return .later(now + Seconds(3600))
            case "maybe": return .unknown("unknown")
            default:
                guard try await begin() else { throw LeaseLost() }
                done.withLock { $0.append(job.key) }
                return .done
            }
        }
        try await worker.doDue()
        #expect(done.withLock { $0 } == ["good"])
        #expect(reported.withLock { $0.sorted() } == ["bad notNow", "maybe unknown", "odd Broken"])
        let states = try await queue.jobs("letter", in: "ex").map { "\($0.key) \($0.state)" }.sorted()
        #expect(
            states == [
                "bad waiting", "gone cancelled", "good done", "late waiting", "maybe uncertain", "odd waiting",
            ]
        )
    }

    @Test("that take their server down each time are parked", arguments: Engine.all)
    func fatal(engine: Engine) async throws {
        let queue = try await queue(engine, "a")
        for round in 0..<Backoff.usual.attempts { #expect(try await take(queue, after: round * 300).count == 1) }
        let then = now + Seconds(Backoff.usual.attempts * 300)
        try await JobWorker("letter", queue: queue, now: { then }) { _, _ in .done }.doDue()
        #expect(try await state(queue, "a") == .parked)
    }

    @Test("are given back by a server that is told to stop, and what it has begun is marked", arguments: Engine.all)
    func stopping(engine: Engine) async throws {
        let queue = try await queue(engine, "a", "b")
        let (began, goOn) = (AsyncStream<Void>.makeStream(), AsyncStream<Void>.makeStream())
        let worker = JobWorker("letter", queue: queue, now: { now }) { _, begin in
            guard try await begin() else { throw LeaseLost() }
            began.continuation.yield()
            for await _ in goOn.stream { break }
            return .done
        }
        let server = Task { try await worker.doDue() }
        for await _ in began.stream { break }
        server.cancel()
        goOn.continuation.yield()
        try await server.value
        #expect(try await state(queue, "a") == .done)
        #expect(try await state(queue, "b") == .waiting)
    }

    @Test("are waited for with a bell that wakes at once, also when it rang before")
    func bell() async {
        let bell = Bell()
        bell.ring()
        await bell.wait(atMost: .seconds(600))
        async let waiting: Void = bell.wait(atMost: .seconds(600))
        bell.ring()
        await waiting
        await bell.wait(atMost: .milliseconds(1))
        let cancelled = Task { await bell.wait(atMost: .seconds(600)) }
        cancelled.cancel()
        await cancelled.value
    }
}
