/// Notes in one to three columns beside each other, read down and then on, as low as they can be.
package struct NoteColumns: Equatable, Sendable {
    package let columns: [[SheetNote]]
    let height: Double

    static let none = NoteColumns(columns: [], height: 0)

    /// As many of the first notes as go into the height.
    static func fill(_ notes: [SheetNote], width: Double, height: Double) -> NoteColumns {
        guard !notes.isEmpty else { return .none }
        guard width > SheetMeasures.narrow, notes.count > 1 else {
            return Measured(notes, columns: 1, in: width).first(within: height)
        }
        let choices = [2, 3].map { Measured(notes, columns: $0, in: width).first(within: height) }
        return choices.max { left, right in
            (left.count, right.height) < (right.count, left.height)
        } ?? .none
    }

    package var count: Int { columns.reduce(0) { $0 + $1.count } }

    /// The notes with their heights in columns of one width.
    private struct Measured {
        let notes: [SheetNote]
        let count: Int
        let heights: [Double]

        init(_ notes: [SheetNote], columns count: Int, in width: Double) {
            self.notes = notes
            self.count = count
            let column = (width - SheetMeasures.gutter * Double(count - 1)) / Double(count)
            heights = notes.map { $0.height(in: column) }
        }

        func first(within height: Double) -> NoteColumns {
            let placed = divide(within: height).reduce(0) { $0 + $1.count }
            guard placed > 0 else { return .none }
            // The same notes as low as possible, so that the columns are even.
            var (low, high) = (0.0, min(height, heights.prefix(placed).reduce(0) { $0 + $1 + SheetMeasures.noteGap }))
            for _ in 0..<24 {
                let middle = (low + high) / 2
                if divide(within: middle).reduce(0, { $0 + $1.count }) >= placed { high = middle } else { low = middle }
            }
            let columns = divide(within: high).map { Array(notes[$0.clamped(to: 0..<placed)]) }
            return NoteColumns(columns: columns.filter { !$0.isEmpty }, height: high)
        }

        /// Which notes go into each column, filled one after another.
        private func divide(within height: Double) -> [Range<Int>] {
            var ranges: [Range<Int>] = []
            var next = 0
            for _ in 0..<count {
                let start = next
                var used = 0.0
                while next < notes.count {
                    let more = heights[next] + (next > start ? SheetMeasures.noteGap : 0)
                    guard used + more <= height else { break }
                    used += more
                    next += 1
                }
                ranges.append(start..<next)
            }
            return ranges
        }
    }
}
