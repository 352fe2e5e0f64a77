import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// A piece of the live room that another feature owns. It does not change during the talk: it has no fragment.
package struct RoomPiece: Sendable {
    let title: Text
    let content: HTML

    package init(_ title: Text, content: HTML) {
        self.title = title
        self.content = content
    }

    /// Folded, and opened by itself in the box that holds actions. The room page and the phone keep it offline.
    func folded(in view: RoomView, as style: String) -> HTML {
        details(
            .id("last-actions"),
            .class(style),
            .data("opens-in", view.state.template?.actionBox?.id.value ?? ""),
            .open.when(view.box?.holdsActions ?? false)
        ) {
            summary { title }
            content
        }
    }
}
