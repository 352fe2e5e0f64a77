import Dialogues
import DialoguesWeb
import FollowUps
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Whom to talk with: those who took part, with a suggestion of one in three.
struct FollowUpNewPage: View {
    let viewer: Viewer
    let table: Table
    let guide: FollowUpGuide
    let begun: [FollowUp]
    let chosen: String
    let refusal: FollowUpRefusal?

    var body: HTML {
        Page(Text("Nytt uppföljande samtal", "New follow-up conversation"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        a(.href(table.path)) { table.state.plan.title }
                        " / "
                        span { guide.title }
                    }
                    h1 { Text("Vem vill du tala med?", "Whom do you want to talk with?") }
                    p(.class("lead soft")) { guide.purpose }
                }
                if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
                if table.state.isHeld {
                    choose
                } else if refusal == nil {
                    Message(.info, FollowUpRefusal.notHeldYet.explanation)
                }
            }
        }
    }

    private var choose: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(table.path)/follow-ups")) {
            CommandField()
            fieldset(.class(problem == nil ? "field" : "field field-wrong"), .id("person")) {
                legend { Text("Runt bordet satt", "Around the table sat") }
                p(.class("field-help")) { guide.suggestedPeople }
                if let problem {
                    p(.class("field-error")) {
                        Icon("attention")
                        problem
                    }
                }
                for seat in seats { choice(seat) }
            }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    Text("Börja anteckna", "Begin to write")
                }
                a(.class("button button-quiet"), .href(table.path)) { Text("Avbryt", "Cancel") }
            }
            p(.class("small soft")) {
                Text(
                    "Personen ser inget förrän du skickar texten. Inget används förrän hen har godkänt den.",
                    "The person sees nothing until you send the text. Nothing is used until they approve it."
                )
            }
        }
    }

    private var problem: Text? { refusal?.field == "person" ? refusal?.explanation : nil }

    private var seats: [Seat] {
        (table.state.plan.seats + table.state.left).filter { $0.person != viewer.person.id }
    }

    private func choice(_ seat: Seat) -> HTML {
        let talk = begun.first { $0.person == seat.person && $0.state != .withdrawn }
        let isSuggested = table.state.suggestedForFollowUp(besides: viewer.person.id).contains(seat.person)
        return label(.class("tick")) {
            input(
                .type("radio"),
                .name("person"),
                .value(seat.person.value),
                .checked.when(chosen == seat.person.value && talk == nil),
                .disabled.when(talk != nil)
            )
            span {
                b { table.name(seat.person) }
                span(.class("choice-why")) { words(seat) }
                if let talk {
                    span(.class("choice-why")) { talk.state.tag(forPerson: false) }
                } else if isSuggested {
                    span(.class("choice-why")) { b { Text("Förslag", "Suggestion") } }
                }
            }
        }
    }

    private func words(_ seat: Seat) -> Text {
        let party = seat.party.map { table.unitName($0) }
        let title = table.people[seat.person]?.title ?? ""
        let rest = [title, party ?? ""].filter { !$0.isEmpty }
        return Text(
            sv: ([seat.role.name.sv] + rest).joined(separator: " · "),
            en: ([seat.role.name[.en]] + rest).joined(separator: " · ")
        )
    }
}
