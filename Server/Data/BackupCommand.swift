import ArgumentParser
import Foundation
import SQLite

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Skriver en säkerhetskopia och kontrollerar den. Servern kan vara igång.",
        discussion: """
            SQLite: en hel databasfil. PostgreSQL: det som pg_dump skriver (format custom).
            Det som är borttaget följer inte med; äldre kopior som har det kvar ska gallras enligt er plan.
            """
    )

    @OptionGroup var database: DatabaseOption

    @Argument(help: "Filen som ska skrivas. En som finns skrivs aldrig över.")
    var file: String

    func run() async throws {
        let opened = try await database.address.openExisting()
        switch try database.address {
        case .sqlite(let path):
            try SQLiteBackup.copy(path, to: file)
            let copy = try SQLiteDatabase(path: file)
            defer { try? copy.closeAsSingleFile() }
            try await verifyLogs(of: copy)
        case .postgres(let address):
            guard !FileManager.default.fileExists(atPath: file) else { throw BackupRefusal.exists(file) }
            try await verifyLogs(of: opened)
            let unfinished = file + ".unfinished"
            try PostgresProgram.dump.run(address, "--file=\(unfinished)")
            try FileManager.default.moveItem(atPath: unfinished, toPath: file)
        }
        print("Säkerhetskopian är skriven: \(file)")
    }
}
