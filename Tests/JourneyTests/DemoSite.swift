import Access
import DialoguesWeb
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Organisations
import SQLStorage
import SQLite
import Site
import Templates
import Vocabulary
import YAMLLibrary

@testable import samtal

/// The whole site on a database of its own, with the demo municipality and a neighbour.
struct DemoSite {
    static let origin = "http://samtal.test"
    /// The project's, where Public and Library are.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let site: SamtalSite

    /// Somebody in each role of the dialogue that goes on, and those who have none.
    enum Who: String, CaseIterable {
        /// The facilitator of the demo is its organiser too.
        case facilitator = "processledare"
        case recorder = "utredare"
        case timekeeper = "controller"
        case participant = "kso"
        case challenger = "bun-vice"
        case outsider = "fritidschef"
        case organiser = "organisator"
        /// The organiser of the other municipality.
        case stranger = "granne"

        var organisation: OrganisationID { self == .stranger ? "grannkommun" : "exempelkommun" }
    }

    static func open(
        at address: String? = nil,
        now: @escaping @Sendable () -> Instant = { .now() }
    ) async throws -> DemoSite {
        let database = try await DatabaseAddress(address ?? "sqlite:\(temporaryPath("site.db"))").openMigrated()
        let library = folder.appending(path: "Library").path
        let demo = Demo(story: try DemoStory.load(from: library), library: try Library.load(from: library))
        try await demo.load(into: try await .init(database, now: now()), now: now())
        let people = SQLPeople(database)
        try await people.found(Organisation(id: "grannkommun", name: "Grannkommun"), at: now())
        for who in [Who.organiser, .stranger] {
            let person = Person(id: PersonID(who.rawValue), name: "Olga O.", kind: .official, isOrganiser: true)
            try await people.add(person, to: who.organisation)
        }
        return DemoSite(site: try await site(database, now: now))
    }

    /// The whole site as `samtal serve` puts it together, on a database that is migrated.
    static func site(_ database: any Database, now: @escaping @Sendable () -> Instant = { .now() }) async throws
        -> SamtalSite
    {
        var settings = try Settings.read()
        settings.address = origin
        settings.publicFolder = folder.appending(path: "Public").path
        settings.library = folder.appending(path: "Library").path
        return try await SamtalSite(
            settings,
            database: database,
            library: try .load(from: settings.library),
            now: now
        )
    }

    func browse(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: site.router()).test(.router) { try await body($0) }
    }

    /// The browser of somebody who has signed in.
    func browser(_ who: Who, _ client: any TestClientProtocol) async throws -> Browser {
        Browser(client, session: try await session(of: who))
    }

    /// What a browser of that person sends along with a form of ours, asked by one of our modules.
    func headers(_ who: Who?) async throws -> HTTPFields {
        var headers: HTTPFields = [.origin: Self.origin, .contentType: "application/x-www-form-urlencoded"]
        if let name = HTTPField.Name("X-Samtal") { headers[name] = "1" }
        guard let who else { return headers }
        headers[.cookie] = "\(SessionCookie.name(isSecure: false))=\(try await session(of: who))"
        return headers
    }

    /// The token of a new session.
    func session(of who: Who) async throws -> String {
        let token = UUID().uuidString
        let session = Session(
            id: SessionID(token),
            organisation: who.organisation,
            person: PersonID(who.rawValue),
            origin: .link,
            device: "Prov",
            at: site.desk.now()
        )
        try await SQLSessions(site.database).open(session, token: token)
        return token
    }
}
