import Organisations
import Testing

@Suite("Pasted rows")
struct PastedRowsTests {
    private let vera = PersonDraft(
        name: "Vera Lingonris",
        address: "vera@example.se",
        kind: "Förtroendevald",
        title: "Ordförande, BUN",
        unit: "BUN"
    )

    @Test(
        "are parted by tab, semicolon or comma, whatever the line breaks",
        arguments: [
            "Vera Lingonris\tvera@example.se\tFörtroendevald\tOrdförande, BUN\tBUN",
            "Vera Lingonris;vera@example.se;Förtroendevald;Ordförande, BUN;BUN\r\n",
            "\r\n\r\nVera Lingonris;vera@example.se;Förtroendevald;\"Ordförande, BUN\";BUN\r\r",
            "Vera Lingonris,vera@example.se,Förtroendevald,\"Ordförande, BUN\",BUN",
        ]
    )
    func separators(text: String) throws {
        #expect(try PastedRows(text).rows.map(\.draft) == [vera])
    }

    @Test("may have a header, with the columns in any order")
    func header() throws {
        let rows = try PastedRows("Roll;E-post;Namn;Nämnd\nFörtroendevald;vera@example.se;Vera Lingonris;BUN")
        #expect(rows.header == "Roll;E-post;Namn;Nämnd")
        #expect(rows.rows[0].number == 2)
        #expect(rows.rows[0].draft.name == "Vera Lingonris")
        #expect(rows.rows[0].draft.address == "vera@example.se")
        #expect(rows.rows[0].draft.unit == "BUN")
        #expect(rows.rows[0].draft.title == "")
    }

    @Test("keep cells with line breaks and quotation marks whole")
    func quoted() throws {
        let text =
            "\"Vera\nLingonris\"\tvera@example.se\tpolitiker\t\"säger \"\"hej\"\"\"\nHugo \"Hugge\" Tallmo\t\"\tx"
        let rows = try PastedRows(text).rows
        #expect(rows.map(\.draft.name) == ["Vera\nLingonris", "Hugo \"Hugge\" Tallmo"])
        #expect(rows[0].draft.title == "säger \"hej\"")
        #expect(rows[1].draft.address == "\"")
        #expect(rows[1].number == 3)
        #expect(rows.map(\.line).joined(separator: "\n") == text)
    }

    @Test("are at least one", arguments: ["", " \n\t\n", ";;;\n;;", "Namn\tRoll\n"])
    func nothing(text: String) {
        #expect(throws: PastedRows.Refusal.nothingPasted) { try PastedRows(text) }
    }

    @Test("are at most five hundred")
    func tooMany() throws {
        let row = "Vera\tvera@example.se\tpolitiker"
        let most = Array(repeating: row, count: 500).joined(separator: "\n")
        #expect(try PastedRows(most).rows.count == 500)
        #expect(throws: PastedRows.Refusal.tooManyRows(count: 501, limit: 500)) { try PastedRows(most + "\n" + row) }
    }
}
