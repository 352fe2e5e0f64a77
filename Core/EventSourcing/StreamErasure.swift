import Vocabulary

extension Streams {
    /// Forgets texts in a stream: `replacing` answers with the event that is to stand instead, or nil to leave it,
    /// and `record` is the `erased` event for the positions that were replaced.
    @discardableResult
    package func erase(
        on id: String,
        in organisation: OrganisationID,
        by person: PersonID?,
        as identity: Append.Command,
        replacing: (D.Event, RecordedEvent) -> D.Event?,
        record: (_ positions: [Int64]) -> D.Event
    ) async throws -> Receipt {
        if let first = try await log.receipt(for: identity, in: organisation) { return first }
        var collisions = 0
        while true {
            let events = try await log.events(of: name(of: id), in: organisation)
            let replacements = try events.compactMap { event -> Erasure.Replacement? in
                guard !event.isErased, let replaced = replacing(try EventCodec.decode(event.event), event) else {
                    return nil
                }
                return .init(at: event.position, payload: try EventCodec.encode(replaced).payload)
            }
            let erasure = Erasure(
                in: organisation,
                by: person,
                command: identity,
                name(of: id),
                .exact(events.last?.version ?? 0),
                replacing: replacements,
                record: try EventCodec.encode(record(replacements.map(\.position)))
            )
            do {
                return try await log.erase(erasure)
            } catch AppendRefusal.wrongVersion where collisions < 20 {
                collisions += 1
            }
        }
    }
}
