import Markup
import Vocabulary

/// A named piece of a page that changes while somebody looks at it: a pure function of (document, audience).
///
/// On the page it is `<live-fragment id="…">`; when its content changes, the new content is sent and merged in place.
/// No field that somebody types in lies inside one. Buttons may: they are merged, never replaced, while they have focus.
package struct Fragment: Sendable {
    package let id: String
    let content: HTML
    /// What decides whether it has changed, when that is less than all of the content:
    /// a clock's text differs at every moment, its running does not.
    let signature: String?

    package init(_ id: String, signature: String? = nil, @HTMLBuilder content: () -> HTML) {
        self.id = id
        self.content = content()
        self.signature = signature
    }
}

extension Fragment: HTMLContent {
    package var html: HTML { .element("live-fragment", [.id(id)], content) }
}
