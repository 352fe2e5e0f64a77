import Markup
import Site

/// A piece of a dialogue's own page that another feature owns: its reading, its evaluation, its actions.
package struct DialoguePanel: Sendable {
    /// Below the facts of the dialogue, or beside them.
    package enum Place: Sendable { case main, side }

    package let place: Place
    /// Shows what is to be read: the plan's own list of it is left out then.
    package let standsForBasis: Bool
    /// Nil when there is nothing to show this viewer. The viewer has a seat, or is an organiser.
    package let content: @Sendable (Table, Viewer) async throws -> HTML?

    package init(
        _ place: Place,
        standsForBasis: Bool = false,
        content: @escaping @Sendable (Table, Viewer) async throws -> HTML?
    ) {
        self.place = place
        self.standsForBasis = standsForBasis
        self.content = content
    }
}

extension [DialoguePanel] {
    /// What they show, in their order.
    func pieces(_ table: Table, _ viewer: Viewer) async throws -> DialoguePieces {
        var pieces = DialoguePieces()
        for panel in self {
            guard let piece = try await panel.content(table, viewer) else { continue }
            if panel.standsForBasis { pieces.standForBasis = true }
            switch panel.place {
            case .main: pieces.main.append(piece)
            case .side: pieces.side.append(piece)
            }
        }
        return pieces
    }
}

struct DialoguePieces: Sendable {
    var main: [HTML] = []
    var side: [HTML] = []
    var standForBasis = false
}
