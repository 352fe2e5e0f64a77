import Markup
import Vocabulary

/// One field of a form: label, help, what is wrong with it, and the control.
///
/// `problem` stands between help and control, tied to the control for those who listen.
package struct Field: View {
    package enum Control: Sendable {
        case line(type: String, classes: String)
        case area(rows: Int, voice: Bool)
        case choice([(value: String, words: Text)])
    }

    let label: Text
    let name: String
    let id: String
    let value: String
    let help: Text?
    let problem: Text?
    let limit: Int?
    let control: Control
    let extra: [Attribute]

    package init(
        _ label: Text,
        name: String,
        id: String? = nil,
        value: String = "",
        help: Text? = nil,
        problem: Text? = nil,
        limit: Int? = nil,
        control: Control = .line(type: "text", classes: "input"),
        _ extra: Attribute...
    ) {
        self.label = label
        self.name = name
        self.id = id ?? name
        self.value = value
        self.help = help
        self.problem = problem
        self.limit = limit
        self.control = control
        self.extra = extra
    }

    package var body: HTML {
        div(.class(problem == nil ? "field" : "field field-wrong")) {
            Markup::label(.for(id)) { label }
            if let help { span(.class("field-help"), .id("\(id)-help")) { help } }
            if let problem {
                p(.class("field-error"), .id("\(id)-error")) {
                    Icon("attention")
                    problem
                }
            }
            switch control {
            case .line(let type, let classes):
                HTML.element("input", attributes(classes) + [.type(type), .value(value)], nil)
            case .area(let rows, let voice):
                HTML.element(
                    "textarea",
                    attributes(voice ? "input input-voice" : "input") + [.rows(rows)],
                    .text(value)
                )
            case .choice(let options):
                HTML.element(
                    "select",
                    attributes("input"),
                    HTML {
                        for choice in options {
                            option(.value(choice.value), .selected.when(choice.value == value)) { choice.words }
                        }
                    }
                )
            }
        }
    }

    private func attributes(_ classes: String) -> [Attribute] {
        let described = [help == nil ? nil : "\(id)-help", problem == nil ? nil : "\(id)-error"].compactMap { $0 }
        return [
            .class(classes), .id(id), .name(name), .maxlength(limit ?? 0).when(limit != nil),
            .ariaInvalid.when(problem != nil),
            .ariaDescribedby(described.joined(separator: " ")).when(!described.isEmpty),
        ] + extra
    }
}

/// The hidden field that makes a form one command, however often it is sent.
package struct CommandField: View {
    let id: String
    package init(_ id: String = CommandID.next()) { self.id = id }
    package var body: HTML { input(.type("hidden"), .name("command"), .value(id)) }
}

/// What happened, and what to do next.
package struct Message: View {
    package enum Kind: String, Sendable { case correct, done, info }

    let kind: Kind
    let title: Text
    let content: HTML

    package init(_ kind: Kind, _ title: Text, @HTMLBuilder content: () -> HTML = { .empty }) {
        self.kind = kind
        self.title = title
        self.content = content()
    }

    package var body: HTML {
        div(
            .class("message message-\(kind.rawValue)"),
            .role("alert").when(kind == .correct),
            .role("status").when(kind != .correct),
            .tabindex(-1)
        ) {
            Icon(kind == .done ? "done" : "attention")
            h2 { title }
            content
        }
    }
}
