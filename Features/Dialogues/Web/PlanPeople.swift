import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Who sits around the table, as what, for whom; and who may be added.
struct PlanPeople: View {
    let form: PlanForm
    let problems: [PlanProblem]
    let people: [PersonID: Person]
    let units: [UnitID: Unit]
    let recommended: ClosedRange<Int>

    var body: HTML {
        section(.class("sheet-flat stack"), .id("people"), .ariaLabelledby("who")) {
            div(.class("row-ends")) {
                h2(.id("who"), .class("plain-title")) { Text("Runt bordet", "Around the table") }
                span(.class("small soft")) {
                    Text("\(seated.count) personer", seated.count == 1 ? "1 person" : "\(seated.count) people")
                }
            }
            div(.id("seats"), .class("stack-tight")) { PlanProblemAt(problems: problems, field: "seats") }
            if seated.isEmpty {
                p(.class("small soft")) {
                    Text(
                        "Ingen är vald ännu. Kryssa för dem som ska vara med och tryck på Lägg till dem.",
                        "Nobody is chosen yet. Tick those who are to take part and press Add them."
                    )
                }
            } else {
                ul(.class("people plan-people")) {
                    for person in seated { PlanSeat(person: person, form: form, problems: problems, parties: parties) }
                }
                p(.class("small soft")) { GroupSize(around, in: recommended).advice(around) }
            }
            adding
        }
    }

    private var seated: [Person] { form.seated.compactMap { people[$0] } }
    private var around: Int { seated.count { form["role-\($0.id)"] != DialogueRole.observer.rawValue } }

    private var parties: [(value: String, words: Text)] {
        Party.allCases.map { party in
            let id = UnitID(form[party.rawValue])
            let unit = units[id]
            let name = unit.map { $0.short.isEmpty ? $0.name : $0.short } ?? "–"
            return (party.rawValue, Text(sv: name))
        }
    }

    @HTMLBuilder private var adding: HTML {
        let left = people.values.filter { !form.seated.contains($0.id) }.sorted {
            ($0.name, $0.id.value) < ($1.name, $1.id.value)
        }
        if people.isEmpty || (left.isEmpty && seated.isEmpty) {
            p {
                a(.href("/people")) {
                    Text("Lägg till personer i kommunen först", "Add people to the municipality first")
                }
            }
        } else if !left.isEmpty {
            for party in Party.allCases {
                let unit = UnitID(form[party.rawValue])
                choices(left.filter { $0.unit == unit }, of: units[unit]?.name ?? "–", isOpen: seated.isEmpty)
            }
            let parties = Party.allCases.map { UnitID(form[$0.rawValue]) }
            choices(left.filter { !parties.contains($0.unit ?? "") }, of: nil, isOpen: false)
            div(.class("button-row")) {
                button(.class("button button-small"), .type("submit"), .name("do"), .value("add")) {
                    Icon("add")
                    Text("Lägg till dem", "Add them")
                }
            }
            missing
        }
    }

    /// Somebody who is not in the register yet. What stands in the plan is kept by saving it first.
    private var missing: HTML {
        p(.class("small soft")) {
            Text("Saknas någon? Spara utkastet och ", "Is somebody missing? Save the draft and ")
            a(.href("/people/new")) { Text("lägg in personen i registret", "add the person to the register") }
            Text(". Sedan finns personen här.", ". Then the person is here.")
        }
    }

    @HTMLBuilder private func choices(_ people: [Person], of unit: String?, isOpen: Bool) -> HTML {
        if !people.isEmpty {
            details(.open.when(isOpen || people.contains { form.added.contains($0.id) })) {
                summary {
                    if let unit {
                        Text("Lägg till ur \(unit)", "Add from \(unit)")
                    } else {
                        Text("Lägg till andra", "Add others")
                    }
                }
                fieldset {
                    legend(.class("visually-hidden")) { Text("Personer att lägga till", "People to add") }
                    for person in people {
                        label(.class("tick-small plan-add")) {
                            input(
                                .type("checkbox"),
                                .name("add"),
                                .value(person.id.value),
                                .checked.when(form.added.contains(person.id))
                            )
                            span {
                                person.name
                                if !person.title.isEmpty { span(.class("soft")) { ", \(person.title)" } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One seat: role, party, who approves, who has no screen.
struct PlanSeat: View {
    let person: Person
    let form: PlanForm
    let problems: [PlanProblem]
    let parties: [(value: String, words: Text)]

    var body: HTML {
        li {
            PersonMark(person)
            div {
                input(.type("hidden"), .name("seat"), .value(person.id.value))
                b { person.name }
                br()
                span(.class("small soft")) { person.title }
                PlanProblemAt(problems: problems, field: "role-\(person.id)")
                div(.class("plan-seat")) {
                    choice("role-\(person.id)", Text("Roll för \(person.name)", "Role of \(person.name)"), roles)
                    choice("party-\(person.id)", Text("Part för \(person.name)", "Party of \(person.name)"), sides)
                }
                tick("approves-\(person.id)", "yes", Text("Godkänner för parten", "Approves for the party"))
                tick("device-\(person.id)", "none", Text("Utan egen skärm", "Without a device"))
            }
        }
    }

    private var roles: [(value: String, words: Text)] {
        DialogueRole.allCases.map { ($0.rawValue, $0.name) } + [("", Text("Inte med", "Not taking part"))]
    }

    private var sides: [(value: String, words: Text)] { parties + [("", Text("Ingen part", "No party"))] }

    private func choice(_ name: String, _ words: Text, _ choices: [(value: String, words: Text)]) -> HTML {
        HTML {
            label(.class("visually-hidden"), .for(name)) { words }
            select(
                .class("input input-role"),
                .id(name),
                .name(name),
                .ariaInvalid.when(problems.at(name) != nil),
                .ariaDescribedby("\(name)-error").when(problems.at(name) != nil)
            ) {
                for choice in choices {
                    option(.value(choice.value), .selected.when(form[name] == choice.value)) { choice.words }
                }
            }
        }
    }

    private func tick(_ name: String, _ value: String, _ words: Text) -> HTML {
        label(.class("tick-small")) {
            input(.type("checkbox"), .name(name), .value(value), .checked.when(form.isTicked(name)))
            span {
                words
                span(.class("visually-hidden")) { Text(": \(person.name)", ": \(person.name)") }
            }
        }
    }
}
