// OrganisationsWeb: the organiser's pages about people and units.

import Organisations
import Site
import Vocabulary

/// What the pages of this feature share.
package struct PeopleDesk: Sendable {
    let directory: any Directory
    let people: any People
    /// Who came with an expired link and waits for a new one. Asked for by id: this feature knows no links.
    let waitingForLink: @Sendable (OrganisationID) async throws -> Set<PersonID>
    /// An id that nobody can guess.
    let newID: @Sendable () -> String
    let now: @Sendable () -> Instant

    package init(
        directory: any Directory,
        people: any People,
        waitingForLink: @escaping @Sendable (OrganisationID) async throws -> Set<PersonID> = { _ in [] },
        newID: @escaping @Sendable () -> String,
        now: @escaping @Sendable () -> Instant
    ) {
        self.directory = directory
        self.people = people
        self.waitingForLink = waitingForLink
        self.newID = newID
        self.now = now
    }

    /// One who still belongs to the organisation.
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person {
        guard let person = try await directory.person(id, in: organisation), !person.isRemoved else {
            throw Refusal.notFound
        }
        return person
    }

    /// Somebody must be left who can invite people; and nobody takes the right from themselves by mistake.
    func checkOrganiserLeft(without person: PersonID, in organisation: OrganisationID) async throws {
        let others = try await directory.people(in: organisation).filter { $0.isOrganiser && $0.id != person }
        guard !others.isEmpty else { throw PersonRefusal.lastOrganiser }
    }
}
