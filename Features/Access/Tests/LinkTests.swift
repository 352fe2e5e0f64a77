import Access
import AccessWeb
import HTTPTypes
import Organisations
import SQLStorage
import Testing
import Vocabulary

@Suite("A personal link")
struct LinkTests {
    @Test("that a mail scanner has opened twice still lets its person in")
    func scanner() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let scanner = Browser(client)
            for _ in 1...2 {
                let page = try await scanner.get(link)
                #expect(page.status == .ok)
                #expect(page.cookies == [])
            }
            let vera = Browser(client)
            #expect(try await vera.get(link).text.contains("Fortsätt som Vera Lingonris"))
            #expect(try await vera.post(link).location == "/")
            #expect(try await vera.get("/who").text == "vera in granvik, organiser: false")
        }
    }

    @Test("lets a second device in, and leads to its page")
    func secondDevice() async throws {
        let world = try await World()
        let link = try await world.invitation(to: "/dialogues/school")
        try await world.visit { client async throws in
            let (phone, computer) = (Browser(client), Browser(client))
            #expect(try await phone.post(link).location == "/dialogues/school")
            #expect(try await computer.post(link).location == "/dialogues/school")
            #expect(try await phone.get("/who").status == .ok)
            #expect(try await computer.get("/who").status == .ok)
            #expect(try await computer.get(link).location == "/dialogues/school")
        }
    }

    @Test("that has expired offers a new one by mail, to the person's own address")
    func renewalByMail() async throws {
        let world = try await World()
        let link = try await world.invitation()
        world.clock.pass(days: 14)
        try await world.visit { client in
            let vera = Browser(client)
            let page = try await vera.get(link)
            #expect(page.status == .gone)
            #expect(page.text.contains("Be om en ny länk"))
            #expect(try await vera.post(link).status == .gone)
            #expect(try await vera.get("/who").location == "/sign-in?next=/who")
            #expect(try await vera.post("\(link)/renewal").status == .ok)
            let letter = try #require(await world.mailbox.next())
            #expect(letter.to == "vera@example.se")
            #expect(try await vera.post(letter.path).location == "/")
            #expect(try await vera.get("/who").status == .ok)
        }
    }

    @Test("that has expired tells the organiser when no mail can be sent")
    func renewalByOrganiser() async throws {
        let world = try await World(mail: false)
        let link = try await world.invitation("hugo")
        world.clock.pass(days: 15)
        try await world.visit { client async throws in
            #expect(try await Browser(client).post("\(link)/renewal").text.contains("ser nu att du behöver en ny länk"))
        }
        #expect(try await world.links.wanted(in: "granvik").keys.map(\.value) == ["hugo"])
        _ = try await world.invitation("hugo")
        #expect(try await world.links.wanted(in: "granvik").isEmpty)
    }

    @Test("can be renewed three times an hour")
    func renewalLimit() async throws {
        let world = try await World(mail: false)
        let link = try await world.invitation("hugo")
        world.clock.pass(days: 15)
        try await world.visit { client async throws in
            for _ in 1...3 { #expect(try await Browser(client).post("\(link)/renewal").status == .ok) }
            #expect(try await Browser(client).post("\(link)/renewal").status == .tooManyRequests)
        }
    }

    @Test("that is revoked lets nobody in and can't be renewed")
    func revoked() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.links.revoke(of: "vera", in: "granvik")
        try await world.visit { client in
            let page = try await Browser(client).get(link)
            #expect(page.status == .gone)
            #expect(!page.text.contains("Be om en ny länk"))
            #expect(try await Browser(client).post(link).status == .gone)
            #expect(try await Browser(client).post("\(link)/renewal").status == .gone)
        }
    }

    @Test("of a person who was removed, or whose address was changed, lets nobody in")
    func removed() async throws {
        let world = try await World()
        let (hugo, vera) = (try await world.invitation("hugo"), try await world.invitation())
        try await world.people.remove("hugo", from: "granvik", at: world.clock.now)
        var person = try #require(try await world.people.person("vera", in: "granvik"))
        person.email = "ny@example.se"
        try await world.people.change(person, in: "granvik")
        try await world.visit { client async throws in
            #expect(try await Browser(client).post(hugo).status == .gone)
            #expect(try await Browser(client).post(vera).status == .gone)
        }
    }

    @Test(
        "that nobody made is not found",
        arguments: ["/link/abc", "/link/%2e%2e", "/link/\(String(repeating: "a", count: 200))"]
    )
    func unknown(path: String) async throws {
        let world = try await World()
        try await world.visit { client async throws in
            #expect(try await Browser(client).get(path).status == AccessRefusal.linkUnknown.status)
            #expect(try await Browser(client).post(path).status == .notFound)
        }
    }

    @Test("asks when somebody else is signed in, and changes the device to its person")
    func somebodyElse() async throws {
        let world = try await World()
        let (hugo, vera) = (try await world.invitation("hugo"), try await world.invitation())
        try await world.visit { client in
            let device = Browser(client)
            _ = try await device.post(hugo)
            let old = device.cookies
            #expect(try await device.get(vera).text.contains("Här är Hugo Tallmo inloggad"))
            #expect(try await device.get("/who").text.hasPrefix("hugo"))
            _ = try await device.post(vera)
            #expect(try await device.get("/who").text.hasPrefix("vera"))
            #expect(old != device.cookies)
        }
    }

    @Test("gives a cookie that scripts and other sites can't use")
    func cookie() async throws {
        let world = try await World()
        let link = try await world.invitation()
        let plain = try await world.visit { try await Browser($0).post(link).cookies }
        #expect(plain.first?.hasPrefix("samtal-session=") == true)
        #expect(plain.first?.hasSuffix("; HttpOnly; SameSite=Lax") == true)

        let secure = try await World(isSecure: true)
        let secureLink = try await secure.invitation()
        try await secure.visit { client in
            let vera = Browser(client, origin: "https://samtal.test")
            let cookie = try await vera.post(secureLink).cookies.first
            #expect(cookie?.hasPrefix("__Host-samtal-session=") == true)
            #expect(cookie?.contains("; Path=/; ") == true)
            #expect(cookie?.hasSuffix("; HttpOnly; SameSite=Lax; Secure") == true)
            #expect(try await vera.get("/who").status == .ok)
        }
    }

    @Test(
        "leads only to pages of ours",
        arguments: ["//evil.se", "/\\evil.se", "https://evil.se", "evil", "", "/a\nb", "/å"]
    )
    func foreignTarget(path: String) { #expect(OwnPath(checking: path) == nil) }

    @Test("says what is wrong with it")
    func standing() throws {
        let now = Instant(microseconds: 0)
        let expired = PersonalLink(id: "1", organisation: "o", person: "p", kind: .mailed, expiresAt: now)
        #expect(throws: AccessRefusal.linkExpired) { try expired.check(at: now) }
        let revoked = PersonalLink(
            id: "1",
            organisation: "o",
            person: "p",
            kind: .mailed,
            expiresAt: now + .minutes(1),
            isRevoked: true
        )
        #expect(throws: AccessRefusal.linkRevoked) { try revoked.check(at: now) }
    }
}
