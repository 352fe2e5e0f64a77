import Organisations
import SQLStorage
import Testing
import Vocabulary

@Suite("Rows about people")
struct PeopleRowsTests {
    private let now = Instant(microseconds: 1_795_000_000_000_000)
    private let vera = Person(
        id: "vera",
        name: "Vera Lingonris",
        title: "Ordförande",
        kind: .elected,
        unit: "bun",
        email: "vera@example.se",
        isOrganiser: true
    )

    private func people(_ engine: Engine) async throws -> SQLPeople {
        let people = SQLPeople(try await engine.database())
        try await people.found(Organisation(id: "g", name: "Granvik"), at: now)
        try await people.found(Organisation(id: "å", name: "Åvik"), at: now)
        return people
    }

    @Test("are read as they were written, in Swedish order", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        let people = try await people(engine)
        #expect(try await people.organisations().map(\.name) == ["Granvik", "Åvik"])
        #expect(try await people.organisation("å")?.name == "Åvik")
        #expect(try await people.organisation("x") == nil)
        let ake = Person(id: "ake", name: "Åke", kind: .external)
        for person in [ake, vera] { try await people.add(person, to: "g") }
        #expect(try await people.people(in: "g") == [vera, ake])
        #expect(try await people.people(in: "å") == [])
        #expect(try await people.person("vera", in: "å") == nil)
    }

    @Test("about units come in the order of kind and name", arguments: Engine.all)
    func units(engine: Engine) async throws {
        let people = try await people(engine)
        let units = [
            Unit(id: "1", kind: .leadership, name: "Ledning"),
            Unit(id: "2", kind: .committee, name: "Barn", short: "BUN"),
            Unit(id: "3", kind: .committee, name: "Åldring"), Unit(id: "4", kind: .company, name: "AB"),
        ]
        for unit in units.reversed() { try await people.add(unit, to: "g") }
        #expect(try await people.units(in: "g") == units)
        try await people.change(Unit(id: "4", kind: .unit, name: "Enhet"), in: "g")
        #expect(try await people.units(in: "g").last?.name == "Enhet")
        await #expect(throws: UnitRefusal.unknown) {
            try await people.change(Unit(id: "4", kind: .unit, name: "Enhet"), in: "å")
        }
    }

    @Test("hold an address once in an organisation", arguments: Engine.all)
    func addresses(engine: Engine) async throws {
        let people = try await people(engine)
        try await people.add(vera, to: "g")
        try await people.add(vera, to: "å")
        let taken = PersonRefusal.addressTaken("vera@example.se")
        await #expect(throws: taken) {
            try await people.add(Person(id: "2", name: "V", kind: .elected, email: "vera@example.se"), to: "g")
        }
        for id: PersonID in ["3", "4"] { try await people.add(Person(id: id, name: "Namne", kind: .elected), to: "g") }
        await #expect(throws: taken) {
            try await people.change(Person(id: "3", name: "N", kind: .elected, email: "vera@example.se"), in: "g")
        }
        try await people.change(Person(id: "3", name: "N", kind: .elected, email: "n@example.se"), in: "g")
        #expect(try await people.person("3", in: "g")?.email == "n@example.se")
    }

    @Test("keep the name of one who is removed, and free the address", arguments: Engine.all)
    func removal(engine: Engine) async throws {
        let people = try await people(engine)
        try await people.add(vera, to: "g")
        await #expect(throws: PersonRefusal.unknown) { try await people.remove("vera", from: "å", at: now) }
        try await people.remove("vera", from: "g", at: now)
        await #expect(throws: PersonRefusal.unknown) { try await people.remove("vera", from: "g", at: now) }
        await #expect(throws: PersonRefusal.unknown) { try await people.change(vera, in: "g") }
        #expect(try await people.people(in: "g") == [])
        let removed = try #require(try await people.person("vera", in: "g"))
        #expect(removed.name == vera.name && removed.email == nil && removed.isRemoved && !removed.isOrganiser)
        try await people.add(Person(id: "new", name: "V", kind: .elected, email: "vera@example.se"), to: "g")
    }
}
