import Dialogues
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Planning: a draft that becomes an invitation.
package struct PlanRoutes: Sendable {
    let desk: DialogueDesk
    /// What other features show on a dialogue's page.
    let panels: [DialoguePanel]
    /// The rounds that the year shows this viewer.
    let rounds: @Sendable (Viewer) async throws -> [YearRound]

    package init(
        desk: DialogueDesk,
        panels: [DialoguePanel] = [],
        rounds: @escaping @Sendable (Viewer) async throws -> [YearRound] = { _ in [] }
    ) {
        self.desk = desk
        self.panels = panels
        self.rounds = rounds
    }

    package var routes: [Route] {
        [
            .get("/dialogues", .signedIn, use: year),
            .get("/dialogues/new", .organiser, use: new),
            .post("/dialogues", .organiser, use: draft),
            .get("/dialogues/:dialogue", desk.seatOrOrganiser, use: invitation),
            .get("/dialogues/:dialogue/plan", desk.organiser, use: plan),
            .post("/dialogues/:dialogue/plan", desk.organiser, use: save),
            .get("/dialogues/:dialogue/removal", desk.organiser, use: askToDiscard),
            .post("/dialogues/:dialogue/removal", desk.organiser, use: discard),
            .get("/dialogues/:dialogue/calendar.ics", desk.seatOrOrganiser, use: calendar),
        ]
    }

    func invitation(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        // A draft is the organiser's own.
        if table.state.phase == .draft {
            guard viewer.person.isOrganiser else { throw Site.Refusal.notAllowed }
            return .seeOther("\(table.path)/plan")
        }
        let page = PlanInvitationPage(
            viewer: viewer,
            table: table,
            today: desk.today,
            pieces: try await panels.pieces(table, viewer)
        )
        return .html(page.html, in: context.language)
    }

    func askToDiscard(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = PlanRemovalPage(viewer: try context.signedIn(), table: try await desk.table(context))
        return .html(page.html, in: context.language)
    }

    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        let form = try await Form.read(request)
        do {
            try await desk.handle(.discard, on: table.id, by: viewer, as: form.identity)
            return .seeOther("/dialogues")
        } catch let refusal as Dialogue.Refusal {
            let page = PlanRemovalPage(viewer: viewer, table: table, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }
}
