import Actions
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

@testable import ActionsWeb

/// A municipality in memory with dialogues that have been held, and the pages of their actions through HTTP.
struct House {
    static let organisation = Organisation(id: "prov", name: "Provkommun")
    static let other = Organisation(id: "annan", name: "Annan kommun")
    static let dialogue: DialogueID = "samtal-1"
    static let origin = "https://samtal.test"
    static let library = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Library")
        return try Library.load(from: folder.standardizedFileURL.path(percentEncoded: false))
    }

    let log: any EventLog & DocumentStore
    let desk: DialogueDesk
    let actions: ActionDesk
    let clock: Clock
    var policy: ActionPolicy { ActionPolicy(desk: actions) }

    init(clock: Clock = Clock(), log: (any EventLog & DocumentStore)? = nil) throws {
        let log = log ?? MemoryEventLog(projections: Self.projections, now: { clock.now })
        self.log = log
        self.clock = clock
        desk = DialogueDesk(
            log: log,
            documents: log,
            directory: Town(),
            privateNotes: NoPrivateNotes(),
            library: try Self.library.get(),
            origin: Self.origin,
            now: { clock.now }
        )
        actions = ActionDesk(desk)
    }

    static let projections: [any DocumentProjection] = [DialogueSummaries(), ActionSummaries()]

    /// Seconds that pass with each look, so that nothing happens at the same time.
    final class Clock: Sendable {
        private let seconds = Mutex(0)
        // 11 March 2027, 12.00 in Sweden.
        var now: Instant {
            let passed = seconds.withLock { seconds in
                seconds += 1
                return seconds
            }
            return Instant(microseconds: 1_804_762_800_000_000) + Seconds(passed)
        }
        func pass(minutes: Int) { seconds.withLock { $0 += minutes * 60 } }
    }

    func state(_ dialogue: DialogueID = Self.dialogue) async throws -> Dialogue.State {
        try await desk.dialogues.state(dialogue.value, in: Self.organisation.id).state
    }

    func act(_ person: PersonID, _ action: Dialogue.Action, on dialogue: DialogueID = Self.dialogue) async throws {
        let viewer = Viewer(session: "", organisation: Self.organisation, person: try Town.known(person))
        try await desk.handle(action, on: dialogue, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }

    func viewer(_ person: PersonID) throws -> Viewer {
        Viewer(session: "", organisation: Self.organisation, person: try Town.known(person))
    }

    func follow(_ person: PersonID, _ command: ActionCommand, on action: ActionID) async throws {
        try await actions.handle(
            command,
            on: action,
            by: try viewer(person),
            as: .init(id: CommandID.next(), digest: "")
        )
    }

    func all() async throws -> [ListedAction] { try await actions.all(in: Self.organisation.id) }

    func opened() async throws { try await policy.catchUp(in: Self.organisation.id) }

    func browse(_ body: @escaping @Sendable (Visit) async throws -> Void) async throws {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: Recognise(Door()))
        router.add(middleware: OwnFormsOnly(origin: Self.origin))
        router.add(ActionRoutes(desk: actions).routes)
        try await Application(router: router).test(.router) { try await body(Visit(client: $0)) }
    }
}

/// Requests of people who are signed in: the session is the person's id.
struct Visit: Sendable {
    struct Answer: Sendable {
        let status: Int
        let location: String?
        let text: String
    }

    let client: any TestClientProtocol

    func get(_ path: String, as person: String) async throws -> Answer { try await ask(path, .get, person, nil) }

    func post(_ path: String, _ fields: [String: String], as person: String) async throws -> Answer {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
        return try await ask(path, .post, person, ByteBuffer(string: body.joined(separator: "&")))
    }

    private func ask(_ path: String, _ method: HTTPRequest.Method, _ person: String, _ body: ByteBuffer?)
        async throws -> Answer
    {
        var headers: HTTPFields = [.cookie: "\(SessionCookie.name(isSecure: false))=\(person)", .origin: House.origin]
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Answer(
                status: response.status.code,
                location: response.headers[.location],
                text: String(buffer: response.body)
            )
        }
    }
}

struct NobodyKnown: Error {}

/// Who there is.
struct Town: Directory {
    static let people: [Person] = [
        ("olga", "Olga Organisatör", true), ("tore", "Tore Ljungmark", false), ("mia", "Mia Kråkbär", false),
        ("vera", "Vera Lingonris", false), ("hugo", "Hugo Tallmo", false), ("siv", "Siv Björkdunge", false),
        ("ossian", "Ossian Oxel", false), ("frida", "Frida Främmande", false),
    ].map { id, name, organiser in
        Person(id: PersonID(id), name: name, title: "titel", kind: .official, isOrganiser: organiser)
    }

    static func known(_ id: PersonID) throws -> Person {
        guard let person = people.first(where: { $0.id == id }) else { throw NobodyKnown() }
        return person
    }

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        [House.organisation, House.other].first { $0.id == id }
    }
    func organisations() async throws -> [Organisation] { [House.organisation, House.other] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        [
            Organisations.Unit(id: "ks", kind: .leadership, name: "Kommunstyrelsen"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] {
        organisation == House.organisation.id ? Self.people : []
    }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        try await people(in: organisation).first { $0.id == id }
    }
}

/// `stranger` is the organiser of another municipality.
struct Door: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        if token == "stranger" {
            let person = Person(id: "stranger", name: "Stina Stranger", kind: .official, isOrganiser: true)
            return Viewer(session: token, organisation: House.other, person: person)
        }
        guard let person = Town.people.first(where: { $0.id.value == token }) else { return nil }
        return Viewer(session: token, organisation: House.organisation, person: person)
    }
}

struct NoPrivateNotes: PrivateNotes {
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
