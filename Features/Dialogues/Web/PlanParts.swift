import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// What the dialogue is about.
struct PlanAbout: View {
    let form: PlanForm
    let problems: [PlanProblem]
    let units: [Unit]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("about")) {
            h2(.id("about")) { Text("Vad samtalet gäller", "What the dialogue is about") }
            Field(
                Text("Vad ska samtalet heta?", "What is the dialogue to be called?"),
                name: "title",
                value: form["title"],
                problem: problems.at("title"),
                limit: TextLimit.title
            )
            PlanParties(form: form, problems: problems, units: units)
            Field(
                Text("Slag av samtal", "Kind of dialogue"),
                name: "purpose",
                value: form["purpose"],
                control: .choice(Plan.Purpose.allCases.map { ($0.rawValue, $0.name) })
            )
            Field(
                Text("Vilken period gäller resultaten?", "Which period are the results of?"),
                name: "period",
                value: form["period"],
                problem: problems.at("period"),
                limit: TextLimit.line
            )
            Field(
                Text("Varför träffas ni just nu?", "Why do you meet now?"),
                name: "aim",
                value: form["aim"],
                help: Text(
                    "En eller två meningar. De står i inbjudan.",
                    "One or two sentences. They stand in the invitation."
                ),
                problem: problems.at("aim"),
                limit: TextLimit.purpose,
                control: .area(rows: 3, voice: true)
            )
            Field(
                Text("Underlag som alla läser", "What everybody reads"),
                name: "basis",
                value: form["basis"],
                help: Text(
                    "Namn och version, ett underlag på varje rad. Räkna med högst 30 minuters läsning.",
                    "Name and version, one on each line. At most 30 minutes of reading."
                ),
                problem: problems.at("basis"),
                control: .area(rows: 3, voice: false)
            )
            Field(
                Text("Ärendenummer", "Case number"),
                name: "case",
                value: form["case"],
                help: Text("Om samtalet hör till ett ärende.", "If the dialogue belongs to a case."),
                problem: problems.at("case"),
                limit: TextLimit.line
            )
        }
    }
}

/// When and where.
struct PlanTime: View {
    let form: PlanForm
    let problems: [PlanProblem]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("when")) {
            h2(.id("when"), .class("plain-title")) { Text("Tid och plats", "Time and place") }
            Field(
                Text("Dag", "Day"),
                name: "date",
                value: form["date"],
                problem: problems.at("date"),
                control: .line(type: "date", classes: "input")
            )
            Field(
                Text("Börjar klockan", "Begins at"),
                name: "start",
                value: form["start"],
                problem: problems.at("start"),
                control: .line(type: "time", classes: "input")
            )
            Field(
                Text("Plats", "Place"),
                name: "place",
                value: form["place"],
                problem: problems.at("place"),
                limit: TextLimit.line
            )
        }
    }
}
