import Dialogues
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

// The table: who comes late, changes role or leaves.
extension RoomRoutes {
    func seats(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        let page = RoomSeatsPage(
            view: view(of: table, for: viewer),
            viewer: viewer,
            typed: Form(),
            refusal: nil,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func takeSeat(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        let again: FormAgain = { post, refusal in
            SeatForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
        }
        return try await answer(post, to: "\(post.table.path)/seats", again: again) {
            let person = try post.form.needPerson()
            // Somebody of this organisation, whatever the form says.
            guard let known = post.table.people[person], !known.isRemoved else {
                throw Dialogue.Refusal.noSuchPerson(person)
            }
            return .takeSeat(post.form.seat(of: person))
        }
    }

    func changeSeat(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let person: PersonID = try context.id("person")
        return try await answer(post, to: "\(post.table.path)/seats") {
            guard let seat = post.state.plan.seat(of: person) else { throw Dialogue.Refusal.noSuchPerson(person) }
            return .changeSeat(post.form.seat(of: person, before: seat))
        }
    }

    func leaveSeat(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let person: PersonID = try context.id("person")
        return try await answer(post, to: "\(post.table.path)/seats") { .leaveSeat(person: person) }
    }
}

extension Form {
    /// A seat as the form has it. Who approves for a party stays as it was, unless the form asks.
    fileprivate func seat(of person: PersonID, before: Seat? = nil) -> Seat {
        Seat(
            person,
            DialogueRole(rawValue: self["role"]) ?? before?.role ?? .participant,
            party: has("party") ? Party(rawValue: self["party"]) : before?.party,
            approves: has("asksApproves") ? has("approves") : before?.approves ?? false,
            withoutDevice: has("withoutDevice")
        )
    }
}

/// Everybody at the table, with what can be changed while the talk goes on.
struct RoomSeatsPage: View {
    let view: RoomView
    let viewer: Viewer
    let typed: Form
    let refusal: (any Explained)?
    let language: Language

    var body: HTML {
        Page(Text("Vid bordet", "At the table"), for: viewer, in: .year, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Vid bordet", "At the table") }
                    p(.class("lead soft")) { view.state.plan.title }
                }
                ul(.class("sheet lines")) { for seat in view.state.plan.seats { line(seat) } }
                SeatForm(view: view, typed: typed, refusal: refusal)
                p { a(.href(view.path("room"))) { Text("Till rummet", "To the room") } }
            }
        }
    }

    private func line(_ seat: Seat) -> HTML {
        let form = "seat-\(seat.person)"
        return li(.class("seat-line")) {
            b { view.table.name(seat.person) }
            Markup::form(.method("post"), .action(view.path("seats/\(seat.person)")), .id(form), .class("write-row")) {
                CommandField()
                SmallSelect(
                    Text("Roll", "Role"),
                    name: "role",
                    in: form,
                    chosen: seat.role.rawValue,
                    DialogueRole.allCases.map { ($0.rawValue, $0.name) }
                )
                label(.class("tick-small")) {
                    input(.type("checkbox"), .name("withoutDevice"), .value("yes"), .checked.when(seat.withoutDevice))
                    Text("Utan egen skärm", "Without a device")
                }
                if viewer.person.isOrganiser, let party = seat.party {
                    input(.type("hidden"), .name("asksApproves"), .value("yes"))
                    label(.class("tick-small")) {
                        input(.type("checkbox"), .name("approves"), .value("yes"), .checked.when(seat.approves))
                        Text(
                            sv: "Godkänner för \(view.table.unitName(party))",
                            en: "Approves for \(view.table.unitName(party))"
                        )
                    }
                }
                button(.class("button button-small"), .type("submit")) {
                    Text("Spara", "Save")
                    span(.class("visually-hidden")) { ": \(view.table.name(seat.person))" }
                }
            }
            Markup::form(.method("post"), .action(view.path("seats/\(seat.person)/departure"))) {
                CommandField()
                button(.class("button button-quiet button-small"), .type("submit")) {
                    Text("Lämnar bordet", "Leaves the table")
                    span(.class("visually-hidden")) { ": \(view.table.name(seat.person))" }
                }
            }
        }
    }
}

/// One more at the table.
struct SeatForm: View {
    let view: RoomView
    let typed: Form
    let refusal: (any Explained)?

    var body: HTML {
        WriteForm(view.path("seats"), id: "seat-form", classes: "sheet-flat stack", refusal: refusal) {
            h2(.class("plain-title")) { Text("Någon till vid bordet", "One more at the table") }
            div(.class("write-row")) {
                SmallSelect(Text("Person", "Person"), name: "person", in: "seat-form", chosen: typed["person"], others)
                SmallSelect(
                    Text("Roll", "Role"),
                    name: "role",
                    in: "seat-form",
                    chosen: typed.has("role") ? typed["role"] : DialogueRole.participant.rawValue,
                    DialogueRole.allCases.map { ($0.rawValue, $0.name) }
                )
                SmallSelect(
                    Text("Talar för", "Speaks for"),
                    name: "party",
                    in: "seat-form",
                    chosen: typed["party"],
                    [("", Text("ingen part", "neither party"))]
                        + Party.allCases.map { ($0.rawValue, Text(sv: view.table.unitName($0))) }
                )
                label(.class("tick-small")) {
                    input(
                        .type("checkbox"),
                        .name("withoutDevice"),
                        .value("yes"),
                        .checked.when(typed.has("withoutDevice"))
                    )
                    Text("Utan egen skärm", "Without a device")
                }
                button(.class("button"), .type("submit")) { Text("Lägg till vid bordet", "Add at the table") }
            }
        }
    }

    private var others: [(value: String, words: Text)] {
        view.table.people.values
            .filter { person in !person.isRemoved && view.state.plan.seat(of: person.id) == nil }
            .inSwedishOrder(by: \.name)
            .map { ($0.id.value, Text(sv: $0.name)) }
    }
}
