import Access
import HTTPTypes
import SQLStorage
import Site
import Testing
import Vocabulary

@Suite("A session")
struct SessionTests {
    @Test("ends after thirty days without a visit, and lives on with them")
    func idle() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post(link)
            for _ in 1...3 {
                world.clock.pass(days: 29)
                #expect(try await vera.get("/who").status == .ok)
            }
            world.clock.pass(days: 30)
            #expect(try await vera.get("/who").location == "/sign-in?next=/who")
        }
    }

    @Test("ends when one signs out, after a warning")
    func signOut() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post(link)
            let cookies = vera.cookies
            let page = try await vera.get("/sign-out")
            #expect(page.text.contains("data-sign-out"))
            #expect(page.text.contains("försvinner"))
            #expect(try await vera.get("/who").status == .ok)
            #expect(try await vera.post("/sign-out").location == "/sign-in?left")
            #expect(vera.cookies.isEmpty)
            let token = try #require(cookies["samtal-session"])
            #expect(try await world.viewer(token) == nil)
            #expect(try await vera.get("/sign-out").location == "/sign-in")
        }
    }

    @Test("on another device can be ended, one's own only")
    func devices() async throws {
        let world = try await World()
        let (vera, hugo) = (try await world.invitation(), try await world.invitation("hugo"))
        try await world.visit { client in
            let (phone, computer, other) = (Browser(client), Browser(client), Browser(client))
            _ = try await phone.post(vera)
            _ = try await computer.post(vera)
            _ = try await other.post(hugo)
            let page = try await computer.get("/me").text
            #expect(page.contains("Firefox, Android"))
            let ends = page.matches(of: /\/me\/devices\/(\w+)\/sign-out/).map { String($0.output.1) }
            #expect(ends.count == 1)
            let phones = try #require(ends.first)
            #expect(try await other.post("/me/devices/\(phones)/sign-out").status == .notFound)
            #expect(try await phone.get("/who").status == .ok)
            #expect(try await computer.post("/me/devices/\(phones)/sign-out").location == "/me")
            #expect(try await phone.get("/who").status == .seeOther)
            #expect(try await computer.get("/who").status == .ok)
        }
    }

    @Test("ends when the person is removed")
    func removed() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post(link)
            try await world.people.remove("vera", from: "granvik", at: world.clock.now)
            #expect(try await vera.get("/who").status == .seeOther)
        }
    }

    @Test("is asked for where it is needed", arguments: ["/me", "/who"])
    func needed(path: String) async throws {
        let world = try await World()
        try await world.visit { client async throws in
            #expect(try await Browser(client).get(path).location == "/sign-in?next=\(path)")
            #expect(try await Browser(client).post("/me/membership").status == Refusal.signInNeeded.status)
        }
    }

    @Test("remembers the language and the appearance of the device")
    func preferences() async throws {
        let world = try await World()
        let link = try await world.invitation()
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post(link)
            _ = try await vera.post("/me/language", ["language": "en"])
            _ = try await vera.post("/me/theme", ["theme": "dark"])
            let page = try await vera.get("/me").text
            #expect(page.contains("<html lang=\"en\" data-theme=\"dark\">"))
            #expect(page.contains("Your devices"))
            #expect(try await vera.post("/me/language", ["language": "<b>", "next": "//evil.se"]).location == "/me")
            #expect(try await vera.get("/me").text.contains("<html lang=\"sv\""))
        }
    }

    @Test("is not taken by forms from elsewhere")
    func foreignForms() async throws {
        let world = try await World()
        let link = try await world.invitation()
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let foreign: [HTTPFields] = [
            [:], [.origin: "https://evil.se"], [.origin: "null"], [.origin: World.origin, site: "cross-site"],
            [.origin: World.origin, site: "same-site"],
        ]
        try await world.visit { client in
            for headers in foreign {
                let page = try await Browser(client).post(link, [:], headers: headers)
                #expect(page.status == Refusal.foreignForm.status)
                #expect(page.cookies == [])
            }
        }
    }

    @Test("is written down as seen at most every ten minutes, and a day in the room is never longer")
    func seen() {
        let start = Instant(microseconds: 0)
        let link = Session(id: "1", organisation: "o", person: "p", origin: .link, device: "", at: start)
        #expect(link.seen(at: start + .minutes(10)) == nil)
        #expect(link.seen(at: start + .minutes(11))?.expiresAt == start + .minutes(11) + Session.idle)
        let room = Session(id: "1", organisation: "o", person: "p", origin: .room, device: "", at: start)
        #expect(room.seen(at: start + .minutes(11))?.expiresAt == start + Session.roomDay)
    }
}
