import Dialogues
import DialoguesWeb
import EventSourcing
import Hummingbird
import Markup
import Organisations
import Rounds
import Site
import Vocabulary

// Forgetting the lessons, by a recorded decision.
extension RoundRoutes {
    func askToErase(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await desk.round(context)
        guard round.state.phase == .closed else { return .seeOther(round.path) }
        return .html(RoundErasurePage(viewer: try context.signedIn(), round: round).html, in: context.language)
    }

    func eraseLessons(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        let form = try await Form.read(request)
        let (now, today) = (desk.dialogues.now(), desk.today)
        let actor = Round.Actor(viewer.person.id, isOrganiser: viewer.person.isOrganiser)
        do {
            try await desk.rounds.erase(
                on: round.id.value,
                in: round.organisation,
                by: viewer.person.id,
                as: form.identity,
                replacing: { event, _ in event.withoutLessons },
                command: { positions in
                    let action = Round.Action.eraseLessons(
                        positions: positions,
                        reason: form["reason"],
                        decision: form["decision"]
                    )
                    return .init(action, by: actor, at: now, today: today)
                }
            )
            return .seeOther(round.path)
        } catch let refusal as Round.Refusal {
            let page = RoundErasurePage(viewer: viewer, round: round, form: form, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }
}

/// Where the lessons are forgotten: reason and decision stay.
struct RoundErasurePage: View {
    let viewer: Viewer
    let round: ShownRound
    var form = Form()
    var refusal: Round.Refusal?

    var body: HTML {
        Page(Text("Ta bort lärdomarna", "Remove the lessons"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    RoundPath(here: Text("Ta bort text", "Remove text"), round: round)
                    h1 { Text("Ta bort lärdomarna enligt beslut", "Remove the lessons by decision") }
                    p(.class("lead soft")) {
                        Text(
                            "Vid gallring, sekretess eller när någon har rätt att få en uppgift borttagen. Allt som lärdomarna har sagt försvinner ur loggen. Det går inte att ångra.",
                            "For disposal, secrecy or a person's right. All that the lessons have said disappears from the log. It can not be undone."
                        )
                    }
                }
                if let refusal { Message(.correct, refusal.explanation) }
                Markup::form(.class("sheet stack"), .action("\(round.path)/erasure"), .method("post")) {
                    CommandField()
                    Field(
                        Text("Beslut", "Decision"),
                        name: "decision",
                        value: form["decision"],
                        help: Text(
                            "Vem som beslutade, när och var beslutet finns.",
                            "Who decided, when, and where the decision is kept."
                        ),
                        problem: problem("decision"),
                        limit: TextLimit.line
                    )
                    Field(
                        Text("Skäl", "Reason"),
                        name: "reason",
                        value: form["reason"],
                        help: Text(
                            "Skriv inte av uppgiften: skälet och beslutet står kvar i historiken.",
                            "Do not repeat the matter: reason and decision stay in the history."
                        ),
                        problem: problem("reason"),
                        limit: TextLimit.reason,
                        control: .area(rows: 3, voice: false)
                    )
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Ta bort lärdomarna", "Remove the lessons")
                        }
                        a(.class("button button-quiet"), .href("\(round.path)/lessons")) { Text("Avbryt", "Cancel") }
                    }
                }
            }
        }
    }

    private func problem(_ field: String) -> Text? { refusal?.field == field ? refusal?.explanation : nil }
}
