import EventSourcing
import Foundation
import Postgres
import SQLStorage
import SQLite
import Testing
import Vocabulary

/// The engines that the log's promises are tested on. PostgreSQL when `DATABASE_URL` names a server.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite, postgres

    static var all: [Engine] { [.memory] + onDisk }
    static var onDisk: [Engine] { address == nil ? [.sqlite] : [.sqlite, .postgres] }
    static let address = ProcessInfo.processInfo.environment["DATABASE_URL"]

    var testDescription: String { rawValue }

    /// A log that nobody else uses.
    func log(_ projections: any DocumentProjection...) async throws -> any EventLog & DocumentStore {
        switch self {
        case .memory: MemoryEventLog(projections: projections)
        case .sqlite, .postgres:
            try await SQLEventLog(in: place().openMigrated(), projections: projections, now: { fixedInstant })
        }
    }

    /// Where an empty database is: a file, or a schema of its own.
    func place() async throws -> Place {
        guard self == .postgres else { return .file(temporaryPath("log")) }
        let name = Self.newName()
        let server = PostgresDatabase(Self.address ?? "")
        try await server.write { try $0.execute(script: "CREATE SCHEMA \(name)") }
        return .server("\(Self.address ?? "")?options=-csearch_path%3D\(name)")
    }

    /// The same with a database of its own on the server, for what concerns the whole database.
    func placeOfItsOwn() async throws -> Place {
        guard self == .postgres else { return try await place() }
        var address = URLComponents(string: Self.address ?? "")
        let name = Self.newName()
        let made = try await run("psql", Self.address ?? "", "-qc", "CREATE DATABASE \(name)")
        #expect(made.status == 0, "\(made.errors)")
        address?.path = "/\(name)"
        return .server(address?.string ?? "")
    }

    private static func newName() -> String { "test_" + UUID().uuidString.lowercased().replacing("-", with: "") }
}

/// Can be opened several times, as several nodes do.
enum Place: Sendable {
    case file(String)
    case server(String)

    func open() throws -> any Database {
        switch self {
        case .file(let path): try SQLiteDatabase(path: path)
        case .server(let address): PostgresDatabase(address)
        }
    }

    func openMigrated() async throws -> any Database {
        let database = try open()
        try await database.migrate()
        return database
    }
}

let fixedInstant = Instant(microseconds: 1_795_000_000_000_000)
let kommun: OrganisationID = "kommun"

func temporaryPath(_ name: String) -> String { "\(NSTemporaryDirectory())/\(name)-\(UUID().uuidString).db" }

extension Append {
    /// One command that writes one event, both of the same name.
    static func one(
        _ command: String,
        digest: String = "",
        to stream: String = "s",
        _ expected: ExpectedVersion = .any,
        payload: String = "{}"
    ) -> Append {
        Append(
            to: kommun,
            by: "person",
            command: .init(id: command, digest: digest),
            [.init(stream, expected, [NewEvent(type: command, payload: payload)])]
        )
    }
}

extension EventLog {
    @discardableResult
    func write(
        _ command: String,
        digest: String = "",
        to stream: String = "s",
        _ expected: ExpectedVersion = .any,
        payload: String = "{}"
    ) async throws -> Receipt {
        try await append(.one(command, digest: digest, to: stream, expected, payload: payload))
    }

    /// All events, and that the log is whole.
    func all() async throws -> [RecordedEvent] {
        let events = try await events(in: kommun, after: 0, limit: 10_000_000)
        #expect(events.map(\.position) == Array(1...Int64(events.count + 1)).dropLast())
        if let log = self as? SQLEventLog { #expect(try await log.verify(kommun) == Int64(events.count)) }
        return events
    }
}
