import Actions
import Dialogues
import Markup
import Organisations
import Site
import Vocabulary

/// What to see of the actions, as a plain form: the choice stands in the address.
struct OverviewForm: View {
    let filter: OverviewFilter
    let all: [ListedAction]
    let names: Names
    let rounds: [RoundName]

    var body: HTML {
        form(.class("sheet-flat stack"), .method("get"), .action("/actions"), .role("search")) {
            div(.class("filter-fields")) {
                choice(Text("Nämnd", "Committee"), "unit", filter.unit?.value, units)
                choice(
                    Text("Läge", "State"),
                    "status",
                    filter.status?.rawValue,
                    Action.Status.allCases.map { ($0.rawValue, $0.name) }
                )
                choice(
                    Text("Effekt", "Effect"),
                    "effect",
                    filter.effect?.rawValue,
                    Action.Effect.allCases.map { ($0.rawValue, $0.name) }
                )
                choice(Text("Ansvarig", "Responsible"), "owner", filter.owner?.value, owners)
                if !rounds.isEmpty {
                    choice(
                        Text("Omgång", "Round"),
                        "round",
                        filter.round?.value,
                        rounds.map { ($0.id.value, Text(sv: $0.name)) }
                    )
                }
                Field(Text("Ord i texten", "Words in the text"), name: "text", value: filter.text, limit: 100)
            }
            div(.class("row-ends")) {
                label(.class("tick tick-small")) {
                    input(.type("checkbox"), .name("overdue"), .value("yes"), .checked.when(filter.isOverdue))
                    span { Text("Bara de som har passerat sin dag", "Only those that are past their day") }
                }
                div(.class("button-row")) {
                    button(.class("button"), .type("submit")) { Text("Visa", "Show") }
                    if !filter.isEmpty {
                        a(.class("button button-quiet"), .href("/actions")) { Text("Visa alla", "Show all") }
                    }
                }
            }
        }
    }

    private func choice(_ name: Text, _ field: String, _ value: String?, _ options: [(value: String, words: Text)])
        -> HTML
    {
        Field(
            name,
            name: field,
            value: value ?? "",
            control: .choice([("", Text("Alla", "All"))] + options)
        ).html
    }

    /// Those that there are actions of.
    private var units: [(value: String, words: Text)] {
        let known = Set(all.flatMap { names.committees($0.dialogue) })
        return names.units.filter { known.contains($0.id) }.map { ($0.id.value, Text(sv: $0.name)) }
    }

    private var owners: [(value: String, words: Text)] {
        let known = Set(all.compactMap(\.summary.owner))
        return names.people.filter { known.contains($0.id) }.map { ($0.id.value, Text(sv: $0.name)) }
    }
}
