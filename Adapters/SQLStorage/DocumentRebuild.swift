import EventSourcing
import Vocabulary

extension SQLEventLog {
    /// What building a projection anew showed.
    package struct Rebuilt: Equatable, Sendable {
        package let projection: String
        package let documents: Int
        /// Keys whose stored document was not what the log says. None, unless something was altered or evolves wrongly.
        package let different: [String]

        package init(projection: String, documents: Int, different: [String]) {
            self.projection = projection
            self.documents = documents
            self.different = different
        }
    }

    /// Folds all documents from the log, compares them with those that are stored, and stores them.
    package func rebuild() async throws -> [Rebuilt] {
        let documents = documents
        return try await database.write { connection in
            try documents.projections.map { try documents.rebuild($0, connection) }
        }
    }
}

extension DocumentTable {
    /// At start: the projections that are new, or have a new version.
    func rebuildOutdated(in database: any Database) async throws {
        guard !projections.isEmpty else { return }
        try await database.write { connection in
            let answers = try connection.run([versions])[0]
            for (projection, rows) in zip(projections, answers) {
                let version = Int(try rows.first?.integer(0) ?? 0)
                guard version <= projection.version else {
                    throw StorageRefusal.newerDatabase(version: version, known: projection.version)
                }
                if version < projection.version { _ = try rebuild(projection, connection) }
            }
        }
    }

    func rebuild(_ projection: any DocumentProjection, _ connection: any SQLConnection) throws -> SQLEventLog.Rebuilt {
        // All logs stand still: no event may be folded twice or not at all.
        // Sorted as the groups sort them, and not as the database would.
        let organisations = try connection.run("SELECT organisation FROM logs").map { OrganisationID(try $0.text(0)) }
            .sorted { $0.value < $1.value }
        _ = try connection.run([SQLStatement(GroupAppend.lockHead, each: organisations.map { [.text($0.value)] })])

        var (count, different): (Int, [String]) = (0, [])
        for organisation in organisations {
            let stored = try storedBodies(of: projection, organisation, connection)
            let folded = try fold(projection, organisation, nil, connection).compactMapValues { $0 }
            count += folded.count
            different += try Set(stored.keys).union(folded.keys).sorted().filter {
                try !projection.areEqual(stored[$0], folded[$0])
            }
            try connection.run(
                "DELETE FROM documents WHERE organisation = $1 AND projection = $2",
                .text(organisation.value),
                .text(projection.name)
            )
            try store(folded, of: projection, in: organisation, connection)
        }
        try connection.run(
            """
            INSERT INTO projections (name, version) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET version = excluded.version
            """,
            .text(projection.name),
            SQLValue(projection.version)
        )
        return SQLEventLog.Rebuilt(projection: projection.name, documents: count, different: different)
    }

    private func storedBodies(
        of projection: any DocumentProjection,
        _ organisation: OrganisationID,
        _ connection: any SQLConnection
    ) throws -> [String: String] {
        let rows = try connection.run(
            "SELECT key, body FROM documents WHERE organisation = $1 AND projection = $2",
            .text(organisation.value),
            .text(projection.name)
        )
        return try rows.reduce(into: [:]) { $0[try $1.text(0)] = try $1.text(1) }
    }
}

extension DocumentProjection {
    /// As documents and not as text: a set may be written in any order.
    fileprivate func areEqual(_ stored: String?, _ folded: String?) throws -> Bool {
        guard let stored, let folded else { return stored == folded }
        // A document of an earlier form may not be readable: then it is not equal.
        guard let document = try? decode(stored) else { return false }
        return try document == decode(folded)
    }
}
