import HTTPTypes
import Organisations
import OrganisationsWeb
import SQLStorage
import Site
import Testing
import Vocabulary

@Suite("The pages about people")
struct PeoplePagesTests {
    @Test("list everybody by unit, and who waits for a link")
    func list() async throws {
        let page = try await Granvik().get("/people").text
        #expect(page.contains("Barnnämnden"))
        #expect(page.contains("<span>vera<") && page.contains(">@example.se<"))
        #expect(page.contains("Ge Vera Lingonris en länk"))
        #expect(!page.contains("Sven"))
    }

    @Test(
        "are for organisers alone",
        arguments: [
            "/people", "/people/new", "/people/paste", "/people/vera", "/people/vera/removal", "/units", "/units/bun",
        ]
    )
    func organisersOnly(path: String) async throws {
        let granvik = try await Granvik()
        #expect(try await granvik.get(path, as: "vera").status == Refusal.notAllowed.status)
        #expect(try await granvik.get(path, as: nil).status == .seeOther)
        #expect(!(try await granvik.get(path, as: "vera").text.contains("@")))
        guard path != "/people/new" else { return }
        #expect(try await granvik.post(path, as: "vera").status == Refusal.notAllowed.status)
        #expect(try await granvik.post(path, as: nil).status == Refusal.signInNeeded.status)
    }

    @Test("know nobody from another organisation", arguments: ["sven", "nobody", "..%2Fvera"])
    func foreignPeople(id: String) async throws {
        let granvik = try await Granvik()
        let fields: KeyValuePairs = ["name": "Hacked", "kind": "elected"]
        #expect(try await granvik.get("/people/\(id)").status == .notFound)
        #expect(try await granvik.post("/people/\(id)", fields).status == .notFound)
        #expect(try await granvik.get("/people/\(id)/removal").status == .notFound)
        #expect(try await granvik.post("/people/\(id)/removal").status == .notFound)
        #expect(try await granvik.people.person("sven", in: "sundby")?.name == "Sven Al")
        await #expect(throws: PersonRefusal.unknown) {
            try await granvik.people.change(Person(id: "sven", name: "Hacked", kind: .elected), in: "granvik")
        }
        await #expect(throws: PersonRefusal.unknown) {
            try await granvik.people.remove("sven", from: "granvik", at: .init(microseconds: 1))
        }
    }

    @Test("add a person, and keep what was typed when something is wrong")
    func add() async throws {
        let granvik = try await Granvik()
        let fields: KeyValuePairs = [
            "name": "Ida Ek", "email": "ida@", "kind": "external", "title": "Forskare", "unit": "bun",
        ]
        let refused = try await granvik.post("/people", fields)
        #expect(refused.status == .unprocessableContent)
        for typed in ["Ida Ek", "ida@", "Forskare"] { #expect(refused.text.contains("value=\"\(typed)\"")) }
        #expect(refused.text.contains("är ingen hel e-postadress"))
        #expect(refused.text.contains("<option value=\"bun\" selected>"))
        let added = try await granvik.post("/people", ["name": "Ida Ek", "kind": "external", "unit": "bun"])
        #expect(added.location?.hasPrefix("/people#person-new") == true)
        #expect(try await granvik.get("/people").text.contains("Ida Ek"))
    }

    @Test("take no address twice in an organisation, but the same one in two")
    func addressTaken() async throws {
        let granvik = try await Granvik()
        let twice = try await granvik.post("/people", ["name": "Ida", "kind": "elected", "email": "vera@example.se"])
        #expect(twice.status == PersonRefusal.addressTaken("").status)
        let changed = try await granvik.post(
            "/people/olga",
            ["name": "Olga", "kind": "official", "email": "vera@example.se", "organiser": "yes"]
        )
        #expect(changed.status == .conflict)
        #expect(
            try await granvik.post("/people", ["name": "Ida", "kind": "elected", "email": "sven@sundby.se"]).status
                == .seeOther
        )
    }

    @Test("show names that are HTML as text")
    func htmlNames() async throws {
        let granvik = try await Granvik()
        let name = "<script>alert(1)</script>"
        _ = try await granvik.post("/people", ["name": name, "title": "\"><img src=x>", "kind": "elected"])
        _ = try await granvik.post("/units", ["name": "<i>Nämnd</i>", "kind": "committee"])
        _ = try await granvik.post("/people/paste", ["rows": "\(name)\tx@\tkung\n</textarea><b>\t\tpolitiker"])
        let pages = [
            try await granvik.get("/people").text, try await granvik.get("/units").text,
            try await granvik.post("/people/paste", ["rows": "\(name)</textarea>\tx@\tkung"]).text,
        ]
        for page in pages {
            for tag in ["<script>alert", "<img", "<i>", "</textarea><b>", "<b>"] { #expect(!page.contains(tag)) }
            #expect(page.contains("&lt;"))
        }
        #expect(pages[2].matches(of: /<\/textarea>/).count == 1)
    }

    @Test("remove a person after saying what goes and what stays")
    func remove() async throws {
        let granvik = try await Granvik()
        #expect(try await granvik.get("/people/vera/removal").text.contains("Namnet står kvar"))
        #expect(try await granvik.post("/people/vera/removal").location == "/people")
        #expect(!(try await granvik.get("/people").text.contains("Vera")))
        let vera = try await granvik.people.person("vera", in: "granvik")
        #expect(vera?.name == "Vera Lingonris")
        #expect(vera?.email == nil)
        #expect(vera?.isRemoved == true)
        #expect(try await granvik.get("/people/vera").status == .notFound)
    }

    @Test("leave at least one who can invite people")
    func lastOrganiser() async throws {
        let granvik = try await Granvik()
        #expect(try await granvik.post("/people/olga/removal").status == PersonRefusal.lastOrganiser.status)
        let fields: KeyValuePairs = ["name": "Olga Ek", "kind": "official", "email": "olga@granvik.se"]
        let page = try await granvik.post("/people/olga", fields)
        #expect(page.status == .conflict)
        #expect(page.text.contains("Någon måste kunna planera samtal"))
        _ = try await granvik.post("/people/vera", ["name": "Vera", "kind": "elected", "organiser": "yes"])
        #expect(try await granvik.post("/people/olga/removal").location == "/people")
    }
}
