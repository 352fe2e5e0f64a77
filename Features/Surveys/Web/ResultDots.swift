import Charts
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// Each statement with all its answers.
struct ResultDots: View {
    let seen: SeenResults

    private var results: SurveyResults { seen.results }
    private var steps: ClosedRange<Int> { seen.forms.mirrors.scale.steps }
    /// Rings only where both groups can be told apart.
    private var isDivided: Bool { results.groups.count == 2 }

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("dots-title")) {
            div(.class("row-ends")) {
                h2(.id("dots-title")) { Text("Varje prick är ett svar", "Each dot is an answer") }
                if !results.items.isEmpty { key }
            }
            p(.class("small soft")) {
                scaleWords
                " "
                roleWords
            }
            if results.items.isEmpty {
                p { Text("Färre än fem har svarat med siffror.", "Fewer than five have answered in figures.") }
            } else {
                DotChart(
                    Text("Varje svar som en prick, skala 1 till 7.", "Each answer as a dot, on a scale from 1 to 7."),
                    rows: results.items.map(row),
                    steps: steps,
                    in: seen.language
                )
                ResultTable(seen: seen)
            }
            if !results.hidden.isEmpty, !results.items.isEmpty { hidden }
            p(.class("button-row")) {
                a(.class("button button-small"), .href(seen.state.occasion.filePath)) {
                    Icon("download")
                    Text("Hämta som tabell för Excel", "Download as a table for Excel")
                }
            }
        }
    }

    private func row(_ item: SurveyResults.Item) -> DotChart.Row {
        let rings = item.byGroup.count == 2 ? item.byGroup[.elected]?.counts ?? [:] : [:]
        return DotChart.Row(
            label: seen.words(item.item)[seen.language],
            full: item.spread.counts.merging(rings) { $0 - $1 },
            rings: rings,
            median: item.spread.median
        )
    }

    private var key: HTML {
        ul(.class("chart-key")) {
            if isDivided {
                li { dot("chart-dot chart-dot-elected") + RoleGroup.elected.one.html }
                li {
                    dot("chart-dot")
                        + Text("tjänsteperson och de som inte sagt", "official, and those who did not say").html
                }
            } else {
                li { dot("chart-dot") + Text("ett svar", "one answer").html }
            }
            li {
                svg(.init("viewBox", "0 0 20 20"), .ariaHidden) {
                    path(.class("chart-median"), .init("d", "M10 2v16"))
                }
                Text("median, alla", "median, all")
            }
        }
    }

    private func dot(_ classes: String) -> HTML {
        svg(.init("viewBox", "0 0 20 20"), .ariaHidden) {
            circle(.class(classes), .init("cx", "10"), .init("cy", "10"), .init("r", "6"))
        }
    }

    private var scaleWords: Text {
        let scale = seen.forms.mirrors.scale
        let (low, high) = (scale.steps.lowerBound, scale.steps.upperBound)
        return Text(
            sv: "\(low) = \(scale.least.sv.lowercased()), \(high) = \(scale.most.sv.lowercased()).",
            en: "\(low) = \(scale.least[.en].lowercased()), \(high) = \(scale.most[.en].lowercased())."
        )
    }

    private var roleWords: Text {
        switch results.groups.count {
        case 2:
            Text(
                "Roller visas för att båda grupperna är fem eller fler.",
                "Roles are shown since both groups are five or more."
            )
        case 1:
            Text(
                "Bara en av grupperna kan visas för sig. Den andra är för liten, eller skulle gå att räkna ut.",
                "Only one of the groups can be shown by itself. The other is too small, or could be worked out."
            )
        default:
            Text(
                "Roller visas inte. En av grupperna är färre än fem, eller skulle gå att räkna ut.",
                "Roles are not shown. One of the groups is fewer than five, or could be worked out."
            )
        }
    }

    private var hidden: HTML {
        p(.class("small")) {
            Text("Visas inte, eftersom färre än fem har svarat: ", "Not shown, since fewer than five have answered: ")
            results.hidden.map { seen.words($0)[seen.language] }.joined(separator: ", ")
            "."
        }
    }
}

/// The figures of the picture, for those who read and for those who listen.
struct ResultTable: View {
    let seen: SeenResults

    private var steps: ClosedRange<Int> { seen.forms.mirrors.scale.steps }
    private var groups: [RoleGroup] { seen.results.groups.keys.sorted() }

    var body: HTML {
        details(.class("data-table")) {
            summary { Text("Visa som tabell", "Show as a table") }
            div(
                .class("scroll-x"),
                .tabindex(0),
                .role("region"),
                .ariaLabel(Text("Tabell över svaren", "Table of the answers"))
            ) {
                table(.class("table table-small")) {
                    caption {
                        Text("Antal svar per steg, median och kvartiler", "Answers per step, median and quartiles")
                    }
                    thead {
                        tr {
                            th(.scope("col")) { Text("Påstående", "Statement") }
                            for step in steps { number("\(step)") }
                            number(Text("Svar", "Answers"))
                            number(Text("Inget svar", "No answer"))
                            number(Text("Kvartiler", "Quartiles"))
                            for group in groups { number(group.many) }
                            number(Text("Alla", "All"))
                        }
                    }
                    tbody { for item in seen.results.items { row(item) } }
                }
            }
            p(.class("small soft")) {
                Text(
                    "Kolumnerna för roller visar median. Ett streck betyder att färre än fem svarat, eller att deras svar skulle gå att räkna ut.",
                    "The columns of roles show the median. A dash means that fewer than five answered, or that their answers could be worked out."
                )
            }
        }
    }

    private func row(_ item: SurveyResults.Item) -> HTML {
        let spread = item.spread
        return tr {
            th(.scope("row")) { seen.words(item.item) }
            for step in steps { cell(spread.counts[step].map(String.init) ?? "–") }
            cell("\(spread.count)")
            cell(item.noAnswer.map(String.init) ?? "–")
            cell("\(figure(spread.lowerQuartile))–\(figure(spread.upperQuartile))")
            for group in groups { cell(item.byGroup[group].map { figure($0.median) } ?? "–") }
            cell(figure(spread.median))
        }
    }

    private func number(_ words: Text) -> HTML { th(.scope("col"), .class("number")) { words } }
    private func number(_ text: String) -> HTML { th(.scope("col"), .class("number")) { text } }
    private func cell(_ text: String) -> HTML { td(.class("number")) { text } }
    private func figure(_ value: Double) -> String { ChartNumber.written(value, in: seen.language) }
}

extension SeenResults {
    func words(_ item: ItemID) -> Text { forms.mirrors.items.first { $0.id == item }?.words ?? Text(sv: item.value) }
}

extension RoleGroup {
    var one: Text {
        switch self {
        case .elected: Text("förtroendevald", "elected representative")
        case .officials: Text("tjänsteperson", "official")
        }
    }

    var many: Text {
        switch self {
        case .elected: Text("Förtroendevalda", "Elected")
        case .officials: Text("Tjänstepersoner", "Officials")
        }
    }
}
