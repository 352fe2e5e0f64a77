import Vocabulary

/// A job that one server has taken, for a while. `turn` tells it from an earlier or later taking.
package struct Lease: Equatable, Sendable {
    package let job: Job
    package let turn: Int64

    package init(_ job: Job, turn: Int64) {
        self.job = job
        self.turn = turn
    }
}

/// What became of a taken job.
package enum JobOutcome: Equatable, Sendable {
    case done
    /// Not needed any more; why, in a word.
    case cancelled(String)
    /// Not now, and not as a failure.
    case later(Instant)
    /// Failed, and may succeed another time.
    case failed(String)
    /// Failed, and will again until somebody does something.
    case hopeless(String)
    /// What can't be taken back had begun, and nobody knows whether it was done.
    case unknown(String)
}

/// The jobs of all organisations, kept where all servers see them.
package protocol JobQueue: Sendable {
    /// Those whose key is new become jobs; answers how many did.
    @discardableResult
    func enqueue(_ jobs: [NewJob], in organisation: OrganisationID, at now: Instant) async throws -> Int

    /// Takes jobs that are due, also those whose lease has run out; what was being handed over then is uncertain.
    /// A job is never with two servers at once.
    func take(_ kind: String, at now: Instant, until: Instant, atMost limit: Int) async throws -> [Lease]

    /// From here on it can't be taken back. False when the lease is not this server's any more.
    func beginHandingOver(_ lease: Lease, at now: Instant) async throws -> Bool

    /// Writes what became of it. False when the lease is not this server's any more: then nothing is changed.
    @discardableResult
    func settle(_ lease: Lease, as state: Job.State, word: String, due: Instant, at now: Instant) async throws -> Bool

    /// The same work once more, now, whatever became of it the last time. False when it goes on or is done.
    func retry(_ job: JobID, in organisation: OrganisationID, at now: Instant) async throws -> Bool

    /// False when it goes on or is over.
    func cancel(_ job: JobID, in organisation: OrganisationID, word: String, at now: Instant) async throws -> Bool

    func job(_ id: JobID, in organisation: OrganisationID) async throws -> Job?

    /// The latest change first.
    func jobs(_ kind: String, in organisation: OrganisationID) async throws -> [Job]

    /// When the next one is due, or the next lease runs out.
    func nextDue(_ kind: String) async throws -> Instant?
}

extension JobQueue {
    /// Writes what became of it, by the rule of how often it is tried.
    @discardableResult
    package func settle(_ lease: Lease, _ outcome: JobOutcome, by backoff: Backoff, at now: Instant) async throws
        -> Bool
    {
        let (state, word, due) = outcome.verdict(after: lease.job.attempts, by: backoff, at: now)
        return try await settle(lease, as: state, word: word, due: due, at: now)
    }
}

extension JobOutcome {
    package func verdict(after attempts: Int, by backoff: Backoff, at now: Instant) -> (Job.State, String, Instant) {
        switch self {
        case .done: return (.done, "", now)
        case .cancelled(let word): return (.cancelled, word, now)
        case .later(let due): return (.waiting, "", due)
        case .hopeless(let word): return (.parked, word, now)
        case .unknown(let word): return (.uncertain, word, now)
        case .failed(let word):
            guard let wait = backoff.wait(after: attempts) else { return (.parked, word, now) }
            return (.waiting, word, now + wait)
        }
    }
}
