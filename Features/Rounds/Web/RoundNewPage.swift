import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// The first step: which units, when about, who leads. Days and people come as proposals on the next page.
struct RoundNewPage: View {
    let viewer: Viewer
    let form: RoundForm
    let problems: [RoundProblem]
    let names: RoundNames
    let templates: [ConversationTemplate]

    var body: HTML {
        Page(Text("Ny omgång", "New round"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    RoundPath(here: Text("Ny", "New"))
                    h1 { Text("Planera en omgång", "Plan a round") }
                    p(.class("lead soft")) {
                        Text(
                            "Välj enheter och ungefär när. I nästa steg får du förslag på dagar, tider och personer för varje samtal, och kan ändra allt.",
                            "Choose units and about when. In the next step you get days, times and people proposed for each dialogue, and can change everything."
                        )
                    }
                }
                if !problems.isEmpty { RoundProblemList(problems: problems) }
                if names.units.count < 2 {
                    noUnits
                } else {
                    Markup::form(.class("page-columns"), .action("/rounds"), .method("post")) {
                        CommandField()
                        div(.class("stack-wide")) {
                            RoundAbout(form: form, problems: problems, template: templates.first, templates: templates)
                            units
                        }
                        div(.class("stack-wide")) {
                            RoundLeading(form: form, problems: problems, names: names)
                            RoundPace(form: form, problems: problems)
                            div(.class("button-row")) {
                                button(.class("button button-main"), .type("submit")) {
                                    Text("Föreslå dagar och personer", "Propose days and people")
                                }
                                a(.class("button button-quiet"), .href("/rounds")) { Text("Avbryt", "Cancel") }
                            }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var noUnits: HTML {
        Message(.info, Text("Lägg till enheterna först", "Add the units first")) {
            p {
                Text(
                    "En omgång behöver minst två enheter: de som leder kommunen, och de som de ska möta.",
                    "A round needs at least two units: those who lead the municipality, and those they are to meet."
                )
            }
            p { a(.href("/units")) { Text("Till enheterna", "To the units") } }
        }
    }

    private var committees: [Organisations.Unit] { names.units.filter { $0.kind == .committee } }
    private var others: [Organisations.Unit] { names.units.filter { $0.kind != .committee } }

    private var units: HTML {
        section(.class("sheet stack"), .ariaLabelledby("units-title")) {
            h2(.id("units-title")) { Text("Vilka ska ni möta?", "Whom are you to meet?") }
            p(.class("soft")) { Text("Varje enhet får ett eget samtal.", "Each unit gets a dialogue of its own.") }
            div(.id("units")) { RoundProblemAt(problems: problems, field: "units") }
            fieldset {
                legend(.class("visually-hidden")) { Text("Enheter", "Units") }
                for unit in committees { RoundUnitTick(unit: unit, form: form, problems: problems) }
                if !others.isEmpty {
                    details(.open.when(committees.isEmpty || others.contains { form.has("unit", $0.id.value) })) {
                        summary { Text("Andra enheter", "Other units") }
                        for unit in others { RoundUnitTick(unit: unit, form: form, problems: problems) }
                    }
                }
            }
        }
    }
}

/// One unit to be met, or not.
struct RoundUnitTick: View {
    let unit: Organisations.Unit
    let form: RoundForm
    let problems: [RoundProblem]

    var body: HTML {
        RoundProblemAt(problems: problems, field: "unit-\(unit.id)")
        label(.class("tick-small plan-add")) {
            input(
                .type("checkbox"),
                .id("unit-\(unit.id)"),
                .name("unit"),
                .value(unit.id.value),
                .checked.when(form.has("unit", unit.id.value))
            )
            span {
                unit.name
            }
        }
    }
}
