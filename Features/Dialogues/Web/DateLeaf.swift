import Markup
import Site
import Vocabulary

/// A day, as a leaf of a calendar.
struct DateLeaf: View {
    let date: LocalDate

    var body: HTML {
        div(.class("date-leaf"), .ariaHidden) {
            span { date.weekdayName }
            b { date.day }
            span { date.monthName }
        }
    }
}

extension LocalDate {
    /// "torsdag 11 mars 2027".
    var full: Text {
        Text(sv: "\(weekdayName.sv) \(long.sv)", en: "\(weekdayName[.en]) \(long[.en])")
    }
}
