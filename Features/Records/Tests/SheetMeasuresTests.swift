import Foundation
import Testing

@testable import Records

/// What the server divides by is what the browser sets by.
@Suite("The measures of a sheet")
struct SheetMeasuresTests {
    @Test("are the same in the style as in the division")
    func measures() throws {
        let style = try Self.declared(in: ".record-as-sheet")
        #expect(style == Self.divided)
    }

    @Test("give the table of next steps the same columns", arguments: StepColumns.allCases)
    func columns(columns: StepColumns) throws {
        let style = try Self.declared(in: ".record-table-\(columns.rawValue)")
        let names = ["what", "effect", "owner", "due", "evidence", "decision"]
        #expect(names.map { style[$0] } == columns.widths)
        #expect(columns.widths.reduce(0, +) == SheetMeasures.half)
    }

    private static let divided: [String: Double] = {
        typealias M = SheetMeasures
        return [
            "page-width": M.page.width, "top": M.top, "bottom": M.bottom, "half": M.half, "narrow": M.narrow,
            "gutter": M.gutter, "row-gap": M.rowGap, "headline": M.headline,
            "headline-line": M.headlineLine, "continued-headline": M.continuedHeadline,
            "continued-headline-line": M.continuedHeadlineLine, "place-line": M.placeLine, "fact": M.fact,
            "fact-line": M.factLine, "fact-gap": M.factGap, "fact-name": M.factName,
            "table-width": M.tableDrawing.width, "table-height": M.tableDrawing.height, "time-bar": M.timeBar,
            "note": M.note, "note-line": M.noteLine, "note-gap": M.noteGap, "note-mark": M.noteMark, "small": M.small,
            "small-line": M.smallLine, "asked": M.asked, "asked-line": M.askedLine, "box-title": M.boxTitle,
            "box-title-line": M.boxTitleLine, "box-gap": M.boxGap, "cell": M.cell, "cell-line": M.cellLine,
            "cell-side": M.cellSide,
        ]
    }()

    /// The numbers that the first rule of this selector names: `--note: 3.2;`.
    private static func declared(in selector: String) throws -> [String: Double] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Public/css/components/record-sheet.css")
        let css = try String(contentsOf: file, encoding: .utf8)
        let rule = try #require(css.firstRange(of: "\(selector) {"))
        let declarations = css[rule.upperBound...].prefix { $0 != "}" }.split(separator: ";")
        let pairs = declarations.compactMap { declaration -> (String, Double)? in
            let parts = declaration.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard parts.count == 2, parts[0].hasPrefix("--"), let number = Double(parts[1]) else { return nil }
            return (String(parts[0].dropFirst(2)), number)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
