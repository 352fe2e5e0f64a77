import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

// A round's end, and the beginning of the next.
extension RoundRoutes {
    func lessons(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await desk.round(context)
        guard [.running, .closed].contains(round.state.phase) else { return .seeOther(round.path) }
        return try lessonsPage(round, round.state.lessons, nil, context)
    }

    /// The first time closes the round; after that the lessons can be changed.
    func writeLessons(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        let form = try await Form.read(request)
        let action: Round.Action =
            form.has("revision")
            ? .rewriteLessons(text: form["text"], revision: form.integer("revision") ?? -1)
            : .close(lessons: form["text"])
        do {
            try await desk.handle(action, on: round.id, by: viewer, as: form.identity)
            return .seeOther(round.path)
        } catch let refusal as Round.Refusal {
            return try lessonsPage(try await desk.round(context), form["text"], refusal, context)
        }
    }

    private func lessonsPage(_ round: ShownRound, _ text: String, _ refusal: Round.Refusal?, _ context: AppContext)
        throws -> Response
    {
        let page = RoundLessonsPage(viewer: try context.signedIn(), round: round, text: text, refusal: refusal)
        return .html(page.html, in: context.language, status: refusal?.status ?? .ok)
    }

    func next(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await desk.round(context)
        guard [.running, .closed].contains(round.state.phase) else { return .seeOther(round.path) }
        return try await nextPage(round, proposal(after: round), [], .ok, context)
    }

    /// The next round has the command's id: a form that is sent twice makes one draft.
    func draftNext(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        guard [.running, .closed].contains(round.state.phase), let template = template(after: round) else {
            return .seeOther(round.path)
        }
        let form = try await Form.read(request)
        var plan = proposal(after: round)
        plan.name = form["name"]
        plan.period = form["period"]
        plan.season = Season(rawValue: form["season"]) ?? plan.season
        do {
            let id = RoundID.made(by: form.command)
            try await desk.handle(.draft(plan: plan, template: template), on: id, by: viewer, as: form.identity)
            return .seeOther("/rounds/\(id)/plan")
        } catch let refusal as Round.Refusal {
            return try await nextPage(round, plan, [RoundProblem(refusal, round.names)], refusal.status, context)
        }
    }

    func openActions(of round: ShownRound?) async throws -> [ListedAction] {
        guard let round else { return [] }
        return try await desk.dialogues.documents.actions(in: round.organisation).of(round.id).open
    }

    private func proposal(after round: ShownRound) -> RoundPlan {
        var plan = round.planAsHeld.aYearLater(of: round.id, register: round.names.register)
        let sets = template(after: round)?.questionSets.map(\.id) ?? []
        if let set = plan.questionSet, !sets.contains(set) { plan.questionSet = nil }
        return plan
    }

    /// The same template, in the version that the library has now.
    private func template(after round: ShownRound) -> ConversationTemplate? {
        round.state.template.flatMap { desk.dialogues.library.template($0.id) } ?? round.state.template
    }

    private func nextPage(
        _ round: ShownRound,
        _ plan: RoundPlan,
        _ problems: [RoundProblem],
        _ status: HTTPResponse.Status,
        _ context: AppContext
    ) async throws -> Response {
        let page = RoundNextPage(
            viewer: try context.signedIn(),
            round: round,
            plan: plan,
            template: template(after: round),
            actions: try await openActions(of: round),
            today: desk.today,
            problems: problems
        )
        return .html(page.html, in: context.language, status: status)
    }
}
