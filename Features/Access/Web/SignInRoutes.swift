import Access
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// Where one comes without a way in: ask for a link by mail, or be told who can give one.
struct SignInRoutes: Sendable {
    let entrance: Entrance

    var routes: [Route] {
        [
            .get("/sign-in", .anyone, use: show),
            .post("/sign-in", .anyone, use: askForLink),
            .get("/sign-in/sent", .anyone, use: sent),
            .post("/sign-in/demo", .anyone, use: tryRole),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let next = OwnPath(checking: request.uri.queryParameters["next"].map(String.init) ?? "") ?? .start
        let hasLeft = request.uri.queryParameters["left"] != nil
        let page = SignInPage(form: .init(next: next, hasLeft: hasLeft), offer: try await offer(context))
        return .html(page.html, in: context.language)
    }

    /// The answer is the same, and as fast, whether anybody has the address or not.
    func askForLink(_ request: Request, _ context: AppContext) async throws -> Response {
        guard entrance.settings.mailer != nil else { throw Refusal.notFound }
        let form = try await Form.read(request)
        let next = OwnPath(checking: form["next"]) ?? .start
        do {
            guard let address = EmailAddress(checking: form["email"]) else { throw AccessRefusal.addressMalformed }
            try await entrance.store.limits.take(.links, at: entrance.now())
            try await entrance.store.limits.take(.linksForAddress, for: address.value, at: entrance.now())
            let letters = Letters(entrance: entrance, language: context.language)
            Task { await letters.sendSignIn(to: address, next: next) }
            return .seeOther("/sign-in/sent")
        } catch let refusal as AccessRefusal {
            let page = SignInPage(
                form: .init(address: form["email"], next: next, refusal: refusal),
                offer: try await offer(context)
            )
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    func sent(_ request: Request, _ context: AppContext) -> Response {
        .html(SignInSentPage().html, in: context.language)
    }

    func tryRole(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let demo = entrance.settings.demo else { throw Refusal.notFound }
        let form = try await Form.read(request)
        let role = demo.roles.first {
            $0.person.value == form["person"] && $0.organisation.value == form["organisation"]
        }
        guard let role else { throw Refusal.notFound }
        _ = try await entrance.person(role.person, in: role.organisation)
        let next = OwnPath(checking: form["next"]) ?? .start
        return try await entrance.letIn(role.person, of: role.organisation, through: .demo, from: request, to: next)
    }

    private func offer(_ context: AppContext) async throws -> SignInPage.Offer {
        var roles: [SignInPage.Role] = []
        for role in entrance.settings.demo?.roles ?? [] {
            guard let person = try await entrance.directory.person(role.person, in: role.organisation) else { continue }
            roles.append(.init(role: role, person: person))
        }
        return .init(viewer: context.viewer, sendsMail: entrance.settings.mailer != nil, roles: roles)
    }
}
