import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The page one is invited to: when, where, with whom, about what; and the way in.
struct PlanInvitationPage: View {
    let viewer: Viewer
    let table: Table
    let today: LocalDate
    var pieces = DialoguePieces()

    var body: HTML {
        Page(Text(sv: plan.title), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        span { plan.title }
                    }
                    h1 { plan.title }
                    p(.class("lead soft")) { lead }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        PlanInvitation(
                            table: table,
                            seat: seat,
                            isOrganiser: viewer.person.isOrganiser,
                            today: today,
                            showsBasis: !pieces.standForBasis
                        )
                        for piece in pieces.main { piece }
                        PlanQuestions(state: table.state)
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Runt bordet", "Around the table"))) {
                        for piece in pieces.side { piece }
                        PlanTable(table: table)
                        if viewer.person.isOrganiser { PlanOrganising(table: table) }
                    }
                }
            }
        }
    }

    private var plan: Plan { table.state.plan }
    private var seat: Seat? { plan.seat(of: viewer.person.id) }

    private var lead: Text {
        let parties = (table.unitName(.first), table.unitName(.second))
        return Text(
            sv: "\(plan.purpose.name.sv) mellan \(parties.0) och \(parties.1)",
            en: "\(plan.purpose.name[.en]) between \(parties.0) and \(parties.1)"
        )
    }
}

/// The facts, and what to do now.
struct PlanInvitation: View {
    let table: Table
    let seat: Seat?
    let isOrganiser: Bool
    let today: LocalDate
    var showsBasis = true

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("facts")) {
            h2(.id("facts"), .class("visually-hidden")) { Text("Tid, plats och underlag", "Time, place and basis") }
            div(.class("next-talk")) {
                if let date = plan.date { DateLeaf(date: date) }
                dl(.class("facts")) {
                    if let date = plan.date { fact(Text("Dag", "Day"), Text(sv: date.full.sv, en: date.full.en)) }
                    if let start = plan.start {
                        let end = start.adding(minutes: plan.length)
                        fact(
                            Text("Tid", "Time"),
                            Text(
                                "\(start.swedish)–\(end.swedish), \(plan.length) minuter",
                                "\(start.iso)–\(end.iso), \(plan.length) minutes"
                            )
                        )
                    }
                    if !plan.place.isEmpty { fact(Text("Plats", "Place"), Text(sv: plan.place)) }
                    if !plan.period.isEmpty { fact(Text("Gäller", "Concerns"), Text(sv: plan.period)) }
                    if !plan.caseNumber.isEmpty { fact(Text("Ärende", "Case"), Text(sv: plan.caseNumber)) }
                    if let seat { fact(Text("Din roll", "Your role"), role(seat)) }
                }
            }
            if !plan.aim.isEmpty { p(.class("voice")) { plan.aim } }
            if showsBasis, !plan.basis.isEmpty {
                h3(.class("plain-title")) {
                    phase == .open || phase == .draft
                        ? Text("Läs det här före samtalet", "Read this before the dialogue")
                        : Text("Underlag", "Shared basis")
                }
                ul(.class("lines")) { for line in plan.basis { li { line } } }
            }
            div(.class("button-row")) {
                main
                if phase == .open {
                    a(.class("button"), .href("\(table.path)/calendar.ics")) {
                        Text("Lägg in i kalendern", "Add to the calendar")
                    }
                }
                if seat != nil, phase == .review || phase == .approved {
                    a(.class("button button-quiet"), .href("\(table.path)/room/mine")) {
                        Text("Mina anteckningar", "My notes")
                    }
                }
                if isOrganiser, table.state.isPlanned {
                    a(.class("button button-quiet"), .href("\(table.path)/plan")) {
                        Text("Ändra planen", "Change the plan")
                    }
                }
            }
        }
    }

    private var plan: Plan { table.state.plan }
    private var phase: Dialogue.Phase { table.state.phase }

    /// With the duty that comes afterwards, so that nobody is surprised by it.
    private func role(_ seat: Seat) -> Text {
        guard seat.approves, let party = seat.party else { return seat.role.name }
        return Text(
            sv: "\(seat.role.name.sv). Du godkänner dokumentationen för \(table.unitName(party)).",
            en: "\(seat.role.name[.en]). You approve the record for \(table.unitName(party))."
        )
    }

    private func fact(_ name: Text, _ value: Text) -> HTML {
        HTML {
            dt { name }
            dd { value }
        }
    }

    @HTMLBuilder private var main: HTML {
        switch phase {
        case .open where seat != nil: way("room", Text("Gå till rummet", "Go to the room"))
        case .live where seat != nil: way("room", Text("Gå in i samtalet", "Join the dialogue"))
        case .review: way("review", Text("Läs och rätta dokumentationen", "Read and correct the record"))
        case .approved: way("record", Text("Läs dokumentationen", "Read the record"))
        case .discarded: p { StatusTag(.attention, Text("Samtalet är inställt", "The dialogue is called off")) }
        case .none, .draft, .open, .live: HTML.empty
        }
    }

    private func way(_ place: String, _ words: Text) -> HTML {
        a(.class("button button-main"), .href("\(table.path)/\(place)")) {
            words
            Icon("next")
        }
    }
}
