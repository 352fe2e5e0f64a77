import DialoguesWeb
import HTTPTypes
import Hummingbird
import Letters
import Markup
import Organisations
import Site
import Vocabulary

/// No more reminders: asked on a page, done by its button, without signing in. What was stopped can be had again.
extension LetterRoutes {
    func askToStop(_ request: Request, _ context: AppContext) async throws -> Response {
        let (person, organisation) = try await reader(context)
        let hasStopped = try await desk.choices.refusing(in: organisation.id).contains(person.id)
        let page = StopPage(
            token: try token(context),
            person: person,
            organisation: organisation,
            hasStopped: hasStopped
        )
        return .html(page.html, in: context.language)
    }

    func stop(_ request: Request, _ context: AppContext) async throws -> Response {
        let (person, organisation) = try await reader(context)
        let form = try await Form.read(request)
        try await desk.choices.refuse(
            form["again"] != "1",
            for: person.id,
            in: organisation.id,
            at: desk.dialogues.now()
        )
        return .seeOther("/letters/stop/\(try token(context))")
    }

    private func token(_ context: AppContext) throws -> String {
        guard let token = context.parameters.get("stop"), token.utf8.count <= 300 else {
            throw LetterRefusal.stopUnknown
        }
        return token
    }

    private func reader(_ context: AppContext) async throws -> (Person, Organisation) {
        guard let holder = desk.addresses.holder(try token(context)),
            let person = try await desk.dialogues.directory.person(holder.person, in: holder.organisation),
            !person.isRemoved,
            let organisation = try await desk.dialogues.directory.organisation(holder.organisation)
        else { throw LetterRefusal.stopUnknown }
        return (person, organisation)
    }
}

struct StopPage: View {
    let token: String
    let person: Person
    let organisation: Organisation
    let hasStopped: Bool

    var body: HTML {
        Page(topic, for: nil, frame: .bare) {
            main(.class("sign-in"), .id("content")) {
                div(.class("stack-tight")) {
                    a(.class("logo"), .href("/")) {
                        Logo()
                        "Samtal "
                        span(.class("logo-place")) { organisation.name }
                    }
                    h1 { topic }
                    p(.class("lead soft")) { lead }
                }
                form(.class("sheet stack"), .action("/letters/stop/\(token)"), .method("post")) {
                    if hasStopped { input(.type("hidden"), .name("again"), .value("1")) }
                    button(.class(hasStopped ? "button" : "button button-main button-wide"), .type("submit")) {
                        hasStopped
                            ? Text("Skicka påminnelser igen", "Send reminders again")
                            : Text("Sluta skicka påminnelser", "Stop sending reminders")
                    }
                    p(.class("small soft")) {
                        Text(
                            "Det gäller \(person.name). Inbjudningar, ändrade tider och det du ska godkänna får du ändå.",
                            "This is for \(person.name). You still get invitations, changed times and what you are to approve."
                        )
                    }
                }
            }
        }
    }

    private var topic: Text {
        hasStopped
            ? Text("Du får inga påminnelser", "You get no reminders")
            : Text("Vill du slippa påminnelser?", "Do you want no reminders?")
    }

    private var lead: Text {
        hasStopped
            ? Text(
                "Vi har slutat skicka dem. Du kan stänga sidan.",
                "We have stopped sending them. You can close the page."
            )
            : Text(
                "Vi påminner bara om det som du inte har gjort än.",
                "We only remind you of what you have not done yet."
            )
    }
}
