import Templates
import Vocabulary

/// The collecting of answers for one occasion.
package struct AnswerCollection: Equatable, Sendable {
    /// Chosen by the organiser, or fixed by the first answer; nil as long as the usual one holds.
    package var mode: AnswerMode?
    /// Answers are taken to the end of this day.
    package var lastDay: LocalDate?
    package var closedOn: LocalDate?
    /// Somebody has answered: what was promised can't be changed any more.
    package var isBegun: Bool

    package init(mode: AnswerMode? = nil, lastDay: LocalDate? = nil, closedOn: LocalDate? = nil, isBegun: Bool = false)
    {
        self.mode = mode
        self.lastDay = lastDay
        self.closedOn = closedOn
        self.isBegun = isBegun
    }

    /// For good: a result that grew by one answer would show that answer.
    package func isClosed(on today: LocalDate) -> Bool {
        closedOn != nil || lastDay.map { $0 < today } ?? false
    }

    /// What was chosen holds as long as it may: a group that has become small is not called anonymous any more,
    /// unless somebody has already been told so.
    package func mode(among allowed: [AnswerMode], usual: AnswerMode) -> AnswerMode {
        guard let mode, isBegun || allowed.contains(mode) else { return usual }
        return mode
    }

    /// Takes an answer that was given under a promise, or refuses it.
    package mutating func admit(
        promised: AnswerMode,
        now: AnswerMode,
        hasAnswered: Bool,
        on today: LocalDate
    ) throws(SurveyRefusal) {
        guard !hasAnswered else { throw .answeredAlready }
        guard !isClosed(on: today) else { throw .collectionClosed }
        // Fixed by another answer in the meantime.
        let now = isBegun ? mode ?? now : now
        guard promised == now else { throw .modeChanged(now: now) }
        mode = now
        isBegun = true
    }

    package mutating func choose(
        _ chosen: AnswerMode,
        among allowed: [AnswerMode],
        on today: LocalDate
    ) throws(SurveyRefusal) {
        guard !isClosed(on: today) else { throw .collectionClosed }
        guard !isBegun else {
            if chosen == mode { return }
            throw .modeIsFixed
        }
        guard allowed.contains(chosen) else { throw .tooFewForAnonymous }
        mode = chosen
    }

    package mutating func setLastDay(_ day: LocalDate?, on today: LocalDate) throws(SurveyRefusal) {
        guard !isClosed(on: today) else { throw .collectionClosed }
        guard let day else { throw .lastDayMissing }
        guard day >= today else { throw .lastDayPassed }
        lastDay = day
    }

    package mutating func close(on today: LocalDate) throws(SurveyRefusal) {
        guard !isClosed(on: today) else { throw .collectionClosed }
        closedOn = today
    }
}
