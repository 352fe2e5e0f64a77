import Vocabulary

/// Results in figures: a page of small charts with what they are compared to.
package struct ResultsTable: Codable, Equatable, Sendable {
    package var indicators: [Indicator]
    /// Whom the other values are of: "Fem kommuner med liknande förutsättningar".
    package var comparison: String
    package var source: String
    package var note: String

    package init(indicators: [Indicator], comparison: String = "", source: String = "", note: String = "") {
        self.indicators = indicators
        self.comparison = comparison
        self.source = source
        self.note = note
    }
}

package struct Indicator: Codable, Equatable, Sendable {
    package var name: String
    package var unit: String
    package var better: Better
    /// In order of the years, each once.
    package var years: [Year]
    package var source: String
    package var note: String

    package init(name: String, unit: String, better: Better, years: [Year], source: String = "", note: String = "") {
        self.name = name
        self.unit = unit
        self.better = better
        self.years = years
        self.source = source
        self.note = note
    }

    /// Which way is better.
    package enum Better: String, Codable, CaseIterable, Sendable {
        case higher, lower, neither

        package var words: Text {
            switch self {
            case .higher: Text("högre är bättre", "higher is better")
            case .lower: Text("lägre är bättre", "lower is better")
            case .neither: Text("varken högt eller lågt är bra i sig", "neither high nor low is good in itself")
            }
        }
    }

    package struct Year: Codable, Equatable, Sendable {
        package let year: Int
        package var value: Figure?
        package var comparison: Figure?
        /// Plus or minus so much.
        package var uncertainty: Figure?

        package init(_ year: Int, value: Figure? = nil, comparison: Figure? = nil, uncertainty: Figure? = nil) {
            self.year = year
            self.value = value
            self.comparison = comparison
            self.uncertainty = uncertainty
        }
    }

    /// The last year that has a value.
    package var latest: Year? { years.last { $0.value != nil } }
}
