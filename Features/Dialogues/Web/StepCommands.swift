import Dialogues
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

// Next steps, parked questions and the headline.
extension RoomRoutes {
    func newStep(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        guard table.state.canWrite(viewer.person.id) else { throw Site.Refusal.notAllowed }
        let page = StepPage(view: view(of: table, for: viewer), step: nil, viewer: viewer, language: context.language)
        return .html(page.html, in: context.language)
    }

    func addStep(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        let id: StepID = post.form.id() ?? StepID(CommandID.next())
        let again: FormAgain = { post, refusal in
            StepForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
        }
        return try await answer(post, to: post.table.afterEditing("step-\(id)", at: "room"), again: again) {
            .addStep(id: id, try post.form.stepContent(among: post.table.people))
        }
    }

    func showStep(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        guard let step = table.state.step(try context.id("step")), !step.isWithdrawn, !step.isErased else {
            throw Dialogue.Refusal.noSuchStep
        }
        guard table.state.canWrite(viewer.person.id) else { throw Site.Refusal.notAllowed }
        let page = StepPage(view: view(of: table, for: viewer), step: step, viewer: viewer, language: context.language)
        return .html(page.html, in: context.language)
    }

    func editStep(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: StepID = try context.id("step")
        let now = desk.now
        let again: FormAgain = { post, refusal in
            guard let step = post.state.step(id) else { return Message(.correct, refusal.explanation).html }
            return StepEdit(view: post.view(at: now()), step: step, typed: post.form, refusal: refusal).html
        }
        return try await answer(post, to: post.table.afterEditing("step-\(id)", at: "room"), again: again) {
            .editStep(
                id: id,
                try post.form.stepContent(among: post.table.people),
                revision: post.form.integer("revision") ?? 0
            )
        }
    }

    func withdrawStep(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: StepID = try context.id("step")
        return try await answer(post, to: post.table.afterEditing(nil, at: "room")) { .withdrawStep(id: id) }
    }

    func setHeadline(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        let again: FormAgain = { post, refusal in
            HeadlineForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
        }
        return try await answer(post, to: post.table.afterEditing("headline", at: "room"), again: again) {
            .setHeadline(text: post.form["text"])
        }
    }

    func park(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        let again: FormAgain = { post, refusal in
            ParkForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
        }
        return try await answer(post, again: again) {
            .park(id: post.form.id() ?? ParkedID(CommandID.next()), text: post.form["text"])
        }
    }

    func settleParked(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: ParkedID = try context.id("parked")
        return try await answer(post, to: post.table.afterEditing("parked-\(id)", at: "room")) {
            .settleParked(id: id, try post.form.parkedOutcome())
        }
    }
}

/// One next step, new or to change.
struct StepPage: View {
    let view: RoomView
    let step: NextStep?
    let viewer: Viewer
    let language: Language

    var body: HTML {
        Page(name, for: viewer, scripts: ["room"], language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { name } }
                if let step {
                    StepEdit(view: view, step: step)
                    section(.class("sheet-flat stack"), .ariaLabelledby("take-title")) {
                        h2(.class("plain-title"), .id("take-title")) {
                            Text("Ta bort från arket", "Take off the sheet")
                        }
                        form(.method("post"), .action(view.path("steps/\(step.id)/withdrawal"))) {
                            CommandField()
                            button(.class("button button-small"), .type("submit")) {
                                Icon("close")
                                Text("Ta bort åtgärden", "Take the action away")
                            }
                        }
                    }
                } else {
                    StepForm(view: view, next: view.table.afterEditing(nil, at: "room"))
                }
                p { a(.href(view.table.afterEditing(nil, at: "room"))) { Text("Tillbaka", "Back") } }
            }
        }
    }

    private var name: Text {
        step == nil ? Text("En ny åtgärd", "A new action") : Text("Ändra åtgärden", "Change the action")
    }
}

/// The step's form. When somebody else was first, what stands there now stands above it.
struct StepEdit: View {
    let view: RoomView
    let step: NextStep
    var typed: Form?
    var refusal: (any Explained)?

    var body: HTML {
        if refusal.isConflict {
            OthersText([step.content.what, step.content.effect])
            StepForm(
                view: view,
                changing: step,
                typed: typed?.setting("revision", String(step.revision)),
                refusal: refusal
            )
        } else {
            StepForm(view: view, changing: step, typed: typed, refusal: refusal)
        }
    }
}

extension Form {
    /// The same form with one value replaced.
    func setting(_ name: String, _ value: String) -> Form {
        Form(fields.filter { $0.name != name } + [(name, value)])
    }
}
