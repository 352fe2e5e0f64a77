import Records
import Templates
import Testing
import Vocabulary

/// The division of a record on sheets, by the product's own measures; Chromium's PDF is tested in the browser.
@Suite("Sheets of a record")
struct SheetLayoutTests {
    static let amounts = [0, 1, 2, 5, 9, 13, 25, 26, 40, 60, 100, 200, 300]

    @Test(
        "hold every note and every step exactly once, in the order of the box, and never above their height",
        arguments: amounts
    )
    func everythingOnce(count: Int) {
        for (seed, steps, length) in [(1, 0, 1...600), (2, 5, 100...100), (3, 13, 20...200), (4, 40, 500...600)] {
            let content = SheetContents.sheet(notes: count, steps: steps, length: length, seed: UInt64(seed))
            let layout = SheetLayout(content, continuedWord: "(forts.)")
            for box in content.boxes {
                let placed = layout.sheets.flatMap(\.boxes).filter { $0.box.id == box.id }
                #expect(placed.flatMap(\.steps).map(\.id) == box.steps.map(\.id))
                #expect(placed.flatMap { $0.notes.columns.flatMap(\.self) }.map(\.id) == box.notes.map(\.id))
                for part in box.parts {
                    let there = placed.flatMap(\.parts).filter { $0.part.perspective == part.perspective }
                    #expect(there.flatMap { $0.notes.columns.flatMap(\.self) }.map(\.id) == part.notes.map(\.id))
                }
                #expect(placed.map(\.isContinued) == placed.indices.map { $0 > 0 }, "headings repeated, once each")
                #expect(placed.map(\.continues) == placed.indices.map { $0 < placed.count - 1 })
            }
            for sheet in layout.sheets {
                #expect(sheet.heights.left <= sheet.space.left + 0.1, "\(count) \(seed) sheet \(sheet.number)")
                #expect(sheet.heights.right <= sheet.space.right + 0.1, "\(count) \(seed) sheet \(sheet.number)")
            }
        }
    }

    @Test("are one for 25 notes of a hundred characters over the boxes and five steps", arguments: 1...40)
    func usualDialogueOnOneSheet(seed: Int) {
        let content = SheetContents.sheet(notes: 25, steps: 5, length: 100...100, even: true, seed: UInt64(seed))
        let layout = SheetLayout(content, continuedWord: "(forts.)")
        #expect(layout.sheets.count == 1)
    }

    @Test("are several for 60 and for 200 such notes", arguments: [60, 200])
    func moreOnFurtherSheets(count: Int) {
        let content = SheetContents.sheet(notes: count, steps: 5, length: 100...100, even: true)
        #expect(SheetLayout(content, continuedWord: "(forts.)").sheets.count > 1)
    }

    @Test("draw those around the table when that costs no sheet")
    func tableDrawn() {
        let few = SheetContents.sheet(notes: 9, steps: 2, length: 40...80)
        #expect(SheetLayout(few, continuedWord: "").drawsTable)
        let many = SheetContents.sheet(notes: 200, steps: 5, length: 100...100)
        #expect(!SheetLayout(many, continuedWord: "").drawsTable)
    }

    @Test("keep every box in its half on the first sheet, however much one of them holds")
    func mapStays() {
        var notes: [[SheetNote]] = Array(repeating: [], count: 9)
        notes[2] = (0..<120).map { SheetNote("n\($0)", .citizen, String(repeating: "ord ", count: 25)) }
        let layout = SheetLayout(SheetContents.sheet(notes, steps: []), continuedWord: "(forts.)")
        #expect(layout.sheets[0].left.flatMap(\.boxes).map(\.box.number) == [0, 1, 2, 3])
        #expect(layout.sheets[0].right.flatMap(\.boxes).map(\.box.number) == [4, 5, 6, 7, 8])
        #expect(layout.sheets.dropFirst().flatMap(\.boxes).allSatisfy { $0.box.number == 2 && $0.isContinued })
    }

    @Test("lose nothing even of a step that is taller than a sheet")
    func tallStep() {
        var dice = Dice(1)
        let tall = SheetStep(
            "tall",
            .other,
            what: String(repeating: "🙂", count: 600),
            effect: String(repeating: "🙂", count: 600),
            owner: "Ada",
            due: "1 maj 2027",
            evidence: String(repeating: "🙂", count: 600),
            decision: ""
        )
        let steps = [SheetContents.step(1, &dice), tall, SheetContents.step(2, &dice)]
        let empty: [[SheetNote]] = Array(repeating: [], count: 9)
        let layout = SheetLayout(SheetContents.sheet(empty, steps: steps), continuedWord: "(forts.)")
        #expect(layout.sheets.flatMap(\.boxes).flatMap(\.steps).map(\.id) == ["s1", "tall", "s2"])
    }
}
