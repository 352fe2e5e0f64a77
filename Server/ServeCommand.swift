import Access
import ActionsWeb
import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Mail
import NIOCore
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
        let settings = try Settings.read()
        LoggingSystem.bootstrap { JSONLines(label: $0) }
        let library = try Library.load(from: settings.library)
        let address = try DatabaseAddress(settings.database)
        let demo = settings.demo ? Demo(story: try .load(from: settings.library), library: library) : nil
        let database =
            if let demo {
                try await DemoOpening(demo: demo, address: address, now: .now()).database()
            } else {
                try await address.openMigrated()
            }
        let site = try await SamtalSite(settings, database: database, library: library, demo: demo?.door)
        await site.goOn()
        try await Self.application(site, settings) { _ in Self.welcome(settings, site) }.runService()
    }

    /// Who begins a request and does not end it is shut out after a while. A page that follows a room sends nothing
    /// more, and is not idle: its answer goes on.
    static func application(
        _ site: SamtalSite,
        _ settings: Settings,
        idleTime: TimeAmount = .seconds(60),
        running: @escaping @Sendable (any Channel) async -> Void
    ) -> some ApplicationProtocol {
        Application(
            router: site.router(),
            server: .http1(configuration: .init(idleTimeout: idleTime)),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                backlog: 1024
            ),
            services: [
                UntilStopped { await site.log.followOtherNodes() },
                UntilStopped { await site.actionPolicy.run() },
                LetterService(desk: site.letters),
            ],
            onServerRunning: running,
            logger: Logger(label: "samtal")
        )
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
