import Jobs
import LettersWeb
import Logging
import ServiceLifecycle
import Site
import Vocabulary

/// Writes the letters that are due, and sleeps until the next one is, or until it is woken.
struct LetterService: Service {
    let desk: LetterDesk
    let now: @Sendable () -> Instant
    private let logger = Logger(label: "samtal")

    init(desk: LetterDesk, now: @escaping @Sendable () -> Instant = { .now() }) {
        self.desk = desk
        self.now = now
    }

    /// So long at most: what people do makes letters due, and no feature has to say so.
    private static let longest = Duration.seconds(60)

    func run() async throws {
        guard desk.post != nil else { return try await gracefulShutdown() }
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await once()
                await desk.bell.wait(atMost: await untilNext())
            }
        }
    }

    /// A database that is away for a while stops no letters for ever.
    func once() async {
        do {
            try await desk.planDue { report($0) }
            try await worker.doDue()
        } catch is CancellationError {
            return
        } catch {
            report(error)
        }
    }

    private var worker: JobWorker {
        JobWorker(
            LetterDesk.kind,
            queue: desk.queue,
            now: now,
            report: { [logger] job, word in
                logger.error("letter not sent", metadata: ["job": "\(job.id)", "why": "\(word)"])
            },
            work: { [desk] job, begin in try await desk.send(job, begin: begin) }
        )
    }

    private func untilNext() async -> Duration {
        guard let next = try? await desk.queue.nextDue(LetterDesk.kind) else { return Self.longest }
        return min(max(.microseconds((next - now()).microseconds), .milliseconds(200)), Self.longest)
    }

    /// Whom it was for is nobody's business.
    private func report(_ error: any Error) {
        logger.error("letters not planned", metadata: ["error": "\(type(of: error))"])
    }
}
