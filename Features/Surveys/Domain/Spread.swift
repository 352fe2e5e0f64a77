/// Answers on a scale, as a picture of few values: how many on each step, median, quartiles. Never a mean.
package struct Spread: Equatable, Sendable {
    package let counts: [Int: Int]
    package let median: Double
    package let lowerQuartile: Double
    package let upperQuartile: Double

    package var count: Int { counts.values.reduce(0, +) }

    /// Nil for no answers.
    package init?(_ values: [Int]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        median = Self.quantile(0.5, of: sorted)
        lowerQuartile = Self.quantile(0.25, of: sorted)
        upperQuartile = Self.quantile(0.75, of: sorted)
    }

    /// Between the two nearest answers, as spreadsheets reckon (QUARTILE.INC).
    private static func quantile(_ share: Double, of sorted: [Int]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return Double(sorted[below]) + (place - Double(below)) * Double(sorted[above] - sorted[below])
    }
}
