import Access
import ArgumentParser
import Organisations
import SQLStorage
import Site
import Vocabulary

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Skriver ut en ny personlig länk, som gäller i 14 dagar. Servern kan vara igång."
    )

    @OptionGroup var database: DatabaseOption
    @Option(help: "Organisationens id.") var organisation: String
    @Option(help: "Personens id.") var person: String
    @Option(help: "Sidan som länken leder till.") var to = "/"

    func run() async throws {
        let database = try await database.address.openExisting()
        guard let target = OwnPath(checking: to) else { throw AdminRefusal.notAPath(to) }
        let people = SQLPeople(database)
        guard let organisation = OrganisationID(checking: organisation), let person = PersonID(checking: person),
            let known = try await people.person(person, in: organisation), !known.isRemoved
        else { throw AdminRefusal.nobodyThere(organisation: organisation, person: person) }
        print(try await newLink(for: person, in: organisation, to: target, database))
    }
}

/// An invitation as the whole address, made outside the server.
func newLink(
    for person: PersonID,
    in organisation: OrganisationID,
    to target: OwnPath = .start,
    _ database: any Database
) async throws -> String {
    let token = SecretSource.system.token()
    let link = PersonalLink(
        id: SecretSource.system.id(),
        organisation: organisation,
        person: person,
        kind: .invitation,
        target: target,
        expiresAt: Instant.now() + PersonalLink.Kind.invitation.length
    )
    try await SQLPersonalLinks(database).add(link, token: token)
    return "\(try Settings.read().address)/link/\(token)"
}
