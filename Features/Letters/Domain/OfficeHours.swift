import Vocabulary

/// A moment on Swedish clocks.
package struct LocalMoment: Hashable, Comparable, Sendable {
    package let date: LocalDate
    package let time: LocalTime

    package init(_ date: LocalDate, _ time: LocalTime) {
        self.date = date
        self.time = time
    }

    package static func < (left: Self, right: Self) -> Bool { (left.date, left.time) < (right.date, right.time) }
}

/// When reminders go out: on weekdays, in the daytime. Holidays are not known here.
package enum OfficeHours {
    static let opening = LocalTime("07:00") ?? .midnight
    static let closing = LocalTime("18:00") ?? .midnight
    /// When a day's reminders go out.
    static let morning = LocalTime("08:00") ?? .midnight

    package static func contains(_ moment: LocalMoment) -> Bool {
        moment.date.isWeekday && opening <= moment.time && moment.time < closing
    }

    /// The next moment within; the same when it is within already.
    package static func next(from moment: LocalMoment) -> LocalMoment {
        if contains(moment) { return moment }
        if moment.date.isWeekday, moment.time < opening { return LocalMoment(moment.date, opening) }
        return LocalMoment(moment.date.adding(1).weekdayOnOrAfter, opening)
    }
}

extension LocalDate {
    var isWeekday: Bool { weekday <= 5 }

    func adding(_ days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) ?? self }

    var weekdayOnOrAfter: LocalDate {
        switch weekday {
        case 6: adding(2)
        case 7: adding(1)
        default: self
        }
    }

    var weekdayOnOrBefore: LocalDate {
        switch weekday {
        case 6: adding(-1)
        case 7: adding(-2)
        default: self
        }
    }
}
