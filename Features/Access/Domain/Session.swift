import Organisations
import Vocabulary

package enum SessionTag {}
package enum AccountTag {}
package typealias SessionID = Identifier<SessionTag>
package typealias AccountID = Identifier<AccountTag>

/// An account is an e-mail address that somebody has shown to be theirs. Its memberships are the people, in any
/// organisation, that have this address.
package struct Account: Equatable, Sendable {
    package let id: AccountID
    package let email: String

    package init(id: AccountID, email: String) {
        self.id = id
        self.email = email
    }
}

/// A device that is signed in as a person.
package struct Session: Equatable, Sendable {
    package enum Origin: String, Sendable {
        /// Through a personal link.
        case link
        /// Through the room's code, let in by the facilitator: for that day, without the organiser's rights.
        case room
        /// Chosen among the demo's people.
        case demo
    }

    package let id: SessionID
    package let organisation: OrganisationID
    package let person: PersonID
    /// Only when the address was shown to be the person's own, by a link that nobody else has seen.
    /// Without it the session reaches this organisation alone.
    package let account: AccountID?
    package let origin: Origin
    /// "Firefox, Android": to know one's devices by.
    package let device: String
    package let startedAt: Instant
    package var lastSeenAt: Instant
    package var expiresAt: Instant

    package init(
        id: SessionID,
        organisation: OrganisationID,
        person: PersonID,
        account: AccountID? = nil,
        origin: Origin,
        device: String,
        at now: Instant
    ) {
        self.id = id
        self.organisation = organisation
        self.person = person
        self.account = account
        self.origin = origin
        self.device = device
        startedAt = now
        lastSeenAt = now
        expiresAt = now + Self.length(origin)
    }

    /// As it was stored.
    package init(
        id: SessionID,
        organisation: OrganisationID,
        person: PersonID,
        account: AccountID?,
        origin: Origin,
        device: String,
        startedAt: Instant,
        lastSeenAt: Instant,
        expiresAt: Instant
    ) {
        self.id = id
        self.organisation = organisation
        self.person = person
        self.account = account
        self.origin = origin
        self.device = device
        self.startedAt = startedAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
    }

    package static let idle = Seconds.minutes(30 * 24 * 60)
    package static let roomDay = Seconds.minutes(12 * 60)

    private static func length(_ origin: Origin) -> Seconds { origin == .room ? roomDay : idle }

    /// Seen now: lives on, unless it is a day in the room. Nil when it was seen so lately that it is not worth a write.
    package func seen(at now: Instant) -> Session? {
        guard now - lastSeenAt > .minutes(10) else { return nil }
        var session = self
        session.lastSeenAt = now
        if origin != .room { session.expiresAt = now + Self.idle }
        return session
    }
}

/// Who a session lets in: read together, since it is asked for with every request.
package struct Visit: Equatable, Sendable {
    package let session: Session
    package let organisation: Organisation
    package let person: Person

    package init(session: Session, organisation: Organisation, person: Person) {
        self.session = session
        self.organisation = organisation
        self.person = person
    }
}

/// The signed-in devices. A token is stored as its digest only.
package protocol Sessions: Sendable {
    func open(_ session: Session, token: String) async throws
    /// Nil when unknown, expired, ended, the person is removed, or no longer has the account's address.
    func visit(token: String, at now: Instant) async throws -> Visit?
    func keep(_ session: Session) async throws
    /// The person's own, and the account's in other organisations.
    func sessions(of person: PersonID, in organisation: OrganisationID, account: AccountID?, at now: Instant)
        async throws -> [Session]
    func end(_ session: SessionID) async throws
    /// The same device, as the same account's person in another organisation.
    func move(_ session: SessionID, to membership: Membership) async throws
}

/// A person of one's own in an organisation.
package struct Membership: Equatable, Sendable {
    package let organisation: Organisation
    package let person: Person

    package init(organisation: Organisation, person: Person) {
        self.organisation = organisation
        self.person = person
    }
}

package protocol Accounts: Sendable {
    /// The account of an address that was just shown to be somebody's own; made when there is none.
    func account(provenBy email: String, newID: AccountID, at now: Instant) async throws -> Account
    func account(_ id: AccountID) async throws -> Account?
    /// In the order of the organisations' names.
    func memberships(of email: String) async throws -> [Membership]
}
