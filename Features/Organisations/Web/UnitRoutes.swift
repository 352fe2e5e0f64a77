import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// The parts of the municipality that can be parties in a dialogue.
struct UnitRoutes: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/units", .organiser, use: list),
            .post("/units", .organiser, use: add),
            .get("/units/:unit", .organiser, use: edit),
            .post("/units/:unit", .organiser, use: change),
        ]
    }

    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        try await listPage(UnitForm(draft: UnitDraft()), context)
    }

    func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let draft = UnitDraft(try await Form.read(request))
        do {
            let others = try await desk.directory.units(in: viewer.organisation.id)
            let unit = try draft.unit(UnitID(desk.newID()), among: others)
            try await desk.people.add(unit, to: viewer.organisation.id)
            return .seeOther("/units#unit-\(unit.id)")
        } catch let refusal as UnitRefusal {
            return try await listPage(UnitForm(draft: draft, refusal: refusal), context)
        }
    }

    func edit(_ request: Request, _ context: AppContext) async throws -> Response {
        let unit = try await unit(context)
        return unitPage(UnitForm(draft: UnitDraft(unit)), unit, context, try context.signedIn())
    }

    func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let unit = try await unit(context)
        let draft = UnitDraft(try await Form.read(request))
        do {
            let others = try await desk.directory.units(in: viewer.organisation.id)
            try await desk.people.change(try draft.unit(unit.id, among: others), in: viewer.organisation.id)
            return .seeOther("/units#unit-\(unit.id)")
        } catch let refusal as UnitRefusal {
            return unitPage(UnitForm(draft: draft, refusal: refusal), unit, context, viewer)
        }
    }

    private func unit(_ context: AppContext) async throws -> Unit {
        let id: UnitID = try context.id("unit")
        let units = try await desk.directory.units(in: try context.signedIn().organisation.id)
        guard let unit = units.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return unit
    }

    private func listPage(_ form: UnitForm, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let units = try await desk.directory.units(in: viewer.organisation.id)
        let page = UnitsPage(viewer: viewer, units: units, form: form)
        return .html(page.html, in: context.language, status: form.refusal?.status ?? .ok)
    }

    private func unitPage(_ form: UnitForm, _ unit: Unit, _ context: AppContext, _ viewer: Viewer) -> Response {
        let page = UnitPage(viewer: viewer, unit: unit, form: form)
        return .html(page.html, in: context.language, status: form.refusal?.status ?? .ok)
    }
}

extension UnitDraft {
    init(_ form: Form) { self.init(kind: form["kind"], name: form["name"], short: form["short"]) }
    init(_ unit: Unit) { self.init(kind: unit.kind.rawValue, name: unit.name, short: unit.short) }
}
