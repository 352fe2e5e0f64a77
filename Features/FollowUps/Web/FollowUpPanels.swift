import Dialogues
import DialoguesWeb
import FollowUps
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// What a dialogue's own page and the list of tasks show of follow-up talks.
package struct FollowUpPanels: Sendable {
    let desk: FollowUpDesk

    package init(desk: FollowUpDesk) { self.desk = desk }

    /// For the facilitator and the organiser, when the dialogue is closed.
    package var ofDialogue: DialoguePanel {
        DialoguePanel(.side) { table, viewer in
            let leads = viewer.person.isOrganiser || table.role(of: viewer.person.id) == .facilitator
            guard leads, table.state.isHeld else { return nil }
            return FollowUpPanel(
                table: table,
                viewer: viewer,
                guide: desk.guide,
                begun: try await desk.rows.followUps(of: table.id, table.organisation),
                today: desk.dialogues.today
            ).html
        }
    }

    package var waiting: WaitingSource {
        WaitingSource { viewer in
            try await desk.lines(viewer).compactMap { line in
                if line.followUp.person == viewer.person.id { return line.forPerson }
                if line.followUp.interviewer == viewer.person.id { return line.forInterviewer(desk.dialogues.today) }
                return nil
            }
        }
    }
}

extension FollowUpLine {
    fileprivate var forPerson: Waiting? {
        guard followUp.state == .sent else { return nil }
        return Waiting(
            Text("Läs och godkänn det du sa", "Read and approve what you said"),
            action: Text("Läs och godkänn", "Read and approve"),
            path: path,
            capacity: Text("I ett uppföljande samtal", "In a follow-up conversation"),
            about: title,
            day: followUp.date,
            urgency: .approval
        )
    }

    /// What is to be written, once the day has come; and what the person did not want to be used.
    fileprivate func forInterviewer(_ today: LocalDate) -> Waiting? {
        let words: Text
        switch followUp.state {
        case .declined:
            words = Text("\(person) vill inte att texten används", "\(person) does not want the text to be used")
        case .draft where followUp.date.map { $0 <= today } ?? true:
            words = Text("Skriv ned samtalet med \(person)", "Write down the conversation with \(person)")
        case .draft, .sent, .approved, .withdrawn: return nil
        }
        return Waiting(
            words,
            action: Text("Till samtalet", "To the conversation"),
            path: path,
            capacity: Text("Du för uppföljande samtal", "You lead follow-up conversations"),
            about: title,
            day: followUp.date,
            urgency: .own
        )
    }
}

/// Whom to talk with, when, and how far it has come.
struct FollowUpPanel: View {
    let table: Table
    let viewer: Viewer
    let guide: FollowUpGuide
    let begun: [FollowUp]
    let today: LocalDate

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("follow-ups-title")) {
            h2(.id("follow-ups-title"), .class("plain-title")) {
                Text("Uppföljande samtal", "Follow-up conversations")
            }
            if begun.isEmpty {
                p(.class("small soft")) { guide.purpose }
                if let days { p(.class("small")) { days } }
                if !suggested.isEmpty {
                    p(.class("small")) {
                        Text(
                            sv: "Förslag: \(suggested.joined(separator: ", ")).",
                            en: "Suggestion: \(suggested.joined(separator: ", "))."
                        )
                    }
                }
            } else {
                ul(.class("lines small")) {
                    for followUp in begun {
                        li {
                            div(.class("row-ends")) {
                                if followUp.interviewer == viewer.person.id {
                                    a(.href("/follow-ups/\(followUp.id)")) { table.name(followUp.person) }
                                } else {
                                    span { table.name(followUp.person) }
                                }
                                followUp.state.tag(forPerson: false)
                            }
                        }
                    }
                }
            }
            div {
                a(.class("button button-small"), .href("\(table.path)/follow-ups/new")) {
                    Text("Välj vem du vill tala med", "Choose whom to talk with")
                }
            }
        }
    }

    private var suggested: [String] {
        table.state.suggestedForFollowUp(besides: viewer.person.id).map { table.name($0) }
    }

    private var days: Text? {
        guard let held = table.state.heldOn else { return nil }
        switch FollowUpTiming(today, after: held, within: guide.weeksAfter) {
        case .early:
            return LocalDate(dayNumber: held.dayNumber + 7 * guide.weeksAfter.lowerBound).map { first in
                Text(sv: "Vänta gärna till \(first.long.sv).", en: "Preferably wait until \(first.long[.en]).")
            }
        case .good: return Text("Nu är det lagom lång tid efteråt.", "It is a good time now.")
        case .late:
            return Text(
                "Det har gått mer än \(guide.weeksAfter.upperBound) veckor. Tala hellre med någon nu än inte alls.",
                "More than \(guide.weeksAfter.upperBound) weeks have passed. Better to talk with somebody now than not at all."
            )
        }
    }
}
