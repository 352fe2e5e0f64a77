import Access
import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdTesting
import Organisations
import SQLStorage
import Site
import Templates
import Testing
import Vocabulary
import YAMLLibrary

@testable import samtal

/// A municipality that begins from nothing: the operator has added it, and its process lead has her link.
struct Municipality {
    let address: String
    let site: SamtalSite
    /// The path of the process lead's personal link.
    let link: String

    static let organisation: OrganisationID = "provkommun"

    static func founded(on engine: Engine) async throws -> Municipality {
        let address = try await engine.address()
        try await AddOrganisationCommand.parse([
            "--database", address, "--name", "Provkommun", "--id", organisation.value, "--organiser-name", "Olga Ek",
            "--organiser-email", "olga@provkommun.example",
        ]).run()
        let database = try await DatabaseAddress(address).openExisting()
        let olga = try #require(try await SQLPeople(database).people(in: organisation).first)
        let link = try await newLink(for: olga.id, in: organisation, database)
        let path = try #require(link.firstMatch(of: /\/link\/.+$/)).output
        return Municipality(address: address, site: try await opened(address), link: String(path))
    }

    /// The whole site as `samtal serve` puts it together.
    static func opened(_ address: String) async throws -> SamtalSite {
        var settings = Settings.fromEnvironment()
        settings.address = DemoSite.origin
        settings.publicFolder = DemoSite.folder.appending(path: "Public").path
        settings.library = DemoSite.folder.appending(path: "Library").path
        let database = try await DatabaseAddress(address).openMigrated()
        return try await SamtalSite(settings, database: database, library: try .load(from: settings.library))
    }

    func browse(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: site.router()).test(.router) { try await body($0) }
    }
}
