import Dialogues
import DialoguesWeb
import Organisations
import Site
import Vocabulary

/// The kinds of readers of a record: each gets the same fragments as all others of its kind.
///
/// What concerns one person alone (who approves) the browser shows, by the ids in `data-for`.
struct RecordAudience: Hashable, Sendable {
    let role: DialogueRole?
    let isOrganiser: Bool
    let isLetInByCode: Bool

    init(_ viewer: Viewer, at table: Table) {
        role = table.role(of: viewer.person.id)
        isOrganiser = viewer.person.isOrganiser
        isLetInByCode = viewer.isLetInByCode
    }

    /// Whether the person is still who the stream was opened for.
    func holds(for person: PersonID, at table: Table) -> Bool {
        guard role != nil || isOrganiser, table.role(of: person) == role else { return false }
        return !isOrganiser || table.people[person]?.isOrganiser == true
    }
}
