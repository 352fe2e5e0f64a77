// Reflections: the group's own reflection: how the time was shared between perspectives, and what it thought of the method.

import Vocabulary

/// The two ways in which the time is divided: as it was, and as it should be.
package enum AllocationRow: String, Codable, CaseIterable, Sendable { case was, should }

/// A hundred per cent of the talking time, divided between the perspectives. There is none with another sum.
package struct Allocation: Equatable, Sendable {
    package static let total = 100
    /// What a button or an arrow key adds or takes.
    package static let step = 5

    /// In the order of the perspectives.
    package let parts: [Int]

    package init(_ shares: [Perspective: Int], _ row: AllocationRow) throws(ReflectionRefusal) {
        for perspective in Perspective.allCases {
            guard (0...Self.total).contains(shares[perspective] ?? 0) else {
                throw .shareOutOfRange(row, perspective)
            }
        }
        let parts = Perspective.allCases.map { shares[$0] ?? 0 }
        let sum = parts.reduce(0, +)
        guard sum == Self.total else { throw .sumIsNot100(row, sum: sum) }
        self.parts = parts
    }

    /// As it was kept; nil when it is no whole.
    package init?(kept parts: [Int]) {
        guard parts.count == Perspective.allCases.count, parts.allSatisfy({ (0...Self.total).contains($0) }),
            parts.reduce(0, +) == Self.total
        else { return nil }
        self.parts = parts
    }

    package subscript(perspective: Perspective) -> Int {
        zip(Perspective.allCases, parts).first { $0.0 == perspective }?.1 ?? 0
    }

    package var shares: [Perspective: Int] {
        Dictionary(zip(Perspective.allCases, parts), uniquingKeysWith: { first, _ in first })
    }
}

/// What stands in the fields of a row, whole or not: it is counted together, stepped, and read when it is right.
package struct AllocationDraft: Equatable, Sendable {
    package let row: AllocationRow
    package var typed: [Perspective: String]

    package init(_ row: AllocationRow, _ typed: [Perspective: String] = [:]) {
        self.row = row
        self.typed = typed
    }

    package init(_ row: AllocationRow, _ allocation: Allocation?) {
        self.init(row, allocation?.shares.mapValues { String($0) } ?? [:])
    }

    package subscript(perspective: Perspective) -> String { typed[perspective] ?? "" }

    /// Of the fields that hold a number.
    package var sum: Int {
        typed.values.compactMap(Self.number).reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    /// One step up or down, from 0 to 100. From a number that is no step it goes to the next that is.
    package mutating func step(_ perspective: Perspective, up: Bool) {
        let now = min(max(Self.number(self[perspective]) ?? 0, 0), Allocation.total)
        let step = Allocation.step
        let next = up ? (now / step + 1) * step : ((now + step - 1) / step - 1) * step
        typed[perspective] = String(min(max(next, 0), Allocation.total))
    }

    /// An empty field is nothing of the time.
    package func allocation() throws(ReflectionRefusal) -> Allocation {
        var shares: [Perspective: Int] = [:]
        for perspective in Perspective.allCases {
            let text = self[perspective]
            guard let share = text.isBlank ? 0 : Self.number(text) else { throw .notANumber(row, perspective) }
            shares[perspective] = share
        }
        return try Allocation(shares, row)
    }

    private static func number(_ text: String) -> Int? {
        let digits = text.filter { !$0.isWhitespace && $0 != "%" }
        guard digits.utf8.count <= 6 else { return nil }
        return Int(digits)
    }
}
