// Briefings: the shared basis: what everybody reads before a dialogue, and the pages with its results.

import EventSourcing
import Vocabulary

/// What a dialogue, or all dialogues of a round, is prepared from: documents in the order they are to be read.
///
/// A dialogue's own pack has the dialogue's id, the shared one of a round has the round's.
package enum BriefingPack: Decider {
    package typealias Event = BriefingEvent

    package struct State: Equatable, Sendable {
        /// In their order; removed ones stay, for the list of versions.
        package var documents: [BriefingDocument] = []

        package init() {}

        package func document(_ id: DocumentID) -> BriefingDocument? { documents.first { $0.id == id } }
        package var present: [BriefingDocument] { documents.filter { $0.removal == nil } }
    }

    package static var initial: State { State() }
}

/// How much a pack may hold.
package enum BriefingLimit {
    package static let documents = 30
    package static let sections = 20
    package static let indicators = 40
    package static let years = 20
    package static let title = 120
    package static let line = 200
    package static let why = 600
    package static let text = 20_000
    package static let address = 2_000
    /// Minutes for one document.
    package static let minutes = 240
}
