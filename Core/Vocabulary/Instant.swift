/// A point in time: microseconds since 1970-01-01 UTC, always from the server's clock.
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }
    package static func + (instant: Self, seconds: Seconds) -> Self {
        Self(microseconds: instant.microseconds + seconds.microseconds)
    }
    package static func - (later: Self, earlier: Self) -> Seconds {
        Seconds(microseconds: later.microseconds - earlier.microseconds)
    }
}

/// A length of time, kept in microseconds.
package struct Seconds: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }
    package init(_ seconds: Int) { microseconds = Int64(seconds) * 1_000_000 }
    package static func minutes(_ minutes: Int) -> Self { Self(minutes * 60) }
    package static let zero = Self(0)

    /// Whole seconds, rounded down.
    package var whole: Int { Int(microseconds / 1_000_000) }
    /// Whole minutes, rounded to the nearest.
    package var minutes: Int { Int((microseconds + 30_000_000) / 60_000_000) }

    package static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }
    package static func + (left: Self, right: Self) -> Self {
        Self(microseconds: left.microseconds + right.microseconds)
    }
    package static func - (left: Self, right: Self) -> Self {
        Self(microseconds: left.microseconds - right.microseconds)
    }
    package static func += (left: inout Self, right: Self) { left = left + right }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}

extension Seconds: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}
