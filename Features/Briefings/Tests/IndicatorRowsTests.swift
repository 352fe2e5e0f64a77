import Briefings
import Site
import Testing
import Vocabulary

@testable import BriefingsWeb

/// Tables of results as they are pasted from Excel.
@Suite("A pasted table of results")
struct IndicatorRowsTests {
    static let header = "Nyckeltal\tEnhet\tBäst\tSerie\t2024\t2025\tKälla\tAnmärkning"

    @Test("gives indicators with years, comparison, uncertainty and source")
    func whole() {
        let rows = IndicatorRows(
            """
            \(Self.header)
            Trygga i skolan\tprocent\thög\tvärde\t75,50\t73\tElevenkäten\tÅk 8
            \t\t\tjämförelse\t78\t79\t\t
            \t\t\tosäkerhet\t2\t±2,5\t\t
            Frånvaro\tprocent\tlåg\t\t14,8\t15,9\t\t
            Avvikelse\t%\t\t\t−1,2\t-3\t\t
            """
        )
        #expect(rows.faults == [])
        #expect(rows.indicators.map(\.name) == ["Trygga i skolan", "Frånvaro", "Avvikelse"])
        #expect(rows.indicators.map(\.better) == [.higher, .lower, .neither])
        let first = rows.indicators.first
        #expect(first?.years.map(\.year) == [2024, 2025])
        #expect(first?.years.map { $0.value?.swedish } == ["75,50", "73"])
        #expect(first?.years.map { $0.comparison?.swedish } == ["78", "79"])
        #expect(first?.years.map { $0.uncertainty?.swedish } == ["2", "2,5"])
        #expect(first?.source == "Elevenkäten" && first?.note == "Åk 8")
        #expect(rows.indicators.last?.latest?.value?.swedish == "−3")
    }

    @Test("may have semicolons, columns in another order, and holes", arguments: [";", "\t"])
    func shapes(separator: String) {
        let rows = IndicatorRows(
            [["2025", "2021", "Serie", "Nyckeltal"], ["75", "", "", "HME"], ["..", "79", "jämförelsegrupp", ""]]
                .map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        )
        #expect(rows.faults == [])
        #expect(rows.indicators.first?.years.map(\.year) == [2021, 2025])
        #expect(rows.indicators.first?.latest?.year == 2025)
        #expect(rows.indicators.first?.years.first?.comparison == Figure(79))
    }

    @Test("is written so that it can be pasted again")
    func again() {
        let table = [
            PackTests.indicator,
            Indicator(
                name: "Med \"citat\"",
                unit: "",
                better: .lower,
                years: [.init(2020, value: Figure(-5, decimals: 2)), .init(2025, comparison: Figure(1))],
                note: "rad ett\nrad två"
            ),
        ]
        let rows = IndicatorRows(IndicatorRows.text(of: table))
        #expect(rows.faults == [])
        #expect(rows.indicators == table)
    }

    @Test("says of every cell that is wrong where it stands")
    func cells() {
        let rows = IndicatorRows(
            """
            \(Self.header)
            \t\t\tvärde\t1\t2\t\t
            Trygghet\tprocent\tuppåt\tvärde\t75.5\tsjuttio\t\t
            \t\t\tvärde\t1\t2\t\t
            \t\t\tsnitt\t1\t2\t\t
            \t\t\tosäkerhet\t-2\t2\t\t
            Tomt\t\t\t\t\t\t\t
            """
        )
        #expect(
            rows.faults == [
                .nameMissing(row: 2), .betterUnknown(row: 3, found: "uppåt"),
                .decimalPoint(row: 3, column: "2024", found: "75.5"),
                .notANumber(row: 3, column: "2025", found: "sjuttio"), .seriesTwice(row: 4, name: "Trygghet"),
                .seriesUnknown(row: 5, found: "snitt"), .uncertaintyNegative(row: 6, column: "2024"),
                .valuesMissing(row: 3, name: "Trygghet"), .valuesMissing(row: 7, name: "Tomt"),
            ]
        )
        #expect(IndicatorRows.Fault.decimalPoint(row: 3, column: "2024", found: "75.5").explanation.sv.contains("75,5"))
    }

    @Test("says what is wrong with its columns")
    func columns() {
        #expect(IndicatorRows("").faults == [.nothingPasted])
        #expect(IndicatorRows("Nyckeltal\t2025").faults == [.nothingPasted])
        #expect(IndicatorRows("Enhet\t2025\nx\t1").faults == [.nameColumnMissing])
        #expect(IndicatorRows("Nyckeltal\tEnhet\nx\ty").faults == [.yearColumnsMissing])
        #expect(IndicatorRows("Nyckeltal\tSumma\t2025\nx\ty\t1").faults == [.columnUnknown("Summa")])
        #expect(IndicatorRows("Nyckeltal\t2025\t2025\nx\t1\t1").faults == [.columnTwice("2025")])
        #expect(IndicatorRows("Nyckeltal;Namn;2025\nx;y;1").faults == [.columnTwice("Namn")])
        #expect(IndicatorRows("Nyckeltal\t2025\n\"aldrig stängd\t1").faults == [.tableUnreadable(line: 2)])
        #expect(IndicatorRows("Nyckeltal\t2025\nx\t1\t2\t3").faults == [.tableUnreadable(line: 2)])
    }

    @Test(
        "has numbers as they were typed",
        arguments: [
            ("86,20", "86,20"), ("1 234 567", "1234567"), ("1\u{A0}234,5", "1234,5"), ("−4,1", "−4,1"),
            ("-0,05", "−0,05"), ("73 %", "73"), ("0", "0"), ("007", "7"),
        ]
    )
    func figures(typed: String, written: String) throws {
        #expect(try Figure.read(typed).swedish == written)
    }

    @Test(
        "takes nothing for a number that is none",
        arguments: ["", "-", "1,2,3", "1,", ",5", "1e5", "abc", "1234567890123456", "٣", "=1+1", "--1"]
    )
    func noFigures(typed: String) {
        #expect(throws: Figure.Fault.notANumber) { try Figure.read(typed) }
        #expect(throws: Figure.Fault.decimalPoint) { try Figure.read("86.2") }
    }
}
