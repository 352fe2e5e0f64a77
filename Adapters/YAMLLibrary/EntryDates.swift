import Templates
import Vocabulary

extension Entry {
    /// `"2026-03-18"`.
    var date: LocalDate {
        let text = string
        if let date = LocalDate(text) { return date }
        if exists { report("”\(text)” är ingen dag (2026-03-18)", "“\(text)” is not a day (2026-03-18)") }
        return .distantPast
    }

    /// `"13:00"`.
    var time: LocalTime {
        let text = string
        if let time = LocalTime(text) { return time }
        if exists { report("”\(text)” är ingen tid (13:00)", "“\(text)” is not a time (13:00)") }
        return .midnight
    }

    /// The time in `"2026-03-18T13:03"`.
    var timeOfMoment: LocalTime {
        let parts = string.split(separator: "T")
        if parts.count == 2, LocalDate(String(parts[0])) != nil, let time = LocalTime(String(parts[1])) { return time }
        report("här ska dag och tid stå (2026-03-18T13:03)", "day and time are to stand here (2026-03-18T13:03)")
        return .midnight
    }

    var variants: [BoxID: QuestionVariant] {
        let chosen = pairs.compactMap { key, entry in entry.code(QuestionVariant.self).map { (BoxID(key), $0) } }
        return Dictionary(chosen, uniquingKeysWith: { first, _ in first })
    }
}
