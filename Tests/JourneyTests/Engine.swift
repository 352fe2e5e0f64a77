import Foundation
import Testing

@testable import samtal

/// The databases that a whole dialogue is held on. PostgreSQL when `DATABASE_URL` names a server.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    static var all: [Engine] { server == nil ? [.sqlite] : allCases }
    private static let server = ProcessInfo.processInfo.environment["DATABASE_URL"]

    var testDescription: String { rawValue }

    /// As the operator's commands take it: an empty database that nobody else uses.
    func address() async throws -> String {
        guard self == .postgres, let server = Self.server else { return "sqlite:\(temporaryPath("journey.db"))" }
        let name = "journey_" + UUID().uuidString.lowercased().replacing("-", with: "")
        // Not in a transaction, as all is that our own connections do.
        let made = Process()
        made.executableURL = URL(filePath: "/usr/bin/env")
        made.arguments = ["psql", server, "-qc", "CREATE DATABASE \(name)"]
        try made.run()
        made.waitUntilExit()
        try #require(made.terminationStatus == 0)
        var address = URLComponents(string: server)
        address?.path = "/\(name)"
        return try #require(address?.string)
    }
}

/// A path of its own in the temporary folder.
func temporaryPath(_ name: String) -> String { "\(NSTemporaryDirectory())/\(UUID().uuidString)-\(name)" }
