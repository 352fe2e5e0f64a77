import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// All that is said of a next step: what, for what effect and whom, by whom, when, and how it will be seen.
struct StepForm: View {
    let view: RoomView
    let action: String
    let form: String
    let outbox: String
    /// Where to go when it is saved; nil stays, for the next one.
    let next: String?
    let values: Form
    let refusal: (any Explained)?

    /// A new step.
    init(view: RoomView, typed: Form = Form(), next: String? = nil, refusal: (any Explained)? = nil) {
        self.init(view, view.path("steps"), "step-form", "step", next, typed, refusal)
    }

    /// A change of one that there is.
    init(view: RoomView, changing step: NextStep, typed: Form? = nil, refusal: (any Explained)? = nil) {
        let values = typed ?? Form(step.content.fields + [("revision", String(step.revision))])
        let next = view.table.afterEditing("step-\(step.id)", at: "room")
        self.init(view, view.path("steps/\(step.id)"), "step-edit", "step-edit", next, values, refusal)
    }

    private init(
        _ view: RoomView,
        _ action: String,
        _ form: String,
        _ outbox: String,
        _ next: String?,
        _ values: Form,
        _ refusal: (any Explained)?
    ) {
        self.view = view
        self.action = action
        self.form = form
        self.outbox = outbox
        self.next = next
        self.values = values
        self.refusal = refusal
    }

    var body: HTML {
        WriteForm(
            action,
            id: form,
            classes: "write-note step-form",
            refusal: refusal,
            .data("outbox", outbox),
            .data("next", next ?? "").when(next != nil)
        ) {
            if outbox == "step" { FreshID(values["id"]) } else { revision }
            area("text", Text("Vad ska göras?", "What is to be done?"), TextLimit.note)
            area(
                "effect",
                Text("Vilken effekt väntar ni er, för vem?", "What effect do you expect, for whom?"),
                TextLimit.note
            )
            area("evidence", Text("Hur ser vi effekten?", "How will we see the effect?"), TextLimit.note)
            div(.class("write-grid")) {
                PerspectiveChoice(
                    chosen: Perspective(rawValue: values["perspective"]) ?? .citizen,
                    isWide: false,
                    form: form
                )
                SmallSelect(Text("Ansvarig", "Owner"), name: "owner", in: form, chosen: values["owner"], owners)
                div(.class("small-select")) {
                    label(.for("\(form)-due"), .class("small")) { Text("Klart senast", "Due") }
                    input(
                        .class("input input-source"),
                        .type("date"),
                        .id("\(form)-due"),
                        .name("due"),
                        .value(values["due"]),
                        .ariaInvalid.when(refusal?.field == "due")
                    )
                }
            }
            Field(
                Text("Kräver beslut i", "Needs a decision by"),
                name: "decision",
                id: "\(form)-decision",
                value: values["decision"],
                help: Text(
                    "Samtalet fattar inga beslut. Skriv vilken nämnd som ska få förslaget, eller lämna tomt.",
                    "The talk takes no decisions. Write which committee gets the proposal, or leave it empty."
                ),
                limit: TextLimit.line
            )
            div(.class("button-row")) {
                button(.class(next == nil ? "button" : "button button-main"), .type("submit")) {
                    if outbox == "step" {
                        Icon("add")
                        Text("Lägg till åtgärden", "Add the action")
                    } else {
                        Text("Spara åtgärden", "Save the action")
                    }
                }
            }
        }
    }

    private var revision: HTML { input(.type("hidden"), .name("revision"), .value(values["revision"])) }

    private func area(_ name: String, _ words: Text, _ limit: Int) -> Field {
        Field(
            words,
            name: name,
            id: "\(form)-\(name)",
            value: values[name],
            limit: limit,
            control: .area(rows: 2, voice: true),
            // Nothing to read: it lets the style know whether something is written.
            .placeholder(Text(sv: " "))
        )
    }

    /// Those at the table first; then everybody else, since who has said yes may be elsewhere.
    private var owners: [(value: String, words: Text)] {
        let seated = view.state.plan.seats.map(\.person)
        let others = view.table.people.values.filter { !$0.isRemoved && !seated.contains($0.id) }
            .inSwedishOrder(by: \.name).map(\.id)
        return [("", Text("inte bestämt än", "not settled yet"))]
            + (seated + others).map { ($0.value, Text(sv: view.table.name($0))) }
    }
}

extension NextStep.Content {
    /// As the form has them.
    var fields: [(name: String, value: String)] {
        [
            ("text", what), ("effect", effect), ("perspective", perspective.rawValue), ("owner", owner?.value ?? ""),
            ("due", due?.iso ?? ""), ("evidence", evidence), ("decision", decision ?? ""),
        ]
    }
}

extension Note {
    /// As the form has them.
    var fields: [(name: String, value: String)] {
        [
            ("text", text), ("perspective", perspective.rawValue), ("source", source.rawValue),
            ("saidBy", saidBy.formValue),
        ]
    }
}
