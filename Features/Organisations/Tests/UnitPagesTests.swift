import HTTPTypes
import Organisations
import OrganisationsWeb
import SQLStorage
import Testing
import Vocabulary

@Suite("The pages about units")
struct UnitPagesTests {
    @Test("take every kind of unit", arguments: Unit.Kind.allCases)
    func kinds(kind: Unit.Kind) async throws {
        let granvik = try await Granvik()
        let page = try await granvik.post("/units", ["kind": kind.rawValue, "name": "Ny enhet"])
        #expect(page.location == "/units#unit-new1")
        #expect(try await granvik.people.units(in: "granvik").contains { $0.name == "Ny enhet" && $0.kind == kind })
    }

    @Test("rename a unit")
    func rename() async throws {
        let granvik = try await Granvik()
        #expect(try await granvik.get("/units/bun").text.contains("value=\"Barnnämnden\""))
        let fields: KeyValuePairs = ["kind": "committee", "name": "Barn- och utbildningsnämnden", "short": "BUN"]
        #expect(try await granvik.post("/units/bun", fields).location == "/units#unit-bun")
        #expect(try await granvik.get("/units").text.contains("Barn- och utbildningsnämnden"))
    }

    @Test("keep what was typed when something is wrong")
    func kept() async throws {
        let granvik = try await Granvik()
        let page = try await granvik.post("/units", ["kind": "company", "name": "barnnämnden", "short": "BN"])
        #expect(page.status == UnitRefusal.nameTaken("").status)
        #expect(page.text.contains("value=\"barnnämnden\"") && page.text.contains("value=\"BN\""))
        #expect(try await granvik.post("/units/bun", ["kind": "", "name": "Nämnd"]).status == .unprocessableContent)
    }

    @Test("know no unit of another organisation")
    func foreign() async throws {
        let granvik = try await Granvik()
        #expect(try await granvik.get("/units/sun").status == .notFound)
        #expect(try await granvik.post("/units/sun", ["kind": "unit", "name": "Hacked"]).status == .notFound)
        await #expect(throws: UnitRefusal.unknown) {
            try await granvik.people.change(Unit(id: "sun", kind: .unit, name: "Hacked"), in: "granvik")
        }
        #expect(try await granvik.people.units(in: "sundby").map(\.name) == ["Sundbynämnden"])
    }
}
