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
        return Municipality(address: address, site: try await DemoSite.site(database), link: String(path))
    }

    func browse(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: site.router()).test(.router) { try await body($0) }
    }
}
