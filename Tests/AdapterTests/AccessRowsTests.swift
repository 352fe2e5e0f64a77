import Access
import Organisations
import SQLStorage
import Testing
import Vocabulary

@Suite("Rows about ways in")
struct AccessRowsTests {
    private let now = Instant(microseconds: 1_795_000_000_000_000)

    private func database(_ engine: Engine) async throws -> any Database {
        let database = try await engine.database()
        let people = SQLPeople(database)
        for organisation: OrganisationID in ["g", "s"] {
            try await people.found(Organisation(id: organisation, name: organisation.value), at: now)
            try await people.add(
                Person(id: "vera", name: "Vera", kind: .elected, email: "vera@example.se", isOrganiser: true),
                to: organisation
            )
        }
        return database
    }

    @Test("open a session for its token alone, until it ends", arguments: Engine.all)
    func sessions(engine: Engine) async throws {
        let database = try await database(engine)
        let sessions = SQLSessions(database)
        let session = Session(id: "1", organisation: "g", person: "vera", origin: .link, device: "Mac", at: now)
        try await sessions.open(session, token: "secret")
        let room = Session(id: "2", organisation: "g", person: "vera", origin: .room, device: "", at: now)
        try await sessions.open(room, token: "room")
        #expect(try await sessions.visit(token: "secret", at: now)?.session == session)
        #expect(try await sessions.visit(token: "room", at: now)?.person.isOrganiser == false)
        #expect(try await sessions.visit(token: "1", at: now) == nil)
        #expect(try await sessions.visit(token: "secret", at: session.expiresAt) == nil)
        let seen = try #require(session.seen(at: now + .minutes(60)))
        try await sessions.keep(seen)
        #expect(try await sessions.visit(token: "secret", at: session.expiresAt)?.session == seen)
        #expect(try await sessions.sessions(of: "vera", in: "g", account: nil, at: now).map(\.id) == ["1", "2"])
        #expect(try await sessions.sessions(of: "vera", in: "s", account: nil, at: now) == [])
        try await sessions.end("1")
        #expect(try await sessions.visit(token: "secret", at: now) == nil)
        let stored = try await database.read { try $0.run("SELECT digest FROM sessions").map { try $0.text(0) } }
        #expect(stored.count == 1 && stored.allSatisfy { $0.count == 64 && !$0.contains("room") })
    }

    @Test("find the memberships of an account by its address", arguments: Engine.all)
    func accounts(engine: Engine) async throws {
        let database = try await database(engine)
        let (accounts, sessions) = (SQLAccounts(database), SQLSessions(database))
        let account = try await accounts.account(provenBy: "vera@example.se", newID: "a", at: now)
        #expect(try await accounts.account(provenBy: "vera@example.se", newID: "b", at: now) == account)
        #expect(try await accounts.account("a") == account)
        #expect(try await accounts.account("b") == nil)
        let memberships = try await accounts.memberships(of: "vera@example.se")
        #expect(memberships.map(\.organisation.id) == ["g", "s"])

        let session = Session(
            id: "1",
            organisation: "g",
            person: "vera",
            account: "a",
            origin: .link,
            device: "",
            at: now
        )
        try await sessions.open(session, token: "t")
        try await sessions.move("1", to: memberships[1])
        #expect(try await sessions.visit(token: "t", at: now)?.organisation.id == "s")
        #expect(try await sessions.sessions(of: "vera", in: "g", account: "a", at: now).count == 1)
        try await SQLPeople(database).remove("vera", from: "s", at: now)
        #expect(try await sessions.visit(token: "t", at: now) == nil)
    }

    @Test("know a link by its token, and whose is wanted", arguments: Engine.all)
    func links(engine: Engine) async throws {
        let database = try await database(engine)
        let links = SQLPersonalLinks(database)
        let link = PersonalLink(
            id: "1",
            organisation: "g",
            person: "vera",
            kind: .mailed,
            target: OwnPath(known: "/dialogues/d"),
            expiresAt: now + .minutes(60)
        )
        try await links.want("vera", in: "g", at: now)
        #expect(try await links.wanted(in: "g") == ["vera": now])
        #expect(try await links.wanted(in: "s") == [:])
        try await links.add(link, token: "t")
        #expect(try await links.wanted(in: "g") == [:])
        #expect(try await links.link(token: "t") == link)
        #expect(try await links.link(token: "1") == nil)
        try await links.revoke(of: "vera", in: "s")
        #expect(try await links.link(token: "t")?.isRevoked == false)
        try await links.revoke(of: "vera", in: "g")
        #expect(try await links.link(token: "t")?.isRevoked == true)
        let muchLater = PersonalLink(
            id: "2",
            organisation: "g",
            person: "vera",
            kind: .mailed,
            expiresAt: now + .minutes(200 * 24 * 60)
        )
        try await links.add(muchLater, token: "u")
        #expect(try await links.link(token: "t") == nil)
    }

    @Test("keep one open code for a dialogue, and the knocks at its door", arguments: Engine.all)
    func roomCodes(engine: Engine) async throws {
        let codes = SQLRoomCodes(try await database(engine))
        let (first, second) = (RoomCode(known: "ACD479"), RoomCode(known: "EFG479"))
        #expect(try await codes.code(for: "d", in: "g", fresh: first, at: now).code == first)
        #expect(try await codes.code(for: "d", in: "g", fresh: second, at: now).code == first)
        #expect(try await codes.code(for: "d", in: "s", fresh: second, at: now).code == second)
        let knock = Knock(id: "k", organisation: "g", dialogue: "d", person: "vera", at: now)
        try await codes.add(knock, token: "t")
        #expect(try await codes.knock(token: "t") == knock)
        #expect(try await codes.knock(token: "k") == nil)
        let before = Instant(microseconds: now.microseconds - 1)
        #expect(try await codes.waiting(for: "d", in: "g", since: before) == [knock])
        #expect(try await codes.waiting(for: "d", in: "g", since: now) == [])
        #expect(try await codes.waiting(for: "d", in: "s", since: before) == [])
        #expect(try await !codes.turn("k", from: .waiting, to: .admitted, of: "d", in: "s"))
        #expect(try await codes.turn("k", from: .waiting, to: .admitted, of: "d", in: "g"))
        #expect(try await !codes.turn("k", from: .waiting, to: .declined, of: "d", in: "g"))
        try await codes.close("d", in: "g", at: now)
        #expect(try await codes.entry(first)?.isClosed == true)
        #expect(try await codes.entry(second)?.isClosed == false)
        #expect(try await codes.knock(token: "t")?.state == .admitted)
    }

    @Test("count attempts in their window, each by its key, also at once", arguments: Engine.all)
    func rates(engine: Engine) async throws {
        let rates = SQLRateLimits(try await database(engine), secret: "secret")
        let limit = RateLimit("test", 3, per: .minutes(1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...20 { group.addTask { _ = try await rates.count(limit, for: "a", at: now) } }
            try await group.waitForAll()
        }
        #expect(try await rates.counted(limit, for: "a", at: now) == 20)
        #expect(try await rates.counted(limit, for: "b", at: now) == 0)
        #expect(try await rates.count(limit, for: "a", at: now + .minutes(1)) == 1)
        await #expect(throws: AccessRefusal.tooOften) {
            for _ in 1...4 { try await rates.take(limit, for: "c", at: now) }
        }
    }

    @Test("keep the secret that was made first", arguments: Engine.all)
    func secrets(engine: Engine) async throws {
        let secrets = SQLSecrets(try await database(engine))
        #expect(try await secrets.secret("a", fresh: "1") == "1")
        #expect(try await secrets.secret("a", fresh: "2") == "1")
        #expect(try await secrets.secret("b", fresh: "2") == "2")
    }
}
