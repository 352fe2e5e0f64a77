import Templates
import Vocabulary

extension RoomClock {
    mutating func start(at time: Instant) {
        startedAt = tick(time)
    }

    /// The time in the box that is left is kept, and the new one runs, also after a pause.
    mutating func enter(_ box: BoxID, at time: Instant) {
        pause(at: time)
        current = box
        runningSince = lastAt
        if !visited.contains(box) { visited.append(box) }
    }

    mutating func pause(at time: Instant) {
        let now = tick(time)
        if let current, let runningSince { used[current, default: .zero] += now - runningSince }
        runningSince = nil
    }

    mutating func resume(at time: Instant) {
        runningSince = tick(time)
    }

    mutating func end(at time: Instant) {
        pause(at: time)
        endedAt = lastAt
    }

    private mutating func tick(_ time: Instant) -> Instant {
        let now = max(time, lastAt ?? time)
        lastAt = now
        return now
    }
}

package extension RoomClock {
    /// The time used in a box so far.
    func used(in box: BoxID, at now: Instant) -> Seconds {
        let before = used[box] ?? .zero
        guard box == current, let runningSince else { return before }
        return before + max(now - runningSince, .zero)
    }

    /// The time used in all boxes so far.
    func used(at now: Instant) -> Seconds {
        visited.reduce(.zero) { $0 + used(in: $1, at: now) }
    }

    /// Minutes given beyond the plan, in all.
    var extendedMinutes: Int { extended.values.reduce(0, +) }
}
