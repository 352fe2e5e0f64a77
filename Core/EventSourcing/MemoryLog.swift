import Vocabulary

/// One organisation's log in memory.
struct MemoryLog {
    private(set) var events: [RecordedEvent] = []
    private(set) var documents: [String: [String: String]] = [:]
    let tail = LogTail(head: 0)
    /// Without a digest: the texts that were asked for are erased, and any digest is right.
    private var receipts: [String: (digest: String?, receipt: Receipt)] = [:]

    func receipt(for command: Append.Command) throws -> Receipt? {
        guard let (digest, receipt) = receipts[command.id] else { return nil }
        guard digest == nil || digest == command.digest else { throw AppendRefusal.commandReused(id: command.id) }
        return receipt
    }

    mutating func append(_ append: Append, at now: Instant, _ projections: [any DocumentProjection]) throws -> Receipt {
        if let first = try receipt(for: append.command) { return first }
        for change in append.changes where change.events.contains(where: { $0.type == NewEvent.erasedType }) {
            throw AppendRefusal.onlyErasureErases(stream: change.stream)
        }
        return try write(append, at: now, projections)
    }

    mutating func erase(_ erasure: Erasure, at now: Instant, _ projections: [any DocumentProjection]) throws -> Receipt
    {
        if let first = try receipt(for: erasure.command) { return first }
        try erasure.check()
        for replacement in erasure.replacements {
            let event = events.first { $0.position == replacement.position }
            _ = try erasure.check(event, at: replacement.position)
        }
        let receipt = try write(erasure.append, at: now, [])
        for replacement in erasure.replacements {
            let index = Int(replacement.position) - 1
            events[index] = events[index].erased(payload: replacement.payload)
            receipts[events[index].command]?.digest = nil
        }
        documents = [:]
        try project(events, projections)
        return receipt
    }

    private mutating func write(_ append: Append, at now: Instant, _ projections: [any DocumentProjection]) throws
        -> Receipt
    {
        for change in append.changes {
            let actual = version(of: change.stream)
            guard change.expected.allows(actual) else {
                throw AppendRefusal.wrongVersion(stream: change.stream, expected: change.expected, actual: actual)
            }
        }
        let head = events.count
        for change in append.changes {
            for event in change.events {
                events.append(
                    RecordedEvent(
                        position: Int64(events.count) + 1,
                        stream: change.stream,
                        version: version(of: change.stream) + 1,
                        event: event,
                        person: append.person,
                        command: append.command.id,
                        recordedAt: now
                    )
                )
            }
        }
        let receipt = Receipt(position: Int64(events.count), count: Int64(events.count - head))
        receipts[append.command.id] = (append.command.digest, receipt)
        try project(events.dropFirst(head), projections)
        return receipt
    }

    private func version(of stream: String) -> Int64 { events.last { $0.stream == stream }?.version ?? 0 }

    private mutating func project(_ news: some Sequence<RecordedEvent>, _ projections: [any DocumentProjection]) throws
    {
        for projection in projections {
            let stored = documents[projection.name] ?? [:]
            for (key, body) in try projection.fold(news, stored: { stored[$0] }) {
                documents[projection.name, default: [:]][key] = body
            }
        }
    }
}
