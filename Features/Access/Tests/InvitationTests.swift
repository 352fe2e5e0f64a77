import Access
import HTTPTypes
import HummingbirdTesting
import Organisations
import Site
import Testing
import Vocabulary

@Suite("An invitation")
struct InvitationTests {
    @Test("is shown to the organiser for copying, and works")
    func shown() async throws {
        try await asOlga { client, olga, _ in
            #expect(try await olga.get("/people/hugo/link").status == .ok)
            let page = try await olga.post("/people/hugo/link", ["deliver": "show"]).text
            let link = try #require(page.firstMatch(of: /http:\/\/samtal\.test(\/link\/[\w-]+)/)).output.1
            let hugo = Browser(client)
            _ = try await hugo.post(String(link))
            #expect(try await hugo.get("/who").text.hasPrefix("hugo in granvik"))
        }
    }

    @Test("is mailed to the person's address, and then not shown to the organiser")
    func mailed() async throws {
        try await asOlga { _, olga, world in
            let page = try await olga.post("/people/vera/link", ["deliver": "mail"]).text
            #expect(page.contains("En länk är skickad till vera@example.se"))
            #expect(!page.contains("samtal.test/link/"))
            #expect(await world.mailbox.next()?.to == "vera@example.se")
        }
    }

    @Test("can be revoked")
    func revoked() async throws {
        try await asOlga { client, olga, world in
            let link = try await world.invitation()
            #expect(try await olga.post("/people/vera/link/revocation").text.contains("återkallade"))
            #expect(try await Browser(client).post(link).status == .gone)
        }
    }

    @Test(
        "can't be made for people of another organisation, or for nobody",
        arguments: ["sven", "vera-s", "nobody", "..", "a%20b"]
    )
    func foreign(person: String) async throws {
        try await asOlga { _, olga, _ async throws in
            #expect(try await olga.get("/people/\(person)/link").status == .notFound)
            #expect(try await olga.post("/people/\(person)/link").status == .notFound)
            #expect(try await olga.post("/people/\(person)/link/revocation").status == .notFound)
        }
    }

    @Test("is the organiser's alone to make")
    func organiserOnly() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            #expect(try await vera.post("/people/hugo/link").status == Refusal.signInNeeded.status)
            _ = try await vera.post(link)
            #expect(try await vera.get("/people/hugo/link").status == Refusal.notAllowed.status)
            #expect(try await vera.post("/people/hugo/link").status == Refusal.notAllowed.status)
        }
    }

    private func asOlga(_ steps: @escaping @Sendable (any TestClientProtocol, Browser, World) async throws -> Void)
        async throws
    {
        let world = try await World()
        let link = try await world.invitation("olga")
        try await world.visit { client in
            let olga = Browser(client)
            _ = try await olga.post(link)
            try await steps(client, olga, world)
        }
    }
}
