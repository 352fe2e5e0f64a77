import Markup
import Vocabulary

/// Every answer as a dot, above its step of a scale: one row for each statement.
///
/// Drawn twice: `wide` with the statements beside the rows, and for phones `narrow` with them above.
package struct DotChart: View {
    package struct Row: Equatable, Sendable {
        package let label: String
        /// How many answers each step got.
        package let full: [Int: Int]
        /// Those of a group that is drawn as rings.
        package let rings: [Int: Int]
        package let median: Double?

        package init(label: String, full: [Int: Int], rings: [Int: Int] = [:], median: Double?) {
            self.label = label
            self.full = full
            self.rings = rings
            self.median = median
        }

        func count(_ step: Int) -> Int { full[step, default: 0] + rings[step, default: 0] }
    }

    let rows: [Row]
    let steps: ClosedRange<Int>
    let language: Language
    /// What those who listen are told the picture shows.
    let title: Text

    package init(_ title: Text, rows: [Row], steps: ClosedRange<Int>, in language: Language) {
        self.title = title
        self.rows = rows
        self.steps = steps
        self.language = language
    }

    package var body: HTML {
        div(
            .class("scroll-x chart-wide"),
            .tabindex(0),
            .role("region"),
            .ariaLabel(Text("Diagram: varje svar som en prick", "Chart: every answer as a dot"))
        ) { wide }
        narrow
    }

    private var highest: Int { rows.flatMap { row in steps.map(row.count) }.max() ?? 0 }
    private var spoken: String {
        let medians = rows.compactMap { row in
            row.median.map { "\(row.label) \(ChartNumber.written($0, in: language))" }
        }
        let words = Text(sv: "\(title.sv) Medianer: ", en: "\(title[.en]) Medians: ")[language]
        return medians.isEmpty ? title[language] : words + medians.joined(separator: ", ") + "."
    }
}

// The places of things, in units of the drawing.
extension DotChart {
    private var wide: HTML {
        let piles = DotPile(radius: 6.5, gap: 15, across: 4)
        let height = max(74, piles.height(of: highest) + 26)
        let bottom = Double(rows.count) * height + 44
        return drawing("chart", width: 940, height: bottom) {
            for step in steps {
                path(.class("chart-axis"), .init("d", "M\(px(wideX(step))) 30V\(px(bottom - 6))"))
                words("\(step)", wideX(step), 20, "chart-soft", anchor: "middle")
            }
            words(Text("Median", "Median")[language], 860, 20, "chart-soft")
            for (index, row) in rows.enumerated() {
                let base = 27 + Double(index + 1) * height
                path(.class("chart-base"), .init("d", "M290 \(px(base))H834"))
                let lines = row.label.broken(at: 30)
                for (line, text) in lines.enumerated() {
                    words(text, 0, base - 13 - 19 * Double(lines.count - 1 - line), "chart-strong")
                }
                marks(of: row, at: base, x: wideX, width: 78, piles)
                if let median = row.median {
                    words(ChartNumber.written(median, in: language), 860, base - 9, "chart-strong")
                }
            }
        }
    }

    private var narrow: HTML {
        let piles = DotPile(radius: 5, gap: 12, across: 4)
        let height = max(92, piles.height(of: highest) + 50)
        return drawing("chart chart-narrow", width: 360, height: Double(rows.count) * height + 26) {
            for step in steps { words("\(step)", narrowX(step), 16, "chart-soft", anchor: "middle") }
            for (index, row) in rows.enumerated() {
                let base = 10 + Double(index + 1) * height
                let lines = row.label.broken(at: 44)
                for (line, text) in lines.enumerated() {
                    words(text, 0, base - height + 34 + 17 * Double(line), "chart-strong")
                }
                path(.class("chart-base"), .init("d", "M4 \(px(base))H356"))
                marks(of: row, at: base, x: narrowX, width: 50, piles)
            }
        }
    }

    private func wideX(_ step: Int) -> Double { 330 + 468 * share(step) }
    private func narrowX(_ step: Int) -> Double { 30 + 300 * share(step) }
    private func share(_ step: Int) -> Double {
        steps.count < 2 ? 0.5 : Double(step - steps.lowerBound) / Double(steps.count - 1)
    }

    @HTMLBuilder private func marks(
        of row: Row,
        at base: Double,
        x: (Int) -> Double,
        width: Double,
        _ piles: DotPile
    ) -> HTML {
        if let median = row.median {
            let whole = Int(median)
            let place = x(whole) + width * (median - Double(whole))
            path(.class("chart-median"), .init("d", "M\(px(place)) \(px(base + 1))v12"))
        }
        for step in steps {
            let rings = row.rings[step, default: 0]
            for (number, place) in piles.places(row.count(step)).enumerated() {
                circle(
                    .class(number < rings ? "chart-dot chart-dot-elected" : "chart-dot"),
                    .init("cx", px(x(step) + place.x)),
                    .init("cy", px(base - 9 - place.up)),
                    .init("r", px(piles.radius))
                )
            }
        }
    }

    private func drawing(_ classes: String, width: Int, height: Double, @HTMLBuilder _ content: () -> HTML) -> HTML {
        svg(.class(classes), .init("viewBox", "0 0 \(width) \(px(height))"), .role("img")) {
            Markup::title { spoken }
            content()
        }
    }
}

/// Dots of one step, some beside each other and the rest above.
struct DotPile {
    let radius: Double
    let gap: Double
    let across: Int

    func places(_ count: Int) -> [(x: Double, up: Double)] {
        (0..<count).map { number in
            let (layer, place) = number.quotientAndRemainder(dividingBy: across)
            let here = min(across, count - layer * across)
            return (gap * (Double(place) - Double(here - 1) / 2), gap * Double(layer))
        }
    }

    func height(of count: Int) -> Double { gap * Double((count + across - 1) / across) }
}
