import EventSourcing
import Vocabulary

/// The documents of all projections, kept up to date in the transactions that append.
struct DocumentTable: Sendable {
    let projections: [any DocumentProjection]

    func project(_ news: [AppendPlan.News], in connection: any SQLConnection) throws {
        guard !projections.isEmpty, !news.isEmpty else { return }
        for (organisation, news) in Dictionary(grouping: news, by: \.organisation) {
            let events = news.map(\.sealed.event)
            for projection in projections {
                let bodies = try projection.fold(events) { key in
                    try connection.run(
                        "SELECT body FROM documents WHERE organisation = $1 AND projection = $2 AND key = $3",
                        .text(organisation.value),
                        .text(projection.name),
                        .text(key)
                    ).first?.text(0)
                }
                try store(bodies, of: projection, in: organisation, connection)
            }
        }
    }

    /// Folds anew, from the whole log, the documents that these events belong to.
    func rebuild(_ organisation: OrganisationID, touchedBy events: [RecordedEvent], _ connection: any SQLConnection)
        throws
    {
        for projection in projections {
            let keys = Set(events.compactMap(projection.key))
            guard !keys.isEmpty else { continue }
            let folded = try fold(projection, organisation, keys, connection)
            let removed = keys.filter { folded[$0] == nil }.map { ($0, String?.none) }
            try store(folded.merging(removed) { folded, _ in folded }, of: projection, in: organisation, connection)
        }
    }

    /// What the documents of a projection are according to the log: all, or those of the keys given.
    func fold(
        _ projection: any DocumentProjection,
        _ organisation: OrganisationID,
        _ keys: Set<String>? = nil,
        _ connection: any SQLConnection
    ) throws -> [String: String?] {
        var (bodies, position): ([String: String?], Int64) = ([:], 0)
        while true {
            let page = try SQLEventLog.events(in: organisation, after: position, limit: 1000, connection)
            guard let last = page.last else { return bodies }
            let wanted = keys.map { keys in page.filter { projection.key(for: $0).map(keys.contains) ?? false } }
            bodies.merge(try projection.fold(wanted ?? page) { bodies[$0] ?? nil }) { $1 }
            position = last.position
        }
    }

    func store(
        _ bodies: [String: String?],
        of projection: any DocumentProjection,
        in organisation: OrganisationID,
        _ connection: any SQLConnection
    ) throws {
        let place: [SQLValue] = [.text(organisation.value), .text(projection.name)]
        _ = try connection.run([
            SQLStatement(
                """
                INSERT INTO documents (organisation, projection, key, body) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, projection, key) DO UPDATE SET body = excluded.body
                """,
                each: bodies.compactMap { key, body in body.map { place + [.text(key), .text($0)] } }
            ),
            SQLStatement(
                "DELETE FROM documents WHERE organisation = $1 AND projection = $2 AND key = $3",
                each: bodies.compactMap { key, body in body == nil ? place + [.text(key)] : nil }
            ),
        ])
    }
}

extension DocumentTable {
    var versions: SQLStatement {
        SQLStatement("SELECT version FROM projections WHERE name = $1", each: projections.map { [.text($0.name)] })
    }

    /// A newer node has rebuilt the documents its way: ours would be mixed with them.
    func check(versions answers: [[SQLRow]]) throws {
        for (projection, rows) in zip(projections, answers) {
            let version = Int(try rows.first?.integer(0) ?? 0)
            guard version == projection.version else {
                throw StorageRefusal.newerDatabase(version: version, known: projection.version)
            }
        }
    }
}
