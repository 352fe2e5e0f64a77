import Access
import AccessWeb
import Foundation
import Hummingbird
import HummingbirdTesting
import Organisations
import SQLStorage
import SQLite
import Site
import Synchronization
import Vocabulary

/// Two municipalities in a database of their own, a clock that the test moves, and a letter box.
///
/// Granvik: Olga plans, Vera and Hugo take part. Sundby: Vera is there too, with the same address, and Sven plans.
final class World: Sendable {
    static let origin = "http://samtal.test"

    let clock = TestClock()
    let mailbox = Mailbox()
    let database: SQLiteDatabase
    let people: SQLPeople
    let links: SQLPersonalLinks
    let door: RoomEntrance
    let entrance: Entrance
    private let isSecure: Bool

    init(mail: Bool = true, isSecure: Bool = false, demo: DemoDoor? = nil) async throws {
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/access-\(UUID().uuidString).db")
        try await database.migrate()
        let secrets = SecretSource.counting()
        let (clock, mailbox) = (clock, mailbox)
        self.database = database
        self.isSecure = isSecure
        people = SQLPeople(database)
        links = SQLPersonalLinks(database)
        door = RoomEntrance(SQLRoomCodes(database), guests: Guests(), secrets: secrets, now: { clock.now })
        entrance = Entrance(
            store: AccessStore(
                sessions: SQLSessions(database),
                accounts: SQLAccounts(database),
                links: links,
                limits: SQLRateLimits(database, secret: "secret")
            ),
            directory: people,
            door: door,
            settings: EntranceSettings(
                address: isSecure ? "https://samtal.test" : Self.origin,
                mailer: mail ? mailbox : nil,
                demo: demo
            ),
            secrets: secrets,
            now: { clock.now }
        )
        try await settle()
    }

    private func settle() async throws {
        try await people.found(Organisation(id: "granvik", name: "Granviks kommun"), at: clock.now)
        try await people.found(Organisation(id: "sundby", name: "Sundby kommun"), at: clock.now)
        try await people.add(
            Person(id: "olga", name: "Olga Ek", kind: .official, email: "olga@granvik.se", isOrganiser: true),
            to: "granvik"
        )
        try await people.add(
            Person(id: "vera", name: "Vera Lingonris", title: "Ledamot", kind: .elected, email: "vera@example.se"),
            to: "granvik"
        )
        try await people.add(Person(id: "hugo", name: "Hugo Tallmo", kind: .elected), to: "granvik")
        try await people.add(
            Person(id: "sven", name: "Sven Al", kind: .official, email: "sven@sundby.se", isOrganiser: true),
            to: "sundby"
        )
        try await people.add(
            Person(id: "vera-s", name: "Vera L.", kind: .external, email: "vera@example.se", isOrganiser: true),
            to: "sundby"
        )
    }

    /// The site as the server puts it together, with a page that says who is asking.
    func visit<Value: Sendable>(_ steps: @escaping @Sendable (any TestClientProtocol) async throws -> Value)
        async throws
        -> Value
    {
        let router = Router(context: AppContext.self)
        let (clock, entrance) = (clock, entrance)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: isSecure ? "https://samtal.test" : Self.origin))
        router.add(
            middleware: Recognise(AccessGatekeeper(SQLSessions(database), now: { clock.now }), isSecure: isSecure)
        )
        router.add(AccessRoutes(entrance).routes)
        router.add([
            .get("/who", .signedIn) { _, context -> Response in
                let viewer = try context.signedIn()
                return .text(
                    "\(viewer.person.id) in \(viewer.organisation.id), organiser: \(viewer.person.isOrganiser)"
                )
            }
        ])
        return try await Application(router: router).test(.router, steps)
    }

    func viewer(_ token: String) async throws -> Viewer? {
        let clock = clock
        return try await AccessGatekeeper(SQLSessions(database), now: { clock.now }).viewer(for: token)
    }

    /// The path of a fresh invitation.
    func invitation(_ person: PersonID = "vera", in organisation: OrganisationID = "granvik", to target: String = "/")
        async throws -> String
    {
        let link = try await entrance.newLink(
            for: person,
            in: organisation,
            kind: .invitation,
            to: OwnPath(known: target)
        )
        return String(link.dropFirst((isSecure ? "https://samtal.test" : Self.origin).count))
    }
}

/// Who has a place at which table.
private struct Guests: RoomGuests {
    func people(of dialogue: DialogueID, in organisation: OrganisationID) async throws -> [PersonID] {
        switch (dialogue, organisation) {
        case ("school", "granvik"): ["vera", "olga"]
        case ("care", "granvik"): ["hugo"]
        default: []
        }
    }
}

final class TestClock: Sendable {
    private let time = Mutex(Instant(microseconds: 1_795_000_000_000_000))

    var now: Instant { time.withLock { $0 } }
    func pass(_ length: Seconds) { time.withLock { $0 = $0 + length } }
    func pass(days: Int) { pass(.minutes(days * 24 * 60)) }
}

/// Letters as they are sent, for the test to wait for.
final class Mailbox: Mailer {
    private let (letters, sent) = AsyncStream.makeStream(of: MailMessage.self)

    func send(_ message: MailMessage) async throws { sent.yield(message) }

    func next() async -> MailMessage? {
        var letters = letters.makeAsyncIterator()
        return await letters.next()
    }
}

extension MailMessage {
    /// The path of the link in the letter.
    var path: String {
        let line = text.split(separator: "\n").first { $0.hasPrefix(World.origin) } ?? ""
        return String(line.dropFirst(World.origin.count))
    }
}

extension SecretSource {
    /// SplitMix64: the same row of numbers each time.
    static func counting() -> SecretSource {
        let counter = Counter()
        return SecretSource { counter.next() }
    }
}

private final class Counter: Sendable {
    private let state = Mutex(UInt64(42))

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
