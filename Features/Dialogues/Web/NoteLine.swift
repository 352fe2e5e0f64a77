import Dialogues
import Markup
import Site
import Vocabulary

/// A note on the sheet: the words, the perspective, whose they are, what they build on.
struct NoteLine: View {
    let note: Note
    let view: RoomView

    var body: HTML {
        li(.class("note perspective-\(note.perspective.rawValue)"), .id("note-\(note.id)")) {
            Icon(note.perspective.rawValue)
            div(.class("note-text")) {
                span(.lang("sv")) { note.text }
                span(.class("note-by")) {
                    b { note.perspective.name }
                    dot
                    span(.class("note-who")) {
                        speaker
                        "\u{A0}·"
                    }
                    " "
                    note.source.name
                    if note.isLate {
                        dot
                        Text("kom in efteråt", "came in afterwards")
                    }
                }
            }
            if note.isErased {
                span {}
            } else if view.audience == .recorder {
                edit()
            } else if view.audience == .facilitator || view.audience == .participant {
                edit(onlyFor: view.leads ? nil : note.writtenBy)
            }
        }
    }

    /// Ends a line, never begins one.
    private var dot: String { "\u{A0}· " }

    /// Whose words they are; who wrote them down, when that was another.
    @HTMLBuilder private var speaker: HTML {
        switch note.saidBy {
        case .group: Text("gruppen", "the group")
        case .person(let person): view.table.name(person)
        }
    }

    private func edit(onlyFor author: PersonID? = nil) -> HTML {
        let opening = note.text.opening
        return a(
            .class("small"),
            .href(view.path("notes/\(note.id)")),
            .data("for", author?.value ?? "").when(author != nil),
            .hidden.when(author != nil && author != view.me)
        ) {
            Text("Ändra", "Change")
            span(.class("visually-hidden")) {
                Text(sv: " anteckningen \(opening)", en: " the note \(opening)")
            }
        }
    }
}

extension String {
    /// The first words, to tell one from another.
    var opening: String {
        // By bytes: for every note, whenever the sheet is rendered.
        let words = utf8.split(separator: UInt8(ascii: " "), maxSplits: 5).prefix(5)
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}
