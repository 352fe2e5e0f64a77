import Access
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// The organiser makes a way in for a person: a link to copy, or one that is mailed.
struct InvitationRoutes: Sendable {
    let entrance: Entrance

    var routes: [Route] {
        [
            .get("/people/:person/link", .organiser, use: show),
            .post("/people/:person/link", .organiser, use: make),
            .post("/people/:person/link/revocation", .organiser, use: revoke),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (viewer, person) = try await person(context)
        let origin = OwnPath(checking: request.uri.queryParameters["next"].map(String.init) ?? "")
        return page(viewer, person, .nothingYet, from: origin, context)
    }

    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let (viewer, person) = try await person(context)
        let form = try await Form.read(request)
        let origin = OwnPath(checking: form["next"])
        if form["deliver"] == "mail", entrance.settings.mailer != nil, let address = person.email {
            let letters = Letters(entrance: entrance, language: context.language)
            do {
                try await letters.send(to: person, in: viewer.organisation, at: address, target: .start)
                return page(viewer, person, .mailed(address), from: origin, context)
            } catch {
                entrance.settings.report(error)
                return page(viewer, person, .notMailed, from: origin, context)
            }
        }
        let link = try await entrance.newLink(for: person.id, in: viewer.organisation.id, kind: .invitation)
        return page(viewer, person, .shown(link), from: origin, context)
    }

    func revoke(_ request: Request, _ context: AppContext) async throws -> Response {
        let (viewer, person) = try await person(context)
        try await entrance.store.links.revoke(of: person.id, in: viewer.organisation.id)
        return page(viewer, person, .revoked, context)
    }

    private func person(_ context: AppContext) async throws -> (Viewer, Person) {
        let viewer = try context.signedIn()
        let person = try await entrance.person(try context.id("person"), in: viewer.organisation.id)
        return (viewer, person)
    }

    private func page(
        _ viewer: Viewer,
        _ person: Person,
        _ result: InvitationPage.Result,
        from origin: OwnPath? = nil,
        _ context: AppContext
    ) -> Response {
        let page = InvitationPage(
            viewer: viewer,
            person: person,
            result: result,
            sendsMail: entrance.settings.mailer != nil,
            origin: origin
        )
        return .html(page.html, in: context.language)
    }
}
