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
        try tell(server, "CREATE DATABASE \(name)")
        var address = URLComponents(string: server)
        address?.path = "/\(name)"
        return try #require(address?.string)
    }

    /// Takes the database away, whoever uses it. On PostgreSQL an empty one comes in its place, to be restored into.
    func delete(_ address: String) async throws {
        guard self == .postgres, let server = Self.server else {
            for file in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: address.dropFirst("sqlite:".count) + file)
            }
            return
        }
        let name = try #require(URLComponents(string: address)).path.dropFirst()
        try tell(server, "DROP DATABASE \(name) WITH (FORCE)", "CREATE DATABASE \(name)")
    }

    /// By a program of PostgreSQL: not in a transaction, as all is that our own connections do.
    private func tell(_ server: String, _ commands: String...) throws {
        for command in commands {
            let program = Process()
            program.executableURL = URL(filePath: "/usr/bin/env")
            program.arguments = ["psql", server, "-qc", command]
            try program.run()
            program.waitUntilExit()
            try #require(program.terminationStatus == 0, "\(command)")
        }
    }
}

/// A path of its own in the temporary folder.
func temporaryPath(_ name: String) -> String { "\(NSTemporaryDirectory())/\(UUID().uuidString)-\(name)" }
