import Dialogues
import Markup
import Site
import Vocabulary

/// What is the same in every form of the room in which somebody writes: sent once, kept while it waits for the network,
/// and shown again with all that was typed when it was refused.
struct WriteForm: View {
    let action: String
    let id: String
    let classes: String
    let attributes: [Attribute]
    let refusal: (any Explained)?
    let content: HTML

    init(
        _ action: String,
        id: String,
        classes: String = "write-note",
        refusal: (any Explained)? = nil,
        _ attributes: Attribute...,
        @HTMLBuilder content: () -> HTML
    ) {
        self.action = action
        self.id = id
        self.classes = classes
        self.attributes = attributes
        self.refusal = refusal
        self.content = content()
    }

    var body: HTML {
        HTML.element(
            "form",
            [.method("post"), .action(action), .id(id), .class(classes)] + attributes,
            HTML {
                CommandField()
                p(.class("field-error"), .data("refusal", ""), .hidden.when(refusal == nil), .id("\(id)-refusal")) {
                    if let refusal {
                        Icon("attention")
                        refusal.explanation
                    }
                }
                content
            }
        )
    }
}

/// An id made with the form, so that what it makes is made once, also when it is sent twice.
struct FreshID: View {
    let typed: String

    init(_ typed: String = "") { self.typed = typed }

    var body: HTML {
        let id = Identifier<CommandTag>(checking: typed)?.value ?? CommandID.next()
        input(.type("hidden"), .name("id"), .value(id), .data("fresh-id", ""))
    }
}

/// The choice of perspective: side by side where there is room, as a list on a phone.
struct PerspectiveChoice: View {
    let chosen: Perspective
    let isWide: Bool
    let form: String

    var body: HTML {
        if isWide {
            fieldset {
                legend(.class("visually-hidden")) { Text("Perspektiv", "Perspective") }
                div(.class("choices")) {
                    for perspective in Perspective.allCases {
                        label(.class("choice perspective-\(perspective.rawValue)")) {
                            input(
                                .type("radio"),
                                .name("perspective"),
                                .value(perspective.rawValue),
                                .data("keep", ""),
                                .checked.when(perspective == chosen)
                            )
                            span {
                                Icon(perspective.rawValue)
                                perspective.name
                            }
                        }
                    }
                }
            }
        } else {
            SmallSelect(
                Text("Perspektiv", "Perspective"),
                name: "perspective",
                in: form,
                chosen: chosen.rawValue,
                Perspective.allCases.map { ($0.rawValue, $0.name) }
            )
        }
    }
}

/// A list to choose from, small enough to stand beside others.
struct SmallSelect: View {
    let words: Text
    let name: String
    let form: String
    let chosen: String
    let choices: [(value: String, words: Text)]
    let extra: [Attribute]

    init(
        _ words: Text,
        name: String,
        in form: String,
        chosen: String,
        _ choices: [(value: String, words: Text)],
        _ extra: Attribute...
    ) {
        self.words = words
        self.name = name
        self.form = form
        self.chosen = chosen
        self.choices = choices
        self.extra = extra
    }

    var body: HTML {
        div(.class("small-select")) {
            label(.for("\(form)-\(name)"), .class("small")) { words }
            HTML.element(
                "select",
                [.class("input input-source"), .id("\(form)-\(name)"), .name(name), .data("keep", "")] + extra,
                HTML {
                    for choice in choices {
                        option(.value(choice.value), .selected.when(choice.value == chosen)) { choice.words }
                    }
                }
            )
        }
    }
}
