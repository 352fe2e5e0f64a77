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
                if !people.isEmpty { PeopleTable(groups: groups) }
            }
        }
    }
}

extension PeoplePage {
    fileprivate var groups: [PeopleTable.Group] {
        let ofUnits = units.map { unit in (name: Text(unit.name), people: people.filter { $0.unit == unit.id }) }
        let others = people.filter { person in !units.contains { $0.id == person.unit } }
        return (ofUnits + [(Text("Utan enhet", "Without a unit"), others)]).filter { !$0.people.isEmpty }
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

/// One table, so that the columns stand under each other through all units.
private struct PeopleTable: View {
    typealias Group = (name: Text, people: [Person])

    let groups: [Group]

    var body: HTML {
        div(.class("sheet")) {
            table(.class("table table-folds table-groups")) {
                caption(.class("visually-hidden")) { Text("Personer efter enhet", "People by unit") }
                thead {
                    tr {
                        th(.scope("col")) { Text("Namn", "Name") }
                        th(.scope("col")) { Text("Titel", "Title") }
                        th(.scope("col")) { Text("Roll", "Role") }
                        th(.scope("col")) { Text("Adress", "Address") }
                        th(.scope("col")) { Text("Länk", "Link") }
                    }
                }
                for group in groups {
                    tbody {
                        tr {
                            th(.scope("rowgroup"), .init("colspan", "5")) { group.name }
                        }
                        for person in group.people { PersonRow(person: person) }
                    }
                }
            }
        }
    }
}

private struct PersonRow: View {
    let person: Person

    var body: HTML {
        tr(.id("person-\(person.id)")) {
            th(.scope("row")) { a(.href("/people/\(person.id)")) { person.name } }
            td(.data("label", words: Text("Titel", "Title"))) { person.title.isEmpty ? "–" : person.title }
            td(.data("label", words: Text("Roll", "Role"))) {
                span {
                    person.kind.name
                    if person.isOrganiser {
                        br()
                        span(.class("small soft")) { Text("planerar samtal", "plans dialogues") }
                    }
                }
            }
            td(.data("label", words: Text("Adress", "Address"))) {
                if let email = person.email {
                    Address(email)
                } else {
                    Text("ingen adress", "no address")
                }
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
