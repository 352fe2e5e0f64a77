import Access
import AccessWeb
import HTTPTypes
import Organisations
import SQLStorage
import Testing
import Vocabulary

@Suite("Signing in")
struct SignInTests {
    @Test("by mail never tells whether anybody has the address")
    func noEnumeration() async throws {
        let world = try await World()
        try await world.visit { client in
            let vera = Browser(client)
            let nobody = try await vera.post("/sign-in", ["email": "nobody@example.se"])
            let somebody = try await vera.post("/sign-in", ["email": " Vera@Example.SE ", "next": "/dialogues/school"])
            #expect(nobody.location == "/sign-in/sent")
            #expect(somebody.location == "/sign-in/sent")
            #expect(nobody.text == somebody.text)
            let letter = try #require(await world.mailbox.next())
            #expect(letter.to == "vera@example.se")
            #expect(try await vera.post(letter.path).location == "/dialogues/school")
        }
    }

    @Test("by mail keeps what was typed when it is no address", arguments: ["vera", "vera@", "a@b", "a b@c.se", ""])
    func malformed(address: String) async throws {
        let world = try await World()
        try await world.visit { client in
            let page = try await Browser(client).post("/sign-in", ["email": address])
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("value=\"\(address)\""))
            #expect(page.text.contains("Skriv en hel e-postadress"))
        }
    }

    @Test("by mail is limited for an address, also one that nobody has")
    func limitForAddress() async throws {
        let world = try await World()
        try await world.visit { client in
            for _ in 1...3 {
                #expect(try await Browser(client).post("/sign-in", ["email": "nobody@example.se"]).status == .seeOther)
            }
            let page = try await Browser(client).post("/sign-in", ["email": "Nobody@example.se"])
            #expect(page.status == .tooManyRequests)
            #expect(page.text.contains("value=\"Nobody@example.se\""))
            #expect(try await Browser(client).post("/sign-in", ["email": "other@example.se"]).status == .seeOther)
            world.clock.pass(.minutes(15))
            #expect(try await Browser(client).post("/sign-in", ["email": "nobody@example.se"]).status == .seeOther)
        }
    }

    @Test("by mail is limited in total")
    func limitInTotal() async throws {
        let world = try await World()
        try await world.visit { client in
            let browser = Browser(client)
            for number in 1...RateLimit.links.count {
                _ = try await browser.post("/sign-in", ["email": "n\(number)@example.se"])
            }
            #expect(try await browser.post("/sign-in", ["email": "one-more@example.se"]).status == .tooManyRequests)
        }
    }

    @Test("without mail says who can give a link, and takes no address")
    func withoutMail() async throws {
        let world = try await World(mail: false)
        try await world.visit { client in
            let page = try await Browser(client).get("/sign-in")
            #expect(page.text.contains("personlig länk av den som planerar samtalen"))
            #expect(!page.text.contains("name=\"email\""))
            #expect(try await Browser(client).post("/sign-in", ["email": "vera@example.se"]).status == .notFound)
        }
    }

    @Test("goes on to pages of ours alone")
    func foreignNext() async throws {
        let world = try await World()
        try await world.visit { client in
            let page = try await Browser(client).get("/sign-in?next=//evil.se")
            #expect(!page.text.contains("evil.se"))
            #expect(page.text.contains("name=\"next\" value=\"/\""))
        }
    }

    @Test("with an address shown to be one's own reaches every membership of it")
    func memberships() async throws {
        let world = try await World()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post("/sign-in", ["email": "vera@example.se"])
            let letter = try #require(await world.mailbox.next())
            _ = try await vera.post(letter.path)
            #expect(try await vera.get("/me").text.contains("Byt till Sundby kommun"))
            #expect(try await vera.post("/me/membership", ["organisation": "sundby"]).location == "/")
            #expect(try await vera.get("/who").text == "vera-s in sundby, organiser: true")
        }
    }

    /// Otherwise an organiser could note anybody's address, make a link, and come in where that address belongs.
    @Test("with a link that an organiser has seen reaches no other organisation")
    func noWayAround() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post(link)
            #expect(!(try await vera.get("/me").text.contains("Sundby")))
            let page = try await vera.post("/me/membership", ["organisation": "sundby"])
            #expect(page.status == AccessRefusal.notAMember.status)
            #expect(try await vera.get("/who").text.hasSuffix("granvik, organiser: false"))
        }
    }

    @Test("ends when the address is no longer the account's")
    func addressChanged() async throws {
        let world = try await World()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post("/sign-in", ["email": "vera@example.se"])
            let letter = try #require(await world.mailbox.next())
            _ = try await vera.post(letter.path)
            #expect(try await vera.get("/who").status == .ok)
            var person = try #require(try await world.people.person("vera", in: "granvik"))
            person.email = "other@example.se"
            try await world.people.change(person, in: "granvik")
            #expect(try await vera.get("/who").status == .seeOther)
        }
    }

    @Test("to the demo is offered when the server shows it, and for its roles alone")
    func demo() async throws {
        let role = DemoDoor.Role(organisation: "granvik", person: "olga", description: "Planerar")
        let world = try await World(mail: false, demo: DemoDoor(roles: [role]))
        try await world.visit { client in
            let browser = Browser(client)
            #expect(try await browser.get("/sign-in").text.contains("Prova som Olga Ek"))
            let other = try await browser.post("/sign-in/demo", ["organisation": "granvik", "person": "vera"])
            #expect(other.status == .notFound)
            let fields: KeyValuePairs = ["organisation": "granvik", "person": "olga", "next": "/people"]
            #expect(try await browser.post("/sign-in/demo", fields).location == "/people")
            #expect(try await browser.get("/who").text == "olga in granvik, organiser: true")
        }
        let real = try await World()
        try await real.visit { client in
            let page = try await Browser(client).post("/sign-in/demo", ["organisation": "granvik", "person": "olga"])
            #expect(page.status == .notFound)
            #expect(!(try await Browser(client).get("/sign-in").text.contains("Prova som")))
        }
    }
}
