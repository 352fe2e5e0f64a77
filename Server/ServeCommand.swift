import Access
import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Mail
import QRCode
import SQLStorage
import ServiceLifecycle
import Site
import Templates
import Vocabulary
import YAMLLibrary

/// `samtal serve`: the product, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Startar Samtal. / Starts Samtal. (docs/guides/settings.md)"
    )

    func run() async throws {
        let settings = Settings.fromEnvironment()
        LoggingSystem.bootstrap { JSONLines(label: $0) }
        let library = try Library.load(from: settings.library)
        let database = try await DatabaseAddress(settings.database).openMigrated()
        let demo = settings.demo ? try await loadedDemo(into: database, settings, library) : nil
        let site = try await SamtalSite(settings, database: database, library: library, demo: demo?.door)
        let app = Application(
            router: site.router(),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                backlog: 1024
            ),
            services: [UntilStopped { await site.log.followOtherNodes() }],
            onServerRunning: { _ in Self.welcome(settings, site) },
            logger: Logger(label: "samtal")
        )
        try await app.runService()
    }

    private func loadedDemo(into database: any Database, _ settings: Settings, _ library: Library) async throws -> Demo
    {
        let demo = Demo(story: try DemoStory.load(from: settings.library), library: library)
        let now = Instant.now()
        let isNew = try await demo.load(into: try await .init(database, now: now), now: now)
        if isNew { print("Exempelkommun är inläst. / The demo municipality is loaded.") }
        return demo
    }

    /// Where to go, and how to get in.
    private static func welcome(_ settings: Settings, _ site: SamtalSite) {
        print("Samtal: \(settings.address)")
        if settings.demo {
            print(
                "Logga in: öppna \(settings.address)/sign-in och välj en roll att prova. / Sign in: choose a role to try."
            )
        } else {
            print("Logga in med en personlig länk: samtal link --organisation ID --person ID")
        }
        fflush(nil)
    }
}

/// A service that is one function.
private struct UntilStopped: Service {
    let body: @Sendable () async throws -> Void
    init(_ body: @escaping @Sendable () async throws -> Void) { self.body = body }

    func run() async throws { try await cancelWhenGracefulShutdown(body) }
}
