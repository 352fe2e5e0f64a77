import Templates
import Vocabulary

/// All that is agreed before a dialogue begins.
package struct Plan: Codable, Equatable, Sendable {
    package var title: String
    package var first: UnitID
    package var second: UnitID
    package var purpose: Purpose
    /// Why these two meet now, in the organiser's words.
    package var aim: String
    /// The period that the results are of: "Verksamhetsåret 2026".
    package var period: String
    package var date: LocalDate?
    package var start: LocalTime?
    /// Minutes, 30–240.
    package var length: Int
    package var place: String
    /// What everybody has read: name and version, a line each.
    package var basis: [String]
    package var caseNumber: String
    /// One for each box of the template, in its order.
    package var boxes: [PlannedBox]
    package var seats: [Seat]
    /// The round that made it; never changed by a new plan.
    package var round: RoundID?

    package init(
        title: String,
        first: UnitID,
        second: UnitID,
        purpose: Purpose = .results,
        aim: String = "",
        period: String = "",
        date: LocalDate? = nil,
        start: LocalTime? = nil,
        length: Int = 90,
        place: String = "",
        basis: [String] = [],
        caseNumber: String = "",
        boxes: [PlannedBox],
        seats: [Seat] = [],
        round: RoundID? = nil
    ) {
        self.title = title
        self.first = first
        self.second = second
        self.purpose = purpose
        self.aim = aim
        self.period = period
        self.date = date
        self.start = start
        self.length = length
        self.place = place
        self.basis = basis
        self.caseNumber = caseNumber
        self.boxes = boxes
        self.seats = seats
        self.round = round
    }

    package enum Purpose: String, Codable, CaseIterable, Sendable {
        /// Real results of the period.
        case results
        /// What has happened since the last dialogue.
        case followUp
        /// Practice on a scenario.
        case trial
    }
}

/// How one box is to be held.
package struct PlannedBox: Codable, Equatable, Sendable {
    package let box: BoxID
    package var variant: QuestionVariant
    package var minutes: Int
    /// The word goes round the table in this box.
    package var round: Bool

    package init(_ box: BoxID, _ variant: QuestionVariant, minutes: Int, round: Bool) {
        self.box = box
        self.variant = variant
        self.minutes = minutes
        self.round = round
    }
}

package extension Plan {
    /// What the talk costs: everybody's time, in minutes (people × length).
    var personMinutes: Int { seats.count * length }
    /// Those who talk: participants and challengers.
    var talking: [Seat] { seats.filter { $0.role.takesTurns } }
    var boxMinutes: Int { boxes.reduce(0) { $0 + $1.minutes } }

    func seat(of person: PersonID) -> Seat? { seats.first { $0.person == person } }
    func people(as role: DialogueRole) -> [PersonID] { seats.filter { $0.role == role }.map(\.person) }
    func approvers(of party: Party) -> [PersonID] { seats.filter { $0.party == party && $0.approves }.map(\.person) }
    func planned(_ box: BoxID) -> PlannedBox? { boxes.first { $0.box == box } }
    func unit(of party: Party) -> UnitID { party == .first ? first : second }

    /// A plan as the template proposes it for a length.
    static func proposed(
        title: String,
        _ first: UnitID,
        _ second: UnitID,
        _ template: ConversationTemplate,
        length: Int,
        questionSet: QuestionSetID? = nil
    ) -> Plan {
        let minutes = template.minutes(for: length)
        let variants = template.defaultVariants(questionSet)
        let boxes = template.boxes.map { box in
            PlannedBox(
                box.id,
                variants[box.id] ?? box.defaultVariant,
                minutes: minutes[box.id] ?? 0,
                round: box.round.form != .none
            )
        }
        return Plan(title: title, first: first, second: second, length: length, boxes: boxes)
    }
}
