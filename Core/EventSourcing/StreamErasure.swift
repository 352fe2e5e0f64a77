import Vocabulary

extension Streams {
    /// Forgets texts in a stream. `replacing` answers with the event that is to stand instead, or nil to leave it;
    /// `command` is to be decided as the one `erased` event that names the positions.
    @discardableResult
    package func erase(
        on id: String,
        in organisation: OrganisationID,
        by person: PersonID?,
        as identity: Append.Command,
        replacing: (D.Event, D.State) -> D.Event?,
        command: (_ positions: [Int64]) -> D.Command
    ) async throws -> Receipt {
        if let first = try await log.receipt(for: identity, in: organisation) { return first }
        var collisions = 0
        while true {
            let events = try await log.events(of: name(of: id), in: organisation)
            let state = D.state(after: try events.map { try EventCodec.decode($0.event) })
            let replacements = try events.compactMap { event -> Erasure.Replacement? in
                guard !event.isErased, let replaced = replacing(try EventCodec.decode(event.event), state) else {
                    return nil
                }
                return .init(at: event.position, payload: try EventCodec.encode(replaced).payload)
            }
            let decided = try D.decide(command(replacements.map(\.position)), state)
            guard decided.count == 1, let record = decided.first else { throw ErasureRefusal.nothingToErase }
            let erasure = Erasure(
                in: organisation,
                by: person,
                command: identity,
                name(of: id),
                .exact(events.last?.version ?? 0),
                replacing: replacements,
                record: try EventCodec.encode(record)
            )
            do {
                return try await log.erase(erasure)
            } catch AppendRefusal.wrongVersion where collisions < 20 {
                collisions += 1
            }
        }
    }
}
