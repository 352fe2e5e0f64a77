import Dialogues
import DialoguesWeb
import EventSourcing
import FollowUps
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Follow-up talks, from whom to talk with to what may be used.
package struct FollowUpRoutes: Sendable {
    let desk: FollowUpDesk

    package init(desk: FollowUpDesk) { self.desk = desk }

    package var routes: [Route] {
        [
            .get("/follow-ups", .signedIn, use: list),
            .get("/dialogues/:dialogue/follow-ups/new", desk.dialogues.facilitatorOrOrganiser, use: new),
            .post("/dialogues/:dialogue/follow-ups", desk.dialogues.facilitatorOrOrganiser, use: begin),
            .get("/follow-ups/:followUp", desk.eitherOfTwo, use: show),
            .post("/follow-ups/:followUp", desk.interviewer, use: write),
            .post("/follow-ups/:followUp/removal", desk.interviewer, use: discard),
            .post("/follow-ups/:followUp/answer", desk.interviewed, use: answer),
            .post("/follow-ups/:followUp/declination", desk.interviewed, use: decline),
            .post("/follow-ups/:followUp/withdrawal", desk.interviewed, use: withdraw),
        ]
    }

    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let page = FollowUpListPage(viewer: viewer, lines: try await desk.lines(viewer), guide: desk.guide)
        return .html(page.html, in: context.language)
    }

    func new(_ request: Request, _ context: AppContext) async throws -> Response {
        .html(try await newPage(context).html, in: context.language)
    }

    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.dialogues.table(context)
        let form = try await Form.read(request)
        do {
            guard !form["person"].isEmpty else { throw FollowUpRefusal.personMissing }
            guard let person = table.people[PersonID(form["person"])] else { throw FollowUpRefusal.wasNotAtTheTable }
            let id = FollowUpID(form.command)
            try await desk.begin(id, with: person, at: table, by: viewer)
            return .seeOther("/follow-ups/\(id)")
        } catch let refusal as FollowUpRefusal {
            let page = try await newPage(context, chosen: form["person"], refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        var view = try await view(context)
        view.saved = request.uri.queryParameters["saved"] != nil
        return .html(FollowUpPage(view: view).html, in: context.language)
    }

    func write(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, .writing, context) { _ in
            guard form["date"].isEmpty || LocalDate(form["date"]) != nil else {
                throw FollowUpRefusal.dateMissing
            }
            let text = form.followUp(desk.guide, date: LocalDate(form["date"]))
            return form["do"] == "send" ? .send(text, over: form.revision) : .write(text, over: form.revision)
        }
    }

    func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, .reading, context) { followUp in
            let text = form.followUp(desk.guide, date: followUp.date)
            return form["do"] == "approve" ? .approve(text, over: form.revision) : .adjust(text, over: form.revision)
        }
    }

    func decline(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, .declining, context) { _ in
            .decline(reason: form["reason"], over: form.revision)
        }
    }

    func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut(try await Form.read(request), .page, context) { _ in .withdraw }
    }

    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let (viewer, followUp) = (try context.signedIn(), try await desk.followUp(context))
        do {
            try await desk.handle(.discard, on: followUp, by: viewer)
            return .seeOther("/follow-ups")
        } catch let refusal as FollowUpRefusal {
            return try await refused(refusal, Form(), .page, context)
        }
    }

    private func carryOut(
        _ form: Form,
        _ place: TypedFollowUp.Place,
        _ context: AppContext,
        command: (FollowUp) throws -> FollowUpCommand
    ) async throws -> Response {
        let (viewer, followUp) = (try context.signedIn(), try await desk.followUp(context))
        do {
            try await desk.handle(try command(followUp), on: followUp, by: viewer)
            return .seeOther("/follow-ups/\(followUp.id)?saved=1")
        } catch let refusal as FollowUpRefusal {
            return try await refused(refusal, form, place, context)
        }
    }

    private func refused(_ refusal: FollowUpRefusal, _ form: Form, _ place: TypedFollowUp.Place, _ context: AppContext)
        async throws -> Response
    {
        var view = try await view(context)
        view.typed = TypedFollowUp(place: place, form: form, refusal: refusal)
        return .html(FollowUpPage(view: view).html, in: context.language, status: refusal.status)
    }

    private func view(_ context: AppContext) async throws -> FollowUpView {
        let viewer = try context.signedIn()
        let followUp = try await desk.followUp(context)
        let table = try await desk.dialogues.table(followUp.dialogue, in: viewer.organisation.id)
        let directory = desk.dialogues.directory
        return FollowUpView(
            followUp: followUp,
            title: table.state.plan.title,
            dialoguePath: table.path,
            heldOn: table.state.heldOn,
            viewer: viewer,
            person: try await directory.person(followUp.person, in: viewer.organisation.id)?.name ?? "–",
            interviewer: try await directory.person(followUp.interviewer, in: viewer.organisation.id)?.name ?? "–",
            guide: desk.guide,
            consent: desk.consent
        )
    }

    private func newPage(_ context: AppContext, chosen: String = "", refusal: FollowUpRefusal? = nil) async throws
        -> FollowUpNewPage
    {
        let table = try await desk.dialogues.table(context)
        return FollowUpNewPage(
            viewer: try context.signedIn(),
            table: table,
            guide: desk.guide,
            begun: try await desk.rows.followUps(of: table.id, table.organisation),
            chosen: chosen,
            refusal: refusal
        )
    }
}

extension Form {
    var revision: Int { integer("revision") ?? 0 }

    func followUp(_ guide: FollowUpGuide, date: LocalDate?) -> FollowUpText {
        FollowUpText(
            date: date,
            answers: Dictionary(
                guide.questions.map { ($0.id, self["text-\($0.id)"]) },
                uniquingKeysWith: { first, _ in first }
            ),
            consent: QuoteConsent.Answer(rawValue: self["consent"])
        )
    }
}
