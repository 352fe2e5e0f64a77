import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Actions across all nämnder, each with what has happened to it; and the same as a file.
package struct ActionRoutes: Sendable {
    let desk: ActionDesk
    /// What the rounds are called, for those who want to see one of them.
    let rounds: @Sendable (OrganisationID) async throws -> [RoundName]

    package init(
        desk: ActionDesk,
        rounds: @escaping @Sendable (OrganisationID) async throws -> [RoundName] = { _ in [] }
    ) {
        self.desk = desk
        self.rounds = rounds
    }

    package var routes: [Route] {
        [
            .get("/actions", .signedIn, use: overview),
            .get("/actions/actions.csv", .signedIn, use: file),
            .get("/actions/import", .signedIn, use: chooseFile),
            .post("/actions/import", .signedIn, use: takeFile),
            .get("/actions/:action", desk.reader, use: show),
            .get("/actions/:action/progress", desk.keeper, use: askProgress),
            .post("/actions/:action/status", desk.keeper, use: setStatus),
            .post("/actions/:action/effect", desk.keeper, use: setEffect),
            .post("/actions/:action/remarks", desk.keeper, use: remark),
            .post("/actions/:action/owner", desk.keeper, use: handOver),
            .post("/actions/:action/due", desk.keeper, use: reschedule),
            .post("/actions/:action/sending", desk.keeper, use: send),
        ]
    }

    func overview(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let actions = try await desk.actions(seenBy: viewer)
        let page = OverviewPage(
            viewer: viewer,
            all: actions,
            filter: OverviewFilter(request, today: desk.today),
            changed: request.uri.queryParameters.get("changed", as: Int.self),
            names: try await desk.names(in: viewer.organisation.id),
            rounds: try await rounds(viewer.organisation.id),
            today: desk.today,
            help: desk.dialogues.library.help("actions"),
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(context, refused: nil)
    }

    /// Where a link in a letter leads: shows what will be set, and sets nothing by itself.
    func askProgress(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewed = try await viewed(context)
        let asked = request.uri.queryParameters.get("status").flatMap(Action.Status.init(rawValue:))
        let page = ProgressPage(viewed: viewed, status: asked, refused: nil, language: context.language)
        return .html(page.html, in: context.language)
    }

    func page(_ context: AppContext, refused: RefusedForm?) async throws -> Response {
        let viewed = try await viewed(context)
        let page = ActionPage(
            viewed: viewed,
            history: try await history(of: viewed),
            refused: refused,
            language: context.language
        )
        return .html(page.html, in: context.language, status: refused?.refusal.status ?? .ok)
    }

    func viewed(_ context: AppContext) async throws -> ViewedAction {
        try await desk.viewed(try context.id("action"), by: try context.signedIn())
    }

    private func history(of viewed: ViewedAction) async throws -> [(event: ActionEvent, record: RecordedEvent)] {
        try await desk.dialogues.log
            .events(of: desk.actions.name(of: viewed.id.value), in: viewed.viewer.organisation.id)
            .map { (try EventCodec<ActionEvent>.decode($0.event), $0) }
    }
}

/// What a round of dialogues is called.
package struct RoundName: Equatable, Sendable {
    package let id: RoundID
    package let name: String

    package init(id: RoundID, name: String) {
        self.id = id
        self.name = name
    }
}
