import FoundationEssentials
import Vocabulary

/// A read model: one document per key, folded from events and kept up to date in the append's own transaction.
///
/// Raise `version` when `key`, `evolve` or `Document` changes: the documents are then rebuilt from the log at start.
package protocol DocumentProjection: Sendable {
    associatedtype Document: Codable, Equatable, Sendable

    var name: String { get }
    var version: Int { get }

    /// The document that an event belongs to; nil when it changes none.
    func key(for event: RecordedEvent) -> String?

    /// Nil is no document: before the first event, and when the event removes it.
    func evolve(_ document: inout Document?, with event: RecordedEvent) throws
}

/// The documents of the projections that the log was opened with.
package protocol DocumentStore: Sendable {
    func document<P: DocumentProjection>(_ key: String, of projection: P, in organisation: OrganisationID)
        async throws -> P.Document?

    /// All, by key.
    func documents<P: DocumentProjection>(of projection: P, in organisation: OrganisationID)
        async throws -> [(key: String, document: P.Document)]
}

extension DocumentProjection {
    /// Folds events into documents as they are stored: JSON as text, nil for no document.
    /// `stored` gives the text of a key that is met for the first time.
    package func fold(
        _ events: some Sequence<RecordedEvent>,
        stored: (String) throws -> String? = { _ in nil }
    ) throws -> [String: String?] {
        var documents: [String: Document?] = [:]
        for event in events {
            guard let key = key(for: event) else { continue }
            var document = try documents[key] ?? stored(key).map(decode)
            try evolve(&document, with: event)
            documents[key] = .some(document)
        }
        return try documents.mapValues { try $0.map(encode) }
    }

    package func decode(_ body: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(body.utf8))
    }

    private func encode(_ document: Document) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}
