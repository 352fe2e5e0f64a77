import Templates
import Vocabulary

/// How the dialogues of a round follow each other, when their days are proposed.
package struct Pace: Codable, Equatable, Sendable {
    package var firstDay: LocalDate?
    /// When the first of a day begins.
    package var start: LocalTime
    package var perDay: Int
    /// Minutes between two on the same day: to write, to breathe, to change people.
    package var pause: Int
    /// Days from one day with dialogues to the next; weekends and holidays are passed over.
    package var every: Int

    package init(
        firstDay: LocalDate? = nil,
        start: LocalTime = LocalTime("09:00") ?? .midnight,
        perDay: Int = 1,
        pause: Int = 30,
        every: Int = 2
    ) {
        self.firstDay = firstDay
        self.start = start
        self.perDay = perDay
        self.pause = pause
        self.every = every
    }

    package var isPossible: Bool {
        (1...6).contains(perDay) && (0...240).contains(pause) && (1...30).contains(every)
    }

    package struct Moment: Equatable, Sendable {
        package let date: LocalDate
        package let start: LocalTime
    }

    /// Times for so many dialogues of a length. One that would not end by 18.00 goes to the next day.
    package func moments(_ count: Int, length: Int) -> [Moment] {
        guard isPossible, var day = firstDay?.orNextWorkingDay else { return [] }
        var moments: [Moment] = []
        var today = 0
        while moments.count < count {
            let minutes = start.hour * 60 + start.minute + today * (length + pause)
            let isTooLate = today > 0 && minutes + length > 18 * 60
            if today == perDay || isTooLate {
                guard let next = day.adding(days: every) else { break }
                day = next.orNextWorkingDay
                today = 0
                continue
            }
            moments.append(Moment(date: day, start: start.adding(minutes: today * (length + pause))))
            today += 1
        }
        return moments
    }
}

package extension RoundPlan {
    /// The same round with days and times as its pace proposes them, in the order of its units.
    func staggered() -> RoundPlan {
        var plan = self
        for (index, moment) in pace.moments(units.count, length: length).enumerated() {
            plan.units[index].date = moment.date
            plan.units[index].start = moment.start
        }
        return plan
    }
}
