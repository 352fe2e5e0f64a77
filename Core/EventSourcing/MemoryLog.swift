import Vocabulary

/// One organisation's log in memory.
struct MemoryLog {
    private(set) var events: [RecordedEvent] = []
    private(set) var documents: [String: [String: String]] = [:]
    let tail = LogTail(head: 0)
    private var versions: [String: Int64] = [:]
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
        let news = try plan(append, at: now)
        // All that can fail comes before the first change.
        let folded = try projections.map { projection in
            (projection.name, try projection.fold(news) { documents[projection.name]?[$0] })
        }
        for (name, bodies) in folded {
            for (key, body) in bodies { documents[name, default: [:]][key] = body }
        }
        return keep(news, append)
    }

    mutating func erase(_ erasure: Erasure, at now: Instant, _ projections: [any DocumentProjection]) throws -> Receipt
    {
        if let first = try receipt(for: erasure.command) { return first }
        try erasure.check()
        let before = try erasure.replacements.map { replacement in
            try erasure.check(events.first { $0.position == replacement.position }, at: replacement.position)
        }
        let news = try plan(erasure.append, at: now)
        var replaced = events
        for (event, replacement) in zip(before, erasure.replacements) {
            replaced[Int(event.position) - 1] = event.erased(payload: replacement.payload)
        }
        let folded = try projections.map { ($0.name, try $0.fold(replaced + news).compactMapValues { $0 }) }
        documents = Dictionary(uniqueKeysWithValues: folded)
        events = replaced
        for event in before { receipts[event.command]?.digest = nil }
        return keep(news, erasure.append)
    }

    /// The events that an append would write, if its versions are right.
    private func plan(_ append: Append, at now: Instant) throws(AppendRefusal) -> [RecordedEvent] {
        for change in append.changes {
            let actual = versions[change.stream, default: 0]
            guard change.expected.allows(actual) else {
                throw .wrongVersion(stream: change.stream, expected: change.expected, actual: actual)
            }
        }
        var (news, versions): ([RecordedEvent], [String: Int64]) = ([], [:])
        for change in append.changes {
            for event in change.events {
                versions[change.stream, default: self.versions[change.stream, default: 0]] += 1
                news.append(
                    RecordedEvent(
                        position: Int64(events.count + news.count) + 1,
                        stream: change.stream,
                        version: versions[change.stream, default: 0],
                        event: event,
                        person: append.person,
                        command: append.command.id,
                        recordedAt: now
                    )
                )
            }
        }
        return news
    }

    private mutating func keep(_ news: [RecordedEvent], _ append: Append) -> Receipt {
        events += news
        for event in news { versions[event.stream] = event.version }
        let receipt = Receipt(position: Int64(events.count), count: Int64(news.count))
        receipts[append.command.id] = (append.command.digest, receipt)
        tail.publish(news)
        return receipt
    }
}
