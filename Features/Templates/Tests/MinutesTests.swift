import Templates
import Testing
import Vocabulary

@Suite("The minutes of a template")
struct MinutesTests {
    let a3: ConversationTemplate

    init() throws { a3 = try #require(try ShippedLibrary.load().template("a3")) }

    @Test("make exactly the length, for every length that can be planned, and leave no box without")
    func everyLength() {
        for length in ConversationTemplate.possibleLengths {
            let minutes = a3.minutes(for: length)
            #expect(minutes.values.reduce(0, +) == length)
            #expect(minutes.count == a3.boxes.count)
            #expect(minutes.values.allSatisfy { $0 >= 1 })
        }
    }

    @Test("are the given ones at a given length", arguments: [40, 60, 90, 120])
    func given(length: Int) {
        for box in a3.boxes { #expect(a3.minutes(for: length)[box.id] == box.minutes[length]) }
    }

    @Test("keep the proportions of the nearest given length")
    func proportions() {
        let doubled = a3.minutes(for: 240)
        for box in a3.boxes { #expect(doubled[box.id] == (box.minutes[120] ?? 0) * 2) }
    }

    @Test("are shared by a box's parts to the minute", arguments: 3...60)
    func parts(minutes: Int) throws {
        let causes = try #require(a3.box("causes"))
        let parts = a3.partMinutes(of: causes, in: minutes)
        #expect(parts.reduce(0, +) == minutes)
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0 >= 1 })
    }
}
