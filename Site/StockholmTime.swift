import Foundation
import Vocabulary

/// Swedish civil time: planned times are local, instants are UTC.
package enum StockholmTime {
    private static let zone = TimeZone(identifier: "Europe/Stockholm") ?? .gmt

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    package static func date(of instant: Instant) -> LocalDate {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant.date)
        // The calendar gives days that exist.
        return LocalDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? .distantPast
    }

    package static func time(of instant: Instant) -> LocalTime {
        let parts = calendar.dateComponents([.hour, .minute], from: instant.date)
        return LocalTime(hour: parts.hour ?? 0, minute: parts.minute ?? 0) ?? .midnight
    }

    /// The instant of a local date and time. A time that the clocks skip in spring is taken as the one after.
    package static func instant(_ date: LocalDate, _ time: LocalTime) -> Instant {
        let parts = DateComponents(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: time.hour,
            minute: time.minute
        )
        let seconds = calendar.date(from: parts)?.timeIntervalSince1970 ?? 0
        return Instant(microseconds: Int64(seconds) * 1_000_000)
    }
}

extension Instant {
    fileprivate var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

    /// The server's clock.
    package static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
