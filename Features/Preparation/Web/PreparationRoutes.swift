import Dialogues
import DialoguesWeb
import Hummingbird
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// Where one prepares, what is compiled of it, and which questions are asked.
package struct PreparationRoutes: Sendable {
    /// What there is to read before a dialogue, as another feature shows it; nil where there is nothing.
    package typealias Reading = @Sendable (Table, Viewer) async throws -> HTML?

    let desk: PreparationDesk
    let reading: Reading

    package init(desk: PreparationDesk, reading: @escaping Reading = { _, _ in nil }) {
        self.desk = desk
        self.reading = reading
    }

    package var routes: [Route] { own + others }

    private var own: [Route] {
        let mine = desk.dialogues.ownPreparation
        return [
            .get("/dialogues/:dialogue/preparation", mine, use: show),
            .post("/dialogues/:dialogue/preparation", mine, use: save),
            .post("/dialogues/:dialogue/preparation/reading", mine, use: sayRead),
            .post("/dialogues/:dialogue/preparation/readiness", mine, use: sayReady),
            .post("/dialogues/:dialogue/preparation/opinion", mine, use: sendOpinion),
            .post("/dialogues/:dialogue/preparation/erasure", mine, use: erase),
            .post("/dialogues/:dialogue/preparation/shared/:answer/withdrawal", mine, use: withdraw),
        ]
    }

    private var others: [Route] {
        [
            .get("/dialogues/:dialogue/preparation/compiled", desk.dialogues.voice, use: compiled),
            .get("/dialogues/:dialogue/preparation/questions", desk.dialogues.organiser, use: questions),
            .post("/dialogues/:dialogue/preparation/questions", desk.dialogues.organiser, use: chooseQuestions),
        ]
    }
}

/// A request about a dialogue's preparation, by somebody with a seat.
struct PreparationPost: Sendable {
    let request: Request
    let context: AppContext
    let viewer: Viewer
    let table: Table
    let form: Form

    var path: String { "\(table.path)/preparation" }
}

extension PreparationRoutes {
    func post(_ request: Request, _ context: AppContext) async throws -> PreparationPost {
        PreparationPost(
            request: request,
            context: context,
            viewer: try context.signedIn(),
            table: try await desk.dialogues.table(context),
            form: try await Form.read(request)
        )
    }

    /// To a script that it is done, to a browser where to look.
    func done(_ post: PreparationPost, at anchor: String = "") -> Response {
        guard post.request.isFromScript else { return .seeOther(post.path + anchor) }
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }

    /// The page again, with the reason and all that was typed.
    func refused(_ post: PreparationPost, _ refusal: any Explained, in form: String) async throws -> Response {
        if post.request.isFromScript { throw refusal }
        let table = try await desk.dialogues.table(post.table.id, in: post.table.organisation)
        let page = try await page(
            table,
            post.viewer,
            post.context.language,
            refused: RefusedPreparation(name: form, form: post.form, refusal: refusal)
        )
        return .html(page.html, in: post.context.language, status: refusal.status)
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.dialogues.table(context)
        return .html(try await page(table, viewer, context.language).html, in: context.language)
    }

    private func page(
        _ table: Table,
        _ viewer: Viewer,
        _ language: Language,
        refused: RefusedPreparation? = nil
    ) async throws -> PreparationPage {
        PreparationPage(
            table: table,
            prepared: try await desk.prepared(table, by: viewer),
            progress: try await desk.progress(table),
            guide: desk.guide,
            reading: try await reading(table, viewer),
            today: desk.dialogues.today,
            refused: refused,
            viewer: viewer,
            language: language
        )
    }
}

/// Which form was refused, why, and what was typed in it.
struct RefusedPreparation: Sendable {
    let name: String
    let form: Form
    let refusal: any Explained

    func value(_ field: String, in name: String, else value: String) -> String {
        self.name == name && form.has(field) ? form[field] : value
    }

    func problem(_ field: String, in name: String) -> Text? {
        self.name == name && refusal.field == field ? refusal.explanation : nil
    }
}

extension RefusedPreparation? {
    func value(_ field: String, in name: String, else value: String) -> String {
        self?.value(field, in: name, else: value) ?? value
    }
    func problem(_ field: String, in name: String) -> Text? { self?.problem(field, in: name) }
}
