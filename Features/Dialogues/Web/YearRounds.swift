import Markup
import Site
import Vocabulary

/// A round of dialogues as the year shows it, told by the feature that knows rounds.
package struct YearRound: Sendable {
    let name: String
    let path: String
    let state: StatusTag
    /// How far its dialogues have come.
    let words: Text
    let first: LocalDate
    let last: LocalDate

    package init(_ name: String, path: String, state: StatusTag, words: Text, first: LocalDate, last: LocalDate) {
        self.name = name
        self.path = path
        self.state = state
        self.words = words
        self.first = first
        self.last = last
    }

    func isHeld(in year: Int) -> Bool { first.year <= year && last.year >= year }
    /// In this year, a round that goes over New Year is cut.
    func months(of year: Int) -> ClosedRange<Int> {
        let from = first.year < year ? 1 : first.month
        let to = last.year > year ? 12 : last.month
        return from...max(from, to)
    }
}

/// What the municipality does in the year: the reports that dialogues rest on.
struct YearContext: View {
    var body: HTML {
        div(.class("year-row year-context")) {
            div(.class("year-name")) { Text("Kommunens årshjul", "The municipal year") }
            div(.class("year-item year-mark m1 until-m3")) {
                Text("Årsrapporter: vårens samtal", "Annual reports: the dialogues of spring")
            }
            div(.class("year-item year-mark m9 until-m11")) {
                Text("Delårsrapport: höstens samtal", "Interim report: the dialogues of autumn")
            }
        }
    }
}

/// The rounds of the year, each over its months; those at the same time below each other.
struct YearRoundRows: View {
    let rounds: [YearRound]
    let year: Int

    var body: HTML {
        for (index, lane) in lanes.enumerated() {
            div(.class("year-row year-rounds")) {
                div(.class("year-name")) { index == 0 ? Text("Omgångar", "Rounds") : "" }
                for round in lane {
                    let months = round.months(of: year)
                    a(
                        .class("year-item year-mark m\(months.lowerBound) until-m\(months.upperBound)"),
                        .href(round.path)
                    ) { round.name }
                }
            }
        }
    }

    private var lanes: [[YearRound]] {
        var lanes: [[YearRound]] = []
        for round in rounds.sorted(by: { $0.first < $1.first }) {
            let free = lanes.firstIndex { lane in
                !lane.contains { $0.months(of: year).overlaps(round.months(of: year)) }
            }
            if let free { lanes[free].append(round) } else { lanes.append([round]) }
        }
        return lanes
    }
}

/// The same rounds as a list, which a phone shows too.
struct YearRoundList: View {
    let rounds: [YearRound]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("rounds-title")) {
            div(.class("row-ends")) {
                h2(.id("rounds-title")) { Text("Årets omgångar", "The rounds of the year") }
                a(.class("small"), .href("/rounds")) { Text("Alla omgångar", "All rounds") }
            }
            ul(.class("lines")) {
                for round in rounds {
                    li {
                        div(.class("row-ends")) {
                            a(.href(round.path)) { round.name }
                            round.state
                        }
                        span(.class("small soft")) { round.words }
                    }
                }
            }
        }
    }
}
