import Templates
import Vocabulary

/// What lists, the year and the start page need to know of a dialogue.
package struct DialogueSummary: Codable, Equatable, Sendable {
    package var phase: Dialogue.Phase
    package var title: String
    package var purpose: Plan.Purpose
    package var first: UnitID
    package var second: UnitID
    package var period: String
    package var date: LocalDate?
    package var start: LocalTime?
    package var length: Int
    package var place: String
    package var seats: [Seat]
    package var round: RoundID?
    /// Visible notes and steps on the sheet.
    package var notes: [NoteID]
    package var steps: [Step]
    package var headline: String
    package var waitingCorrections: Int
    /// Corrections that stand on the sheet as notes.
    package var takenAsNotes: [CorrectionID]
    /// Shared answers that stand, or have stood, on the sheet as notes.
    package var usedAnswers: [SharedAnswerID]
    package var isOffered: Bool
    /// In the order of the parties.
    package var approvedBy: [Party]
    package var startedAt: Instant?
    package var closedAt: Instant?
    package var lockedAt: Instant?
    /// Counts what changes the invitation, for calendars.
    package var planVersion: Int

    package struct Step: Codable, Equatable, Sendable, Identifiable {
        package let id: StepID
        package var what: String
        package var owner: PersonID?
        package var due: LocalDate?
        package var decision: String?
    }

    package init(_ plan: Plan) {
        phase = .draft
        title = plan.title
        purpose = plan.purpose
        first = plan.first
        second = plan.second
        period = plan.period
        date = plan.date
        start = plan.start
        length = plan.length
        place = plan.place
        seats = plan.seats
        round = plan.round
        notes = []
        steps = []
        headline = ""
        waitingCorrections = 0
        takenAsNotes = []
        usedAnswers = []
        isOffered = false
        approvedBy = []
        planVersion = 0
    }

    package func seat(of person: PersonID) -> Seat? { seats.first { $0.person == person } }
    package func people(as role: DialogueRole) -> [PersonID] { seats.filter { $0.role == role }.map(\.person) }
    package func unit(of party: Party) -> UnitID { party == .first ? first : second }
    package var end: LocalTime? { start?.adding(minutes: length) }
    /// Is planned or going on, and seen by those who have a seat.
    package var isAhead: Bool { phase == .open || phase == .live }
}
