import ArgumentParser
import SQLStorage

struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Rensar bort det som är borttaget ur databasens filer också. Skrivningar väntar medan det görs."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await database.address.openExisting().purge()
        print("Inget av det som är borttaget finns kvar i databasens filer. Äldre säkerhetskopior kan ha det kvar.")
    }
}
