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
                        PlanInvitation(table: table, seat: seat, isOrganiser: viewer.person.isOrganiser, today: today)
                        PlanQuestions(state: table.state)
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Runt bordet", "Around the table"))) {
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
                    if let seat { fact(Text("Din roll", "Your role"), seat.role.name) }
                }
            }
            if !plan.aim.isEmpty { p(.class("voice")) { plan.aim } }
            if !plan.basis.isEmpty {
                h3(.class("plain-title")) { Text("Läs det här före samtalet", "Read this before the dialogue") }
                ul(.class("lines")) { for line in plan.basis { li { line } } }
            }
            div(.class("button-row")) {
                main
                if phase == .open {
                    a(.class("button"), .href("\(table.path)/calendar.ics")) {
                        Text("Lägg in i kalendern", "Add to the calendar")
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

/// The questions in the order of the talk, as they are planned.
struct PlanQuestions: View {
    let state: Dialogue.State

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("questions")) {
            h2(.id("questions")) { Text("Det här kommer ni att prata om", "What you will talk about") }
            ol(.class("plan-boxes"), .init("start", "0")) {
                for box in state.boxes {
                    li(.class("plan-box")) {
                        span(.class("box-number")) { box.number }
                        div(.class("stack-tight")) {
                            h3 { box.title }
                            for question in state.questions(box) { p(.class("voice")) { question.text } }
                            if state.plan.planned(box.id)?.round == true {
                                p(.class("small soft")) { Text("Laget runt", "A round") }
                            }
                        }
                        p(.class("plan-minutes soft")) {
                            Text("\(state.minutes(for: box.id)) min", "\(state.minutes(for: box.id)) min")
                        }
                    }
                }
            }
        }
    }
}

/// Who sits around the table.
struct PlanTable: View {
    let table: Table

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("table")) {
            div(.class("row-ends")) {
                h2(.id("table"), .class("plain-title")) { Text("Runt bordet", "Around the table") }
                span(.class("small soft")) {
                    Text("\(seats.count) personer", seats.count == 1 ? "1 person" : "\(seats.count) people")
                }
            }
            ul(.class("people")) {
                for seat in seats {
                    li {
                        if let person = table.people[seat.person] { PersonMark(person) }
                        div {
                            b { table.name(seat.person) }
                            br()
                            span(.class("small soft")) { words(seat) }
                        }
                    }
                }
            }
        }
    }

    private var seats: [Seat] { table.state.plan.seats }

    private func words(_ seat: Seat) -> Text {
        let title = table.people[seat.person]?.title ?? ""
        let party = seat.party.map { table.unitName($0) }
        let approves = seat.approves ? Text("godkänner dokumentationen", "approves the record") : nil
        let sv = [seat.role.name.sv, title, party ?? "", approves?.sv ?? ""].filter { !$0.isEmpty }
        let en = [seat.role.name[.en], title, party ?? "", approves?[.en] ?? ""].filter { !$0.isEmpty }
        return Text(sv: sv.joined(separator: " · "), en: en.joined(separator: " · "))
    }
}

/// For the organiser: the ways in, the size of the group, what the talk costs.
struct PlanOrganising: View {
    let table: Table

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("ways")) {
            h2(.id("ways"), .class("plain-title")) { Text("Bjud in", "Invite") }
            p(.class("small soft")) {
                Text(
                    "Ge var och en sin personliga länk. Den leder till Mitt arbete, där samtalet står överst.",
                    "Give each person their own link. It leads to My work, where the dialogue stands first."
                )
            }
            ul(.class("lines small")) {
                for seat in table.state.plan.seats {
                    li {
                        a(.href("/people/\(seat.person)/link")) {
                            Text("Länk till \(table.name(seat.person))", "Link for \(table.name(seat.person))")
                        }
                    }
                }
            }
            h3(.class("plain-title")) { Text("Gruppen", "The group") }
            p(.class("small")) {
                GroupSize(around, in: table.state.template?.recommendedPeople ?? 4...10).advice(around)
            }
            h3(.class("plain-title")) { Text("Det här kostar samtalet", "What the dialogue costs") }
            p(.class("small")) { TalkCost(table.state.plan).words }
        }
    }

    private var around: Int { table.state.plan.aroundTheTable }
}

/// A day, as a leaf of a calendar.
struct DateLeaf: View {
    let date: LocalDate

    var body: HTML {
        div(.class("date-leaf"), .ariaHidden) {
            span { date.weekdayName }
            b { date.day }
            span { date.monthName }
        }
    }
}

extension LocalDate {
    /// "torsdag 11 mars 2027".
    var full: Text {
        Text(sv: "\(weekdayName.sv) \(long.sv)", en: "\(weekdayName[.en]) \(long[.en])")
    }
}
