import Markup
import Organisations
import Vocabulary

/// One of the drawings of `/icons.svg`. Never the only bearer of a meaning: the word stands beside it.
package struct Icon: View {
    let name: String

    package init(_ name: String) { self.name = name }

    package var body: HTML {
        svg(.class("icon"), .ariaHidden) { use(.href("/icons.svg#\(name)")) }
    }
}

/// A perspective as icon and name, in its colour.
package struct PerspectiveTag: View {
    let perspective: Perspective

    package init(_ perspective: Perspective) { self.perspective = perspective }

    package var body: HTML {
        span(.class("perspective perspective-\(perspective.rawValue)")) {
            Icon(perspective.rawValue)
            perspective.name
        }
    }
}

/// A person as a circle with initials. The name stands beside it as text.
package struct PersonMark: View {
    let initials: String
    let speaking: Bool

    package init(_ person: Person, speaking: Bool = false) {
        initials = person.initials
        self.speaking = speaking
    }

    package var body: HTML {
        span(.class(speaking ? "person person-speaking" : "person"), .ariaHidden) { initials }
    }
}

/// A state as icon and word: `.done`, `.now`, `.waiting`, `.attention`.
package struct StatusTag: View {
    package enum Kind: String, Sendable { case done, now, waiting, attention }

    let kind: Kind
    let words: Text

    package init(_ kind: Kind, _ words: Text) {
        self.kind = kind
        self.words = words
    }

    package var body: HTML {
        span(.class("status status-\(kind.rawValue)")) {
            Icon(kind.rawValue)
            words
        }
    }
}
