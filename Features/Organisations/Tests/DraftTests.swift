import Organisations
import Testing
import Vocabulary

@Suite("What somebody typed")
struct DraftTests {
    @Test("about a person becomes one line each, and a known role")
    func person() throws {
        let draft = PersonDraft(name: " Vera \n Lingonris ", address: " VERA@example.se", kind: " Politiker ")
        let person = try draft.person("vera", among: [])
        #expect(person == Person(id: "vera", name: "Vera Lingonris", kind: .elected, email: "vera@example.se"))
    }

    @Test("about a unit has a kind and a name of its own")
    func unit() throws {
        let bun = Unit(id: "bun", kind: .committee, name: "Nämnden")
        #expect(throws: UnitRefusal.nameMissing) { try UnitDraft(kind: "unit", name: " ").unit("u", among: []) }
        #expect(throws: UnitRefusal.kindUnknown) { try UnitDraft(kind: "x", name: "Nämnd").unit("u", among: []) }
        #expect(throws: UnitRefusal.nameTaken("nämnden")) {
            try UnitDraft(kind: "unit", name: "nämnden").unit("u", among: [bun])
        }
        #expect(throws: UnitRefusal.nameTooLong(limit: UnitDraft.limit)) {
            try UnitDraft(kind: "unit", name: String(repeating: "n", count: 201)).unit("u", among: [])
        }
        #expect(throws: UnitRefusal.nameTooLong(limit: UnitDraft.shortLimit)) {
            try UnitDraft(kind: "unit", name: "Nämnd", short: "mycket långt kort").unit("u", among: [])
        }
        #expect(try UnitDraft(kind: "committee", name: "NÄMNDEN").unit("bun", among: [bun]).name == "NÄMNDEN")
    }

    @Test(
        "as an address is one",
        arguments: ["vera@example.se", "åsa.öberg@kommun.se", "a+b@sub.example.co.uk", "o'hara@example.se"]
    )
    func addresses(text: String) { #expect(EmailAddress(checking: text)?.value == text) }

    @Test(
        "as an address is none",
        arguments: [
            "", "vera", "@example.se", "vera@", "vera@example", "vera@.se", "vera@example.", "ve ra@example.se",
            "vera@exam\nple.se", "a@b@c.se", "vera@-example.se", "<vera@example.se>", "vera,hugo@example.se",
        ]
    )
    func noAddresses(text: String) { #expect(EmailAddress(checking: text) == nil) }

    @Test("is sorted as Swedes do")
    func order() {
        let names = ["Öst", "Åsa", "anna", "Ärla", "Zara", "Émile", "Erik", "Anna"]
        #expect(names.inSwedishOrder(by: \.self) == ["Anna", "anna", "Émile", "Erik", "Zara", "Åsa", "Ärla", "Öst"])
    }
}
