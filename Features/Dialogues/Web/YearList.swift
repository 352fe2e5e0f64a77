import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// The same year as a list: for the organiser by state, for others in the order of time.
struct YearList: View {
    let dialogues: [ListedDialogue]
    let year: Int
    let units: [UnitID: String]
    let byState: Bool

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("list-title")) {
            h2(.id("list-title")) { Text("Årets samtal", "The dialogues of the year") }
            if dialogues.isEmpty {
                p { Text("Inga samtal \(year). Byt år ovan.", "No dialogues in \(year). Change year above.") }
            } else {
                table(.class("table table-folds table-groups")) {
                    thead {
                        tr {
                            for head in [
                                Text("Samtal", "Dialogue"), Text("Parter", "Parties"), Text("När", "When"),
                                Text("Läge", "State"), Text("Åtgärder", "Next steps"),
                            ] { th(.scope("col")) { head } }
                        }
                    }
                    if byState {
                        for group in DialogueGroup.allCases { rows(group) }
                    } else {
                        tbody { for dialogue in dialogues { YearListRow(dialogue: dialogue, units: units) } }
                    }
                }
            }
        }
    }

    /// One table for all, so that the columns stand under each other through all groups.
    @HTMLBuilder private func rows(_ group: DialogueGroup) -> HTML {
        let here = dialogues.filter { group.holds($0.summary.phase) }
        if !here.isEmpty {
            tbody {
                tr { th(.scope("rowgroup"), .init("colspan", "5")) { group.counted(here.count) } }
                for dialogue in here { YearListRow(dialogue: dialogue, units: units) }
            }
        }
    }
}

struct YearListRow: View {
    let dialogue: ListedDialogue
    let units: [UnitID: String]

    var body: HTML {
        tr {
            th(.scope("row")) { a(.href(dialogue.path)) { summary.title } }
            td(.data("label", words: Text("Parter", "Parties"))) {
                let parties = summary.parties.map { units[$0] ?? "–" }
                Text(sv: parties.joined(separator: " och "), en: parties.joined(separator: " and "))
            }
            td(.data("label", words: Text("När", "When"))) {
                if let date = summary.date {
                    date.long
                } else {
                    Text("Ingen dag ännu", "No day yet")
                }
            }
            td(.data("label", words: Text("Läge", "State"))) { summary.status }
            td(.class("nowrap"), .data("label", words: Text("Åtgärder", "Next steps"))) {
                summary.steps.isEmpty ? "–" : "\(summary.steps.count)"
            }
        }
    }

    private var summary: DialogueSummary { dialogue.summary }
}

/// The states as an organiser looks for them.
enum DialogueGroup: CaseIterable {
    case now, planned, drafts, review, approved

    func holds(_ phase: Dialogue.Phase) -> Bool {
        switch phase {
        case .none, .discarded: false
        case .live: self == .now
        case .open: self == .planned
        case .draft: self == .drafts
        case .review: self == .review
        case .approved: self == .approved
        }
    }

    /// "Planerade (2)".
    func counted(_ count: Int) -> Text {
        Text(sv: "\(name.sv) (\(count))", en: "\(name[.en]) (\(count))")
    }

    private var name: Text {
        switch self {
        case .now: Text("Pågår nu", "Going on now")
        case .planned: Text("Planerade", "Planned")
        case .drafts: Text("Utkast", "Drafts")
        case .review: Text("Läses och rättas", "Read and corrected")
        case .approved: Text("Godkända", "Approved")
        }
    }
}
