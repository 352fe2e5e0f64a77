import Vocabulary

/// How long to wait before a job is tried again, and how often.
package struct Backoff: Equatable, Sendable {
    let waits: [Seconds]

    package init(_ waits: [Seconds]) { self.waits = waits }

    /// Over nearly three days: a mail server that is down over a weekend is no reason to give up.
    package static let usual = Backoff([
        .minutes(1), .minutes(5), .minutes(30), .minutes(2 * 60), .minutes(12 * 60), .minutes(24 * 60),
        .minutes(24 * 60),
    ])

    package var attempts: Int { waits.count + 1 }

    /// After so many attempts; nil when that was the last.
    package func wait(after attempts: Int) -> Seconds? {
        waits.indices.contains(attempts - 1) ? waits[attempts - 1] : nil
    }
}
