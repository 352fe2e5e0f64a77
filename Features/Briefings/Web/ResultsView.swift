import Briefings
import Charts
import Markup
import Site
import Vocabulary

/// A page of results: a small chart for each indicator, and the same figures as a table.
struct ResultsView: View {
    let table: ResultsTable
    let language: Language

    var body: HTML {
        if !table.note.isEmpty { p { table.note } }
        IndicatorKey(
            value: Text("Vårt värde", "Our value"),
            comparison: hasComparison ? comparison : nil,
            uncertainty: hasUncertainty ? Text("Osäkerhet", "Uncertainty") : nil
        )
        ul(.class("indicators")) {
            for indicator in table.indicators {
                li { IndicatorView(indicator: indicator, table: table, language: language) }
            }
        }
        if !table.source.isEmpty {
            p(.class("small soft")) { Text(sv: "Källa: \(table.source)", en: "Source: \(table.source)") }
        }
    }

    private var comparison: Text {
        table.comparison.isEmpty ? Text("Jämförelse", "Comparison") : Text(sv: table.comparison)
    }
    private var hasComparison: Bool { table.indicators.contains { $0.years.contains { $0.comparison != nil } } }
    private var hasUncertainty: Bool { table.indicators.contains { $0.years.contains { $0.uncertainty != nil } } }
}

struct IndicatorView: View {
    let indicator: Indicator
    let table: ResultsTable
    let language: Language

    var body: HTML {
        div(.class("indicator")) {
            h3(.class("plain-title")) { indicator.name }
            p(.class("small soft")) { subtitle }
            figure {
                IndicatorChart(
                    summary,
                    indicator.years.map { year in
                        .init(
                            year: year.year,
                            value: year.value?.value,
                            comparison: year.comparison?.value,
                            uncertainty: year.uncertainty?.value
                        )
                    },
                    valueLabel: indicator.latest?.value?.written(in: language) ?? "",
                    comparisonLabel: indicator.years.last { $0.comparison != nil }?.comparison?.written(in: language)
                        ?? ""
                )
            }
            if !indicator.note.isEmpty { p(.class("small")) { indicator.note } }
            if !indicator.source.isEmpty {
                p(.class("small soft")) { Text(sv: "Källa: \(indicator.source)", en: "Source: \(indicator.source)") }
            }
            details(.class("data-table")) {
                summaryLine
                figures
            }
        }
    }

    private var subtitle: Text {
        let better = indicator.better.words
        guard !indicator.unit.isEmpty else { return better }
        return Text(sv: "\(indicator.unit), \(better.sv)", en: "\(indicator.unit), \(better[.en])")
    }

    private var summaryLine: HTML {
        Markup::summary {
            Text("Siffrorna ", "The figures ")
            span(.class("visually-hidden")) { indicator.name }
        }
    }

    /// "Trygga i skolan: 73 år 2025, 82 år 2021. Jämförelse 79."
    private var summary: Text {
        let first = indicator.years.first { $0.value != nil }
        func words(in language: Language) -> String {
            let isSwedish = language == .sv
            var text = indicator.name
            if let latest = indicator.latest, let value = latest.value {
                text += ": \(value.written(in: language)) \(isSwedish ? "år" : "in") \(latest.year)"
                if let first, let value = first.value, first.year != latest.year {
                    text += ", \(value.written(in: language)) \(isSwedish ? "år" : "in") \(first.year)"
                }
                text += "."
                if let comparison = latest.comparison {
                    text += " \(isSwedish ? "Jämförelse" : "Comparison") \(comparison.written(in: language))."
                }
            }
            return text
        }
        return Text(sv: words(in: .sv), en: words(in: .en))
    }

    private var figures: HTML {
        div(.class("scroll-x"), .tabindex(0), .role("group"), .ariaLabel(Text(sv: indicator.name))) {
            Markup::table(.class("table table-small")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("År", "Year") }
                        th(.scope("col")) { Text("Värde", "Value") }
                        if has(\.comparison) { th(.scope("col")) { Text("Jämförelse", "Comparison") } }
                        if has(\.uncertainty) { th(.scope("col")) { Text("Osäkerhet", "Uncertainty") } }
                    }
                }
                tbody {
                    for year in indicator.years {
                        tr {
                            th(.scope("row")) { year.year }
                            td { cell(year.value) }
                            if has(\.comparison) { td { cell(year.comparison) } }
                            if has(\.uncertainty) {
                                td { year.uncertainty.map { "± \($0.written(in: language))" } ?? "–" }
                            }
                        }
                    }
                }
            }
        }
    }

    private func has(_ series: KeyPath<Indicator.Year, Figure?>) -> Bool {
        indicator.years.contains { $0[keyPath: series] != nil }
    }

    private func cell(_ figure: Figure?) -> String { figure?.written(in: language) ?? "–" }
}

extension Figure {
    func written(in language: Language) -> String {
        switch language {
        case .sv: swedish
        case .en: swedish.replacing(",", with: ".")
        }
    }
}
