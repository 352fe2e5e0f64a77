import Access
import ArgumentParser
import Organisations
import SQLStorage
import Site
import Vocabulary

struct OrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation",
        abstract: "Kommunerna på den här servern.",
        subcommands: [AddOrganisationCommand.self, ListOrganisationsCommand.self]
    )
}

struct AddOrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Lägger till en kommun med en processledare, och skriver ut dennes personliga länk."
    )

    @OptionGroup var database: DatabaseOption
    @Option(help: "Kommunens namn.") var name: String
    @Option(help: "Processledarens namn.") var organiserName: String
    @Option(help: "Processledarens e-postadress.") var organiserEmail: String
    @Option(help: "Kommunens id, om det ska vara ett bestämt.") var id: String?

    func run() async throws {
        let database = try await database.address.openMigrated()
        let people = SQLPeople(database)
        let organisation = Organisation(id: try organisationID(), name: try checkedName())
        guard try await people.organisation(organisation.id) == nil else { throw AdminRefusal.idTaken(organisation.id) }
        let draft = PersonDraft(
            name: organiserName,
            address: organiserEmail,
            kind: Person.Kind.official.rawValue,
            title: "Processledare",
            isOrganiser: true
        )
        let person: Person
        do throws(PersonRefusal) {
            person = try draft.person(SecretSource.system.id(), among: [])
        } catch {
            throw AdminRefusal.wrongPerson(error)
        }
        try await people.found(organisation, at: Instant.now())
        try await people.add(person, to: organisation.id)
        print(try await newLink(for: person.id, in: organisation.id, database))
    }

    private func organisationID() throws -> OrganisationID {
        guard let id else { return SecretSource.system.id() }
        guard let checked = OrganisationID(checking: id) else { throw AdminRefusal.wrongID(id) }
        return checked
    }

    private func checkedName() throws -> String {
        let name = name.trimmed
        guard (1...200).contains(name.count) else { throw AdminRefusal.wrongName }
        return name
    }
}

struct ListOrganisationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Visar kommunerna, och de som planerar samtal i dem."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let people = SQLPeople(try await database.address.openExisting())
        for organisation in try await people.organisations() {
            print("\(organisation.id)  \(organisation.name)")
            for person in try await people.people(in: organisation.id) where person.isOrganiser {
                print("    \(person.id)  \(person.name)  \(person.email ?? "")")
            }
        }
    }
}
