import Markup
import Vocabulary

/// How something was divided between the perspectives: a bar of one hundred per cent for each row.
///
/// Each part has colour and figure; the names and icons stand in the key, which belongs to the chart.
package struct ShareChart: View {
    package struct Row: Equatable, Sendable {
        package let label: String
        package let note: String
        /// Per cent. A perspective that is not named has none.
        package let shares: [Perspective: Double]

        package init(label: String, note: String = "", shares: [Perspective: Double]) {
            self.label = label
            self.note = note
            self.shares = shares
        }
    }

    let title: Text
    let rows: [Row]
    let language: Language

    package init(_ title: Text, rows: [Row], in language: Language) {
        self.title = title
        self.rows = rows
        self.language = language
    }

    package var body: HTML {
        ul(.class("chart-key")) {
            for perspective in Perspective.allCases {
                li {
                    span(.class("perspective perspective-\(perspective.rawValue)")) {
                        svg(.class("icon"), .ariaHidden) { use(.href("/icons.svg#\(perspective.rawValue)")) }
                        perspective.name
                    }
                }
            }
        }
        div(
            .class("scroll-x chart-wide"),
            .tabindex(0),
            .role("region"),
            .ariaLabel(Text("Diagram: fördelningen mellan perspektiven", "Chart: the shares of the perspectives"))
        ) { wide }
        narrow
    }

    private var wide: HTML {
        drawing("chart", width: 940, height: Double(rows.count) * 70 + 8) {
            for (index, row) in rows.enumerated() {
                let top = Double(index) * 70 + 6
                words(row.label, 0, top + 20, "chart-strong")
                words(row.note, 0, top + 38, "chart-soft")
                bar(row, from: 190, width: 740, top: top, height: 46)
            }
        }
    }

    private var narrow: HTML {
        drawing("chart chart-narrow", width: 360, height: Double(rows.count) * 92) {
            for (index, row) in rows.enumerated() {
                let top = Double(index) * 92
                words(row.label, 0, top + 16, "chart-strong")
                words(row.note, 0, top + 34, "chart-soft")
                bar(row, from: 0, width: 360, top: top + 42, height: 40)
            }
        }
    }

    @HTMLBuilder private func bar(_ row: Row, from left: Double, width: Double, top: Double, height: Double) -> HTML {
        let parts = row.parts
        for part in parts {
            g(.class("perspective-\(part.perspective.rawValue)")) {
                rect(
                    .class("chart-bar"),
                    .init("x", px(left + width * part.from / 100)),
                    .init("y", px(top)),
                    .init("width", px(width * part.share / 100)),
                    .init("height", px(height))
                )
                // Narrower than its figure: the table has it.
                if width * part.share / 100 >= 26 {
                    words(
                        ChartNumber.written(part.share.rounded(), in: language),
                        left + width * (part.from + part.share / 2) / 100,
                        top + height / 2 + 6,
                        "chart-bar-text",
                        anchor: "middle"
                    )
                }
            }
        }
    }

    private func drawing(_ classes: String, width: Int, height: Double, @HTMLBuilder _ content: () -> HTML) -> HTML {
        svg(.class(classes), .init("viewBox", "0 0 \(width) \(px(height))"), .role("img")) {
            Markup::title { spoken }
            content()
        }
    }

    private var spoken: String {
        let told = rows.map { row in
            let shares = row.parts.map {
                "\($0.perspective.name[language]) \(ChartNumber.written($0.share.rounded(), in: language))"
            }
            return "\(row.label): \(shares.joined(separator: ", "))."
        }
        return ([title[language]] + told).joined(separator: " ")
    }
}

extension ShareChart.Row {
    fileprivate var parts: [(perspective: Perspective, from: Double, share: Double)] {
        var from = 0.0
        return Perspective.allCases.compactMap { perspective in
            guard let share = shares[perspective], share > 0 else { return nil }
            defer { from += share }
            return (perspective, from, share)
        }
    }
}
