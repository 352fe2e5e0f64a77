import ArgumentParser
import Foundation
import HTTPTypes
import SQLStorage
import SQLite
import Site
import Vocabulary
import YAMLLibrary

/// `samtal routes`: every address with its permission, a line each. The browser tests walk this list.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Visar alla adresser och vem som får. / Lists all addresses and who may."
    )

    func run() async throws {
        let settings = try Settings.read()
        let database = try SQLiteDatabase(path: NSTemporaryDirectory() + "/samtal-routes-\(UUID().uuidString).db")
        try await database.migrate()
        let site = try await SamtalSite(settings, database: database, library: try .load(from: settings.library))
        for route in site.routes { print(route.method.rawValue, route.path, route.permission.name) }
    }
}
