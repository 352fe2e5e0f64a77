import Access
import ArgumentParser
import Foundation
import Organisations
import SQLStorage
import SQLite
import Site
import Testing
import Vocabulary

@testable import samtal

@Suite("The operator's commands about people")
struct AdminTests {
    private let address = "sqlite:\(NSTemporaryDirectory())/admin-\(UUID().uuidString).db"

    private func add(_ name: String = "Provkommun", email: String = "olga@example.se", id: String = "prov") async throws
    {
        try await AddOrganisationCommand.parse([
            "--database", address, "--name", name, "--organiser-name", "Olga Ek", "--organiser-email", email, "--id",
            id,
        ]).run()
    }

    @Test("add a municipality with somebody who can invite the others")
    func organisation() async throws {
        try await add()
        let people = SQLPeople(try await DatabaseAddress(address).openExisting())
        #expect(try await people.organisation("prov")?.name == "Provkommun")
        let olga = try #require(try await people.people(in: "prov").first)
        #expect(olga.isOrganiser && olga.email == "olga@example.se")
        try await LinkCommand.parse(["--database", address, "--organisation", "prov", "--person", olga.id.value]).run()
        try await ListOrganisationsCommand.parse(["--database", address]).run()
    }

    @Test("say what is wrong, and add nothing")
    func refusals() async throws {
        try await add()
        await #expect(throws: AdminRefusal.idTaken("prov")) { try await add() }
        await #expect(throws: AdminRefusal.wrongID("a b")) { try await add(id: "a b") }
        await #expect(throws: AdminRefusal.wrongName) { try await add(" ", id: "new") }
        await #expect(throws: AdminRefusal.wrongPerson(.addressMalformed("olga"))) {
            try await add(email: "olga", id: "new")
        }
        let people = SQLPeople(try await DatabaseAddress(address).openExisting())
        #expect(try await people.organisations().map(\.id) == ["prov"])
    }

    @Test("make no link for nobody, or to another site")
    func links() async throws {
        try await add()
        await #expect(throws: AdminRefusal.nobodyThere(organisation: "prov", person: "nobody")) {
            try await LinkCommand.parse(["--database", address, "--organisation", "prov", "--person", "nobody"]).run()
        }
        let arguments = ["--database", address, "--organisation", "prov", "--person", "x", "--to", "//evil.se"]
        await #expect(throws: AdminRefusal.notAPath("//evil.se")) { try await LinkCommand.parse(arguments).run() }
    }

    @Test("make no link for somebody who was removed")
    func linkAfterRemoval() async throws {
        try await add()
        let people = SQLPeople(try await DatabaseAddress(address).openExisting())
        let olga = try #require(try await people.people(in: "prov").first)
        try await people.remove(olga.id, from: "prov", at: .now())
        let arguments = ["--database", address, "--organisation", "prov", "--person", olga.id.value]
        await #expect(throws: AdminRefusal.nobodyThere(organisation: "prov", person: olga.id.value)) {
            try await LinkCommand.parse(arguments).run()
        }
    }
}
