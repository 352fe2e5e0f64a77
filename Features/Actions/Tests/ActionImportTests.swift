import Actions
import CSV
import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Testing
import Vocabulary

@testable import ActionsWeb

@Suite("A file of actions")
struct ActionImportTests {
    @Test("that comes back as it went out changes nothing, whatever stands in the texts")
    func unchanged() async throws {
        let sheet = try await Sheet()
        let found = try sheet.read()
        #expect(found.rows == [] && found.refused == [])
        #expect(found.unchanged == 2)
    }

    @Test("changes exactly the cells that were edited")
    func edited() async throws {
        let sheet = try await Sheet()
        var edited = sheet
        edited[House.first, .status] = "pågår"
        edited[House.first, .due] = "2027-08-31"
        edited[House.second, .caseNumber] = "BUN 2027/00131"
        edited[House.second, .sentTo] = "Barn- och utbildningsnämnden"
        edited[House.second, .sentOn] = "2027-03-11"
        edited[House.second, .effect] = "Effekten syns delvis"
        let found = try edited.read()
        #expect(found.refused == [])
        let first = try #require(found.rows.first { $0.action.id == House.first })
        #expect(first.cells.map(\.column) == [.due, .status])
        #expect(first.cells.map(\.before) == ["2027-06-15", "Inte påbörjad"])
        #expect(first.revision.remark?.text == "Ändrat i fil")
        let second = try #require(found.rows.first { $0.action.id == House.second })
        #expect(second.revision.sending?.caseNumber == "BUN 2027/00131")
        #expect(second.revision.effect == .partly && second.revision.status == nil && second.revision.remark == nil)
        #expect(found.fingerprint != (try sheet.read()).fingerprint)
    }

    @Test("finds who is responsible by name, address or id, and asks where several have the name")
    func owners() async throws {
        let sheet = try await Sheet()
        for word in ["Vera Lingonris", "vera lingonris", "vera", "VERA@prov.example"] {
            var edited = sheet
            edited[House.first, .owner] = word
            #expect(try edited.read().rows.first?.revision.owner == "vera", "\(word)")
        }
        var twins = sheet
        twins.people.append(.init(id: "vera2", name: "Vera Lingonris", email: nil))
        twins[House.first, .owner] = "Vera Lingonris"
        #expect(try twins.read().refused.map(\.why) == [.ownerAmbiguous])
        twins[House.first, .owner] = "Vera Lingonris (vera2)"
        #expect(try twins.read().rows.first?.revision.owner == "vera2")
    }

    @Test("refuses a row by its line and column, and leaves all of it as it is")
    func refused() async throws {
        let cases: [(ActionFile.Column, String, ImportFault)] = [
            (.id, "", .idMissing), (.id, "a0", .idUnknown), (.id, "=A1", .formula),
            (.version, "1,5", .notANumber), (.version, "1.0", .decimalPoint), (.version, "7", .changedSince),
            (.what, "Annan text", .notToBeChanged), (.dialogue, "Annat", .notToBeChanged),
            (.owner, "Ingen Alls", .ownerUnknown), (.owner, "", .ownerMissing),
            (.due, "2027.09.01", .notADate), (.due, "", .dateMissing), (.due, "2020-01-01", .refused(.dueInThePast)),
            (.status, "Snart klar", .statusUnknown), (.status, "=1+1", .formula), (.status, "", .statusUnknown),
            (.effect, "Jo", .effectUnknown), (.remark, "@SUM(A1)", .formula), (.remark, "-1+1", .formula),
            (.sentOn, "2027-12-01", .refused(.committeeMissing)),
            (.remark, String(repeating: "å", count: 601), .refused(.textTooLong(limit: 600))),
        ]
        let sheet = try await Sheet()
        for (column, text, why) in cases {
            var edited = sheet
            edited[House.first, .effect] = "Effekten syns"
            edited[House.first, column] = text
            let found = try edited.read()
            let refused = try #require(found.refused.first, "\(column) \(text)")
            #expect(refused.why == why, "\(column) ”\(text)”")
            #expect(refused.line == sheet.line(of: House.first))
            if why != .refused(.textTooLong(limit: 600)) {
                #expect(refused.column == (why == .refused(.committeeMissing) ? .sentTo : column), "\(column)")
            }
            #expect(found.rows == [] && found.unchanged == 1)
        }
    }

    @Test("takes each action from one row, and only from those who may change it")
    func standing() async throws {
        var twice = try await Sheet()
        twice.rows.append(twice.rows[0])
        #expect(try twice.read().refused.map(\.why) == [.idTwice])
        var edited = try await Sheet()
        edited[House.first, .status] = "Klar"
        #expect(try edited.read(by: .participant).refused.map(\.why) == [.refused(.notYours)])
        edited[House.second, .sentTo] = "Nämnden"
        edited[House.second, .sentOn] = "2027-12-01"
        #expect(try edited.read().refused.map(\.why) == [.refused(.sentInTheFuture)])
    }

    @Test("does not undo what somebody changed after it was made")
    func late() async throws {
        let sheet = try await Sheet()
        try await sheet.house.follow("siv", .setStatus(.done), on: House.first)
        let now = try await sheet.house.all()
        // Untouched, the old file would set the state back.
        #expect(try sheet.read(of: now).refused.map(\.why) == [.changedSince])
    }

    @Test("needs its two columns, and no more than what is to change")
    func columns() async throws {
        let sheet = try await Sheet()
        let version = sheet[House.first, .version]
        let text = "Läge\tVersion\tId\tEgen kolumn\nKlar\t\(version)\t\(House.first)\tabc\n"
        let found = try sheet.read(CSVContent(text: text))
        #expect(found.rows.first?.cells.map(\.column) == [.status])
        #expect(throws: CSVFault.headerMissing("Version")) { try sheet.read(CSVContent(text: "Id;Läge\nx;Klar")) }
        #expect(throws: CSVFault.headerTwice("Id", column: 2)) { try sheet.read(CSVContent(text: "Id;Id;Version\n;;")) }
    }
}

/// The file of a municipality's actions, to be edited cell by cell.
private struct Sheet {
    let house: House
    let actions: [ListedAction]
    var people: [ActionFile.Person]
    var rows: [[String]]

    init() async throws {
        house = try await House.withActions()
        actions = try await house.all()
        people = Town.people.map { .init(id: $0.id, name: $0.name, email: "\($0.id)@prov.example") }
        let table = ActionFile(people: people, units: [:]).table(actions)
        rows = try CSVContent(Array(table.fileText.utf8)).rows.map(\.cells)
    }

    func line(of id: ActionID) -> Int { 2 + (actions.firstIndex { $0.id == id } ?? 0) }

    subscript(id: ActionID, column: ActionFile.Column) -> String {
        get { rows[line(of: id) - 2][place(column)] }
        set { rows[line(of: id) - 2][place(column)] = newValue }
    }

    private func place(_ column: ActionFile.Column) -> Int { ActionFile.Column.allCases.firstIndex(of: column) ?? 0 }

    /// As somebody types it: nothing is defused.
    private var typed: String {
        let lines = [ActionFile.Column.allCases.map(\.rawValue)] + rows
        return lines.enumerated().map { number, cells in
            cells.map { cell in
                let isOurs = number > 0 && actions.contains { $0.summary.what == cell }
                return "\"\((isOurs ? Formula.defused(cell) : cell).replacing("\"", with: "\"\""))\""
            }.joined(separator: ";")
        }.joined(separator: "\r\n")
    }

    func read(by actor: Action.Actor = .organiser, of now: [ListedAction]? = nil) throws -> ActionImport {
        try read(CSVContent(text: typed), by: actor, of: now)
    }

    func read(_ content: CSVContent, by actor: Action.Actor = .organiser, of now: [ListedAction]? = nil) throws
        -> ActionImport
    {
        try ActionImport(
            content,
            of: now ?? actions,
            in: ActionFile(people: people, units: [:]),
            by: { _ in actor },
            reason: "Ändrat i fil",
            command: "c1",
            today: house.desk.today
        )
    }
}
