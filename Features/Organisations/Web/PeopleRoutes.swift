import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// The organiser's list of people: add, change, remove.
struct PeopleRoutes: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/people", .organiser, use: list),
            .get("/people/new", .organiser, use: new),
            .post("/people", .organiser, use: add),
            .get("/people/:person", .organiser, use: edit),
            .post("/people/:person", .organiser, use: change),
            .get("/people/:person/removal", .organiser, use: askToRemove),
            .post("/people/:person/removal", .organiser, use: remove),
        ]
    }

    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let page = PeoplePage(
            viewer: viewer,
            people: try await desk.directory.people(in: viewer.organisation.id),
            units: try await desk.directory.units(in: viewer.organisation.id),
            waiting: try await desk.waitingForLink(viewer.organisation.id)
        )
        return .html(page.html, in: context.language)
    }

    func new(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(PersonForm(draft: PersonDraft()), context)
    }

    func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let draft = PersonDraft(try await Form.read(request))
        let units = try await desk.directory.units(in: viewer.organisation.id)
        do {
            let person = try draft.person(PersonID(desk.newID()), among: units)
            try await desk.people.add(person, to: viewer.organisation.id)
            return .seeOther("/people#person-\(person.id)")
        } catch let refusal as PersonRefusal {
            return try await page(PersonForm(draft: draft, refusals: draft.faults(or: refusal, among: units)), context)
        }
    }

    func edit(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try await person(context)
        return try await page(PersonForm(draft: PersonDraft(person), person: person), context)
    }

    func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let person = try await person(context)
        let draft = PersonDraft(try await Form.read(request))
        let units = try await desk.directory.units(in: viewer.organisation.id)
        do {
            let changed = try draft.person(person.id, among: units)
            if person.isOrganiser, !changed.isOrganiser {
                try await desk.checkOrganiserLeft(without: person.id, in: viewer.organisation.id)
            }
            try await desk.people.change(changed, in: viewer.organisation.id)
            return .seeOther("/people#person-\(person.id)")
        } catch let refusal as PersonRefusal {
            return try await page(
                PersonForm(draft: draft, person: person, refusals: draft.faults(or: refusal, among: units)),
                context
            )
        }
    }

    func askToRemove(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = RemovalPage(viewer: try context.signedIn(), person: try await person(context))
        return .html(page.html, in: context.language)
    }

    func remove(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let person = try await person(context)
        do {
            if person.isOrganiser {
                try await desk.checkOrganiserLeft(without: person.id, in: viewer.organisation.id)
            }
            try await desk.people.remove(person.id, from: viewer.organisation.id, at: desk.now())
            return .seeOther("/people")
        } catch let refusal as PersonRefusal {
            let page = RemovalPage(viewer: viewer, person: person, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    private func person(_ context: AppContext) async throws -> Person {
        try await desk.person(try context.id("person"), in: try context.signedIn().organisation.id)
    }

    private func page(_ form: PersonForm, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let units = try await desk.directory.units(in: viewer.organisation.id)
        let page = PersonPage(viewer: viewer, form: form, units: units)
        return .html(page.html, in: context.language, status: form.refusals.first?.status ?? .ok)
    }
}

extension PersonDraft {
    /// All that is wrong with what was typed; else what the others in the municipality make impossible.
    func faults(or refusal: PersonRefusal, among units: [Unit]) -> [PersonRefusal] {
        let own = faults(among: units)
        return own.isEmpty ? [refusal] : own
    }

    init(_ form: Form) {
        self.init(
            name: form["name"],
            address: form["email"],
            kind: form["kind"],
            title: form["title"],
            unit: form["unit"],
            isOrganiser: form["organiser"] == "yes"
        )
    }

    init(_ person: Person) {
        self.init(
            name: person.name,
            address: person.email ?? "",
            kind: person.kind.rawValue,
            title: person.title,
            unit: person.unit?.value ?? "",
            isOrganiser: person.isOrganiser
        )
    }
}
