import Charts
import Markup
import Testing
import Vocabulary

/// The small chart of one result.
@Suite("The chart of an indicator")
struct IndicatorChartTests {
    private func chart(_ points: [IndicatorChart.Point], value: String = "73", comparison: String = "79") -> String {
        IndicatorChart("Trygghet: 73 år 2025.", points, valueLabel: value, comparisonLabel: comparison).html.render()
    }

    private let years = (2021...2025).map { year in
        IndicatorChart.Point(year: year, value: Double(82 - 2 * (year - 2021)), comparison: 79, uncertainty: 2)
    }

    @Test("has a title, a line, a dashed line, a band, and the last figures in words")
    func whole() {
        let drawing = chart(years)
        for part in [
            "<title>Trygghet: 73 år 2025.</title>", "role=\"img\"", "chart-line\"", "chart-line-other", "chart-band\"",
            ">73</text>", ">79</text>", ">2021</text>", ">2025</text>",
        ] { #expect(drawing.contains(part), "\(part)") }
    }

    @Test("draws no line of one point, no comparison and no band that is not there")
    func little() {
        let one = chart([.init(year: 2025, value: 5, uncertainty: 1)], value: "5", comparison: "")
        #expect(!one.contains("chart-line\""))
        #expect(one.contains("chart-band-stroke"))
        #expect(!one.contains("chart-line-other"))
        let none = chart([], value: "", comparison: "")
        #expect(!none.contains("NaN") && !none.contains("inf"))
    }

    @Test("keeps every point within its frame", arguments: [0.001, 1, 75, 12_345, -4, 1e9])
    func frame(size: Double) throws {
        let points = (0..<12).map { number in
            IndicatorChart.Point(
                year: 2014 + number,
                value: number.isMultiple(of: 3) ? nil : size * (1 + Double(number) / 10),
                comparison: size * (2 - Double(number) / 10),
                uncertainty: abs(size) / 20
            )
        }
        let drawing = chart(points)
        for match in drawing.matches(of: /c([xy])="(-?[\d.]+)"/) {
            let place = try #require(Double(match.output.2))
            #expect((0...(match.output.1 == "x" ? 320 : 172)).contains(place))
        }
        let scale = IndicatorScale(points)
        #expect((2...6).contains(scale.steps.count), "\(scale.steps)")
        #expect(Set(scale.steps.map(\.words)).count == scale.steps.count, "\(scale.steps)")
    }

    @Test("has round steps with decimal comma")
    func steps() {
        func steps(_ values: Double...) -> [String] {
            IndicatorScale(values.enumerated().map { .init(year: 2020 + $0, value: $1) }).steps.map(\.words)
        }
        #expect(steps(73, 82) == ["70", "75", "80", "85"])
        #expect(steps(0.2, 0.5) == ["0,2", "0,3", "0,4", "0,5"])
        #expect(steps(-4.1, 0.6) == ["−6", "−4", "−2", "0", "2"])
        #expect(steps(5, 5).count >= 2)
    }
}
