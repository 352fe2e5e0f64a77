import Templates
import Vocabulary

/// An invented result: what it says in words and figures, and who speaks of it.
package struct DemoScenario: Equatable, Sendable {
    package let id: String
    package let narrative: String
    /// Whom the other values are of.
    package let comparisonGroup: String
    package let years: [Int]
    package let indicators: [DemoIndicator]
    package let voices: [DemoVoice]
}

/// Values as they stand in the file: `86.20` stays so.
package struct DemoIndicator: Equatable, Sendable {
    package enum Direction: String, CaseIterable, Sendable { case up, down }

    package let title: String
    package let unit: String
    package let direction: Direction?
    /// One for each year; nil where there is none.
    package let values: [String?]
    package let comparison: [String?]
    package let uncertainty: [String?]
    package let note: String
}

package struct DemoVoice: Equatable, Sendable {
    package let who: String
    package let quote: String
}

/// Something to read before a dialogue.
package struct DemoBasis: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case document, resultPage, voices, previousActions }

    package let id: String
    package let title: String
    package let kind: Kind
    package let minutes: Int
}

extension DemoScenario {
    init(_ entry: Entry) {
        entry.checkSchema("samtal/scenario/1")
        id = entry["id"].string
        narrative = entry["narrative"].string
        comparisonGroup = entry["comparisonGroup"].string
        years = entry["years"].items.map(\.int)
        indicators = entry["indicators"].items.map(DemoIndicator.init)
        voices = ["inhabitants", "coworkers"].flatMap { entry["voices"][$0].itemsIfAny.map(DemoVoice.init) }
    }
}

extension DemoIndicator {
    fileprivate init(_ entry: Entry) {
        title = entry["title"].string
        unit = entry["unit"].string
        direction = entry["direction"].exists ? entry["direction"].code(Direction.self) : nil
        values = entry["values"].items.map(\.stringIfAny)
        comparison = entry["comparison"].itemsIfAny.map(\.stringIfAny)
        uncertainty = entry["uncertainty"].exists ? entry["uncertainty"]["values"].items.map(\.stringIfAny) : []
        note = ["comparisonMissing", "valuesMissing", "directionNote"].compactMap { entry[$0].stringIfAny }
            .joined(separator: " ")
    }
}

extension DemoVoice {
    fileprivate init(_ entry: Entry) {
        who = entry["who"].string
        quote = entry["quote"].string
    }
}

extension DemoBasis {
    init(_ entry: Entry) {
        id = entry["id"].string
        title = entry["title"].string
        kind = entry["kind"].code(Kind.self) ?? .document
        minutes = entry["readingMinutes"].int
    }
}
