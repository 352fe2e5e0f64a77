import Markup
import Organisations
import Site
import Vocabulary

/// What was typed about a person, and what was wrong with it.
struct PersonForm {
    let draft: PersonDraft
    /// Nil for a new person.
    var person: Person?
    /// In the order of the form.
    var refusals: [PersonRefusal] = []

    func problem(_ field: String) -> Text? { refusals.first { $0.field == field }?.explanation }
}

struct PersonPage: View {
    let viewer: Viewer
    let form: PersonForm
    let units: [Unit]

    var body: HTML {
        Page(topic, for: viewer, in: .people) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/people")) { Text("Personer", "People") }
                        span(.ariaHidden) { "/" }
                        span { topic }
                    }
                    h1 { topic }
                }
                if !form.refusals.isEmpty {
                    Message(
                        .correct,
                        form.refusals.count == 1
                            ? Text(
                                "Det är en sak att rätta innan vi kan spara",
                                "There is one thing to correct before we can save"
                            )
                            : Text(
                                "Det är \(form.refusals.count) saker att rätta innan vi kan spara",
                                "There are \(form.refusals.count) things to correct before we can save"
                            )
                    ) {
                        for refusal in form.refusals { p { refusal.explanation } }
                        p { Text("Allt du skrev finns kvar.", "All you wrote is kept.") }
                    }
                }
                Markup::form(.class("sheet stack"), .action(action), .method("post")) {
                    fields
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Spara personen", "Save the person")
                        }
                        a(.class("button button-quiet"), .href("/people")) { Text("Avbryt", "Cancel") }
                    }
                }
                if let person = form.person { WaysFrom(person: person) }
            }
        }
    }

    private var topic: Text { form.person.map { Text($0.name) } ?? Text("Ny person", "New person") }
    private var action: String { form.person.map { "/people/\($0.id)" } ?? "/people" }

    @HTMLBuilder private var fields: HTML {
        Field(
            Text("Namn", "Name"),
            name: "name",
            value: form.draft.name,
            problem: form.problem("name"),
            limit: PersonDraft.limit,
            .autocomplete("off")
        )
        Field(
            Text("E-postadress", "E-mail address"),
            name: "email",
            value: form.draft.address,
            help: Text("För länken in. Bara de som planerar ser den.", "For the link in. Only those who plan see it."),
            problem: form.problem("email"),
            limit: 255,
            control: .line(type: "text", classes: "input"),
            .inputmode("email"),
            .autocomplete("off")
        )
        Field(
            Text("Roll", "Role"),
            name: "kind",
            value: Person.Kind(named: form.draft.kind)?.rawValue ?? form.draft.kind,
            problem: form.problem("kind"),
            control: .choice(
                [("", Text("Välj …", "Choose …"))] + Person.Kind.allCases.map { ($0.rawValue, $0.name) }
            )
        )
        Field(
            Text("Titel eller uppdrag", "Title or office"),
            name: "title",
            value: form.draft.title,
            problem: form.problem("title"),
            limit: PersonDraft.limit,
            .autocomplete("off")
        )
        Field(
            Text("Enhet", "Unit"),
            name: "unit",
            value: form.draft.unit,
            problem: form.problem("unit"),
            control: .choice([("", Text("Ingen", "None"))] + units.map { ($0.id.value, Text($0.name)) })
        )
        div(.class(form.problem("organiser") == nil ? "field" : "field field-wrong")) {
            if let problem = form.problem("organiser") {
                p(.class("field-error"), .id("organiser-error")) {
                    Icon("attention")
                    problem
                }
            }
            label(.class("tick")) {
                input(
                    .type("checkbox"),
                    .name("organiser"),
                    .value("yes"),
                    .checked.when(form.draft.isOrganiser),
                    .ariaDescribedby("organiser-error").when(form.problem("organiser") != nil)
                )
                span { Text("Får planera samtal och bjuda in", "May plan dialogues and invite people") }
            }
        }
    }
}

private struct WaysFrom: View {
    let person: Person

    var body: HTML {
        div(.class("button-row")) {
            a(.class("button"), .href("/people/\(person.id)/link")) {
                Text("Ge en personlig länk", "Give a personal link")
            }
            a(.class("button button-quiet"), .href("/people/\(person.id)/removal")) {
                Text("Ta bort \(person.name)", "Remove \(person.name)")
            }
        }
    }
}
