import ArgumentParser
import SQLStorage

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kontrollerar att varje logg är hel och som den skrevs. Ändrar inget; servern kan vara igång."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws { try await verifyLogs(of: try await database.address.openExisting()) }
}

/// Says how it stands with each organisation's log, and fails when one is broken.
func verifyLogs(of database: any Database) async throws {
    var broken = 0
    for organisation in try await database.organisationsWithLogs() {
        do {
            print("\(organisation): \(try await database.verifyLog(of: organisation)) händelser, alla som de skrevs.")
        } catch let fault as BrokenLog {
            print(fault)
            broken += 1
        }
    }
    if broken > 0 { throw DataRefusal.brokenLogs(broken) }
}
