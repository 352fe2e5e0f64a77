import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The whole plan on one page: the sheet's boxes, the time, the people.
struct PlanPage: View {
    let viewer: Viewer
    let table: Table
    let template: ConversationTemplate
    let form: PlanForm
    let problems: [PlanProblem]
    let people: [PersonID: Person]
    let isSaved: Bool
    /// Fields that somebody else has changed meanwhile.
    let differences: [String]

    var body: HTML {
        Page(Text("Planera samtalet", "Plan the dialogue"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                pageHead
                if !problems.isEmpty { PlanProblemList(problems: problems, isSaved: isSaved) }
                if problems.isEmpty, isSaved { saved }
                if !differences.isEmpty {
                    PlanDifferences(now: PlanForm(table.state.plan), names: differences, table: table)
                }
                Markup::form(.class("page-columns"), .action("\(table.path)/plan"), .method("post")) {
                    CommandField()
                    input(.type("hidden"), .name("revision"), .value(String(table.state.planRevision)))
                    div(.class("stack-wide")) {
                        PlanAbout(form: form, problems: problems, units: sortedUnits)
                        PlanBoxes(template: template, form: form, problems: problems)
                    }
                    div(.class("stack-wide")) {
                        PlanTime(form: form, problems: problems)
                        PlanPeople(
                            form: form,
                            problems: problems,
                            people: people,
                            units: table.units,
                            recommended: template.recommendedPeople
                        )
                        buttons
                    }
                }
            }
        }
    }

    private var pageHead: HTML {
        div(.class("page-head")) {
            nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                " / "
                span { table.state.plan.title }
            }
            h1 { Text("Planera samtalet", "Plan the dialogue") }
            p(.class("lead soft")) {
                if isDraft {
                    Text(
                        "Det här är ett utkast. Deltagarna ser samtalet först när du öppnar det för dem.",
                        "This is a draft. The participants see the dialogue when you open it to them."
                    )
                } else {
                    Text(
                        "Samtalet är öppet för deltagarna. De ser ändringarna när du sparar.",
                        "The dialogue is open to the participants. They see the changes when you save."
                    )
                }
            }
        }
    }

    @HTMLBuilder private var saved: HTML {
        Message(.done, Text("Utkastet är sparat", "The draft is saved")) {
            p { Text("Bara de som planerar ser det än så länge.", "So far only those who plan can see it.") }
        }
    }

    private var buttons: HTML {
        div(.class("stack")) {
            div(.class("button-row")) {
                if isDraft {
                    button(.class("button button-main"), .type("submit"), .name("do"), .value("open")) {
                        Text("Öppna för deltagarna", "Open to the participants")
                    }
                    button(.class("button"), .type("submit"), .name("do"), .value("save")) {
                        Text("Spara utkast", "Save draft")
                    }
                } else {
                    button(.class("button button-main"), .type("submit"), .name("do"), .value("save")) {
                        Text("Spara ändringarna", "Save the changes")
                    }
                    a(.class("button button-quiet"), .href(table.path)) { Text("Avbryt", "Cancel") }
                }
            }
            p {
                a(.href("\(table.path)/removal")) {
                    isDraft
                        ? Text("Kasta utkastet", "Discard the draft")
                        : Text("Ställ in samtalet", "Call off the dialogue")
                }
            }
        }
    }

    private var isDraft: Bool { table.state.phase == .draft }

    private var sortedUnits: [Unit] {
        table.units.values.sorted { ($0.kind.order, $0.name, $0.id.value) < ($1.kind.order, $1.name, $1.id.value) }
    }
}

extension Unit.Kind {
    /// From the leadership outwards.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What somebody else has saved meanwhile, field by field: to be chosen or combined with what was typed.
struct PlanDifferences: View {
    let now: PlanForm
    let names: [String]
    let table: Table

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("differences")) {
            h2(.id("differences"), .class("plain-title")) {
                Text("Så här står det nu i planen", "This is what the plan says now")
            }
            p(.class("small")) {
                Text(
                    "I formuläret står det du skrev. Ändra det du vill behålla från den andra, och spara igen.",
                    "The form holds what you wrote. Take over what you want to keep from the other, and save again."
                )
            }
            dl(.class("facts")) {
                for name in names {
                    dt { a(.href("#\(name)")) { label(name) } }
                    dd { value(name) }
                }
            }
        }
    }

    private func value(_ name: String) -> String {
        let values = now.typed.all(name).map { value in
            table.people[PersonID(value)]?.name ?? table.units[UnitID(value)]?.name ?? value
        }
        return values.isEmpty ? "–" : values.joined(separator: ", ")
    }

    private func label(_ name: String) -> Text {
        switch name {
        case "title": Text("Namn", "Name")
        case "first": Text("Den ena parten", "The one party")
        case "second": Text("Den andra parten", "The other party")
        case "aim": Text("Syfte", "Aim")
        case "period": Text("Period", "Period")
        case "purpose": Text("Slag av samtal", "Kind of dialogue")
        case "date": Text("Dag", "Day")
        case "start": Text("Börjar klockan", "Begins at")
        case "length": Text("Längd", "Length")
        case "place": Text("Plats", "Place")
        case "basis": Text("Underlag", "Shared basis")
        case "case": Text("Ärendenummer", "Case number")
        case "seat": Text("Runt bordet", "Around the table")
        default: part(name)
        }
    }

    private func part(_ name: String) -> Text {
        guard let dash = name.firstIndex(of: "-") else { return Text(sv: name) }
        let id = String(name[name.index(after: dash)...])
        let subject = table.people[PersonID(id)]?.name
        let number = table.state.template?.box(BoxID(id))?.number
        return Text(
            subject ?? number.map { "Ruta \($0)" } ?? id,
            subject ?? number.map { "Box \($0)" } ?? id
        )
    }
}
