import Synchronization

/// The states of streams as far as they were last read; each question reads only what has come since.
final class StreamStates<D: Decider>: Sendable {
    typealias Current = Streams<D>.Current

    private let log: any EventLog
    private let kept = Mutex<[StreamKey: Current]>([:])
    private let capacity = 1000

    init(_ log: any EventLog) { self.log = log }

    func current(_ key: StreamKey) async throws -> Current {
        let start: Current = (D.initial, 0, .beginning)
        var current = kept.withLock { $0[key] } ?? start
        var news = try await log.events(of: key.stream, in: key.organisation, after: current.version)
        // What we hold may contain texts that are gone from the log.
        if news.contains(where: { $0.event.type == NewEvent.erasedType }) {
            current = start
            news = try await log.events(of: key.stream, in: key.organisation, after: 0)
        }
        guard !news.isEmpty else { return current }
        for event in news {
            D.evolve(&current.state, try EventCodec<D.Event>.decode(event.event))
            (current.version, current.place) = (event.version, LogPlace(event))
        }
        keep(current, key)
        return current
    }

    private func keep(_ current: Current, _ key: StreamKey) {
        kept.withLock { kept in
            guard current.version > kept[key]?.version ?? 0 else { return }
            if kept.count >= capacity, kept[key] == nil { kept.removeAll(keepingCapacity: true) }
            kept[key] = current
        }
    }
}
