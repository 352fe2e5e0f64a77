import Access
import Foundation
import HTTPTypes
import Hummingbird
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

    static func open() async throws -> DemoSite {
        var settings = Settings.fromEnvironment()
        settings.address = origin
        settings.publicFolder = folder.appending(path: "Public").path
        settings.library = folder.appending(path: "Library").path
        let library = try Library.load(from: settings.library)
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/site-\(UUID().uuidString).db")
        try await database.migrate()
        let demo = Demo(story: try DemoStory.load(from: settings.library), library: library)
        let now = Instant.now()
        try await demo.load(into: try await .init(database, now: now), now: now)
        let people = SQLPeople(database)
        try await people.found(Organisation(id: "grannkommun", name: "Grannkommun"), at: now)
        for who in [Who.organiser, .stranger] {
            let person = Person(id: PersonID(who.rawValue), name: "Olga O.", kind: .official, isOrganiser: true)
            try await people.add(person, to: who.organisation)
        }
        return DemoSite(site: try await SamtalSite(settings, database: database, library: library))
    }

    /// What a browser of that person sends along with a form of ours, asked by one of our modules.
    func headers(_ who: Who?) async throws -> HTTPFields {
        var headers: HTTPFields = [.origin: Self.origin, .contentType: "application/x-www-form-urlencoded"]
        if let name = HTTPField.Name("X-Samtal") { headers[name] = "1" }
        guard let who else { return headers }
        let token = UUID().uuidString
        let session = Session(
            id: SessionID(token),
            organisation: who.organisation,
            person: PersonID(who.rawValue),
            origin: .link,
            device: "Prov",
            at: .now()
        )
        try await SQLSessions(site.database).open(session, token: token)
        headers[.cookie] = "\(SessionCookie.name(isSecure: false))=\(token)"
        return headers
    }
}
