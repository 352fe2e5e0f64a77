import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import Site
import Synchronization
import Templates
import Vocabulary
import YAMLLibrary

/// A municipality in memory, with the pages where dialogues are planned.
final class PlanTown: Sendable {
    static let origin = "https://samtal.test"
    static let granvik = Organisation(id: "granvik", name: "Granviks kommun")
    static let sundby = Organisation(id: "sundby", name: "Sundby kommun")

    let log: MemoryEventLog
    let desk: DialogueDesk

    init(library: Library) {
        // 24 November 2026, 10.00 in Sweden.
        let now = Instant(microseconds: 1_795_510_800_000_000)
        log = MemoryEventLog(projections: [DialogueSummaries()], now: { now })
        desk = DialogueDesk(
            log: log,
            documents: log,
            directory: PlanDirectory(),
            privateNotes: NobodysNotes(),
            library: library,
            origin: Self.origin,
            now: { now }
        )
    }

    struct Page: Sendable {
        let status: Int
        let location: String?
        let text: String
    }

    func get(_ path: String, as person: String = "olga") async throws -> Page {
        try await send(path, .get, person, nil)
    }

    func post(_ path: String, _ fields: [(String, String)], as person: String = "olga") async throws -> Page {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
        return try await send(path, .post, person, ByteBuffer(string: body.joined(separator: "&")))
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ person: String, _ body: ByteBuffer?)
        async throws -> Page
    {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: Self.origin))
        router.add(middleware: Recognise(PlanDoor(), isSecure: false))
        router.add(PlanRoutes(desk: desk).routes)
        let panels = DialoguePanels(desk: desk)
        router.add(StartRoutes(panels: panels.all, waiting: panels.greeting, now: desk.now).routes)
        let headers: HTTPFields = [
            .cookie: "\(SessionCookie.name(isSecure: false))=\(person)", .origin: Self.origin,
            .contentType: "application/x-www-form-urlencoded",
        ]
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
                Page(
                    status: response.status.code,
                    location: response.headers[.location],
                    text: String(buffer: response.body)
                )
            }
        }
    }

    // MARK: the steps of a plan

    static let draft = [
        ("title", "Resultatsamtal grundskola"), ("first", "ledning"), ("second", "bun"), ("purpose", "results"),
        ("period", "Verksamhetsåret 2026"), ("length", "90"), ("questions", "recommended"),
    ]

    /// The path of a new draft.
    func drafted(_ fields: [(String, String)] = draft, command: String = CommandID.next()) async throws -> String {
        let page = try await post("/dialogues", fields + [("command", command)])
        return String((page.location ?? "").dropLast("/plan".count))
    }

    /// What a complete plan's form sends.
    func filled(_ path: String) async throws -> [(String, String)] {
        let state = try await state(path)
        var fields =
            Self.draft.dropLast() + [
                ("date", "2027-03-11"), ("start", "13:00"), ("place", "Älven"), ("aim", "Tryggheten har minskat"),
                ("basis", "Årsrapport 2026, version 2\nElevenkäten"), ("case", "KS 2026/114"),
                ("revision", String(state.planRevision)),
            ]
        for box in state.plan.boxes {
            fields += [("variant-\(box.box)", box.variant.rawValue), ("minutes-\(box.box)", String(box.minutes))]
        }
        for (person, role, party) in [
            ("tore", "facilitator", ""), ("mia", "recorder", ""), ("vera", "participant", "first"),
            ("hugo", "participant", "second"),
        ] {
            fields += [("seat", person), ("role-\(person)", role), ("party-\(person)", party)]
            if !party.isEmpty { fields.append(("approves-\(person)", "yes")) }
        }
        return Array(fields)
    }

    func opened() async throws -> String {
        let path = try await drafted()
        _ = try await post("\(path)/plan", try await filled(path) + [("do", "open")])
        return path
    }

    func state(_ path: String) async throws -> Dialogue.State {
        let id = path.split(separator: "/").last.map(String.init) ?? ""
        return try await desk.dialogues.state(id, in: Self.granvik.id).state
    }

    func act(_ path: String, _ action: Dialogue.Action, by person: String) async throws {
        guard let person = PlanDirectory.granvik.first(where: { $0.id.value == person }) else { return }
        let id = DialogueID(path.split(separator: "/").last.map(String.init) ?? "")
        let viewer = Viewer(session: "", organisation: Self.granvik, person: person)
        try await desk.handle(action, on: id, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }
}

extension [(String, String)] {
    /// The same form with one field changed.
    func with(_ name: String, _ value: String?) -> Self {
        filter { $0.0 != name } + (value.map { [(name, $0)] } ?? [])
    }
}

struct PlanDirectory: Directory {
    static let granvik: [Person] = [
        Person(id: "olga", name: "Olga Ek", title: "utvecklingschef", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", title: "strateg", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", title: "controller", kind: .official),
        Person(id: "vera", name: "Vera Lingonris", title: "ordförande", kind: .elected, unit: "ledning"),
        Person(id: "hugo", name: "Hugo Tallmo", title: "ordförande", kind: .elected, unit: "bun"),
        Person(id: "siv", name: "Siv <b>Björkdunge</b>", title: "ledamot", kind: .elected, unit: "bun"),
        Person(id: "nils", name: "Nils Granbark", kind: .official),
    ]
    static let sundby = [Person(id: "stina", name: "Stina Sten", kind: .official, isOrganiser: true)]

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        [PlanTown.granvik, PlanTown.sundby].first { $0.id == id }
    }
    func organisations() async throws -> [Organisation] { [PlanTown.granvik, PlanTown.sundby] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        guard organisation == PlanTown.granvik.id else {
            return [Organisations.Unit(id: "sun", kind: .committee, name: "Sundbynämnden")]
        }
        return [
            Organisations.Unit(id: "ledning", kind: .leadership, name: "Kommunledningen", short: "KL"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden", short: "BUN"),
            Organisations.Unit(id: "soc", kind: .department, name: "Socialförvaltningen"),
            Organisations.Unit(id: "hemtjanst", kind: .unit, name: "Hemtjänst norr"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] {
        organisation == PlanTown.granvik.id ? Self.granvik : Self.sundby
    }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        try await people(in: organisation).first { $0.id == id }
    }
}

/// The session is the person's id.
struct PlanDoor: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        let here = [(PlanTown.granvik, PlanDirectory.granvik), (PlanTown.sundby, PlanDirectory.sundby)]
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
