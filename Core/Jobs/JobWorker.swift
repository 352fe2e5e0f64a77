import Vocabulary

/// Takes the jobs of one kind as they fall due, and does each; one that fails stops none of the others.
package struct JobWorker: Sendable {
    /// Does one job. `begin` is called just before what can't be taken back; false means: leave it, it is another's.
    package typealias Work =
        @Sendable (_ job: Job, _ begin: @Sendable () async throws -> Bool) async throws -> JobOutcome

    let kind: String
    let queue: any JobQueue
    let backoff: Backoff
    let now: @Sendable () -> Instant
    let report: @Sendable (Job, String) -> Void
    let work: Work

    /// Longer than any one job takes: a lease that runs out is somebody else's.
    private static let lease = Seconds.minutes(5)
    private static let atOnce = 10

    package init(
        _ kind: String,
        queue: any JobQueue,
        backoff: Backoff = .usual,
        now: @escaping @Sendable () -> Instant,
        report: @escaping @Sendable (Job, String) -> Void = { _, _ in },
        work: @escaping Work
    ) {
        self.kind = kind
        self.queue = queue
        self.backoff = backoff
        self.now = now
        self.report = report
        self.work = work
    }

    /// All that is due, until nothing is or the task is cancelled. A job that has begun is finished all the same.
    package func doDue() async throws {
        while !Task.isCancelled {
            let leases = try await queue.take(kind, at: now(), until: now() + Self.lease, atMost: Self.atOnce)
            if leases.isEmpty { return }
            for lease in leases {
                let isStopping = Task.isCancelled
                // Its own task: a server that is told to stop marks what it has done, and gives back the rest.
                try await Task { try await isStopping ? giveBack(lease) : perform(lease) }.value
            }
        }
    }

    private func perform(_ lease: Lease) async throws {
        // A job that takes its server down each time would be taken for ever.
        guard lease.job.attempts <= backoff.attempts else {
            report(lease.job, "unfinished")
            try await queue.settle(lease, as: .parked, word: "unfinished", due: now(), at: now())
            return
        }
        let outcome: JobOutcome
        do {
            outcome = try await work(lease.job) { [queue, now] in try await queue.beginHandingOver(lease, at: now()) }
        } catch is LeaseLost {
            return
        } catch {
            outcome = .failed("\(type(of: error))")
        }
        switch outcome {
        case .failed(let word), .hopeless(let word), .unknown(let word): report(lease.job, word)
        case .done, .cancelled, .later: break
        }
        try await queue.settle(lease, outcome, by: backoff, at: now())
    }

    /// So that the next server need not wait for the lease to run out.
    private func giveBack(_ lease: Lease) async throws {
        try await queue.settle(lease, as: .waiting, word: lease.job.word, due: lease.job.due, at: now())
    }
}

/// The lease ran out meanwhile: the job is another server's now.
package struct LeaseLost: Error, Sendable {
    package init() {}
}
