import Synchronization
import Vocabulary

/// The log in memory, for tests: the same promises, except that of keeping anything.
package final class MemoryEventLog: EventLog {
    private let logs = Mutex<[OrganisationID: MemoryLog]>([:])
    private let projections: [any DocumentProjection]
    private let now: @Sendable () -> Instant

    package init(
        projections: [any DocumentProjection] = [],
        now: @escaping @Sendable () -> Instant = { Instant(microseconds: 1) }
    ) {
        self.projections = projections
        self.now = now
    }

    @discardableResult
    package func append(_ append: Append) async throws -> Receipt {
        try write(in: append.organisation) { try $0.append(append, at: now(), projections) }
    }

    package func append(inOrder appends: [Append]) async -> [Result<Receipt, any Error>] {
        appends.map { append in
            Result { try write(in: append.organisation) { try $0.append(append, at: now(), projections) } }
        }
    }

    @discardableResult
    package func erase(_ erasure: Erasure) async throws -> Receipt {
        try write(in: erasure.organisation) { try $0.erase(erasure, at: now(), projections) }
    }

    package func purge() async throws {}

    package func receipt(for command: Append.Command, in organisation: OrganisationID) async throws -> Receipt? {
        try read(organisation) { try $0.receipt(for: command) }
    }

    package func events(in organisation: OrganisationID, after position: Int64, limit: Int) async throws
        -> [RecordedEvent]
    {
        read(organisation) { Array($0.events.dropFirst(Int(max(0, position))).prefix(limit)) }
    }

    package func events(of stream: String, in organisation: OrganisationID, after version: Int64) async throws
        -> [RecordedEvent]
    {
        read(organisation) { $0.events.filter { $0.stream == stream && $0.version > version } }
    }

    package func head(of organisation: OrganisationID) async throws -> Int64 {
        read(organisation) { Int64($0.events.count) }
    }

    package func tail(of organisation: OrganisationID) async throws -> LogTail {
        logs.withLock { logs in
            let log = logs[organisation] ?? MemoryLog()
            logs[organisation] = log
            return log.tail
        }
    }

    private func read<T>(_ organisation: OrganisationID, _ body: (MemoryLog) throws -> T) rethrows -> T {
        try body(logs.withLock { $0[organisation] ?? MemoryLog() })
    }

    private func write<T>(in organisation: OrganisationID, _ body: (inout MemoryLog) throws -> T) throws -> T {
        try logs.withLock { try body(&$0[organisation, default: MemoryLog()]) }
    }
}

extension MemoryEventLog: DocumentStore {
    package func document<P: DocumentProjection>(_ key: String, of projection: P, in organisation: OrganisationID)
        async throws -> P.Document?
    {
        try read(organisation) { $0.documents[projection.name]?[key] }.map(projection.decode)
    }

    package func documents<P: DocumentProjection>(of projection: P, in organisation: OrganisationID)
        async throws -> [(key: String, document: P.Document)]
    {
        let bodies = read(organisation) { $0.documents[projection.name] ?? [:] }
        return try bodies.sorted { $0.key < $1.key }.map { ($0.key, try projection.decode($0.value)) }
    }
}
