import Dialogues
import Templates
import Vocabulary

/// All that is agreed before the dialogues of a round are made.
package struct RoundPlan: Codable, Equatable, Sendable {
    package var name: String
    package var season: Season
    /// The period that the results are of.
    package var period: String
    /// Why these meet now; stands in every invitation.
    package var aim: String
    package var questionSet: QuestionSetID?
    /// Minutes of each dialogue, 30–240.
    package var length: Int
    package var place: String
    /// The one party, the same in all dialogues.
    package var leadership: RoundParty
    package var facilitator: PersonID?
    package var recorder: PersonID?
    package var timekeeper: PersonID?
    package var pace: Pace
    package var units: [RoundUnit]
    /// The round that this one goes on from.
    package var previous: RoundID?

    package init(
        name: String = "",
        season: Season = .spring,
        period: String = "",
        aim: String = "",
        questionSet: QuestionSetID? = nil,
        length: Int = 90,
        place: String = "",
        leadership: RoundParty = RoundParty(""),
        facilitator: PersonID? = nil,
        recorder: PersonID? = nil,
        timekeeper: PersonID? = nil,
        pace: Pace = Pace(),
        units: [RoundUnit] = [],
        previous: RoundID? = nil
    ) {
        self.name = name
        self.season = season
        self.period = period
        self.aim = aim
        self.questionSet = questionSet
        self.length = length
        self.place = place
        self.leadership = leadership
        self.facilitator = facilitator
        self.recorder = recorder
        self.timekeeper = timekeeper
        self.pace = pace
        self.units = units
        self.previous = previous
    }
}

/// A unit with those who speak for it in the round.
package struct RoundParty: Codable, Equatable, Sendable {
    package var unit: UnitID
    package var people: [PersonID]
    /// Approves the record.
    package var approver: PersonID?

    package init(_ unit: UnitID, people: [PersonID] = [], approver: PersonID? = nil) {
        self.unit = unit
        self.people = people
        self.approver = approver
    }
}

/// One dialogue of the round, as long as it is not made: after that the dialogue itself knows.
package struct RoundUnit: Codable, Equatable, Sendable {
    package var party: RoundParty
    package var date: LocalDate?
    package var start: LocalTime?
    /// Empty for the round's own.
    package var place: String
    /// Nil for the round's own.
    package var facilitator: PersonID?
    package var recorder: PersonID?

    package init(
        _ party: RoundParty,
        date: LocalDate? = nil,
        start: LocalTime? = nil,
        place: String = "",
        facilitator: PersonID? = nil,
        recorder: PersonID? = nil
    ) {
        self.party = party
        self.date = date
        self.start = start
        self.place = place
        self.facilitator = facilitator
        self.recorder = recorder
    }

    package var unit: UnitID { party.unit }
}

package enum RoundLimit {
    package static let units = 60
    package static let lessons = 4_000
}

package extension RoundPlan {
    /// Everybody who is named in it.
    var everybody: Set<PersonID> {
        var people = Set([facilitator, recorder, timekeeper].compactMap { $0 })
        for party in [leadership] + units.map(\.party) {
            people.formUnion(party.people)
            if let approver = party.approver { people.insert(approver) }
        }
        for unit in units { people.formUnion([unit.facilitator, unit.recorder].compactMap { $0 }) }
        return people
    }

    var unitIDs: [UnitID] { units.map(\.unit) }
    func unit(_ id: UnitID) -> RoundUnit? { units.first { $0.unit == id } }
    var firstDay: LocalDate? { units.compactMap(\.date).min() }
    var lastDay: LocalDate? { units.compactMap(\.date).max() }
}
