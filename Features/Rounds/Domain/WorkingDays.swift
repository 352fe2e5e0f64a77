import Vocabulary

package extension LocalDate {
    /// Neither weekend nor a Swedish public holiday, nor one of the eves that nobody works on.
    var isWorkingDay: Bool { weekday < 6 && !isSwedishHoliday }

    /// This day, or the first after it that people work on.
    var orNextWorkingDay: LocalDate {
        var day = self
        while !day.isWorkingDay, let next = day.adding(days: 1) { day = next }
        return day
    }

    func adding(days: Int) -> LocalDate? { LocalDate(dayNumber: dayNumber + days) }

    /// Days that stand red in a Swedish calendar on a weekday, and the eves of Midsummer, Christmas and New Year.
    var isSwedishHoliday: Bool {
        switch (month, day) {
        case (1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31): true
        // The Friday between 19 and 25 June.
        case (6, 19...25): weekday == 5
        default: easterDays.contains(dayNumber - LocalDate.easter(year))
        }
    }

    /// Good Friday, Easter Monday and Ascension Day, in days after Easter.
    private var easterDays: [Int] { [-2, 1, 39] }

    /// Easter Sunday as a day number (Meeus, Jones and Butcher).
    private static func easter(_ year: Int) -> Int {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
        return LocalDate(year: year, month: n / 31, day: n % 31 + 1)?.dayNumber ?? 0
    }
}
