import Organisations
import Testing
import Vocabulary

@Suite("A paste")
struct PasteTests {
    private let bun = Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden", short: "BUN")
    private let vera = Person(
        id: "vera",
        name: "Vera Lingonris",
        title: "Ledamot",
        kind: .elected,
        unit: "bun",
        email: "vera@example.se"
    )
    private let hugo = Person(id: "hugo", name: "Hugo Tallmo", kind: .official)

    private func outcomes(_ text: String) throws -> [Paste.Outcome] {
        let rows = try PastedRows(text).rows
        return Paste(rows, people: [vera, hugo], units: [bun]) { "new" }.outcomes.map(\.outcome)
    }

    @Test("adds, changes and recognises people by their address")
    func byAddress() throws {
        let outcomes = try outcomes(
            """
            Ida Ek\tIda@Example.SE\ttjänsteman\tChef\tbun
            Vera Lingonris-Ek\tvera@example.se\tpolitiker\t\t
            Vera Lingonris-Ek\tvera@example.se\tPOLITIKER\tLedamot\tBarn- och utbildningsnämnden
            """
        )
        var changed = vera
        changed.name = "Vera Lingonris-Ek"
        let ida = Person(
            id: "new",
            name: "Ida Ek",
            title: "Chef",
            kind: .official,
            unit: "bun",
            email: "ida@example.se"
        )
        #expect(outcomes == [.added(ida), .updated(changed), .alreadyThere(changed)])
    }

    @Test("recognises people without an address by a name that only one has")
    func byName() throws {
        #expect(
            try outcomes("hugo tallmo;;utomstående") == [
                .updated(changed(hugo) { ($0.name, $0.kind) = ("hugo tallmo", .external) })
            ]
        )
        #expect(try outcomes("Hugo Tallmo;;tjänsteperson") == [.alreadyThere(hugo)])
    }

    @Test("knows all that is wrong in a row, in the order of its cells")
    func allFaults() throws {
        let rows = try PastedRows("Ida Ek\tida@\tkung\tChef\tXYZ\n\t\tkung\t\t\nVera Ek\t\tpolitiker\t\tBUN").rows
        #expect(
            rows.map { $0.draft.faults(among: [bun]) } == [
                [.addressMalformed("ida@"), .kindUnknown("kung"), .unitUnknown("XYZ")],
                [.nameMissing, .kindUnknown("kung")], [],
            ]
        )
    }

    @Test("refuses a row for what is wrong in it, and none of the others")
    func refusals() throws {
        let long = String(repeating: "å", count: 201)
        let outcomes = try outcomes(
            """
            \tx@example.se\tpolitiker
            \(long)\tx@example.se\tpolitiker
            Ida\tida@\tpolitiker
            Ida\tida@example.se\tkung
            Ida\tida@example.se
            Ida\tida@example.se\tpolitiker\t\(long)
            Ida\tida@example.se\tpolitiker\t\tSKN
            Ida\tida@example.se\tpolitiker
            """
        )
        #expect(
            outcomes == [
                .refused(.nameMissing), .refused(.nameTooLong(limit: 200)), .refused(.addressMalformed("ida@")),
                .refused(.kindUnknown("kung")), .refused(.kindUnknown("")), .refused(.titleTooLong(limit: 200)),
                .refused(.unitUnknown("SKN")),
                .added(Person(id: "new", name: "Ida", kind: .elected, email: "ida@example.se")),
            ]
        )
    }

    @Test("asks which row is right when two say different things about one person")
    func contradiction() throws {
        let outcomes = try outcomes("Vera L;vera@example.se;politiker\nVera Ek;vera@example.se;politiker")
        #expect(outcomes[1] == .contradicts(row: 1))
    }

    private func changed(_ person: Person, _ change: (inout Person) -> Void) -> Person {
        var person = person
        change(&person)
        return person
    }
}
