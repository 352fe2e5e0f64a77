import Vocabulary

/// All that is to be read before one dialogue: the round's shared basis first, then the dialogue's own.
package struct Briefing: Equatable, Sendable {
    package enum Origin: Equatable, Sendable { case round, dialogue }

    package struct Part: Equatable, Sendable {
        package let document: BriefingDocument
        package let origin: Origin
        /// Added or changed after people were invited.
        package let isSupplement: Bool

        package var content: DocumentContent { document.content }
    }

    package let parts: [Part]

    /// `lockedAt` is when the dialogue's record was: what came to the round later was not read before it.
    package init(
        shared: BriefingPack.State,
        own: BriefingPack.State,
        openedAt: Instant? = nil,
        lockedAt: Instant? = nil
    ) {
        let packs: [(BriefingPack.State, Origin)] = [(shared, .round), (own, .dialogue)]
        parts = packs.flatMap { pack, origin in
            pack.documents.compactMap { document in
                let isGone = document.isErased || (lockedAt == nil && document.removal != nil)
                guard !isGone, let shown = lockedAt.map(document.asOf) ?? document else { return nil }
                let isSupplement = openedAt.map { shown.changedAt > $0 } ?? false
                return Part(document: shown, origin: origin, isSupplement: isSupplement)
            }
        }
    }

    package var isEmpty: Bool { parts.isEmpty }
    package var minutes: Int { parts.reduce(0) { $0 + ($1.content.readingMinutes ?? 0) } }
    package func part(_ id: DocumentID) -> Part? { parts.first { $0.document.id == id } }
}
