import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The questions in the order of the talk, as they are planned.
struct PlanQuestions: View {
    let state: Dialogue.State

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("questions")) {
            h2(.id("questions")) {
                switch state.phase {
                case .none, .draft, .open, .discarded:
                    Text("Det här kommer ni att prata om", "What you will talk about")
                case .live: Text("Det här pratar ni om", "What you talk about")
                case .review, .approved: Text("Det här pratade ni om", "What you talked about")
                }
            }
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
                    seats.count == 1
                        ? Text("1 person", "1 person") : Text("\(seats.count) personer", "\(seats.count) people")
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
            h2(.id("ways"), .class("plain-title")) {
                isHeld ? Text("Personliga länkar", "Personal links") : Text("Bjud in", "Invite")
            }
            p(.class("small soft")) {
                isHeld
                    ? Text(
                        "Behöver någon komma in för att läsa eller godkänna? Ge en ny länk.",
                        "Does somebody need to get in to read or approve? Give a new link."
                    )
                    : Text(
                        "Ge den som inte får brev sin personliga länk. Den leder till Mitt arbete, där samtalet står överst.",
                        "Give whoever gets no letters their own link. It leads to My work, where the dialogue stands first."
                    )
            }
            ul(.class("lines small")) {
                for seat in table.state.plan.seats {
                    li {
                        a(.href("/people/\(seat.person)/link?next=\(table.path)")) {
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

    private var isHeld: Bool { table.state.phase == .review || table.state.phase == .approved }
    private var around: Int { table.state.plan.aroundTheTable }
}
