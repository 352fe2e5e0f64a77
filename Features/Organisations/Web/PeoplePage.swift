import Markup
import Organisations
import Site
import Vocabulary

/// Everybody by unit, those without one last.
struct PeoplePage: View {
    let viewer: Viewer
    let people: [Person]
    let units: [Unit]
    let waiting: Set<PersonID>

    var body: HTML {
        Page(Text("Personer", "People"), for: viewer, in: .people) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Personer", "People") }
                    p(.class("lead soft")) {
                        Text(
                            "De som kan vara med i samtalen. Adresserna ser bara du och andra som planerar.",
                            "Those who can take part in dialogues. Only you and others who plan see the addresses."
                        )
                    }
                }
                div(.class("button-row")) {
                    a(.class("button button-main"), .href("/people/paste")) {
                        Text("Klistra in från Excel", "Paste from Excel")
                    }
                    a(.class("button"), .href("/people/new")) { Text("Lägg till en person", "Add a person") }
                    a(.class("button button-quiet"), .href("/units")) { Text("Enheter", "Units") }
                }
                WaitingForLink(people: people.filter { waiting.contains($0.id) })
                for unit in units {
                    let members = people.filter { $0.unit == unit.id }
                    if !members.isEmpty { PeopleTable(id: unit.id.value, title: Text(unit.name), people: members) }
                }
                let others = people.filter { person in !units.contains { $0.id == person.unit } }
                if !others.isEmpty {
                    PeopleTable(id: "none", title: Text("Utan enhet", "Without a unit"), people: others)
                }
            }
        }
    }
}

private struct WaitingForLink: View {
    let people: [Person]

    var body: HTML {
        if !people.isEmpty {
            Message(.info, Text("De här behöver en ny länk", "These need a new link")) {
                ul {
                    for person in people {
                        li {
                            a(.href("/people/\(person.id)/link")) {
                                Text("Ge \(person.name) en länk", "Give \(person.name) a link")
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct PeopleTable: View {
    let id: String
    let title: Text
    let people: [Person]

    var body: HTML {
        section(.class("sheet"), .ariaLabelledby("unit-\(id)")) {
            h2(.id("unit-\(id)"), .class("plain-title")) { title }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Namn", "Name") }
                        th(.scope("col")) { Text("Roll", "Role") }
                        th(.scope("col")) { Text("Adress", "Address") }
                        th(.scope("col")) { Text("Länk", "Link") }
                    }
                }
                tbody { for person in people { PersonRow(person: person) } }
            }
        }
    }
}

private struct PersonRow: View {
    let person: Person

    var body: HTML {
        tr(.id("person-\(person.id)")) {
            th(.scope("row")) {
                a(.href("/people/\(person.id)")) { person.name }
                if !person.title.isEmpty {
                    br()
                    span(.class("small soft")) { person.title }
                }
            }
            td(.data("label", words: Text("Roll", "Role"))) {
                person.kind.name
                if person.isOrganiser {
                    br()
                    span(.class("small soft")) { Text("planerar samtal", "plans dialogues") }
                }
            }
            td(.data("label", words: Text("Adress", "Address"))) {
                person.email.map { Text($0) } ?? Text("ingen adress", "no address")
            }
            td(.data("label", words: Text("Länk", "Link"))) {
                a(.href("/people/\(person.id)/link")) {
                    Text("Ge en länk", "Give a link")
                    span(.class("visually-hidden")) { Text(" till \(person.name)", " to \(person.name)") }
                }
            }
        }
    }
}
