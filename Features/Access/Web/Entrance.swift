// AccessWeb: the pages through which people get in and out, and see their own devices.

import Access
import HTTPTypes
import Hummingbird
import Organisations
import Site
import Vocabulary

/// Everything that is remembered about ways in.
package struct AccessStore: Sendable {
    let sessions: any Sessions
    let accounts: any Accounts
    let links: any PersonalLinks
    let limits: any RateLimits

    package init(
        sessions: any Sessions,
        accounts: any Accounts,
        links: any PersonalLinks,
        limits: any RateLimits
    ) {
        self.sessions = sessions
        self.accounts = accounts
        self.links = links
        self.limits = limits
    }
}

/// What the operator decides about ways in.
package struct EntranceSettings: Sendable {
    /// The address that people use: `https://samtal.kommunen.se`. Never taken from a request.
    let address: String
    /// Nil when mail is not set up.
    let mailer: (any Mailer)?
    /// Nil unless the server shows the demo.
    let demo: DemoDoor?
    /// Told of letters that could not be sent.
    let report: @Sendable (any Error) -> Void

    package init(
        address: String,
        mailer: (any Mailer)? = nil,
        demo: DemoDoor? = nil,
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.address = address
        self.mailer = mailer
        self.demo = demo
        self.report = report
    }

    var isSecure: Bool { address.hasPrefix("https://") }
}

/// What the pages of this feature share.
package struct Entrance: Sendable {
    let store: AccessStore
    let directory: any Directory
    let door: RoomEntrance
    let settings: EntranceSettings
    let secrets: SecretSource
    let now: @Sendable () -> Instant

    package init(
        store: AccessStore,
        directory: any Directory,
        door: RoomEntrance,
        settings: EntranceSettings,
        secrets: SecretSource,
        now: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.directory = directory
        self.door = door
        self.settings = settings
        self.secrets = secrets
        self.now = now
    }

    /// A new link in, as the address to give to the person. The token is nowhere else.
    package func newLink(
        for person: PersonID,
        in organisation: OrganisationID,
        kind: PersonalLink.Kind,
        to target: OwnPath = .start
    ) async throws -> String {
        let token = secrets.token()
        let link = PersonalLink(
            id: secrets.id(),
            organisation: organisation,
            person: person,
            kind: kind,
            target: target,
            expiresAt: now() + kind.length
        )
        try await store.links.add(link, token: token)
        return "\(settings.address)/link/\(token)"
    }

    /// Signs this device in, and goes on.
    func letIn(
        _ person: PersonID,
        of organisation: OrganisationID,
        account: AccountID? = nil,
        through origin: Session.Origin,
        from request: Request,
        to target: OwnPath
    ) async throws -> Response {
        // Who comes in anew leaves the session that was there: its token is worth nothing from now on.
        if let old = try await visit(of: request) { try await store.sessions.end(old.session.id) }
        let token = secrets.token()
        let session = Session(
            id: secrets.id(),
            organisation: organisation,
            person: person,
            account: account,
            origin: origin,
            device: Device.name(of: request),
            at: now()
        )
        try await store.sessions.open(session, token: token)
        var response = Response.seeOther(target.value)
        response.setCookie(sessionCookie, to: token, for: origin == .room ? Session.roomDay : .cookiesLongest, settings)
        return response
    }

    func visit(of request: Request) async throws -> Visit? {
        guard let token = request.cookies[sessionCookie]?.value else { return nil }
        return try await store.sessions.visit(token: token, at: now())
    }

    var sessionCookie: String { SessionCookie.name(isSecure: settings.isSecure) }

    /// A person of the organisation who still belongs to it.
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person {
        guard let person = try await directory.person(id, in: organisation), !person.isRemoved else {
            throw Refusal.notFound
        }
        return person
    }
}
