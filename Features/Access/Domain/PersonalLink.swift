import Organisations
import Vocabulary

package enum LinkTag {}
package typealias LinkID = Identifier<LinkTag>

/// A way in for one person, on as many devices as the person has, until it expires.
///
/// Opening it changes nothing, however often: mail scanners do. Only the button on its page lets somebody in.
package struct PersonalLink: Equatable, Sendable {
    package enum Kind: String, Sendable {
        /// Made by an organiser, who has seen it.
        case invitation
        /// Only ever sent to the address: who has it has the mailbox.
        case mailed
        /// In a letter about something to come: lasts until it is time, and proves no address for other places.
        case letter

        package var length: Seconds {
            switch self {
            case .invitation: .minutes(14 * 24 * 60)
            case .mailed: .minutes(60)
            case .letter: .minutes(30 * 24 * 60)
            }
        }
    }

    package let id: LinkID
    package let organisation: OrganisationID
    package let person: PersonID
    package let kind: Kind
    /// Where it leads.
    package let target: OwnPath
    package let expiresAt: Instant
    package let isRevoked: Bool

    package init(
        id: LinkID,
        organisation: OrganisationID,
        person: PersonID,
        kind: Kind,
        target: OwnPath = .start,
        expiresAt: Instant,
        isRevoked: Bool = false
    ) {
        self.id = id
        self.organisation = organisation
        self.person = person
        self.kind = kind
        self.target = target
        self.expiresAt = expiresAt
        self.isRevoked = isRevoked
    }

    package func check(at now: Instant) throws(AccessRefusal) {
        guard !isRevoked else { throw .linkRevoked }
        guard now < expiresAt else { throw .linkExpired }
    }
}

/// Links are stored as digests of their tokens, and forgotten three months after they expired.
package protocol PersonalLinks: Sendable {
    func add(_ link: PersonalLink, token: String) async throws
    /// Also expired and revoked ones, so that their page can say so.
    func link(token: String) async throws -> PersonalLink?
    /// All that lead in as the person.
    func revoke(of person: PersonID, in organisation: OrganisationID) async throws
    /// Someone came with an expired link and can't be sent another: the organiser is told.
    func want(_ person: PersonID, in organisation: OrganisationID, at now: Instant) async throws
    /// Who waits for a link, and since when.
    func wanted(in organisation: OrganisationID) async throws -> [PersonID: Instant]
}
