import Letters
import Vocabulary

/// "Vera och Bo ska till skolsamtalet den 11 mars": facts for a test in few words.
extension Meeting {
    static let school = Meeting(
        title: "Resultatsamtal grundskola",
        date: .march(11),
        start: .at("13:00"),
        minutes: 90,
        place: "Älven"
    )

    func moved(to place: String) -> Meeting {
        var meeting = self
        meeting.place = place
        return meeting
    }
}

extension LocalDate {
    /// In 2027. The 1st is a Monday.
    static func march(_ day: Int) -> LocalDate { LocalDate(year: 2027, month: 3, day: day) ?? .distantPast }
}

extension LocalTime {
    static func at(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }
}

extension LocalMoment {
    static func march(_ day: Int, _ time: String = "09:00") -> LocalMoment { LocalMoment(.march(day), .at(time)) }
}

extension Appointment {
    static func school(
        _ meeting: Meeting = .school,
        people: Set<PersonID> = ["vera", "bo"],
        isCalledOff: Bool = false
    ) -> Appointment {
        Appointment(dialogue: "school", meeting: meeting, people: people, isCalledOff: isCalledOff)
    }
}

extension LetterWorld {
    /// What is due now becomes jobs, and is told from then on: what the server does once a minute.
    mutating func write(at now: LocalMoment) -> [LetterOrder] {
        let orders = LetterPlan(self, at: now).due(at: now).map(\.order)
        told += orders.map { Told($0, on: now.date) }
        return orders
    }
}

extension LetterOrder {
    /// "invitation → vera".
    var short: String { "\(kind.rawValue) → \(person)" }
}
