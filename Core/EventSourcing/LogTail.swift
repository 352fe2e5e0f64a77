import Synchronization

/// The events that an organisation's log got lately, and those who wait for the next.
///
/// A follower holds nothing but a position. So a slow follower costs no memory here, and none can see a gap:
/// what the tail no longer keeps is read from storage, up to where the tail begins.
package final class LogTail: Sendable {
    private struct Contents {
        var head: Int64
        var events: [RecordedEvent] = []
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    private let contents: Mutex<Contents>
    private let capacity: Int

    package init(head: Int64, capacity: Int = 4096) {
        contents = Mutex(Contents(head: head))
        self.capacity = capacity
    }

    package var head: Int64 { contents.withLock { $0.head } }

    /// Adds what follows directly on the head and ignores what is already here: hints may come twice and late.
    /// Answers false if events in between are missing; the caller then reads them from storage.
    @discardableResult
    package func publish(_ news: some Collection<RecordedEvent>) -> Bool {
        let (isWhole, waiters) = contents.withLock { contents -> (Bool, [CheckedContinuation<Void, Never>]) in
            let fresh = news.drop { $0.position <= contents.head }
            guard let first = fresh.first, let last = fresh.suffix(1).first else { return (true, []) }
            guard first.position == contents.head + 1 else { return (false, []) }
            contents.events += fresh
            contents.head = last.position
            // The tail may still hold the texts: it forgets all that far back, and storage answers instead.
            if let erased = fresh.flatMap(\.event.erasedPositions).max() {
                let kept = Int(max(0, min(contents.head - erased, Int64(contents.events.count))))
                contents.events.removeFirst(contents.events.count - kept)
            }
            if contents.events.count > 2 * capacity { contents.events.removeFirst(contents.events.count - capacity) }
            defer { contents.waiting = [:] }
            return (true, Array(contents.waiting.values))
        }
        for waiter in waiters { waiter.resume() }
        return isWhole
    }

    /// Nil when the tail does not reach back that far.
    package func events(after position: Int64) -> [RecordedEvent]? {
        contents.withLock { contents in
            let beforeFirst = contents.head - Int64(contents.events.count)
            guard position >= beforeFirst else { return nil }
            // A copy: while a slice lives, the next `publish` would copy the whole tail.
            return Array(contents.events.dropFirst(Int(min(position, contents.head) - beforeFirst)))
        }
    }

    /// Returns when the head has passed `position`, or when the task is cancelled.
    package func wait(after position: Int64) async {
        let ticket = contents.withLock { contents in
            contents.nextWaiter += 1
            return contents.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustWait = contents.withLock { contents in
                    guard contents.head <= position, !Task.isCancelled else { return false }
                    contents.waiting[ticket] = continuation
                    return true
                }
                if !mustWait { continuation.resume() }
            }
        } onCancel: {
            contents.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
        }
    }
}
