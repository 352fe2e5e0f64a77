import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The first step: which two, about what, for how long. Everything else can be changed on the next page.
struct PlanNewPage: View {
    let viewer: Viewer
    let form: PlanForm
    let problems: [PlanProblem]
    let units: [Unit]
    let templates: [ConversationTemplate]
    let help: HelpText?

    var body: HTML {
        Page(Text("Nytt samtal", "New dialogue"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        span { Text("Nytt", "New") }
                    }
                    h1 { Text("Planera ett samtal", "Plan a dialogue") }
                    p(.class("lead soft")) {
                        Text(
                            "Börja här. Tid, personer och minuter väljer du i nästa steg. Samtalet är ett utkast tills du öppnar det för deltagarna.",
                            "Begin here. Time, people and minutes come in the next step. The dialogue is a draft until you open it to the participants."
                        )
                    }
                }
                if !problems.isEmpty { PlanProblemList(problems: problems) }
                if units.count < 2 {
                    noUnits
                } else {
                    Markup::form(.class("sheet stack"), .action("/dialogues"), .method("post")) {
                        CommandField()
                        fields
                        div(.class("button-row")) {
                            button(.class("button button-main"), .type("submit")) {
                                Text("Skapa utkastet", "Make the draft")
                            }
                            a(.class("button button-quiet"), .href("/dialogues")) { Text("Avbryt", "Cancel") }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var noUnits: HTML {
        Message(.info, Text("Lägg till parterna först", "Add the parties first")) {
            p {
                Text(
                    "Ett samtal förs mellan två, till exempel kommunledningen och en nämnd. Lägg till minst två enheter, så kan du planera.",
                    "A dialogue is held between two, for instance the municipal leadership and a committee. Add at least two units, then you can plan."
                )
            }
            p { a(.href("/units")) { Text("Till enheterna", "To the units") } }
        }
    }

    @HTMLBuilder private var fields: HTML {
        PlanParties(form: form, problems: problems, units: units)
        Field(
            Text("Vad ska samtalet heta?", "What is the dialogue to be called?"),
            name: "title",
            value: form["title"],
            help: Text("Till exempel Resultatsamtal grundskola 2026.", "For instance Results dialogue, schools, 2026."),
            problem: problems.at("title"),
            limit: TextLimit.title
        )
        Field(
            Text("Vilken period gäller resultaten?", "Which period are the results of?"),
            name: "period",
            value: form["period"],
            problem: problems.at("period"),
            limit: TextLimit.line
        )
        Field(
            Text("Slag av samtal", "Kind of dialogue"),
            name: "purpose",
            value: form["purpose"],
            control: .choice(Plan.Purpose.allCases.map { ($0.rawValue, $0.name) })
        )
        Field(
            Text("Längd i minuter", "Length in minutes"),
            name: "length",
            value: form["length"],
            help: Text(
                "30–240. Mallen fördelar minuterna mellan rutorna, och du kan ändra dem sedan.",
                "30–240. The template divides the minutes between the boxes, and you can change them later."
            ),
            problem: problems.at("length"),
            control: .line(type: "text", classes: "input input-short"),
            .inputmode("numeric")
        )
        if templates.count > 1 {
            Field(
                Text("Mall", "Template"),
                name: "template",
                value: form["template"],
                control: .choice(templates.map { ($0.id.value, $0.name) })
            )
        }
        if let template = templates.first { questionSets(template) }
    }

    @HTMLBuilder private func questionSets(_ template: ConversationTemplate) -> HTML {
        if template.questionSets.count > 1 {
            fieldset(.class("field")) {
                legend { Text("Frågornas ton", "The tone of the questions") }
                let chosen = form["questions"].isEmpty ? template.defaultQuestionSet.value : form["questions"]
                for set in template.questionSets {
                    label(.class("tick")) {
                        input(
                            .type("radio"),
                            .name("questions"),
                            .value(set.id.value),
                            .checked.when(set.id.value == chosen)
                        )
                        span {
                            set.name
                            span(.class("choice-why")) { set.explanation }
                        }
                    }
                }
            }
        }
    }
}

/// The two who talk.
struct PlanParties: View {
    let form: PlanForm
    let problems: [PlanProblem]
    let units: [Unit]

    var body: HTML {
        Field(
            Text("Den ena parten", "The one party"),
            name: "first",
            value: form["first"],
            help: Text("Ofta kommunledningen.", "Often the municipal leadership."),
            problem: problems.at("first"),
            control: .choice(choices)
        )
        Field(
            Text("Den andra parten", "The other party"),
            name: "second",
            value: form["second"],
            help: Text(
                "En nämnd, en förvaltning, en enhet eller ett bolag.",
                "A committee, a department, a unit or a company."
            ),
            problem: problems.at("second"),
            control: .choice(choices)
        )
    }

    private var choices: [(value: String, words: Text)] {
        [("", Text("Välj …", "Choose …"))] + units.map { ($0.id.value, Text(sv: $0.name)) }
    }
}
