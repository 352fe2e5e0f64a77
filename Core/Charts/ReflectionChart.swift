import Markup
import Vocabulary

/// How the talking time was divided, seen in several ways at once: for each perspective the plan, what was measured,
/// what the group agrees on and how it should be, and every guess as a dot above them.
package struct ReflectionChart: View {
    /// Whole per cent; what is not known is not drawn.
    package struct Row: Equatable, Sendable {
        package let perspective: Perspective
        package let planned: Int?
        package let estimated: Int?
        package let agreed: Int?
        package let should: Int?
        package let guesses: [Int]

        package init(
            _ perspective: Perspective,
            planned: Int?,
            estimated: Int?,
            agreed: Int?,
            should: Int?,
            guesses: [Int]
        ) {
            self.perspective = perspective
            self.planned = planned
            self.estimated = estimated
            self.agreed = agreed
            self.should = should
            self.guesses = guesses
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
        key
        div(
            .class("scroll-x chart-wide"),
            .tabindex(0),
            .role("region"),
            .ariaLabel(Text("Diagram: hur tiden fördelades", "Chart: how the time was divided"))
        ) { wide }
        narrow
    }

    /// What is drawn, and nothing that isn't.
    private var key: HTML {
        ul(.class("chart-key perspective-citizen")) {
            if rows.contains(where: { $0.planned != nil }) {
                sample(Text("planen", "the plan")) { bar("chart-plan", 2, 6, 16, 8) }
            }
            if rows.contains(where: { $0.estimated != nil }) {
                sample(Text("registrerad tid, uppskattning", "registered time, an estimate")) {
                    bar("chart-estimate", 2, 6, 16, 8)
                }
            }
            if rows.contains(where: { !$0.guesses.isEmpty }) {
                sample(Text("en gissning", "a guess")) {
                    circle(.class("chart-dot"), .init("cx", "10"), .init("cy", "10"), .init("r", "5"))
                }
            }
            if rows.contains(where: { $0.agreed != nil }) {
                sample(Text("gruppens bild av hur det blev", "the group's picture of how it was")) {
                    bar("chart-bar", 2, 5, 16, 10)
                }
                sample(Text("så borde det vara", "how it should be")) {
                    path(.class("chart-median"), .init("d", "M10 2v16"))
                }
            }
        }
    }

    private func sample(_ words: Text, @HTMLBuilder _ drawing: () -> HTML) -> HTML {
        li {
            svg(.init("viewBox", "0 0 20 20"), .ariaHidden) { drawing() }
            words
        }
    }
}

// The places of things, in units of the drawing.
extension ReflectionChart {
    /// Where a drawing has its axis, and how its dots are piled.
    private struct Frame {
        let left: Double
        let width: Double
        /// Above the first bar of a band, for the name when it stands there.
        let heading: Double
        let pile: DotPile
    }

    private var wide: HTML {
        let frame = Frame(left: 210, width: 680, heading: 0, pile: DotPile(radius: 5.5, gap: 13, across: 4))
        return drawing("chart", width: 940, frame, top: 34) { row, top in
            symbol(row.perspective, 0, top + dots(frame) + 12)
            for (line, text) in row.perspective.name[language].broken(at: 18).enumerated() {
                words(text, 28, top + dots(frame) + 27 + 18 * Double(line), "chart-strong")
            }
        }
    }

    private var narrow: HTML {
        let frame = Frame(left: 0, width: 316, heading: 26, pile: DotPile(radius: 5, gap: 11.5, across: 2))
        return drawing("chart chart-narrow", width: 360, frame, top: 30) { row, top in
            symbol(row.perspective, 0, top + 2)
            words(row.perspective.name[language], 28, top + 18, "chart-strong")
        }
    }

    private func drawing(
        _ classes: String,
        width: Int,
        _ frame: Frame,
        top: Double,
        @HTMLBuilder name: (Row, Double) -> HTML
    ) -> HTML {
        let band = frame.heading + dots(frame) + 3 * 22 + 18
        let bottom = top + band * Double(rows.count)
        return svg(.class(classes), .init("viewBox", "0 0 \(width) \(px(bottom))"), .role("img")) {
            Markup::title { spoken }
            for tick in stride(from: 0, through: most, by: most > 60 ? 20 : 10) {
                path(.class("chart-axis"), .init("d", "M\(px(x(tick, frame))) \(px(top - 8))V\(px(bottom - 12))"))
                words("\(tick)", x(tick, frame), top - 14, "chart-soft", anchor: tick == 0 ? "start" : "middle")
            }
            for (index, row) in rows.enumerated() {
                let place = top + band * Double(index)
                name(row, place)
                marks(of: row, from: place + frame.heading, frame)
            }
        }
    }

    @HTMLBuilder private func marks(of row: Row, from top: Double, _ frame: Frame) -> HTML {
        let bars = top + dots(frame)
        g(.class("perspective-\(row.perspective.rawValue)")) {
            for (line, measure) in row.measures.enumerated() {
                if let share = measure.share {
                    let y = bars + 22 * Double(line)
                    bar(measure.classes, frame.left, y, frame.width * Double(share) / Double(most), 17)
                    words("\(share)", x(share, frame) + 6, y + 14, "chart-soft")
                }
            }
        }
        if let should = row.should, row.agreed != nil {
            path(.class("chart-median"), .init("d", "M\(px(x(should, frame))) \(px(bars + 40))v25"))
        }
        for (value, count) in row.counted {
            for place in frame.pile.places(count) {
                circle(
                    .class("chart-dot"),
                    .init("cx", px(max(x(value, frame) + place.x, frame.left + frame.pile.radius))),
                    .init("cy", px(bars - 8 - place.up)),
                    .init("r", px(frame.pile.radius))
                )
            }
        }
    }

    private func bar(_ classes: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) -> HTML {
        rect(
            .class(classes),
            .init("x", px(x)),
            .init("y", px(y)),
            .init("width", px(width)),
            .init("height", px(height))
        )
    }

    private func symbol(_ perspective: Perspective, _ x: Double, _ y: Double) -> HTML {
        g(.class("perspective-\(perspective.rawValue)")) {
            svg(
                .class("icon chart-icon"),
                .init("x", px(x)),
                .init("y", px(y)),
                .init("width", "20"),
                .init("height", "20")
            ) { use(.href("/icons.svg#\(perspective.rawValue)")) }
        }
    }

    private func x(_ share: Int, _ frame: Frame) -> Double {
        frame.left + frame.width * Double(share) / Double(most)
    }

    private func dots(_ frame: Frame) -> Double {
        let highest = rows.flatMap { $0.counted.map(\.count) }.max() ?? 0
        return highest == 0 ? 0 : frame.pile.height(of: highest) + 6
    }

    /// The end of the axis: the next ten above the greatest share.
    private var most: Int {
        let greatest = rows.flatMap { $0.guesses + [$0.planned, $0.estimated, $0.agreed, $0.should].compactMap { $0 } }
        return max(40, ((greatest.max() ?? 0) + 9) / 10 * 10)
    }

    private var spoken: String {
        let told = rows.map { row in
            let shares = row.measures.compactMap { measure in
                measure.share.map { "\(measure.name[language]) \($0)" }
            }
            return "\(row.perspective.name[language]): \(shares.joined(separator: ", "))."
        }
        return ([title[language]] + told).joined(separator: " ")
    }
}

extension ReflectionChart.Row {
    fileprivate var measures: [(name: Text, classes: String, share: Int?)] {
        [
            (Text("planen", "the plan"), "chart-plan", planned),
            (Text("uppskattad tid", "estimated time"), "chart-estimate", estimated),
            (Text("gruppen", "the group"), "chart-bar", agreed),
        ]
    }

    /// The guesses by their value, so that nothing tells in which order they came.
    fileprivate var counted: [(value: Int, count: Int)] {
        Dictionary(grouping: guesses, by: { $0 }).map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    }
}
