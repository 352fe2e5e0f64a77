import Hummingbird
import Markup
import Vocabulary

/// A piece of the start page that a feature owns. So the page shows many features while none knows another's pages.
package struct Panel: Sendable {
    /// What is to be done now stands first; beside it what else waits, on a phone right below it; then the overviews.
    package enum Place: Sendable { case first, side, further }

    package let place: Place
    /// Nil when there is nothing to show this viewer.
    package let content: @Sendable (Viewer) async throws -> HTML?

    package init(_ place: Place, content: @escaping @Sendable (Viewer) async throws -> HTML?) {
        self.place = place
        self.content = content
    }
}
