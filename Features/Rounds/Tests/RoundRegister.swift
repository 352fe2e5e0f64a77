import Dialogues
import Foundation
import Organisations
import Site
import Synchronization
import Templates
import Vocabulary
import YAMLLibrary

/// Granvik's people and units, and somebody in the municipality beside.
final class RoundRegister: Directory {
    private let gone = Mutex<Set<PersonID>>([])

    var everybody: [Person] { Self.granvik.filter { person in !gone.withLock { $0.contains(person.id) } } }
    func remove(_ person: PersonID) { gone.withLock { _ = $0.insert(person) } }

    private static let granvik = [
        Person(id: "olga", name: "Olga Ek", title: "utvecklingschef", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", title: "strateg", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", title: "controller", kind: .official),
        Person(
            id: "vera",
            name: "Vera Lingonris",
            title: "Kommunstyrelsens ordförande",
            kind: .elected,
            unit: "ledning"
        ),
        Person(id: "asta", name: "Asta Havtorn", title: "kommundirektör", kind: .official, unit: "ledning"),
        Person(id: "hugo", name: "Hugo Tallmo", title: "Ordförande", kind: .elected, unit: "bun"),
        Person(id: "siv", name: "Siv <b>Björkdunge</b>", title: "ledamot", kind: .elected, unit: "bun"),
        Person(id: "ivar", name: "Ivar Stenmossa", title: "förvaltningschef", kind: .official, unit: "bunforv"),
        Person(id: "yvonne", name: "Yvonne Cikoria", title: "Ordförande", kind: .elected, unit: "soc"),
        Person(id: "reza", name: "Reza Zinnia", title: "socialchef", kind: .official, unit: "soc"),
        Person(id: "nils", name: "Nils Granbark", kind: .official),
    ]
    static let sundby = [Person(id: "stina", name: "Stina Sten", kind: .official, isOrganiser: true)]

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        [RoundTown.granvik, RoundTown.sundby].first { $0.id == id }
    }
    func organisations() async throws -> [Organisation] { [RoundTown.granvik, RoundTown.sundby] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        guard organisation == RoundTown.granvik.id else { return [] }
        return [
            Organisations.Unit(id: "ledning", kind: .leadership, name: "Kommunledningen", short: "KL"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden", short: "BUN"),
            Organisations.Unit(id: "soc", kind: .committee, name: "Socialnämnden", short: "SN"),
            Organisations.Unit(id: "bunforv", kind: .department, name: "Barn- och utbildningsförvaltningen"),
            Organisations.Unit(id: "tek", kind: .department, name: "Tekniska förvaltningen"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] {
        organisation == RoundTown.granvik.id ? everybody : Self.sundby
    }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        (organisation == RoundTown.granvik.id ? Self.granvik : Self.sundby).first { $0.id == id }
    }
}

/// The session is the person's id.
struct RoundDoor: Gatekeeper {
    let register: RoundRegister

    func viewer(for token: String) async throws -> Viewer? {
        let here = [(RoundTown.granvik, register.everybody), (RoundTown.sundby, RoundRegister.sundby)]
        for (organisation, people) in here {
            if let person = people.first(where: { $0.id.value == token }) {
                return Viewer(session: token, organisation: organisation, person: person)
            }
        }
        return nil
    }
}

struct NobodysNotes: PrivateNotes {
    func notes(of author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID) async throws
        -> [PrivateNote]
    { [] }
    func save(_ note: PrivateNote, by author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID)
        async throws -> Bool
    { true }
    func erase(_ id: PrivateNoteID, of author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID)
        async throws
    {}
}

enum ShippedMethod {
    static func load() throws -> Library {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Library")
        return try Library.load(from: folder.standardizedFileURL.path(percentEncoded: false))
    }
}

/// What a browser would send of a form that nobody has touched.
struct FormOfPage {
    private(set) var fields: [(String, String)] = []

    init(_ page: String, action: String) {
        guard let start = page.range(of: "action=\"\(action)\""),
            let end = page[start.upperBound...].range(of: "</form>")
        else { return }
        let form = page[start.upperBound..<end.lowerBound]
        for match in form.matches(
            of: /<input([^>]*)>|<textarea([^>]*)>([^<]*)<|<select([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()
        ) {
            if let input = match.output.1 {
                read(input: String(input))
            } else if let area = match.output.2, let name = Self.value("name", String(area)) {
                fields.append((name, String(match.output.3 ?? "")))
            } else if let select = match.output.4, let name = Self.value("name", String(select)) {
                let options = String(match.output.5 ?? "")
                let chosen = options.matches(of: /<option([^>]*)>/).map { String($0.output.1) }
                let option = chosen.first { $0.contains("selected") } ?? chosen.first ?? ""
                fields.append((name, Self.value("value", option) ?? ""))
            }
        }
    }

    private mutating func read(input: String) {
        guard let name = Self.value("name", input) else { return }
        let kind = Self.value("type", input)
        if kind == "checkbox" || kind == "radio", !input.contains(" checked") { return }
        fields.append((name, Self.value("value", input) ?? ""))
    }

    private static func value(_ name: String, _ attributes: String) -> String? {
        guard let start = attributes.range(of: " \(name)=\"") else { return nil }
        let rest = attributes[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }
}
