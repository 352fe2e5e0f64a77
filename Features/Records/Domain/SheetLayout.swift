import Templates
import Vocabulary

/// A record divided on sheets of A3, landscape. All on one when it goes in; else the first sheet is still the map,
/// with every box in its place, and what did not go in follows in order on further sheets. Never smaller type.
package struct SheetLayout: Equatable, Sendable {
    package struct Sheet: Equatable, Sendable {
        package let number: Int
        package var left: [Row] = []
        package var right: [Row] = []
        /// The lowest that the halves may reach, and what they reach, by the measures.
        package let space: (left: Double, right: Double)

        package static func == (one: Sheet, other: Sheet) -> Bool {
            one.number == other.number && one.left == other.left && one.right == other.right
        }

        package var heights: (left: Double, right: Double) { (left.height, right.height) }
        package var boxes: [PlacedBox] { (left + right).flatMap(\.boxes) }
    }

    /// One box over the width of a half, or two beside each other.
    package struct Row: Equatable, Sendable {
        package let boxes: [PlacedBox]
        var height: Double { boxes.map(\.height).max() ?? 0 }
    }

    package let sheets: [Sheet]
    /// Whether those around the table are drawn: they are when it costs no further sheet.
    package let drawsTable: Bool

    /// `continuedWord` stands after the title of a box that goes on ("forts.").
    package init(_ content: SheetContent, continuedWord: String) {
        let drawable = (1...16).contains(content.seatCount)
        let drawn = drawable ? Dividing(content, continuedWord, withTable: true).sheets : []
        guard drawn.count != 1 else {
            (sheets, drawsTable) = (drawn, true)
            return
        }
        (sheets, drawsTable) = (Dividing(content, continuedWord, withTable: false).sheets, false)
    }
}

extension [SheetLayout.Row] {
    var height: Double { reduce(0) { $0 + $1.height } + SheetMeasures.rowGap * Double(Swift.max(count - 1, 0)) }
}

private struct Dividing {
    private(set) var sheets: [SheetLayout.Sheet]
    private let furtherSpace: Double

    init(_ content: SheetContent, _ word: String, withTable: Bool) {
        typealias M = SheetMeasures
        let page = M.page.height - M.top - M.bottom - M.air - M.footGap - content.footHeight
        let head = content.headHeight(withTable: withTable) + M.rowGap
        furtherSpace = page - content.continuedHeadHeight - M.rowGap
        var first = SheetLayout.Sheet(number: 1, space: (page - head, page))
        var halves = (left: content.boxes(in: .left), right: content.boxes(in: .right))
        // What has no place on the map stands where there is more room.
        let room = (
            left: first.space.left - FirstHalf.height(of: halves.left, word),
            right: first.space.right - FirstHalf.height(of: halves.right, word)
        )
        for box in content.boxes where box.number == nil {
            if room.left > room.right { halves.left.append([box]) } else { halves.right.append([box]) }
        }
        let left = FirstHalf(halves.left, word, height: first.space.left)
        let right = FirstHalf(halves.right, word, height: first.space.right)
        (first.left, first.right) = (left.rows, right.rows)
        sheets = [first]
        var waiting = (left.waiting + right.waiting).filter { !$0.isDone }
        for index in waiting.indices { continueOnFurtherSheets(&waiting[index]) }
    }

    /// Down the left half, down the right, then on to the next sheet.
    private mutating func continueOnFurtherSheets(_ waiting: inout Waiting) {
        var isRight = sheets.count > 1 && !(sheets.last?.right.isEmpty ?? true)
        while !waiting.isDone {
            if sheets.count == 1 { addSheet() }
            let last = sheets.count - 1
            let rows = isRight ? sheets[last].right : sheets[last].left
            let space = furtherSpace - (rows.isEmpty ? 0 : rows.height + SheetMeasures.rowGap)
            var rest = waiting
            if let placed = rest.fill(.further, height: space), !placed.isBare || waiting.isEmpty {
                add(placed, isRight)
                waiting = rest
            } else if rows.isEmpty {
                // Taller than a sheet is high: it gets a place of its own all the same, for nothing may be lost.
                if let placed = waiting.fillOne() { add(placed, isRight) }
            }
            guard !waiting.isDone else { return }
            if isRight { addSheet() }
            isRight.toggle()
        }
    }

    private mutating func add(_ placed: PlacedBox, _ isRight: Bool) {
        let row = SheetLayout.Row(boxes: [placed])
        let last = sheets.count - 1
        if isRight { sheets[last].right.append(row) } else { sheets[last].left.append(row) }
    }

    private mutating func addSheet() {
        sheets.append(SheetLayout.Sheet(number: sheets.count + 1, space: (furtherSpace, furtherSpace)))
    }
}

extension Waiting {
    /// The next step or note alone, whatever its height.
    fileprivate mutating func fillOne() -> PlacedBox? {
        var one = self
        one.steps = steps.prefix(1)
        one.parts = steps.isEmpty ? Array(parts.filter { !$0.notes.isEmpty }.prefix(1)) : []
        one.parts = one.parts.map { SheetPart($0.perspective, $0.title, Array($0.notes.prefix(1))) }
        one.notes = one.steps.isEmpty && one.parts.isEmpty ? notes.prefix(1) : []
        let placed = one.fill(.further, height: .infinity)
        if !steps.isEmpty {
            steps = steps.dropFirst()
        } else if let index = parts.firstIndex(where: { !$0.notes.isEmpty }) {
            parts[index] = SheetPart(
                parts[index].perspective,
                parts[index].title,
                Array(parts[index].notes.dropFirst())
            )
        } else {
            notes = notes.dropFirst()
        }
        begun = true
        return placed
    }
}

extension SheetContent {
    /// One half of the map, from the top: small boxes that follow each other stand side by side.
    fileprivate func boxes(in column: Box.Layout.Column) -> [[SheetBox]] {
        var rows: [[SheetBox]] = []
        for box in boxes where box.column == column && box.number != nil {
            if let before = rows.last, before.count == 1, before[0].isSmall, box.isSmall, before[0].weight == box.weight
            {
                rows[rows.count - 1].append(box)
            } else {
                rows.append([box])
            }
        }
        return rows
    }
}

extension SheetBox {
    fileprivate var isSmall: Bool { weight <= 2 && parts.isEmpty && steps.isEmpty }
}
