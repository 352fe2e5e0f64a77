import EventSourcing
import Foundation
import Postgres
import SQLStorage
import SQLite

/// Where the database is: `sqlite:PATH` or `postgresql://…`.
enum DatabaseAddress: Equatable {
    case sqlite(path: String)
    case postgres(String)

    init(_ text: String) throws {
        if text.hasPrefix("sqlite:"), text.utf8.count > 7 {
            self = .sqlite(path: String(text.dropFirst(7)))
        } else if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
            self = .postgres(text)
        } else {
            throw DataRefusal.unknownAddress(text)
        }
    }

    /// Opens it as it is. SQLite makes an empty file where there is none.
    func open() throws -> any Database {
        switch self {
        case .sqlite(let path):
            let folder = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if !FileManager.default.fileExists(atPath: path) {
                // People's words: for the one who runs the server. What SQLite puts beside it gets the same.
                let owner = [FileAttributeKey.posixPermissions: 0o600]
                _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: owner)
            }
            return try SQLiteDatabase(path: path)
        case .postgres(let address):
            return PostgresDatabase(address)
        }
    }

    /// Opens it for use: the schema is brought up to date.
    func openMigrated() async throws -> any Database {
        let database = try open()
        try await database.migrate()
        return database
    }

    /// Opens what must be there already, and be known to this version, and leaves it as it is.
    func openExisting() async throws -> any Database {
        if case .sqlite(let path) = self, !FileManager.default.fileExists(atPath: path) {
            throw DataRefusal.noDatabase(path)
        }
        let database = try open()
        let (last, known) = (try await database.lastMigration(), allMigrations.map { $0.number }.max() ?? 0)
        guard last > 0 else { throw DataRefusal.emptyDatabase }
        guard last <= known else { throw StorageRefusal.newerDatabase(version: last, known: known) }
        return database
    }
}
