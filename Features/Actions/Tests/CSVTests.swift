import CSV
import Testing
import Vocabulary

@Suite("Tables as Excel in Swedish has them")
struct CSVTests {
    @Test("are written with mark, semicolons, decimal commas and days as ISO")
    func written() {
        let table = CSVTable(
            headers: ["Ort", "Antal", "Medel", "Dag"],
            rows: [
                [.text("Björkåsen; norr"), .integer(-3), .decimal(525, decimals: 2), .date(day)],
                [.text("Sa ”hej”, \"du\""), .empty, .rounded(-0.05, decimals: 1)],
            ]
        )
        #expect(
            table.fileText
                == "\u{FEFF}Ort;Antal;Medel;Dag\r\n\"Björkåsen; norr\";-3;5,25;2027-03-11\r\n"
                + "\"Sa ”hej”, \"\"du\"\"\";;-0,1;\r\n"
        )
        #expect(CSVCell.decimal(-5, decimals: 2).words == "-0,05")
        #expect(CSVCell.decimal(1200, decimals: 0).words == "1200")
        #expect(CSVCell.rounded(nil, decimals: 1) == .empty)
        #expect(CSVCell.rounded(.nan, decimals: 1) == .empty)
    }

    @Test(
        "calculate nothing: what begins as a formula is text, in headers too",
        arguments: ["=1+1", "+46", "-lista", "@SUM(A1)", "\tx", "\r=1", "  =1+1", "'=1", "＝1"]
    )
    func formulas(text: String) throws {
        let table = CSVTable(headers: [text], rows: [[.text(text)]])
        let body = table.fileText.unicodeScalars.dropFirst().filter { $0 != "\"" }
        #expect(body.first == "'")
        let read = try CSVContent(table.fileText.utf8)
        #expect(read.headers == [text] && read.rows.map(\.cells) == [[text]])
        #expect(read.rows[0].formulas == [])
        #expect(try CSVContent(text: "a\n\"\(text)\"").rows[0].formulas == (text.hasPrefix("'") ? [] : [0]))
    }

    @Test("survive the round trip, whatever stands in them", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let table = chance.table()
        let read = try CSVContent(Array(table.fileText.utf8))
        #expect(read.headers.map(scalars) == table.headers.map(scalars))
        let words = table.rows.map { row in
            (0..<table.headers.count).map { $0 < row.count ? scalars(row[$0].words) : [] }
        }
        #expect(read.rows.map { $0.cells.map(scalars) } == words)
    }

    @Test("are read with semicolon, comma or tab", arguments: [";", ",", "\t"])
    func separators(separator: String) throws {
        let text =
            "Namn\(separator)\"Ord; och, mer\"\r\n\"A \"\"b\"\"\"\(separator)\"rad 1\nrad 2\"\r\n\r\nx\(separator)\n"
        let read = try CSVContent(text: text)
        #expect(read.headers == ["Namn", "Ord; och, mer"])
        #expect(read.rows.map(\.cells) == [["A \"b\"", "rad 1\nrad 2"], ["x", ""]])
        #expect(read.rows.map(\.line) == [2, 5])
    }

    @Test("are read in the encodings that Excel saves in")
    func encodings() throws {
        let windows: [UInt8] = [
            0x50, 0x72, 0x69, 0x73, 0x3B, 0x4F, 0x72, 0x74, 0x0D, 0x0A, 0x80, 0x35, 0x3B, 0xC5, 0x6D, 0xE5, 0x6C,
        ]
        #expect(try CSVContent(windows).rows.map(\.cells) == [["€5", "Åmål"]])
        let utf16: [UInt8] = [0xFF, 0xFE] + "a\tb\r\nå\t1".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try CSVContent(utf16).rows.map(\.cells) == [["å", "1"]])
        let big: [UInt8] = [0xFE, 0xFF] + "a\r\nå".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try CSVContent(big).rows.map(\.cells) == [["å"]])
        #expect(try CSVContent("\u{FEFF}a\nö".utf8).headers == ["a"])
    }

    @Test("say at which line and column they are wrong")
    func faults() {
        #expect(throws: CSVFault.nothingThere) { try CSVContent(text: "\u{FEFF}\r\n;;\r\n") }
        #expect(throws: CSVFault.quoteNotClosed(line: 3)) { try CSVContent(text: "a\nb\n\"c\nd") }
        #expect(throws: CSVFault.textAfterQuote(line: 2, column: 2)) { try CSVContent(text: "a;b\n1;\"2\"x") }
        #expect(throws: CSVFault.moreCellsThanHeaders(line: 2, column: 3)) { try CSVContent(text: "a;b\n1;2;3") }
        #expect(throws: CSVFault.tooManyRows(limit: 1)) { try CSVContent(text: "a\n1\n2", limit: 1) }
        #expect(throws: CSVFault.headerMissing("Id")) { try CSVContent(text: "a;b\n1;2").columns(["Id"]) }
        #expect(throws: CSVFault.headerTwice("a", column: 2)) { try CSVContent(text: "a; a\n1;2").columns(["a"]) }
    }

    @Test("hold numbers with decimal comma, and days that exist")
    func cells() throws {
        func number(_ text: String) throws -> Double? { try CSVReading.number(text, line: 2, column: "Antal") }
        #expect(try number(" 1 234,5 ") == 1234.5)
        #expect(try number("\u{2212}3") == -3)
        #expect(try number("1\u{A0}000") == 1000)
        #expect(try number("") == nil)
        for text in ["5.25", "1.234,5", "1.000"] {
            #expect(throws: CSVFault.decimalPoint(line: 2, column: "Antal", found: text)) { try number(text) }
        }
        for text in ["tolv", "1,2,3", ",5", "5,", "--1", "1e5", "inf", "0x10"] {
            #expect(throws: CSVFault.notANumber(line: 2, column: "Antal", found: text)) { try number(text) }
        }
        func date(_ text: String) throws -> LocalDate? { try CSVReading.date(text, line: 3, column: "Dag") }
        #expect(try date("2027-03-11") == day)
        #expect(try date(" ") == nil)
        for text in ["11/3 2027", "2027-02-30", "2027-3-11", "11.03.2027"] {
            #expect(throws: CSVFault.notADate(line: 3, column: "Dag", found: text)) { try date(text) }
        }
    }

    private let day = LocalDate("2027-03-11") ?? .distantPast
}

/// Sign by sign: two strings can be equal and not the same.
private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// Random tables of what is most likely to go wrong.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }

    static let pieces = [
        "=", "+", "-", "@", "'", "\"", ";", ",", "\t", "\r", "\n", "\r\n", " ", "\u{A0}", "\u{FEFF}", "\u{301}", "å",
        "𝛂", "0", "1,5", "2027-03-11", "ord", "\u{200D}", "＝",
    ]

    mutating func text() -> String {
        (0..<next(below: 7)).map { _ in Self.pieces[next(below: Self.pieces.count)] }.joined()
    }

    mutating func table() -> CSVTable {
        let width = 1 + next(below: 4)
        // A column without a name can't be told from what Excel leaves at the right.
        var table = CSVTable(headers: (0..<width).map { "\(text())k\($0)" })
        for _ in 0..<next(below: 6) {
            table.rows.append((0..<next(below: width + 1)).map { _ in cell() })
        }
        return table
    }

    private mutating func cell() -> CSVCell {
        switch next(below: 6) {
        case 0: .empty
        case 1: .integer(next(below: 2000) - 1000)
        case 2: .decimal(next(below: 200_000) - 100_000, decimals: next(below: 4))
        case 3: .date(LocalDate(dayNumber: next(below: 40_000)) ?? .distantPast)
        default: .text(text())
        }
    }
}
