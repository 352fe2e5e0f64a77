import Access
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// The page of a personal link. Looking at it changes nothing: mail scanners look first.
struct LinkRoutes: Sendable {
    let entrance: Entrance

    var routes: [Route] {
        [
            .get("/link/:token", .anyone, use: show),
            .post("/link/:token", .anyone, use: goOn),
            .post("/link/:token/renewal", .anyone, use: renew),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let token = try token(context)
        do {
            let (link, person, organisation) = try await usableLink(token)
            let isSame = context.viewer.map { $0.person.id == person.id && $0.organisation.id == organisation.id }
            if isSame == true, link.target != .start { return .seeOther(link.target.value) }
            let page = LinkPage(token: token, person: person, organisation: organisation, viewer: context.viewer)
            return .html(page.html, in: context.language)
        } catch let refusal as AccessRefusal {
            return refused(refusal, token, context)
        }
    }

    func goOn(_ request: Request, _ context: AppContext) async throws -> Response {
        let token = try token(context)
        do {
            let (link, person, organisation) = try await usableLink(token)
            let account = try await account(of: person, through: link)
            return try await entrance.letIn(
                person.id,
                of: organisation.id,
                account: account?.id,
                through: .link,
                from: request,
                to: link.target
            )
        } catch let refusal as AccessRefusal {
            return refused(refusal, token, context)
        }
    }

    /// A new link instead of an expired one: to the person's own address, or by way of the organiser.
    func renew(_ request: Request, _ context: AppContext) async throws -> Response {
        let token = try token(context)
        do {
            guard let link = try await entrance.store.links.link(token: token) else { throw AccessRefusal.linkUnknown }
            guard !link.isRevoked else { throw AccessRefusal.linkRevoked }
            try await entrance.store.limits.take(.renewals, for: link.id.value, at: entrance.now())
            let (person, organisation) = try await member(of: link)
            if entrance.settings.mailer != nil, let address = person.email {
                try await entrance.store.limits.take(.links, at: entrance.now())
                let letters = Letters(entrance: entrance, language: context.language)
                try await letters.send(to: person, in: organisation, at: address, target: link.target)
                return .html(RenewalPage(isMailed: true).html, in: context.language)
            }
            try await entrance.store.links.want(person.id, in: organisation.id, at: entrance.now())
            return .html(RenewalPage(isMailed: false).html, in: context.language)
        } catch let refusal as AccessRefusal {
            return refused(refusal, token, context)
        }
    }

    private func usableLink(_ token: String) async throws -> (PersonalLink, Person, Organisation) {
        guard let link = try await entrance.store.links.link(token: token) else { throw AccessRefusal.linkUnknown }
        try link.check(at: entrance.now())
        let (person, organisation) = try await member(of: link)
        return (link, person, organisation)
    }

    private func member(of link: PersonalLink) async throws -> (Person, Organisation) {
        guard let person = try await entrance.directory.person(link.person, in: link.organisation), !person.isRemoved,
            let organisation = try await entrance.directory.organisation(link.organisation)
        else { throw AccessRefusal.linkRevoked }
        return (person, organisation)
    }

    /// Who has a link that only the mailbox saw has shown that the address is theirs.
    private func account(of person: Person, through link: PersonalLink) async throws -> Account? {
        guard link.kind == .mailed, let email = person.email else { return nil }
        return try await entrance.store.accounts.account(
            provenBy: email,
            newID: entrance.secrets.id(),
            at: entrance.now()
        )
    }

    private func token(_ context: AppContext) throws -> String {
        guard let token = context.parameters.get("token"), token.utf8.count <= 100 else {
            throw AccessRefusal.linkUnknown
        }
        return token
    }

    private func refused(_ refusal: AccessRefusal, _ token: String, _ context: AppContext) -> Response {
        let page = RefusedLinkPage(token: token, refusal: refusal, sendsMail: entrance.settings.mailer != nil)
        return .html(page.html, in: context.language, status: refusal.status)
    }
}
