import Templates
import Vocabulary

/// A round of dialogues in the story.
package struct DemoRound: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable { case draft, running, closed }
    package enum Season: String, CaseIterable, Sendable { case spring, autumn }

    package let id: String
    package let state: State
    package let name: String
    package let season: Season
    package let period: String
    package let aim: String
    package let previous: String?
    package let drafted: LocalDate
    /// When its dialogues were made.
    package let made: LocalDate?
    package let closed: LocalDate?
    package let lessons: String
    /// Those that are its own.
    package let dialogues: [DialogueID]
    /// For a draft: whom it will be held with, and from when.
    package let committees: [UnitID]
    package let firstDay: LocalDate?
}

extension DemoRound {
    init(_ entry: Entry) {
        id = entry["id"].string
        state = entry["state"].code(State.self) ?? .draft
        name = entry["name"].string
        season = entry["season"].code(Season.self) ?? .spring
        period = entry["period"].string
        aim = entry["aim"].string
        previous = entry["previous"].stringIfAny
        drafted = entry["drafted"].date
        made = entry["made"].exists ? entry["made"].date : nil
        closed = entry["closed"].exists ? entry["closed"].date : nil
        lessons = entry["lessons"].stringIfAny ?? ""
        dialogues = entry["dialogues"].itemsIfAny.map { $0.id() }
        committees = entry["committees"].itemsIfAny.map { $0.id() }
        firstDay = entry["firstDay"].exists ? entry["firstDay"].date : nil
    }
}
