import Synchronization
import Vocabulary

/// The clock of the demo's log: the loader sets it to when things happened in the story.
final class DemoClock: Sendable {
    private let time: Mutex<Instant>

    init(at time: Instant) { self.time = Mutex(time) }

    var read: @Sendable () -> Instant { { [self] in time.withLock { $0 } } }

    func set(_ instant: Instant) { time.withLock { $0 = instant } }
}
