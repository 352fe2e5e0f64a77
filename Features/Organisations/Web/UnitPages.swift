import Markup
import Organisations
import Site
import Vocabulary

struct UnitForm {
    let draft: UnitDraft
    var refusal: UnitRefusal?

    func problem(_ field: String) -> Text? { refusal?.field == field ? refusal?.explanation : nil }
}

struct UnitsPage: View {
    let viewer: Viewer
    let units: [Unit]
    let form: UnitForm

    var body: HTML {
        Page(Text("Enheter", "Units"), for: viewer, in: .people) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/people")) { Text("Personer", "People") }
                        span(.ariaHidden) { "/" }
                        span { Text("Enheter", "Units") }
                    }
                    h1 { Text("Enheter", "Units") }
                    p(.class("lead soft")) {
                        Text(
                            "Två enheter för samtal med varandra: kommunledningen och en nämnd, en förvaltning och en enhet …",
                            "Two units hold a dialogue: the leadership and a committee, a department and a unit …"
                        )
                    }
                }
                if units.isEmpty {
                    p {
                        Text(
                            "Här är inga enheter än. Börja med kommunledningen och den första nämnden.",
                            "There are no units here yet. Begin with the leadership and the first committee."
                        )
                    }
                }
                for kind in Unit.Kind.allCases {
                    let ofKind = units.filter { $0.kind == kind }
                    if !ofKind.isEmpty { UnitList(kind: kind, units: ofKind) }
                }
                Markup::form(.class("sheet stack"), .action("/units"), .method("post")) {
                    h2(.class("plain-title")) { Text("Lägg till en enhet", "Add a unit") }
                    UnitFields(form: form)
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Lägg till enheten", "Add the unit")
                        }
                    }
                }
            }
        }
    }
}

private struct UnitList: View {
    let kind: Unit.Kind
    let units: [Unit]

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("kind-\(kind.rawValue)")) {
            h2(.id("kind-\(kind.rawValue)"), .class("plain-title")) { kind.name }
            ul(.class("lines")) {
                for unit in units {
                    li(.id("unit-\(unit.id)")) {
                        div(.class("unit-line")) {
                            span {
                                unit.name
                                if !unit.short.isEmpty { span(.class("soft")) { " (\(unit.short))" } }
                            }
                            a(.href("/units/\(unit.id)")) {
                                Text("Ändra", "Change")
                                span(.class("visually-hidden")) { " \(unit.name)" }
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct UnitFields: View {
    let form: UnitForm

    var body: HTML {
        if let refusal = form.refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
        Field(
            Text("Slag", "Kind"),
            name: "kind",
            value: form.draft.kind,
            problem: form.problem("kind"),
            control: .choice([("", Text("Välj …", "Choose …"))] + Unit.Kind.allCases.map { ($0.rawValue, $0.name) })
        )
        Field(
            Text("Namn", "Name"),
            name: "name",
            value: form.draft.name,
            problem: form.problem("name"),
            limit: UnitDraft.limit,
            .autocomplete("off")
        )
        Field(
            Text("Kort namn", "Short name"),
            name: "short",
            value: form.draft.short,
            help: Text("Som BUN. Kan vara tomt.", "Like BUN. May be empty."),
            problem: form.problem("short"),
            limit: UnitDraft.shortLimit,
            control: .line(type: "text", classes: "input input-medium"),
            .autocomplete("off")
        )
    }
}

struct UnitPage: View {
    let viewer: Viewer
    let unit: Unit
    let form: UnitForm

    var body: HTML {
        Page(Text(unit.name), for: viewer, in: .people) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/units")) { Text("Enheter", "Units") }
                        span(.ariaHidden) { "/" }
                        span { unit.name }
                    }
                    h1 { unit.name }
                }
                Markup::form(.class("sheet stack"), .action("/units/\(unit.id)"), .method("post")) {
                    UnitFields(form: form)
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) { Text("Spara enheten", "Save the unit") }
                        a(.class("button button-quiet"), .href("/units")) { Text("Avbryt", "Cancel") }
                    }
                }
            }
        }
    }
}
