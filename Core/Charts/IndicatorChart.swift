import Markup
import Vocabulary

/// One result over the years: a line, its uncertainty as a band, and what it is compared to as a dashed line.
///
/// Small enough for a phone, so it is drawn once. What the lines are stands in the `IndicatorKey` beside it.
package struct IndicatorChart: View {
    package struct Point: Equatable, Sendable {
        package let year: Int
        package let value: Double?
        package let comparison: Double?
        /// Plus or minus so much.
        package let uncertainty: Double?

        package init(year: Int, value: Double?, comparison: Double? = nil, uncertainty: Double? = nil) {
            self.year = year
            self.value = value
            self.comparison = comparison
            self.uncertainty = uncertainty
        }
    }

    /// What those who listen are told the picture shows.
    let title: Text
    let points: [Point]
    /// What stands at the last point of each line.
    let labels: (value: String, comparison: String)
    let scale: IndicatorScale

    /// `points` in the order of their years.
    package init(_ title: Text, _ points: [Point], valueLabel: String, comparisonLabel: String = "") {
        self.title = title
        self.points = points
        labels = (valueLabel, comparisonLabel)
        scale = IndicatorScale(points)
    }

    package var body: HTML {
        svg(.class("chart chart-indicator"), .init("viewBox", "0 0 320 172"), .role("img")) {
            Markup::title { title }
            for step in scale.steps { gridline(step) }
            for point in points where scale.showsYear(point.year) {
                words(String(point.year), scale.x(point.year), 166, "chart-soft", anchor: "middle")
            }
            band
            line(\.comparison, "chart-line-other")
            line(\.value, "chart-line")
            for point in points { dot(point) }
            ending
        }
    }

    private func gridline(_ step: IndicatorScale.Step) -> HTML {
        HTML {
            path(.class("chart-axis"), .init("d", "M\(px(scale.left)) \(px(scale.y(step.value)))H\(px(scale.right))"))
            svgText(
                .init("x", px(scale.left - 6)),
                .init("y", px(scale.y(step.value) + 5)),
                .init("text-anchor", "end"),
                .class("chart-soft")
            ) { step.words }
        }
    }

    /// A band where several years in a row have an uncertainty, a stroke where one has it alone.
    private var band: HTML {
        HTML {
            for run in runs {
                if run.count == 1, let only = run.first {
                    path(
                        .class("chart-band-stroke"),
                        .init("d", "M\(px(only.x)) \(px(only.low))V\(px(only.high))")
                    )
                } else {
                    let edge =
                        run.map { "\(px($0.x)) \(px($0.high))" } + run.reversed().map { "\(px($0.x)) \(px($0.low))" }
                    path(.class("chart-band"), .init("d", "M\(edge.joined(separator: "L"))Z"))
                }
            }
        }
    }

    private var runs: [[(x: Double, low: Double, high: Double)]] {
        var runs: [[(x: Double, low: Double, high: Double)]] = [[]]
        for point in points {
            if let value = point.value, let uncertainty = point.uncertainty {
                let (low, high) = (scale.y(value - uncertainty), scale.y(value + uncertainty))
                runs[runs.count - 1].append((scale.x(point.year), low, high))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    private func line(_ series: KeyPath<Point, Double?>, _ classes: String) -> HTML {
        let places = points.compactMap { point in
            point[keyPath: series].map { "\(px(scale.x(point.year))) \(px(scale.y($0)))" }
        }
        return places.count < 2
            ? .empty : path(.class(classes), .init("d", "M\(places.joined(separator: "L"))"))
    }

    private func dot(_ point: Point) -> HTML {
        guard let value = point.value else { return .empty }
        let isLast = point.year == last(\.value)?.year
        return circle(
            .class("chart-point"),
            .init("cx", px(scale.x(point.year))),
            .init("cy", px(scale.y(value))),
            .init("r", isLast ? "5" : "3")
        )
    }

    /// The last figures beside the lines' ends, moved apart where they would lie on each other.
    private var ending: HTML {
        var (value, comparison) = (last(\.value)?.y, labels.comparison.isEmpty ? nil : last(\.comparison)?.y)
        if let first = value, let second = comparison, abs(first - second) < 16 {
            let middle = (first + second) / 2
            (value, comparison) = first <= second ? (middle - 8, middle + 8) : (middle + 8, middle - 8)
        }
        return HTML {
            if let comparison { words(labels.comparison, scale.right + 9, comparison + 5, "chart-soft") }
            if let value { words(labels.value, scale.right + 9, value + 5, "chart-strong") }
        }
    }

    private func last(_ series: KeyPath<Point, Double?>) -> (year: Int, y: Double)? {
        guard let point = points.last(where: { $0[keyPath: series] != nil }), let value = point[keyPath: series] else {
            return nil
        }
        return (point.year, scale.y(value))
    }
}

/// What the lines of indicator charts are.
package struct IndicatorKey: View {
    let value: Text
    let comparison: Text?
    let uncertainty: Text?

    package init(value: Text, comparison: Text?, uncertainty: Text?) {
        self.value = value
        self.comparison = comparison
        self.uncertainty = uncertainty
    }

    package var body: HTML {
        ul(.class("chart-key")) {
            li {
                sign { path(.class("chart-line"), .init("d", "M0 10H20")) }
                value
            }
            if let comparison {
                li {
                    sign { path(.class("chart-line-other"), .init("d", "M0 10H20")) }
                    comparison
                }
            }
            if let uncertainty {
                li {
                    sign { path(.class("chart-band"), .init("d", "M0 3H20V17H0Z")) }
                    uncertainty
                }
            }
        }
    }

    private func sign(@HTMLBuilder _ drawing: () -> HTML) -> HTML {
        svg(.init("viewBox", "0 0 20 20"), .ariaHidden) { drawing() }
    }
}
