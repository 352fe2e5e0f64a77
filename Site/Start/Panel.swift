import Hummingbird
import Markup

/// A piece of the start page that a feature owns. So the page shows many features while none knows another's pages.
package struct Panel: Sendable {
    package enum Place: Sendable { case main, side }

    package let place: Place
    /// Nil when there is nothing to show this viewer.
    package let content: @Sendable (Viewer) async throws -> HTML?

    package init(_ place: Place, content: @escaping @Sendable (Viewer) async throws -> HTML?) {
        self.place = place
        self.content = content
    }
}
