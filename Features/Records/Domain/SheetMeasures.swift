import Vocabulary

/// The measures of the sheet, in millimetres. `record-sheet.css` sets by the same; SheetMeasuresTests compares the two.
package enum SheetMeasures {
    package static let page = (width: 420.0, height: 297.0)
    static let top = 8.0
    static let bottom = 7.0
    /// Left over, so that rounding in a browser never pushes anything off the sheet.
    static let air = 2.0
    package static let half = 188.0
    static let narrow = 91.0
    static let gutter = 6.0
    static let rowGap = 3.0
    static let footGap = 3.0

    static let headline = 9.0
    static let headlineLine = 10.1
    static let continuedHeadline = 5.2
    static let continuedHeadlineLine = 6.2
    static let placeLine = 8.0
    static let fact = 3.0
    static let factLine = 3.9
    static let factGap = 0.6
    static let factName = 27.0
    static let tableDrawing = (width: 62.0, height: 43.0)
    static let timeBar = 8.0

    static let note = 3.2
    static let noteLine = 4.1
    static let noteGap = 1.0
    static let noteMark = 4.8
    static let small = 2.88
    static let smallLine = 3.7
    static let asked = 3.0
    static let askedLine = 3.8
    static let boxTitle = 4.4
    static let boxTitleLine = 5.4
    static let boxEdge = 2.1
    static let boxGap = 1.3
    static let partTitle = 6.2

    static let cell = 2.95
    static let cellLine = 3.75
    static let cellPadding = 1.6
    static let cellEdge = 0.4
    static let cellSide = 2.4
    static let cellMark = 4.6
    static let tableHead = 6.2
}

/// How the columns of the table of steps share its width: of those that divide the fewest words, the one that makes the
/// table lowest is taken.
package enum StepColumns: String, CaseIterable, Sendable {
    case usual, even, wordy, board, decided

    /// What, effect, owner, due, evidence, decision.
    var widths: [Double] {
        switch self {
        case .usual: [44, 52, 23, 17, 34, 18]
        case .even: [43, 40, 20, 17, 40, 28]
        case .wordy: [58, 46, 20, 17, 29, 18]
        case .board: [40, 44, 20, 17, 33, 34]
        case .decided: [36, 38, 20, 17, 35, 42]
        }
    }

    func height(of step: SheetStep) -> Double {
        let counts = cells(of: step).map { lines($0.text, .work, SheetMeasures.cell, in: $0.width) }
        return Double(counts.max() ?? 1) * SheetMeasures.cellLine + SheetMeasures.cellPadding + SheetMeasures.cellEdge
    }

    /// Words that are wider than their column.
    private func divided(in step: SheetStep) -> Int {
        cells(of: step).reduce(0) { $0 + wordsWider(than: $1.width, in: $1.text, .work, SheetMeasures.cell) }
    }

    private func cells(of step: SheetStep) -> [(text: String, width: Double)] {
        zip(step.cells, widths).enumerated().map { index, cell in
            // The perspective is drawn before the first word.
            (cell.0, cell.1 - SheetMeasures.cellSide - (index == 0 ? SheetMeasures.cellMark : 0))
        }
    }

    static func best(for steps: [SheetStep]) -> StepColumns {
        let costs = allCases.map { columns in
            steps.reduce(into: (divided: 0, height: 0.0)) {
                $0.divided += columns.divided(in: $1)
                $0.height += columns.height(of: $1)
            }
        }
        return costs.indices.min { costs[$0] < costs[$1] }.map { allCases[$0] } ?? .usual
    }
}

extension SheetNote {
    func height(in width: Double) -> Double {
        typealias M = SheetMeasures
        let space = width - (perspective == nil ? 0 : M.noteMark)
        let count = lines([TextRun(text, .voice, M.note), TextRun(mark, .work, M.small)], in: space)
        return Double(count) * M.noteLine
    }
}

extension SheetBox {
    /// Edge, number, title and, unless it is continued, what was asked.
    func headHeight(in width: Double, continued: Bool, word: String) -> Double {
        typealias M = SheetMeasures
        let minutes = continued || minutes.isEmpty ? 0 : M.small * 0.56 * Double(self.minutes.count) + 3
        let words = continued ? "\(title) \(word)" : title
        let titleLines = lines(words, .title, M.boxTitle, in: width - 8 - minutes)
        var height = M.boxEdge + 6.4 + Double(titleLines - 1) * M.boxTitleLine
        if !continued, !asked.isEmpty {
            height += M.boxGap + Double(lines(asked, .voice, M.asked, in: width)) * M.askedLine
        }
        return height
    }
}

extension SheetContent.Fact {
    fileprivate func height(in width: Double) -> Double {
        typealias M = SheetMeasures
        let count = max(
            lines(value, .work, M.fact, in: width - M.factName - 3),
            lines(name, .work, M.fact, in: M.factName)
        )
        return Double(count) * M.factLine + M.factGap
    }
}

extension SheetContent {
    /// The head of the first sheet, which stands over the left half.
    func headHeight(withTable: Bool) -> Double {
        typealias M = SheetMeasures
        let title = Double(lines(headline, .title, M.headline, in: M.half - 4)) * M.headlineLine
        let width = M.half - M.tableDrawing.width - M.gutter
        let facts = self.facts.reduce(0) { $0 + $1.height(in: width) }
        // Beside the facts stands the table; without it, how the time was shared.
        let middle =
            withTable
            ? max(facts + timesHeight(in: width), M.tableDrawing.height)
            : max(facts, timesHeight(in: M.tableDrawing.width))
        let seats = Double(lines(seats, .work, M.fact, in: M.half)) * M.factLine
        return M.placeLine + title + 2 + middle + 2 + seats
    }

    private func timesHeight(in width: Double) -> Double {
        typealias M = SheetMeasures
        guard !times.isEmpty else { return 0 }
        // The perspectives are drawn before their names, and no name is divided.
        let words = lines(times, .work, M.small, in: width - 16)
        return 2 + M.timeBar + 1 + Double(words) * M.smallLine
    }

    /// The head of a sheet that goes on: place, headline, page, over the whole width.
    var continuedHeadHeight: Double {
        typealias M = SheetMeasures
        let width = M.page.width - 28
        return M.placeLine + Double(lines(headline, .title, M.continuedHeadline, in: width - 4))
            * M.continuedHeadlineLine
    }

    /// Who approved, how to check, the stamp.
    var footHeight: Double {
        typealias M = SheetMeasures
        let signs = foot.signs.map { sign in
            M.smallLine
                * Double(lines(sign.label, .work, M.small, in: 80) + lines(sign.unit, .work, M.small, in: 80))
                + 4.7 * Double(lines(sign.name, .title, 3.8, in: 80))
        }
        let check = M.smallLine * Double(lines(foot.check, .work, M.small, in: 150))
        return 2.6 + max(signs.max() ?? 0, check, 8)
    }
}
