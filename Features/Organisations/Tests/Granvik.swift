import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import OrganisationsWeb
import SQLStorage
import SQLite
import Site
import Synchronization
import Vocabulary

/// A municipality in a database of its own, beside another one, and the pages about its people.
final class Granvik: Sendable {
    struct Page: Sendable {
        let status: HTTPResponse.Status
        let location: String?
        let text: String
    }

    let people: SQLPeople
    private let ids = Mutex(0)
    private static let now = Instant(microseconds: 1_795_000_000_000_000)

    init() async throws {
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/people-\(UUID().uuidString).db")
        try await database.migrate()
        people = SQLPeople(database)
        try await people.found(Organisation(id: "granvik", name: "Granviks kommun"), at: Self.now)
        try await people.found(Organisation(id: "sundby", name: "Sundby kommun"), at: Self.now)
        try await people.add(Unit(id: "bun", kind: .committee, name: "Barnnämnden", short: "BUN"), to: "granvik")
        try await people.add(Unit(id: "sun", kind: .committee, name: "Sundbynämnden"), to: "sundby")
        try await people.add(
            Person(id: "olga", name: "Olga Ek", kind: .official, email: "olga@granvik.se", isOrganiser: true),
            to: "granvik"
        )
        try await people.add(
            Person(id: "vera", name: "Vera Lingonris", kind: .elected, unit: "bun", email: "vera@example.se"),
            to: "granvik"
        )
        try await people.add(
            Person(id: "sven", name: "Sven Al", kind: .official, email: "sven@sundby.se"),
            to: "sundby"
        )
    }

    func get(_ path: String, as person: String? = "olga") async throws -> Page {
        try await send(path, .get, nil, person)
    }

    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], as person: String? = "olga") async throws
        -> Page
    {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._")
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        return try await send(path, .post, body.joined(separator: "&"), person)
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ body: String?, _ person: String?) async throws
        -> Page
    {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: Recognise(NameIsToken(directory: people)))
        let desk = PeopleDesk(
            directory: people,
            people: people,
            waitingForLink: { _ in ["vera"] },
            newID: { [self] in
                ids.withLock { count in
                    count += 1
                    return "new\(count)"
                }
            },
            now: { Self.now }
        )
        router.add(OrganisationRoutes(desk: desk).routes)
        let headers: HTTPFields = person.map { [.cookie: "\(SessionCookie.name)=\($0)"] } ?? [:]
        return try await Application(router: router).test(.router) { client in
            try await client.execute(
                uri: path,
                method: method,
                headers: headers,
                body: body.map { ByteBuffer(string: $0) }
            ) {
                Page(status: $0.status, location: $0.headers[.location], text: String(buffer: $0.body))
            }
        }
    }
}

/// Signed in as the person whose id the cookie is.
private struct NameIsToken: Gatekeeper {
    let directory: any Directory

    func viewer(for token: String) async throws -> Viewer? {
        guard let person = try await directory.person(PersonID(token), in: "granvik") else { return nil }
        return Viewer(session: "s", organisation: Organisation(id: "granvik", name: "Granviks kommun"), person: person)
    }
}
