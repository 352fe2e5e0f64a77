import ArgumentParser
import SQLStorage
import Site
import Vocabulary

struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Gör om alla läsmodeller från loggen och jämför med dem som fanns."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let opened = try await database.address.openExisting()
        try await opened.migrate()
        let log = try await SQLEventLog(in: opened, projections: allProjections, now: { .now() })
        var different = 0
        for rebuilt in try await log.rebuild() {
            print("\(rebuilt.projection): \(rebuilt.documents) dokument, \(rebuilt.different.count) stämde inte.")
            for key in rebuilt.different { print("  \(key)") }
            different += rebuilt.different.count
        }
        if different > 0 { throw DataRefusal.differingDocuments(different) }
    }
}
