import ArgumentParser
import Foundation
import SQLStorage
import SQLite
import Site
import Vocabulary

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Läser in en säkerhetskopia där ingen databas är. Skriver aldrig över."
    )

    @OptionGroup var database: DatabaseOption

    @Argument(help: "Säkerhetskopian.")
    var file: String

    @Flag(help: "Ge databasen som finns ett annat namn först (SQLite). Servern måste vara stoppad.")
    var moveAside = false

    func run() async throws {
        switch try database.address {
        case .sqlite(let path):
            let aside = "\(path).before-restore-\(Instant.now().microseconds / 1_000_000)"
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try SQLiteBackup.restore(file, to: path, movingAside: moveAside ? aside : nil)
            if moveAside, FileManager.default.fileExists(atPath: aside) { print("Den förra databasen: \(aside)") }
        case .postgres(let address):
            guard FileManager.default.fileExists(atPath: file) else { throw BackupRefusal.noDatabase(file) }
            guard try await database.address.open().lastMigration() == 0 else { throw DataRefusal.notEmpty }
            try PostgresProgram.restore.run(address, file)
        }
        try await verifyLogs(of: try await database.address.openExisting())
        print("Säkerhetskopian är inläst. De som har en sida öppen får den omladdad.")
    }
}
