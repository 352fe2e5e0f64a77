import Templates
import Vocabulary

package enum PrivateNoteTag {}
package typealias PrivateNoteID = Identifier<PrivateNoteTag>

/// A note that its author alone sees. A row and never an event: it can be erased without a trace.
package struct PrivateNote: Equatable, Sendable {
    package let id: PrivateNoteID
    package let box: BoxID?
    package var text: String
    package let writtenAt: Instant
    /// The signed-in device that it was first written on.
    package let session: String?

    package init(id: PrivateNoteID, box: BoxID?, text: String, writtenAt: Instant, session: String? = nil) {
        self.id = id
        self.box = box
        self.text = text
        self.writtenAt = writtenAt
        self.session = session
    }
}

/// Keeps private notes. Every question names the author: nobody else's can be asked for.
package protocol PrivateNotes: Sendable {
    func notes(of author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID) async throws
        -> [PrivateNote]
    /// Writes or, with an id of the author's own, writes over. An id that another author has is refused (false).
    func save(_ note: PrivateNote, by author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID)
        async throws -> Bool
    func erase(_ id: PrivateNoteID, of author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID)
        async throws
}
