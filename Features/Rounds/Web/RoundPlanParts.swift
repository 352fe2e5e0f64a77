import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Vocabulary

/// Those who speak for the leadership in every dialogue.
struct RoundLeadershipPeople: View {
    let form: RoundForm
    let plan: RoundPlan
    let problems: [RoundProblem]
    let names: RoundNames

    var body: HTML {
        if names.knows(plan.leadership.unit) {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("leadership-people")) {
                h2(.id("leadership-people"), .class("plain-title")) { names[plan.leadership.unit] }
                RoundPartyFields(
                    party: plan.leadership,
                    form: form,
                    problems: problems,
                    names: names,
                    field: "leadership"
                )
            }
        }
    }
}

/// Units that are not in the round yet.
struct RoundMoreUnits: View {
    let form: RoundForm
    let plan: RoundPlan
    let names: RoundNames
    let problems: [RoundProblem]

    var body: HTML {
        let others = names.units.filter { !plan.unitIDs.contains($0.id) && $0.id != plan.leadership.unit }
        if !others.isEmpty {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("more-units")) {
                h2(.id("more-units"), .class("plain-title")) { Text("Fler enheter", "More units") }
                p(.class("small soft")) {
                    Text(
                        "Kryssa för och spara, så får enheten en rad i tabellen. Ta bort en enhet genom att avmarkera den där.",
                        "Tick and save, and the unit gets a row in the table. Remove a unit by unticking it there."
                    )
                }
                details(.open.when(plan.units.isEmpty)) {
                    summary { Text("Visa \(others.count) enheter", "Show \(others.count) units") }
                    fieldset {
                        legend(.class("visually-hidden")) { Text("Enheter att lägga till", "Units to add") }
                        for unit in others { RoundUnitTick(unit: unit, form: form, problems: problems) }
                    }
                }
            }
        }
    }
}

/// Somebody from anywhere in the municipality.
struct RoundAddPerson: View {
    let form: RoundForm
    let plan: RoundPlan
    let names: RoundNames

    var body: HTML {
        section(.class("sheet-flat stack"), .id("people"), .ariaLabelledby("add-person")) {
            h2(.id("add-person"), .class("plain-title")) { Text("Lägg till en person", "Add a person") }
            Field(
                Text("Vem?", "Who?"),
                name: "addPerson",
                control: .choice(personChoices(Text("Välj …", "Choose …"), names.people))
            )
            Field(
                Text("Talar för", "Speaks for"),
                name: "addTo",
                value: form["addTo"],
                control: .choice(
                    ([plan.leadership.unit] + plan.unitIDs).filter { names.knows($0) }
                        .map { ($0.value, Text(sv: names[$0])) }
                )
            )
            div(.class("button-row")) {
                button(.class("button button-small"), .type("submit"), .name("do"), .value("add")) {
                    Icon("add")
                    Text("Lägg till", "Add")
                }
            }
        }
    }
}

/// What the last round was closed with.
struct RoundLessons: View {
    let round: ShownRound

    var body: HTML {
        if !round.state.lessons.isEmpty {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("last-lessons")) {
                h2(.id("last-lessons"), .class("plain-title")) {
                    Text(
                        "Det ni skulle ändra, efter ”\(round.plan.name)”",
                        "What you would change, after “\(round.plan.name)”"
                    )
                }
                for line in round.state.lessons.split(separator: "\n") {
                    p(.class("voice"), .lang("sv")) { String(line) }
                }
                p { a(.href(round.path)) { Text("Till den omgången", "To that round") } }
            }
        }
    }
}

/// What somebody else has saved meanwhile, field by field: to be chosen or combined with what was typed.
struct RoundDifferences: View {
    let round: ShownRound
    let names: [String]

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
                    dt { label(name) }
                    dd { value(name) }
                }
            }
        }
    }

    private func value(_ name: String) -> String {
        let values = RoundForm(round.plan).typed.all(name).filter { !$0.isEmpty }.map { value in
            if round.names.knows(PersonID(value)) { return round.names[PersonID(value)] }
            return round.names.knows(UnitID(value)) ? round.names[UnitID(value)] : value
        }
        return values.isEmpty ? "–" : values.joined(separator: ", ")
    }

    private func label(_ name: String) -> Text {
        let parts = name.split(separator: "-", maxSplits: 1)
        let words = Self.words[String(parts.first ?? "")] ?? Text(sv: name)
        guard parts.count == 2 else { return words }
        let unit = round.names[UnitID(String(parts[1]))]
        return Text(sv: "\(unit): \(words.sv.lowercased())", en: "\(unit): \(words[.en].lowercased())")
    }

    private static let words: [String: Text] = [
        "name": Text("Namn", "Name"), "season": Text("Tid på året", "Time of the year"),
        "period": Text("Period", "Period"), "aim": Text("Syfte", "Aim"),
        "questions": Text("Frågornas ton", "Tone of the questions"), "length": Text("Längd", "Length"),
        "place": Text("Plats", "Place"), "leadership": Text("Möter enheterna", "Meets the units"),
        "facilitator": Text("Leder", "Leads"), "recorder": Text("Dokumenterar", "Writes"),
        "timekeeper": Text("Ser till klockan", "Minds the clock"), "firstDay": Text("Första dagen", "First day"),
        "firstStart": Text("Dagens första", "First of a day"), "perDay": Text("Samtal om dagen", "Dialogues a day"),
        "pause": Text("Paus", "Pause"), "every": Text("Dagar emellan", "Days between"),
        "unit": Text("Enheter", "Units"), "date": Text("Dag", "Day"), "start": Text("Börjar", "Begins"),
        "people": Text("Deltar", "Takes part"), "approver": Text("Godkänner", "Approves"),
    ]
}
