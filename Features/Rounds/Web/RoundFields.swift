import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// What the round is about.
struct RoundAbout: View {
    let form: RoundForm
    let problems: [RoundProblem]
    let template: ConversationTemplate?
    /// To choose from; empty when the template is chosen already.
    var templates: [ConversationTemplate] = []

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("about")) {
            h2(.id("about")) { Text("Vad omgången gäller", "What the round is about") }
            Field(
                Text("Vad ska omgången heta?", "What is the round to be called?"),
                name: "name",
                value: form["name"],
                help: Text(
                    "Varje samtal får namnet, följt av enhetens.",
                    "Each dialogue gets the name, followed by the unit's."
                ),
                problem: problems.at("name"),
                limit: TextLimit.title
            )
            Field(
                Text("Tid på året", "Time of the year"),
                name: "season",
                value: form["season"],
                control: .choice(Season.allCases.map { ($0.rawValue, $0.name) })
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
                    "En eller två meningar. De står i varje inbjudan.",
                    "One or two sentences. They stand in each invitation."
                ),
                problem: problems.at("aim"),
                limit: TextLimit.purpose,
                control: .area(rows: 3, voice: true)
            )
            Field(
                Text("Längd på varje samtal, i minuter", "Length of each dialogue, in minutes"),
                name: "length",
                value: form["length"],
                help: Text(
                    "30–240. Mallen fördelar minuterna mellan rutorna.",
                    "30–240. The template divides the minutes between the boxes."
                ),
                problem: problems.at("length"),
                control: .line(type: "text", classes: "input input-short"),
                .inputmode("numeric")
            )
            Field(
                Text("Plats", "Place"),
                name: "place",
                value: form["place"],
                help: Text("Om samtalen hålls på samma ställe.", "If the dialogues are held in the same place."),
                problem: problems.at("place"),
                limit: TextLimit.line
            )
            if templates.count > 1 {
                Field(
                    Text("Mall", "Template"),
                    name: "template",
                    value: form["template"],
                    control: .choice(templates.map { ($0.id.value, $0.name) })
                )
            }
            if let template, template.questionSets.count > 1 {
                Field(
                    Text("Frågornas ton", "The tone of the questions"),
                    name: "questions",
                    value: form["questions"].isEmpty ? template.defaultQuestionSet.value : form["questions"],
                    help: template.questionSets.first { $0.id.value == form["questions"] }?.explanation,
                    problem: problems.at("questions"),
                    control: .choice(template.questionSets.map { ($0.id.value, $0.name) })
                )
            }
        }
    }
}

/// Who meets the units, and who leads, writes and minds the clock.
struct RoundLeading: View {
    let form: RoundForm
    let problems: [RoundProblem]
    let names: RoundNames

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("leading")) {
            h2(.id("leading"), .class("plain-title")) {
                Text("De som är med i alla samtal", "Those who are in all dialogues")
            }
            Field(
                Text("Vilka möter enheterna?", "Who meets the units?"),
                name: "leadership",
                value: form["leadership"],
                help: Text("Ofta kommunledningen.", "Often the municipal leadership."),
                problem: problems.at("leadership"),
                control: .choice(
                    [("", Text("Välj …", "Choose …"))] + names.units.map { ($0.id.value, Text(sv: $0.name)) }
                )
            )
            person("facilitator", Text("Vem leder?", "Who leads?"))
            person("recorder", Text("Vem dokumenterar?", "Who writes?"))
            person("timekeeper", Text("Vem ser till klockan?", "Who minds the clock?"))
            p(.class("small soft")) {
                Text(
                    "Delar ni på uppgifterna? I nästa steg kan varje samtal få sin egen ledare.",
                    "Do you share the tasks? In the next step each dialogue can have its own."
                )
            }
        }
    }

    private func person(_ name: String, _ words: Text) -> Field {
        Field(
            words,
            name: name,
            value: form[name],
            problem: problems.at(name),
            control: .choice(
                [("", Text("Ingen vald", "Nobody chosen"))] + names.people.map { ($0.id.value, Text(sv: $0.name)) }
            )
        )
    }
}

/// How the days are proposed.
struct RoundPace: View {
    let form: RoundForm
    let problems: [RoundProblem]
    /// There are days already, and they can be proposed anew.
    var isAgain = false

    var body: HTML {
        section(.class("sheet-flat stack"), .id("pace"), .ariaLabelledby("pace-title")) {
            h2(.id("pace-title"), .class("plain-title")) { Text("Förslag på dagar", "Proposed days") }
            p(.class("small soft")) {
                Text(
                    "Vi lägger ut samtalen på arbetsdagar. Helger och röda dagar hoppas över.",
                    "We spread the dialogues over working days. Weekends and public holidays are passed over."
                )
            }
            div(.class("round-pace")) {
                Field(
                    Text("Första dagen", "First day"),
                    name: "firstDay",
                    value: form["firstDay"],
                    problem: problems.at("firstDay"),
                    control: .line(type: "date", classes: "input")
                )
                Field(
                    Text("Dagens första börjar", "The first of a day begins"),
                    name: "firstStart",
                    value: form["firstStart"],
                    problem: problems.at("firstStart"),
                    control: .line(type: "time", classes: "input")
                )
                number("perDay", Text("Samtal om dagen", "Dialogues a day"))
                number("pause", Text("Minuter emellan", "Minutes between"))
                number("every", Text("Dagar till nästa samtalsdag", "Days to the next day"))
            }
            if isAgain {
                div(.class("button-row")) {
                    button(.class("button"), .type("submit"), .name("do"), .value("stagger")) {
                        Text("Föreslå dagarna på nytt", "Propose the days anew")
                    }
                }
            }
        }
    }

    private func number(_ name: String, _ words: Text) -> Field {
        Field(
            words,
            name: name,
            value: form[name],
            problem: problems.at(name),
            control: .line(type: "text", classes: "input input-short"),
            .inputmode("numeric")
        )
    }
}

/// What is to be corrected, on top of the form, each leading to its field.
struct RoundProblemList: View {
    let problems: [RoundProblem]
    /// The draft was kept, though its dialogues can't be made yet.
    var isSaved = false

    var body: HTML {
        Message(.correct, headline) {
            ul {
                for problem in problems {
                    li {
                        if let field = problem.field { a(.href("#\(field)")) { problem.words } } else { problem.words }
                    }
                }
            }
            p { Text("Allt du skrev finns kvar.", "All you wrote is kept.") }
        }
    }

    private var headline: Text {
        let count = problems.count
        let (things, thingsEn) = count == 1 ? ("En sak", "One thing") : ("\(count) saker", "\(count) things")
        return isSaved
            ? Text(
                "Utkastet är sparat. \(things) saknas innan samtalen kan skapas",
                "The draft is saved. \(thingsEn) missing before the dialogues can be made"
            )
            : Text("\(things) att rätta innan vi kan spara", "\(thingsEn) to correct before we can save")
    }
}

/// What is wrong, beside a group of fields.
struct RoundProblemAt: View {
    let problems: [RoundProblem]
    let field: String

    var body: HTML {
        for problem in problems where problem.field == field {
            p(.class("field-error"), .id("\(field)-error")) {
                Icon("attention")
                problem.words
            }
        }
    }
}
