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

extension RoundRoutes {
    func new(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let names = try await desk.names(in: viewer.organisation.id)
        let (season, year) = Season.next(after: desk.today)
        var plan = RoundPlan(name: season.roundName(year), season: season, period: season.period(year))
        plan.leadership.unit = names.units.first { $0.kind == .leadership || $0.kind == .executiveBoard }?.id ?? ""
        plan.facilitator = viewer.person.id
        plan.pace.firstDay = season.firstDay(year).map { max($0, desk.today.orNextWorkingDay) }
        plan.units = names.units.filter { $0.kind == .committee }.map { RoundUnit(RoundParty($0.id)) }
        plan.questionSet = desk.dialogues.library.templates.first?.defaultQuestionSet
        return try await newPage(RoundForm(plan), [], .ok, context)
    }

    /// The round's id is the command's: a form that is sent twice makes one draft.
    func draft(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let typed = try await Form.read(request)
        let form = RoundForm(typed)
        let library = desk.dialogues.library
        guard let template = library.template(TemplateID(typed["template"])) ?? library.templates.first else {
            throw Site.Refusal.notFound
        }
        let names = try await desk.names(in: viewer.organisation.id)
        let reading = RoundReading(form, before: RoundPlan(), on: template, names)
        guard reading.problems.isEmpty else {
            return try await newPage(form, reading.problems, .unprocessableContent, context)
        }
        do {
            let id = RoundID.made(by: typed.command)
            try await desk.handle(
                .draft(plan: reading.plan.staggered(), template: template),
                on: id,
                by: viewer,
                as: typed.identity
            )
            return .seeOther("/rounds/\(id)/plan")
        } catch let refusal as Round.Refusal {
            return try await newPage(form, [RoundProblem(refusal, names)], refusal.status, context)
        }
    }

    private func newPage(
        _ form: RoundForm,
        _ problems: [RoundProblem],
        _ status: HTTPResponse.Status,
        _ context: AppContext
    ) async throws -> Response {
        let viewer = try context.signedIn()
        let page = RoundNewPage(
            viewer: viewer,
            form: form,
            problems: problems,
            names: try await desk.names(in: viewer.organisation.id),
            templates: desk.dialogues.library.templates
        )
        return .html(page.html, in: context.language, status: status)
    }

    func plan(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await desk.round(context)
        guard round.state.phase == .draft else { return .seeOther(round.path) }
        let isSaved = request.uri.queryParameters["saved"] != nil
        return try await planPage(round, RoundForm(round.plan), [], .ok, context, isSaved: isSaved)
    }

    /// What was typed is saved as it is when it can be a draft; making the dialogues also asks for what is missing.
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        let typed = try await Form.read(request)
        let form = RoundForm(typed)
        guard let template = round.state.template else { throw Site.Refusal.notFound }
        let reading = RoundReading(form, before: round.plan, on: template, round.names)
        guard reading.problems.isEmpty else {
            guard round.state.phase == .draft else { throw Round.Refusal.dialoguesMadeAlready }
            return try await planPage(round, form, reading.problems, .unprocessableContent, context)
        }
        let plan = typed["do"] == "stagger" ? reading.plan.staggered() : reading.plan
        do {
            try await desk.handle(
                .replan(plan: plan, revision: typed.integer("revision") ?? -1),
                on: round.id,
                by: viewer,
                as: typed.identity
            )
            guard typed["do"] == "make" else {
                let place = ["add": "#people", "stagger": "#calendar"][typed["do"]] ?? ""
                return .seeOther("\(round.path)/plan?saved=1\(place)")
            }
            return try await make(round, typed, viewer, context)
        } catch let refusal as Round.Refusal {
            let now = try await desk.round(context)
            guard now.state.phase == .draft else { throw refusal }
            return try await planPage(
                now,
                form,
                [RoundProblem(refusal, now.names)],
                refusal.status,
                context,
                refused: refusal
            )
        }
    }

    private func make(_ round: ShownRound, _ typed: Form, _ viewer: Viewer, _ context: AppContext) async throws
        -> Response
    {
        let now = try await desk.round(context)
        guard let template = now.state.template else { throw Site.Refusal.notFound }
        let missing = now.plan.missing(on: template, today: desk.today).map { RoundProblem($0, now.names) }.once
        // Asked again after it was done, it is done.
        guard missing.isEmpty || now.state.phase != .draft else {
            let form = RoundForm(now.plan)
            return try await planPage(now, form, missing, .unprocessableContent, context, isSaved: true)
        }
        try await desk.handle(
            .beginMaking(revision: now.state.revision),
            on: round.id,
            by: viewer,
            as: .init(id: "\(typed.identity.id)-make", digest: typed.identity.digest)
        )
        try await desk.make(round.id, in: round.organisation)
        return .seeOther(round.path)
    }

    private func planPage(
        _ round: ShownRound,
        _ form: RoundForm,
        _ problems: [RoundProblem],
        _ status: HTTPResponse.Status,
        _ context: AppContext,
        isSaved: Bool = false,
        refused: Round.Refusal? = nil
    ) async throws -> Response {
        guard let template = round.state.template else { throw Site.Refusal.notFound }
        let reading = RoundReading(form, before: round.plan, on: template, round.names)
        let others = try await desk.summaries(in: round.organisation)
            .compactMap { Occasion($0.id, $0.summary) }
        var differences: [String] = []
        if case .changedByOther = refused { differences = form.differences(from: RoundForm(round.plan)) }
        let previous = try await previous(of: round)
        let page = RoundPlanPage(
            viewer: try context.signedIn(),
            round: round,
            template: template,
            form: form,
            shown: reading.plan,
            problems: problems,
            warnings: RoundWarnings(reading.plan, others: others, today: desk.today, round.names),
            previous: previous,
            actions: try await openActions(of: previous),
            today: desk.today,
            isSaved: isSaved,
            differences: differences
        )
        return .html(page.html, in: context.language, status: status)
    }

    func askToDiscard(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = RoundRemovalPage(viewer: try context.signedIn(), round: try await desk.round(context))
        return .html(page.html, in: context.language)
    }

    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        let form = try await Form.read(request)
        do {
            try await desk.handle(.discard, on: round.id, by: viewer, as: form.identity)
            return .seeOther("/rounds")
        } catch let refusal as Round.Refusal {
            let page = RoundRemovalPage(viewer: viewer, round: round, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }
}
