import Foundation
import Postgres
import SQLStorage
import SQLite
import Testing

/// The databases that rows are kept in. PostgreSQL when `DATABASE_URL` names a server.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    static var all: [Engine] { address == nil ? [.sqlite] : allCases }
    private static let address = ProcessInfo.processInfo.environment["DATABASE_URL"]

    var testDescription: String { rawValue }

    /// An empty database with the whole schema, that nobody else uses.
    func database() async throws -> any Database {
        let database = try await empty()
        try await database.migrate()
        return database
    }

    private func empty() async throws -> any Database {
        let name = "rows_" + UUID().uuidString.lowercased().replacing("-", with: "")
        guard self == .postgres, let address = Self.address else {
            return try SQLiteDatabase(path: "\(NSTemporaryDirectory())/\(name).db")
        }
        try await PostgresDatabase(address).write { try $0.execute(script: "CREATE SCHEMA \(name)") }
        return PostgresDatabase("\(address)?options=-csearch_path%3D\(name)")
    }
}
