import Dialogues
import Foundation
import Testing
import Vocabulary

@Suite("The calendar file")
struct CalendarTests {
    let town: PlanTown

    init() throws { town = PlanTown(library: try ShippedMethod.load()) }

    @Test("is an appointment that calendars understand, at the same hour in summer and winter")
    func appointment() async throws {
        let path = try await town.opened()
        let file = try await town.get("\(path)/calendar.ics", as: "vera").text
        let id = path.split(separator: "/").last ?? ""
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "TZID:Europe/Stockholm", "UID:\(id)@samtal.test",
            "SEQUENCE:2",
            "DTSTAMP:20261124T090000Z", "DTSTART;TZID=Europe/Stockholm:20270311T130000", "DURATION:PT90M",
            "SUMMARY:Resultatsamtal grundskola", "LOCATION:Älven", "STATUS:CONFIRMED", "END:VCALENDAR",
        ] { #expect(file.contains("\(line)\r\n"), "\(line)") }
        #expect(file.unfolded.contains("URL:https://samtal.test\(path)\r\n"))
        #expect(!file.contains("Vera"))
    }

    @Test("keeps its id and counts up when the plan changes")
    func sequence() async throws {
        let path = try await town.opened()
        let form = try await town.filled(path).with("place", "Rådhuset")
        #expect(try await town.post("\(path)/plan", form).location == path)
        let file = try await town.get("\(path)/calendar.ics").text
        #expect(file.contains("SEQUENCE:4\r\n"))
        #expect(file.contains("LOCATION:Rådhuset\r\n"))
    }

    @Test("folds long lines between characters and escapes what has a meaning of its own")
    func folding() async throws {
        let path = try await town.opened()
        let aim = String(repeating: "åäö€𝔘", count: 60) + " a,b;c\\d"
        _ = try await town.post("\(path)/plan", try await town.filled(path).with("aim", aim))
        let file = try await town.get("\(path)/calendar.ics").text
        let lines = file.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!file.contains("\u{FFFD}"))
        let escaped = aim.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing(";", with: "\\;")
        #expect(file.unfolded.contains(escaped))
        #expect(!file.replacing("\r\n", with: "").contains("\n"))
    }
}

extension String {
    fileprivate var unfolded: String { replacing("\r\n ", with: "") }
}
