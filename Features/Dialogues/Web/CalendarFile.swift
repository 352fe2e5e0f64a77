import Vocabulary

/// An appointment as calendar programs read it (RFC 5545), also out of a letter (RFC 5546).
package struct CalendarFile {
    /// A file to open, or a letter that puts the appointment into the calendar, changes it there or takes it away.
    package enum Method: String, Sendable { case publish = "PUBLISH", request = "REQUEST", cancel = "CANCEL" }

    package struct Party: Sendable {
        let name: String
        let address: String

        package init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    let method: Method
    /// Who invites and who is invited, in a letter.
    let organiser: Party?
    let invited: Party?
    /// Stays the same when the appointment changes; `sequence` grows.
    let uid: String
    let sequence: Int
    let stamp: Instant
    let topic: String
    let date: LocalDate
    let start: LocalTime
    let minutes: Int
    let place: String
    let summary: String
    let address: String
    let isCancelled: Bool

    package var text: String {
        let day = date.iso.replacing("-", with: "")
        let clock = start.iso.replacing(":", with: "") + "00"
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samtal//Samtal//SV", "CALSCALE:GREGORIAN"]
        lines.append("METHOD:\(method.rawValue)")
        lines += Self.stockholm
        lines += [
            "BEGIN:VEVENT", "UID:\(uid)", "SEQUENCE:\(sequence)", "DTSTAMP:\(stamp.calendarText)",
            "DTSTART;TZID=Europe/Stockholm:\(day)T\(clock)", "DURATION:PT\(minutes)M", "SUMMARY:\(escaped(topic))",
        ]
        if !place.isEmpty { lines.append("LOCATION:\(escaped(place))") }
        if let organiser { lines.append("ORGANIZER;CN=\(quoted(organiser.name)):mailto:\(organiser.address)") }
        if let invited {
            // Nobody reads an answer: no button for it.
            lines.append("ATTENDEE;CN=\(quoted(invited.name));RSVP=FALSE:mailto:\(invited.address)")
        }
        lines += [
            "DESCRIPTION:\(escaped(summary))", "URL:\(address)", "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")",
            "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    /// The rules of the European Union since 1996.
    private static let stockholm = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    ]

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "")
    }

    /// A name as a parameter: there is no way to write a quotation mark in one.
    private func quoted(_ text: String) -> String {
        "\"" + String(text.filter { $0 != "\"" && !$0.isNewline }) + "\""
    }

    /// Lines of at most 75 octets, broken between characters; what goes on begins with a space.
    private func folded(_ line: String) -> String {
        var output = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                output += "\r\n "
                octets = 1
            }
            output.unicodeScalars.append(scalar)
            octets += size
        }
        return output
    }
}

extension Instant {
    /// `20270311T120000Z`.
    fileprivate var calendarText: String {
        let seconds = Int(microseconds / 1_000_000)
        let ofDay = ((seconds % 86_400) + 86_400) % 86_400
        let date = LocalDate(dayNumber: (seconds - ofDay) / 86_400) ?? .distantPast
        let parts = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(date.iso.replacing("-", with: ""))T\(parts.joined())Z"
    }
}
