/// Dates as Swedish and English text write them.
package extension LocalDate {
    /// "11 mars 2027", "11 March 2027".
    var long: Text { Text(sv: "\(day) \(monthName.sv) \(year)", en: "\(day) \(monthName[.en]) \(year)") }
    /// "11 mars", "11 March".
    var short: Text { Text(sv: "\(day) \(monthName.sv)", en: "\(day) \(monthName[.en])") }

    var monthName: Text {
        [
            Text("januari", "January"), Text("februari", "February"), Text("mars", "March"), Text("april", "April"),
            Text("maj", "May"), Text("juni", "June"), Text("juli", "July"), Text("augusti", "August"),
            Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
            Text("december", "December"),
        ][month - 1]
    }

    var weekdayName: Text {
        [
            Text("måndag", "Monday"), Text("tisdag", "Tuesday"), Text("onsdag", "Wednesday"),
            Text("torsdag", "Thursday"), Text("fredag", "Friday"), Text("lördag", "Saturday"), Text("söndag", "Sunday"),
        ][weekday - 1]
    }
}
