import Access
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// One's own page: who I am here, where else, on which devices, in which language and light.
struct AccountRoutes: Sendable {
    let entrance: Entrance

    var routes: [Route] {
        [
            .get("/me", .signedIn, use: show),
            .post("/me/membership", .signedIn, use: switchMembership),
            .post("/me/devices/:session/sign-out", .signedIn, use: signOutDevice),
            .post("/me/language", .anyone, use: chooseLanguage),
            .post("/me/theme", .anyone, use: chooseTheme),
            .get("/sign-out", .anyone, use: warn),
            .post("/sign-out", .anyone, use: signOut),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let visit = try await visit(request)
        let page = AccountPage(
            viewer: viewer,
            unit: try await unit(of: viewer),
            memberships: try await memberships(visit),
            sessions: try await devices(visit),
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func switchMembership(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await visit(request)
        let wanted = try await Form.read(request)["organisation"]
        let membership = try await memberships(visit).first { $0.organisation.id.value == wanted }
        guard let membership else { throw AccessRefusal.notAMember }
        try await entrance.store.sessions.move(visit.session.id, to: membership)
        return .seeOther("/")
    }

    func signOutDevice(_ request: Request, _ context: AppContext) async throws -> Response {
        let id: SessionID = try context.id("session")
        guard try await devices(try await visit(request)).contains(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        try await entrance.store.sessions.end(id)
        return .seeOther("/me")
    }

    func chooseLanguage(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let language = Language(rawValue: form["language"]) ?? .sv
        return remember("samtal-language", language.rawValue, form)
    }

    func chooseTheme(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let theme = Theme(rawValue: form["theme"]) ?? .system
        return remember("samtal-theme", theme.rawValue, form)
    }

    func warn(_ request: Request, _ context: AppContext) -> Response {
        guard let viewer = context.viewer else { return .seeOther("/sign-in") }
        return .html(SignOutPage(viewer: viewer).html, in: context.language)
    }

    func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        if let visit = try await entrance.visit(of: request) { try await entrance.store.sessions.end(visit.session.id) }
        var response = Response.seeOther("/sign-in?left")
        response.dropCookie(entrance.sessionCookie, entrance.settings)
        return response
    }

    private func visit(_ request: Request) async throws -> Visit {
        guard let visit = try await entrance.visit(of: request) else { throw Refusal.signInNeeded }
        return visit
    }

    private func unit(of viewer: Viewer) async throws -> Unit? {
        guard let id = viewer.person.unit else { return nil }
        return try await entrance.directory.units(in: viewer.organisation.id).first { $0.id == id }
    }

    /// Where the session's account is a member; without an account only where it is.
    private func memberships(_ visit: Visit) async throws -> [Membership] {
        guard let id = visit.session.account, let account = try await entrance.store.accounts.account(id) else {
            return [Membership(organisation: visit.organisation, person: visit.person)]
        }
        return try await entrance.store.accounts.memberships(of: account.email)
    }

    /// Let in by the room's code, a device knows of itself alone: it may be another's.
    private func devices(_ visit: Visit) async throws -> [Session] {
        if visit.session.origin == .room { return [visit.session] }
        return try await entrance.store.sessions.sessions(
            of: visit.person.id,
            in: visit.organisation.id,
            account: visit.session.account,
            at: entrance.now()
        )
    }

    private func remember(_ name: String, _ value: String, _ form: Form) -> Response {
        var response = Response.seeOther((OwnPath(checking: form["next"]) ?? OwnPath(known: "/me")).value)
        response.setCookie(name, to: value, for: .cookiesLongest, entrance.settings)
        return response
    }
}
