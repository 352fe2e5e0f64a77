import Dialogues
import DialoguesWeb
import EventSourcing
import FollowUps
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// A follow-up talk in a list.
struct FollowUpLine: Sendable {
    let followUp: FollowUp
    /// Of the dialogue.
    let title: String
    let heldOn: LocalDate?
    let person: String
    let interviewer: String

    var path: String { "/follow-ups/\(followUp.id)" }
}

extension FollowUpDesk {
    /// Those that the viewer has to do with; for the organiser all.
    func lines(_ viewer: Viewer) async throws -> [FollowUpLine] {
        let organisation = viewer.organisation.id
        let me = viewer.person.id
        let followUps = try await rows.followUps(in: organisation).filter { followUp in
            viewer.person.isOrganiser || followUp.interviewer == me
                || (followUp.person == me && followUp.isShownToPerson)
        }
        guard !followUps.isEmpty else { return [] }
        let names = Dictionary(
            try await dialogues.directory.people(in: organisation).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let summaries = Dictionary(
            try await dialogues.documents.documents(of: DialogueSummaries(), in: organisation)
                .map { (DialogueID($0.key), $0.document) },
            uniquingKeysWith: { first, _ in first }
        )
        // The latest first.
        return followUps.reversed().map { followUp in
            let summary = summaries[followUp.dialogue]
            return FollowUpLine(
                followUp: followUp,
                title: summary?.title ?? "–",
                heldOn: summary?.startedAt.map(StockholmTime.date(of:)) ?? summary?.date,
                person: names[followUp.person] ?? "–",
                interviewer: names[followUp.interviewer] ?? "–"
            )
        }
    }
}

/// All follow-up talks of mine: those I am to read, those I lead; for the organiser where all of them are.
struct FollowUpListPage: View {
    let viewer: Viewer
    let lines: [FollowUpLine]
    let guide: FollowUpGuide

    var body: HTML {
        Page(guide.title, for: viewer, in: .work) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { guide.title }
                    p(.class("lead soft")) { guide.purpose }
                }
                if lines.isEmpty { nothing }
                part("mine", Text("Det du har sagt", "What you have said"), mine) { $0.interviewer }
                part("led", Text("Samtal du för", "Conversations you lead"), led) { $0.person }
                if !others.isEmpty { OthersFollowUps(lines: others) }
            }
        }
    }

    private var me: PersonID { viewer.person.id }
    private var mine: [FollowUpLine] {
        lines.filter { $0.followUp.person == me && $0.followUp.isShownToPerson }
    }
    private var led: [FollowUpLine] { lines.filter { $0.followUp.interviewer == me } }
    private var others: [FollowUpLine] {
        lines.filter { $0.followUp.interviewer != me && $0.followUp.person != me }
    }

    private var nothing: HTML {
        div(.class("sheet-flat stack")) {
            p { Text("Här är inget än.", "There is nothing here yet.") }
            p(.class("small soft")) {
                Text(
                    "Samtalsledaren eller processledaren börjar ett uppföljande samtal från resultatsamtalets sida.",
                    "The facilitator or the process leader begins a follow-up conversation from the page of the dialogue."
                )
            }
        }
    }

    @HTMLBuilder private func part(
        _ id: String,
        _ title: Text,
        _ lines: [FollowUpLine],
        with: (FollowUpLine) -> String
    ) -> HTML {
        if !lines.isEmpty {
            section(.class("sheet stack"), .ariaLabelledby("\(id)-title")) {
                h2(.id("\(id)-title")) { title }
                ul(.class("lines")) {
                    for line in lines {
                        li {
                            div(.class("row-ends")) {
                                span {
                                    a(.href(line.path)) { with(line) }
                                    br()
                                    span(.class("small soft")) { line.about }
                                }
                                line.followUp.state.tag(forPerson: line.followUp.person == me)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// For the organiser: who talks with whom, and how far it has come. Not what was said.
private struct OthersFollowUps: View {
    let lines: [FollowUpLine]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("others-title")) {
            h2(.id("others-title")) { Text("Samtal som andra för", "Conversations that others lead") }
            p(.class("small soft")) {
                Text(
                    "Texten läser bara de två som talades vid.",
                    "Only the two who talked read the text."
                )
            }
            table(.class("table table-small table-folds")) {
                caption(.class("visually-hidden")) { Text("Samtal som andra för", "Conversations that others lead") }
                thead {
                    tr {
                        th(.scope("col")) { Text("Med", "With") }
                        th(.scope("col")) { Text("Förs av", "Led by") }
                        th(.scope("col")) { Text("Om", "About") }
                        th(.scope("col")) { Text("Läge", "State") }
                    }
                }
                tbody {
                    for line in lines {
                        tr {
                            th(.scope("row")) { line.person }
                            td(.data("label", words: Text("Förs av", "Led by"))) { line.interviewer }
                            td(.data("label", words: Text("Om", "About"))) { line.about }
                            td(.data("label", words: Text("Läge", "State"))) {
                                line.followUp.state.tag(forPerson: false)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension FollowUpLine {
    /// The dialogue, and the day of the talk.
    fileprivate var about: Text {
        guard let date = followUp.date else { return Text(sv: title) }
        return Text(sv: "\(title), \(date.long.sv)", en: "\(title), \(date.long[.en])")
    }
}
