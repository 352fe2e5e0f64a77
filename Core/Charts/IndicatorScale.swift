/// Where values and years lie in an indicator's chart: round steps, as few as tell the size.
package struct IndicatorScale: Equatable, Sendable {
    package struct Step: Equatable, Sendable {
        package let value: Double
        package let words: String
    }

    package let steps: [Step]
    let left: Double
    let right = 258.0
    private let top = 14.0
    private let bottom = 142.0
    private let years: ClosedRange<Int>

    package init(_ points: [IndicatorChart.Point]) {
        let values = points.flatMap { point -> [Double] in
            let margin = point.uncertainty ?? 0
            return [point.value.map { $0 - margin }, point.value.map { $0 + margin }, point.comparison].compactMap {
                $0
            }
        }
        steps = Self.steps(from: values.min() ?? 0, to: values.max() ?? 1)
        left = 14 + 8 * Double(steps.map(\.words.count).max() ?? 1)
        years = (points.first?.year ?? 0)...max(points.first?.year ?? 0, points.last?.year ?? 0)
    }

    func x(_ year: Int) -> Double {
        guard years.count > 1 else { return (left + right) / 2 }
        return left + (right - left) * Double(year - years.lowerBound) / Double(years.count - 1)
    }

    func y(_ value: Double) -> Double {
        guard let low = steps.first?.value, let high = steps.last?.value, high > low else { return bottom }
        return bottom - (bottom - top) * (value - low) / (high - low)
    }

    /// All years when there is room, else every other, third … counted from the last.
    func showsYear(_ year: Int) -> Bool {
        let most = 5
        let every = max(1, (years.count + most - 1) / most)
        return (years.upperBound - year).isMultiple(of: every)
    }

    /// Three to five steps of 1, 2 or 5 times a power of ten, around all values.
    private static func steps(from low: Double, to high: Double) -> [Step] {
        let range = max(high - low, abs(high) * 0.01, 0.000_1)
        var size = 1.0
        while size > range / 2 { size /= 10 }
        while size * 10 <= range / 2 { size *= 10 }
        // At most four gaps.
        for factor in [1.0, 2, 5, 10] where range / (size * factor) <= 3 {
            size *= factor
            break
        }
        let first = (low / size).rounded(.down)
        let last = max((high / size).rounded(.up), first + 1)
        let decimals = decimals(of: size)
        return stride(from: first, through: last, by: 1).map { number in
            Step(value: number * size, words: written(number * size, decimals))
        }
    }

    private static func decimals(of size: Double) -> Int {
        var (size, decimals) = (size, 0)
        while size < 0.999, decimals < 6 {
            size *= 10
            decimals += 1
        }
        return decimals
    }

    /// With decimal comma: as short as all steps can be told apart.
    private static func written(_ value: Double, _ decimals: Int) -> String {
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let digits = String(Int((abs(value) * power).rounded()))
        let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = value < 0 && filled.contains { $0 != "0" } ? "−" : ""
        return decimals == 0 ? sign + filled : "\(sign)\(filled.dropLast(decimals)),\(filled.suffix(decimals))"
    }
}
