/// Half of the first sheet: every box in its place. When they do not all go in, each gets a fair share of the height
/// and goes on elsewhere.
struct FirstHalf {
    private(set) var rows: [SheetLayout.Row] = []
    private(set) var waiting: [Waiting] = []

    init(_ boxes: [[SheetBox]], _ word: String, height: Double) {
        let queues = Self.queues(boxes, word)
        let needs = Self.needs(queues)
        let least = queues.map { row in row.map { $0.leastHeight(row.form) }.max() ?? 0 }
        // From the top, as many as can at least show their head.
        var count = queues.count
        while count > 0, Self.sum(zip(least, needs).prefix(count).map { min($0, $1) }) > height { count -= 1 }
        var shares = Self.shares(Array(needs.prefix(count)), least: least, of: height - Self.gaps(count))
        for index in 0..<count {
            fill(queues[index], height: shares[index])
            // What a box could not use, because notes are not divided, the next ones get.
            let spare = shares[index] - (rows.last?.height ?? 0)
            if spare > 0, index + 1 < count {
                shares = Self.shares(
                    Array(needs.prefix(count)),
                    least: least,
                    of: height - Self.gaps(count),
                    given: rows.map(\.height)
                )
            }
        }
        waiting += queues.dropFirst(count).flatMap { $0 }
    }

    /// The height that the boxes need, all of them whole.
    static func height(of boxes: [[SheetBox]], _ word: String) -> Double { sum(needs(queues(boxes, word))) }

    private static func queues(_ boxes: [[SheetBox]], _ word: String) -> [[Waiting]] {
        boxes.map { row in row.map { Waiting($0, continuedWord: word) } }
    }

    private static func needs(_ queues: [[Waiting]]) -> [Double] {
        queues.map { row in row.map { $0.height(row.form) }.max() ?? 0 }
    }

    private mutating func fill(_ queues: [Waiting], height: Double) {
        var placed: [PlacedBox] = []
        for var queue in queues {
            if let box = queue.fill(queues.form, height: height) { placed.append(box) }
            waiting.append(queue)
        }
        rows.append(SheetLayout.Row(boxes: placed))
    }

    /// What each needs, if there is enough; else as much as is fair: who needs little gets it, the others share.
    private static func shares(_ needs: [Double], least: [Double], of height: Double, given: [Double] = []) -> [Double]
    {
        var shares = given
        var rest = height - given.reduce(0, +)
        var open = Array(needs.indices.dropFirst(given.count))
        var result = Dictionary(uniqueKeysWithValues: open.map { ($0, 0.0) })
        // First the heads, then the rest in equal parts to those who still need.
        for index in open {
            result[index] = min(least[index], needs[index])
            rest -= result[index] ?? 0
        }
        while !open.isEmpty, rest > 0.001 {
            open = open.filter { needs[$0] - (result[$0] ?? 0) > 0.001 }
            guard !open.isEmpty else { break }
            let part = rest / Double(open.count)
            for index in open {
                let more = min(part, needs[index] - (result[index] ?? 0))
                result[index, default: 0] += more
                rest -= more
            }
        }
        for index in needs.indices.dropFirst(given.count) { shares.append((result[index] ?? 0) + 0.001) }
        return shares
    }

    private static func gaps(_ count: Int) -> Double { SheetMeasures.rowGap * Double(max(count - 1, 0)) }
    private static func sum(_ heights: [Double]) -> Double { heights.reduce(0, +) + gaps(heights.count) }
}

extension [Waiting] {
    fileprivate var form: Waiting.Form { count > 1 ? .narrow : .wide }
}
