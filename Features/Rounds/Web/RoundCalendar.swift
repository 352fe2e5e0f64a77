import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Vocabulary

/// Day, time, leader and people of each dialogue, a row for each unit; what to look at stands beside the row.
struct RoundCalendar: View {
    let form: RoundForm
    let plan: RoundPlan
    let problems: [RoundProblem]
    let warnings: RoundWarnings
    let names: RoundNames

    var body: HTML {
        section(.class("sheet stack"), .id("calendar"), .ariaLabelledby("calendar-title")) {
            div(.class("row-ends")) {
                h2(.id("calendar-title")) { Text("Kalender och personer", "Calendar and people") }
                if let days = dayRange(plan.firstDay, plan.lastDay) { span(.class("soft")) { days } }
            }
            if warnings.count > 0 {
                p(.class("row")) {
                    StatusTag(
                        .attention,
                        Text(
                            "\(warnings.count) av samtalen har något att se över",
                            "\(warnings.count) of the dialogues have something to look at"
                        )
                    )
                    Text("Det hindrar inte att du skapar dem.", "That does not stop you from making them.")
                }
            }
            div(.id("units")) { RoundProblemAt(problems: problems, field: "units") }
            if !plan.units.isEmpty {
                table(.class("table table-folds round-plan")) {
                    thead {
                        tr {
                            for head in [
                                Text("Enhet", "Unit"), Text("Dag", "Day"), Text("Börjar", "Begins"),
                                Text("Leder", "Leads"), Text("Dokumenterar", "Writes"),
                                Text("Deltar och godkänner", "Takes part and approves"),
                            ] { th(.scope("col")) { head } }
                        }
                    }
                    tbody {
                        for unit in plan.units {
                            RoundUnitRow(
                                unit: unit,
                                form: form,
                                problems: problems,
                                warnings: warnings[unit.unit],
                                names: names
                            )
                        }
                    }
                }
            }
        }
    }
}

/// One dialogue to be.
struct RoundUnitRow: View {
    let unit: RoundUnit
    let form: RoundForm
    let problems: [RoundProblem]
    let warnings: [Text]
    let names: RoundNames

    private var id: UnitID { unit.unit }
    private var name: String { names[id] }

    var body: HTML {
        tr {
            th(.scope("row")) { head }
            td(.data("label", words: Text("Dag", "Day"))) {
                div {
                    cell("date-\(id)", Text("Dag för \(name)", "Day of \(name)"), .line(type: "date"), unit.date?.iso)
                    if let date = unit.date { span(.class("small soft")) { date.weekdayName } }
                }
            }
            td(.data("label", words: Text("Börjar", "Begins"))) {
                div {
                    cell(
                        "start-\(id)",
                        Text("\(name) börjar klockan", "\(name) begins at"),
                        .line(type: "time"),
                        unit.start?.iso
                    )
                }
            }
            td(.data("label", words: Text("Leder", "Leads"))) {
                div {
                    person("facilitator-\(id)", Text("Leder samtalet med \(name)", "Leads \(name)"), unit.facilitator)
                }
            }
            td(.data("label", words: Text("Dokumenterar", "Writes"))) {
                div { person("recorder-\(id)", Text("Dokumenterar för \(name)", "Writes for \(name)"), unit.recorder) }
            }
            td(.data("label", words: Text("Deltar", "Takes part"))) {
                div {
                    RoundPartyFields(party: unit.party, form: form, problems: problems, names: names, field: "\(id)")
                }
            }
        }
    }

    @HTMLBuilder private var head: HTML {
        RoundProblemAt(problems: problems, field: "unit-\(id)")
        label(.class("tick-small")) {
            input(.type("checkbox"), .id("unit-\(id)"), .name("unit"), .value(id.value), .checked)
            span {
                name
                span(.class("visually-hidden")) { Text(" är med i omgången", " takes part in the round") }
            }
        }
        for warning in warnings {
            p(.class("round-warning small")) {
                Icon("attention")
                warning
            }
        }
    }

    private func cell(_ name: String, _ words: Text, _ kind: RoundCell.Kind, _ value: String?) -> RoundCell {
        let typed = form.typed.has(name) ? form[name] : value ?? ""
        return RoundCell(name: name, words: words, value: typed, problem: problems.at(name), kind: kind)
    }

    private func person(_ name: String, _ words: Text, _ person: PersonID?) -> RoundCell {
        cell(
            name,
            words,
            .choice(personChoices(Text("Som i alla", "As in all"), names.people)),
            person?.value
        )
    }
}

/// Who speaks for a unit, and who approves.
struct RoundPartyFields: View {
    let party: RoundParty
    let form: RoundForm
    let problems: [RoundProblem]
    let names: RoundNames
    /// The end of the ids: the unit's, or "leadership".
    let field: String

    var body: HTML {
        input(.type("hidden"), .name("known"), .value(party.unit.value))
        details(.open.when(party.people.isEmpty || isWrong)) {
            summary { words }
            div(.class("stack-tight"), .id("people-\(field)")) {
                RoundProblemAt(problems: problems, field: "people-\(field)")
                fieldset {
                    legend(.class("visually-hidden")) {
                        Text("De som talar för \(names[party.unit])", "Those who speak for \(names[party.unit])")
                    }
                    for person in names.candidates(for: party.unit, chosen: party.people) { tick(person) }
                }
                approver
                if field != "leadership" { place }
            }
        }
    }

    private var isWrong: Bool {
        ["people", "approver"].contains { problems.at("\($0)-\(field)") != nil }
    }

    private var words: Text {
        let approver = party.approver.map { names[$0] }
        let count = party.people.count
        return Text(
            sv: (count == 1 ? "1 person" : "\(count) personer") + (approver.map { ", \($0) godkänner" } ?? ""),
            en: (count == 1 ? "1 person" : "\(count) people") + (approver.map { ", \($0) approves" } ?? "")
        )
    }

    private func tick(_ person: Person) -> HTML {
        label(.class("tick-small plan-add")) {
            input(
                .type("checkbox"),
                .name("people-\(party.unit)"),
                .value(person.id.value),
                .checked.when(party.people.contains(person.id))
            )
            span {
                person.name
                if !person.title.isEmpty { span(.class("soft")) { ", \(person.title)" } }
            }
        }
    }

    private var approver: Field {
        Field(
            Text("Godkänner dokumentationen", "Approves the record"),
            name: "approver-\(party.unit)",
            id: "approver-\(field)",
            value: party.approver?.value ?? "",
            problem: problems.at("approver-\(field)"),
            control: .choice(
                personChoices(
                    Text("Ingen vald", "Nobody chosen"),
                    names.candidates(for: party.unit, chosen: party.people)
                )
            )
        )
    }

    private var place: Field {
        Field(
            Text("Plats, om en annan", "Place, if another"),
            name: "place-\(party.unit)",
            value: form["place-\(party.unit)"],
            limit: TextLimit.line
        )
    }
}
