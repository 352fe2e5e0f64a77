import Vocabulary

/// How often something may be tried, and by what it is counted.
package struct RateLimit: Sendable {
    package let name: String
    package let count: Int
    package let window: Seconds

    package init(_ name: String, _ count: Int, per window: Seconds) {
        self.name = name
        self.count = count
        self.window = window
    }

    /// Links asked for with one address, whether anybody has it or not.
    package static let linksForAddress = RateLimit("link-address", 3, per: .minutes(15))
    /// Links asked for in all.
    package static let links = RateLimit("link-total", 100, per: .minutes(15))
    /// New links asked for with one expired link.
    package static let renewals = RateLimit("link-renewal", 3, per: .minutes(60))
    /// Wrong codes in all: at this pace a guess takes weeks, and then the facilitator still has to open.
    package static let wrongCodes = RateLimit("code-total", 120, per: .minutes(1))
    /// Codes tried from one browser.
    package static let codesFromBrowser = RateLimit("code-browser", 10, per: .minutes(1))
    /// Knocks at one dialogue's door.
    package static let knocks = RateLimit("knock", 100, per: .minutes(10))
}

/// Counts attempts. Keys are stored as digests, for no longer than their window.
package protocol RateLimits: Sendable {
    /// Counts one more and answers how many there have been in this window.
    func count(_ limit: RateLimit, for key: String, at now: Instant) async throws -> Int
    /// How many there have been, without one more.
    func counted(_ limit: RateLimit, for key: String, at now: Instant) async throws -> Int
}

extension RateLimits {
    package func take(_ limit: RateLimit, for key: String = "", at now: Instant) async throws {
        guard try await count(limit, for: key, at: now) <= limit.count else { throw AccessRefusal.tooOften }
    }
}
