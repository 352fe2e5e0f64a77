import Site
import Vocabulary

/// Moves the story's days to around now: whole weeks, so that a Wednesday stays a Wednesday.
struct DemoCalendar {
    let days: Int
    private let years: Int

    /// The anchor becomes the last such weekday that is not after today.
    init(anchor: LocalDate, today: LocalDate) {
        let between = today.dayNumber - anchor.dayNumber
        days = between - ((between % 7) + 7) % 7
        years = days / 365
    }

    /// The anchor becomes today whatever the weekday: for what goes on right now.
    init(live anchor: LocalDate, today: LocalDate) {
        days = today.dayNumber - anchor.dayNumber
        years = days / 365
    }

    func day(_ date: LocalDate, plus more: Int = 0) -> LocalDate {
        LocalDate(dayNumber: date.dayNumber + days + more) ?? date
    }

    func instant(_ date: LocalDate, _ time: LocalTime, plus more: Int = 0) -> Instant {
        StockholmTime.instant(day(date, plus: more), time)
    }

    func instant(_ date: LocalDate, _ hour: Int, _ minute: Int, plus more: Int = 0) -> Instant {
        instant(date, LocalTime(hour: hour, minute: minute) ?? .midnight, plus: more)
    }

    /// Years in texts move by as many whole years as the days have.
    func text(_ text: String) -> String {
        guard years != 0 else { return text }
        return text.replacing(/\b20[12][0-9]\b/) { match in "\((Int(match.output) ?? 0) + years)" }
    }
}
