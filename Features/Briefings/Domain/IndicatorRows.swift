import CSV
import Vocabulary

/// A table of results as it is pasted from a spreadsheet: a row for each series, a column for each year.
///
///     Nyckeltal   Enhet    Bäst   Serie        2024   2025   Källa
///     Trygghet    procent  hög    värde        75     73     Elevenkäten
///                                 jämförelse   78     79
///                                 osäkerhet    2      2
package struct IndicatorRows: Equatable, Sendable {
    package let indicators: [Indicator]
    /// All that is to be corrected, in the order of the rows. Without any, `indicators` is the whole table.
    package let faults: [Fault]

    /// One thing to correct, at a row as the spreadsheet counts them.
    package enum Fault: Error, Equatable, Sendable {
        case tableUnreadable(line: Int)
        case nothingPasted, nameColumnMissing, yearColumnsMissing
        case columnUnknown(String), columnTwice(String)
        case nameMissing(row: Int), valuesMissing(row: Int, name: String)
        case seriesUnknown(row: Int, found: String), seriesTwice(row: Int, name: String)
        case betterUnknown(row: Int, found: String)
        case notANumber(row: Int, column: String, found: String), decimalPoint(row: Int, column: String, found: String)
        case uncertaintyNegative(row: Int, column: String)
    }

    package init(_ text: String) {
        do {
            let table = try CSVContent(text: text, limit: 4 * BriefingLimit.indicators)
            let columns = try IndicatorColumns(table.headers)
            var reading = IndicatorReading(columns)
            for row in table.rows { reading.take(row) }
            reading.finish()
            indicators = reading.indicators
            faults = reading.faults + (table.rows.isEmpty ? [.nothingPasted] : [])
        } catch {
            indicators = []
            faults = [(error as? Fault) ?? Self.fault(error)]
        }
    }

    private static func fault(_ error: any Error) -> Fault {
        switch error as? CSVFault {
        case .nothingThere: .nothingPasted
        case .quoteNotClosed(let line), .textAfterQuote(let line, _), .moreCellsThanHeaders(let line, _):
            .tableUnreadable(line: line)
        default: .tableUnreadable(line: 1)
        }
    }
}

/// Which column holds what.
struct IndicatorColumns {
    enum Meaning { case name, unit, better, series, source, note }

    private(set) var places: [Meaning: Int] = [:]
    private(set) var years: [(place: Int, year: Int)] = []

    init(_ headers: [String]) throws(IndicatorRows.Fault) {
        for (place, header) in headers.enumerated() {
            let header = header.withoutSpaceAround
            if header.isEmpty { continue }
            if let year = Int(header), (1950...2100).contains(year) {
                guard !years.contains(where: { $0.year == year }) else { throw .columnTwice(header) }
                years.append((place, year))
            } else if let meaning = Self.meaning(of: header) {
                guard places[meaning] == nil else { throw .columnTwice(header) }
                places[meaning] = place
            } else {
                throw .columnUnknown(header)
            }
        }
        guard places[.name] != nil else { throw .nameColumnMissing }
        guard !years.isEmpty else { throw .yearColumnsMissing }
        years.sort { $0.year < $1.year }
    }

    func cell(_ meaning: Meaning, _ cells: [String]) -> String {
        places[meaning].map { cells[$0].withoutSpaceAround } ?? ""
    }

    private static func meaning(of header: String) -> Meaning? {
        switch header.lowercased() {
        case "nyckeltal", "namn", "indikator", "indicator", "name": .name
        case "enhet", "unit": .unit
        case "bäst", "bättre", "riktning", "better", "direction": .better
        case "serie", "rad", "series": .series
        case "källa", "source": .source
        case "not", "anmärkning", "kommentar", "note": .note
        default: nil
        }
    }
}

/// Reads row after row: one without a name goes on with the indicator above it.
private struct IndicatorReading {
    typealias Fault = IndicatorRows.Fault
    typealias Series = WritableKeyPath<Indicator.Year, Figure?>

    let columns: IndicatorColumns
    private(set) var indicators: [Indicator] = []
    private(set) var faults: [Fault] = []
    private var current: (indicator: Indicator, row: Int, series: Set<Series>)?

    init(_ columns: IndicatorColumns) { self.columns = columns }

    mutating func take(_ row: CSVContent.Row) {
        let name = columns.cell(.name, row.cells)
        if !name.isEmpty {
            finish()
            current = (
                Indicator(
                    name: name,
                    unit: columns.cell(.unit, row.cells),
                    better: better(row),
                    years: columns.years.map { Indicator.Year($0.year) },
                    source: columns.cell(.source, row.cells),
                    note: columns.cell(.note, row.cells)
                ), row.line, []
            )
        }
        guard current != nil else { return faults.append(.nameMissing(row: row.line)) }
        guard let series = series(row) else { return }
        guard current?.series.insert(series).inserted == true else {
            return faults.append(.seriesTwice(row: row.line, name: current?.indicator.name ?? ""))
        }
        for (index, (place, year)) in columns.years.enumerated() {
            let figure = figure(row, place, year, isUncertainty: series == \.uncertainty)
            current?.indicator.years[index][keyPath: series] = figure
        }
    }

    mutating func finish() {
        guard var (indicator, row, _) = current else { return }
        current = nil
        indicator.years.removeAll { $0.value == nil && $0.comparison == nil }
        if indicator.latest == nil { faults.append(.valuesMissing(row: row, name: indicator.name)) }
        indicators.append(indicator)
    }

    private mutating func better(_ row: CSVContent.Row) -> Indicator.Better {
        let found = columns.cell(.better, row.cells)
        switch found.lowercased() {
        case "hög", "högt", "högre", "upp", "high", "higher", "up": return .higher
        case "låg", "lågt", "lägre", "ned", "ner", "low", "lower", "down": return .lower
        case "", "-", "–", "varken", "neither": return .neither
        default:
            faults.append(.betterUnknown(row: row.line, found: found))
            return .neither
        }
    }

    private mutating func series(_ row: CSVContent.Row) -> Series? {
        let found = columns.cell(.series, row.cells)
        let word = found.lowercased()
        if ["", "värde", "utfall", "vi", "value"].contains(word) { return \.value }
        if word.hasPrefix("jämför") || word == "comparison" { return \.comparison }
        if ["osäkerhet", "felmarginal", "±", "+/-", "uncertainty"].contains(word) { return \.uncertainty }
        faults.append(.seriesUnknown(row: row.line, found: found))
        return nil
    }

    private mutating func figure(_ row: CSVContent.Row, _ place: Int, _ year: Int, isUncertainty: Bool) -> Figure? {
        let found = row.cells[place].withoutSpaceAround
        // How tables say that there is no value.
        guard !["", "-", "–", "—", "..", "…"].contains(found) else { return nil }
        do throws(Figure.Fault) {
            let figure = try Figure.read(isUncertainty && found.hasPrefix("±") ? String(found.dropFirst()) : found)
            if isUncertainty, figure.digits < 0 {
                faults.append(.uncertaintyNegative(row: row.line, column: String(year)))
            }
            return figure
        } catch {
            faults.append(
                error == .decimalPoint
                    ? .decimalPoint(row: row.line, column: String(year), found: found)
                    : .notANumber(row: row.line, column: String(year), found: found)
            )
            return nil
        }
    }
}

extension IndicatorRows {
    /// The table as it can be pasted again: cells parted by tabs.
    package static func text(of indicators: [Indicator]) -> String {
        let years = Set(indicators.flatMap(\.years).map(\.year)).sorted()
        let header = ["Nyckeltal", "Enhet", "Bäst", "Serie"] + years.map(String.init) + ["Källa", "Anmärkning"]
        let rows = indicators.flatMap { indicator in
            let series: [(String, KeyPath<Indicator.Year, Figure?>)] = [
                ("värde", \.value), ("jämförelse", \.comparison), ("osäkerhet", \.uncertainty),
            ]
            return series.enumerated().compactMap { index, series -> [String]? in
                let figures = years.map { year in
                    indicator.years.first { $0.year == year }?[keyPath: series.1]?.plain.replacing(".", with: ",") ?? ""
                }
                guard index == 0 || figures.contains(where: { !$0.isEmpty }) else { return nil }
                let own = index == 0 ? [indicator.name, indicator.unit, indicator.better.word] : ["", "", ""]
                let rest = index == 0 ? [indicator.source, indicator.note] : ["", ""]
                return own + [series.0] + figures + rest
            }
        }
        return ([header] + rows).map { $0.map(\.asCell).joined(separator: "\t") }.joined(separator: "\n")
    }
}

extension Indicator.Better {
    fileprivate var word: String {
        switch self {
        case .higher: "hög"
        case .lower: "låg"
        case .neither: ""
        }
    }
}

extension String {
    fileprivate var withoutSpaceAround: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    fileprivate var asCell: String {
        contains(where: { $0 == "\t" || $0 == "\"" || $0.isNewline }) ? "\"\(replacing("\"", with: "\"\""))\"" : self
    }
}
