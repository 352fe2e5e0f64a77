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
    func new(_ request: Request, _ context: AppContext) async throws -> Response {
        let year = desk.today.year
        let form = PlanForm(
            Form([("length", "90"), ("period", "Verksamhetsåret \(desk.today.month < 7 ? year - 1 : year)")])
        )
        return try await newPage(form, [], .ok, context)
    }

    /// The draft's id is the command's: a form that is sent twice makes one draft.
    func draft(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let typed = try await Form.read(request)
        let form = PlanForm(typed)
        guard let template = desk.library.template(TemplateID(typed["template"])) ?? desk.library.templates.first else {
            throw Site.Refusal.notFound
        }
        let units = try await units(viewer)
        var problems: [PlanProblem] = []
        let parties = ["first", "second"].map { field in
            UnitID(checking: typed[field]).flatMap { id in units.first { $0.id == id } }?.id
        }
        for (field, party) in zip(["first", "second"], parties) where party == nil {
            problems.append(.partyMissing(field))
        }
        let length = typed.integer("length") ?? 0
        var plan = Plan.proposed(
            title: typed["title"],
            parties[0] ?? "",
            parties[1] ?? " ",
            template,
            length: length,
            questionSet: QuestionSetID(checking: typed["questions"])
        )
        plan.period = typed["period"]
        plan.purpose = Plan.Purpose(rawValue: typed["purpose"]) ?? .results
        problems += plan.faults(against: template).map { fault in
            if case .textTooLong = fault {
                return PlanProblem(plan.title.isLonger(than: TextLimit.title) ? "title" : "period", fault.explanation)
            }
            return PlanProblem(fault)
        }
        guard problems.isEmpty else { return try await newPage(form, problems, .unprocessableContent, context) }
        do {
            let id = DialogueID(typed.command)
            try await desk.handle(
                .draft(plan: plan, template: template),
                on: id,
                by: viewer,
                as: typed.identity
            )
            return .seeOther("/dialogues/\(id)/plan")
        } catch let refusal as any Explained {
            return try await newPage(form, [PlanProblem(refusal)], refusal.status, context)
        }
    }

    private func newPage(
        _ form: PlanForm,
        _ problems: [PlanProblem],
        _ status: HTTPResponse.Status,
        _ context: AppContext
    ) async throws -> Response {
        let viewer = try context.signedIn()
        let page = PlanNewPage(
            viewer: viewer,
            form: form,
            problems: problems,
            units: try await units(viewer),
            templates: desk.library.templates,
            help: desk.library.help("plan")
        )
        return .html(page.html, in: context.language, status: status)
    }

    private func units(_ viewer: Viewer) async throws -> [Unit] {
        try await desk.directory.units(in: viewer.organisation.id)
    }
}
