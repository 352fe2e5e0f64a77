import EventSourcing
import Vocabulary

extension SQLEventLog {
    package func verify(_ organisation: OrganisationID) async throws -> Int64 {
        try await database.verifyLog(of: organisation)
    }
}

extension Database {
    /// Walks the whole log: positions and versions without gaps, every digest and hash right, every erased event
    /// named by a decision and every decision carried out. Answers how many events there are.
    package func verifyLog(of organisation: OrganisationID) async throws -> Int64 {
        // One view for all pages: an erasure meanwhile would look like a fault.
        try await read { connection in
            var verification = Verification(organisation: organisation)
            while case let page = try verification.nextPage(connection), !page.isEmpty {
                for event in page { try verification.take(event) }
            }
            return try verification.finish(connection)
        }
    }

    /// The organisations that have a log.
    package func organisationsWithLogs() async throws -> [OrganisationID] {
        try await read { connection in
            // What is left of a log that somebody has taken away says so.
            try connection.run(
                """
                SELECT organisation FROM logs UNION SELECT organisation FROM events
                UNION SELECT organisation FROM receipts ORDER BY organisation
                """
            ).map { .init(try $0.text(0)) }
        }
    }
}

/// How far a log has been verified, and what is still to be accounted for.
private struct Verification {
    let organisation: OrganisationID
    private var position: Int64 = 0
    private var hash = HashChain.start
    private var versions: [String: Int64] = [:]
    /// Erased events that no decision has named yet.
    private var erased: [Int64: (stream: String, payload: String)] = [:]

    init(organisation: OrganisationID) { self.organisation = organisation }

    func nextPage(_ connection: any SQLConnection) throws -> [SealedEvent] {
        try connection.run(
            """
            SELECT \(SealedEvent.columnList) FROM events
            WHERE organisation = $1 AND position > $2 ORDER BY position LIMIT 1000
            """,
            .text(organisation.value),
            .integer(position)
        ).map(SealedEvent.init)
    }

    mutating func take(_ sealed: SealedEvent) throws {
        let event = sealed.event
        guard event.position == position + 1 else { throw fault(.missing, at: position + 1) }
        guard event.version == versions[event.stream, default: 0] + 1 else {
            throw fault(.wrongVersion, at: event.position)
        }
        guard sealed.hash == HashChain.link(hash, sealed, in: organisation) else {
            throw fault(.brokenChain, at: event.position)
        }
        if event.isErased {
            erased[event.position] = (event.stream, event.event.payload)
        } else if sealed.digest != HashChain.digest(salt: sealed.salt, payload: event.event.payload) {
            throw fault(.alteredPayload, at: event.position)
        }
        try account(for: sealed)
        (position, hash, versions[event.stream]) = (event.position, sealed.hash, event.version)
    }

    /// What a decision names must be erased, in its stream, and still be what it left there.
    private mutating func account(for decision: SealedEvent) throws {
        guard decision.event.event.type == NewEvent.erasedType else { return }
        let replacements = try decision.event.event.erasedPositions.map { position in
            guard let named = erased.removeValue(forKey: position), named.stream == decision.event.stream else {
                throw fault(.notErased, at: position)
            }
            return Erasure.Replacement(at: position, payload: named.payload)
        }
        guard decision.covers == HashChain.cover(replacements) else {
            throw fault(.alteredAfterErasure, at: replacements.map(\.position).min() ?? decision.event.position)
        }
    }

    func finish(_ connection: any SQLConnection) throws -> Int64 {
        if let unnamed = erased.keys.min() { throw fault(.erasedWithoutDecision, at: unnamed) }
        let head = try connection.run(
            "SELECT position, hash FROM logs WHERE organisation = $1",
            .text(organisation.value)
        )
        let isWhole = try head.first.map { try $0.integer(0) == position && $0.text(1) == hash } ?? (position == 0)
        // Answers were given to what was once at the end.
        let answered = try connection.run(
            "SELECT COALESCE(MAX(position), 0) FROM receipts WHERE organisation = $1",
            .text(organisation.value)
        )[0].integer(0)
        guard isWhole, answered <= position else { throw fault(.missing, at: position + 1) }
        return position
    }

    private func fault(_ fault: BrokenLog.Fault, at position: Int64) -> BrokenLog {
        BrokenLog(organisation: organisation, position: position, fault: fault)
    }
}
