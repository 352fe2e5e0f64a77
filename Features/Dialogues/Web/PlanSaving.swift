import Dialogues
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

extension PlanRoutes {
    func plan(_ request: Request, _ context: AppContext) async throws -> Response {
        let table = try await desk.table(context)
        guard table.state.isPlanned else { return .seeOther(table.path) }
        let isSaved = request.uri.queryParameters["saved"] != nil
        return try await page(table, PlanForm(table.state.plan), [], .ok, context, isSaved: isSaved)
    }

    /// What was typed is saved as it is when it can be a draft; opening also asks for what is missing.
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        let typed = try await Form.read(request)
        let form = PlanForm(typed)
        guard let template = table.state.template else { throw Site.Refusal.notFound }
        let reading = PlanReading(
            form,
            before: table.state.plan,
            template,
            units: table.units,
            people: try await people(table)
        )
        var missing = reading.plan.missing(by: template).map { PlanProblem($0) }
        if table.state.phase == .draft, let date = reading.plan.date, date < desk.today {
            missing.append(PlanProblem(Dialogue.Refusal.dateInThePast))
        }
        var problems = reading.problems
        if table.state.phase == .open { problems += missing }
        guard problems.isEmpty else { return try await page(table, form, problems, .unprocessableContent, context) }
        do {
            let revision = typed.integer("revision") ?? -1
            try await desk.handle(
                .replan(plan: reading.plan, revision: revision),
                on: table.id,
                by: viewer,
                as: typed.identity
            )
            guard typed["do"] == "open" else { return done(table, typed) }
            guard missing.isEmpty else {
                let now = try await desk.table(context)
                return try await page(
                    now,
                    PlanForm(now.state.plan),
                    missing,
                    .unprocessableContent,
                    context,
                    isSaved: true
                )
            }
            let opening = Append.Command(id: "\(typed.identity.id)-open", digest: typed.identity.digest)
            try await desk.handle(.open, on: table.id, by: viewer, as: opening)
            return .seeOther(table.path)
        } catch let refusal as any Explained {
            let now = try await desk.table(context)
            return try await page(now, form, [PlanProblem(refusal)], refusal.status, context, refused: refusal)
        }
    }

    private func done(_ table: Table, _ typed: Form) -> Response {
        if typed["do"] == "add" { return .seeOther("\(table.path)/plan#people") }
        return .seeOther(table.state.phase == .open ? table.path : "\(table.path)/plan?saved=1")
    }

    private func page(
        _ table: Table,
        _ form: PlanForm,
        _ problems: [PlanProblem],
        _ status: HTTPResponse.Status,
        _ context: AppContext,
        isSaved: Bool = false,
        refused: (any Explained)? = nil
    ) async throws -> Response {
        guard let template = table.state.template else { throw Site.Refusal.notFound }
        let page = PlanPage(
            viewer: try context.signedIn(),
            table: table,
            template: template,
            form: form,
            problems: problems,
            people: try await people(table),
            isSaved: isSaved,
            differences: refused.isConflict ? form.differences(from: PlanForm(table.state.plan)) : []
        )
        return .html(page.html, in: context.language, status: status)
    }

    /// Those who can have a seat: people of the organisation, not those who were removed.
    private func people(_ table: Table) async throws -> [PersonID: Person] {
        var people = Dictionary(
            try await desk.directory.people(in: table.organisation).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for seat in table.state.plan.seats where people[seat.person] == nil {
            people[seat.person] = table.people[seat.person]
        }
        return people
    }
}

extension Dialogue.State {
    /// May still be planned.
    var isPlanned: Bool { phase == .draft || phase == .open }
}
