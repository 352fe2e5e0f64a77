import ArgumentParser
import Site
import Templates
import Vocabulary
import YAMLLibrary

/// `samtal demo`: loads the demo municipality into a database that nobody serves.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Läser in Exempelkommun. / Loads the demo municipality."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let settings = try Settings.read()
        let demo = Demo(
            story: try DemoStory.load(from: settings.library),
            library: try Library.load(from: settings.library)
        )
        let now = Instant.now()
        let place = try await Demo.Place(try await database.address.openMigrated(), now: now)
        if try await demo.load(into: place, now: now) {
            print("Exempelkommun är inläst. / The demo municipality is loaded.")
        } else {
            print("Exempelkommun fanns redan; inget är ändrat. / It was there already; nothing has changed.")
        }
    }
}
