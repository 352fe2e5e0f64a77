import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import Reflections
import SQLStorage
import SQLite
import Site
import Synchronization
import Templates
import Vocabulary
import YAMLLibrary

@testable import ReflectionsWeb

/// A municipality with dialogues in memory and reflections in a database, and its pages through HTTP.
struct ReflectionTown: Sendable {
    static let organisation = Organisation(id: "granvik", name: "Granviks kommun")
    static let origin = "https://samtal.test"
    static let dialogue: DialogueID = "samtal-1"
    static let path = "/dialogues/samtal-1/reflection"
    static let library = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Library")
        return try Library.load(from: folder.standardizedFileURL.path(percentEncoded: false))
    }

    let desk: DialogueDesk
    let rows: SQLGroupReflections
    let clock = Clock()

    init() async throws {
        let clock = clock
        let log = MemoryEventLog(projections: [DialogueSummaries()], now: { clock.now })
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/\(UUID().uuidString).db")
        try await database.migrate()
        rows = SQLGroupReflections(database)
        desk = DialogueDesk(
            log: log,
            documents: log,
            directory: ReflectionDirectory(),
            privateNotes: NoNotes(),
            library: try Self.library.get(),
            origin: Self.origin,
            now: { clock.now }
        )
    }

    final class Clock: Sendable {
        private let passed = Mutex(0)
        // 11 March 2027, 13.00 in Sweden.
        var now: Instant {
            let seconds = passed.withLock { passed in
                passed += 1
                return passed
            }
            return Instant(microseconds: 1_804_766_400_000_000) + Seconds(seconds)
        }
        func pass(minutes: Int) { passed.withLock { $0 += minutes * 60 } }
    }

    // MARK: the dialogue

    static let seats = [
        Seat("tore", .facilitator), Seat("mia", .recorder),
        Seat("vera", .participant, party: .first, approves: true),
        Seat("hugo", .participant, party: .second, approves: true),
    ]

    func act(_ person: PersonID, _ action: Dialogue.Action, on id: DialogueID = dialogue) async throws {
        guard let known = ReflectionDirectory.people.first(where: { $0.id == person }) else { return }
        let viewer = Viewer(session: "", organisation: Self.organisation, person: known)
        try await desk.handle(action, on: id, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }

    /// Talked through with two minutes in each box; in the last box, or closed.
    static func held(closed: Bool = true) async throws -> ReflectionTown {
        let town = try await ReflectionTown()
        try await town.hold(dialogue, on: LocalDate(year: 2027, month: 3, day: 11))
        if closed { try await town.close() }
        return town
    }

    func hold(_ id: DialogueID, on date: LocalDate?, seats: [Seat] = seats) async throws {
        guard let template = try Self.library.get().template("a3") else { return }
        var plan = Plan.proposed(title: "Samtal om skolan", "ks", "bun", template, length: 90)
        plan.date = date
        plan.start = LocalTime(hour: 13, minute: 0)
        plan.seats = seats
        try await act("olga", .draft(plan: plan, template: template), on: id)
        try await act("olga", .open, on: id)
        try await act("tore", .start, on: id)
        for (box, next) in zip(template.boxes, template.boxes.dropFirst()) {
            clock.pass(minutes: 2)
            try await act(
                "tore",
                box.isCompulsory
                    ? .skipChallenge(box: box.id, reason: "Tiden tog slut", to: next.id, from: box.id)
                    : .enter(box: next.id, from: box.id),
                on: id
            )
        }
    }

    func close(_ id: DialogueID = dialogue) async throws {
        guard let last = try await state(id).boxes.last?.id else { return }
        try await act("tore", .close(from: last), on: id)
    }

    func state(_ id: DialogueID = dialogue) async throws -> Dialogue.State {
        try await desk.dialogues.state(id.value, in: Self.organisation.id).state
    }

    func reflection(of id: DialogueID = dialogue) async throws -> GroupReflection {
        try await rows.reflection(of: id, Self.organisation.id)
    }

    // MARK: the pages

    struct Page: Sendable {
        let status: Int
        let location: String?
        let text: String
    }

    func get(_ path: String = path, as person: String) async throws -> Page {
        try await send(path, .get, person, nil)
    }

    func post(_ rest: String, _ fields: [(String, String)] = [], as person: String) async throws -> Page {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
        return try await send("\(Self.path)/\(rest)", .post, person, ByteBuffer(string: body.joined(separator: "&")))
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ person: String, _ body: ByteBuffer?)
        async throws -> Page
    {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: Self.origin))
        router.add(middleware: Recognise(ReflectionDoor(), isSecure: false))
        let reflections = ReflectionDesk(dialogues: desk, rows: rows)
        let panels = ReflectionPanels(desk: reflections)
        router.add(ReflectionRoutes(desk: reflections).routes)
        router.add(PlanRoutes(desk: desk, panels: [panels.ofDialogue]).routes)
        let start = DialoguePanels(desk: desk, others: [panels.waiting])
        router.add(StartRoutes(panels: start.all, waiting: start.greeting, now: desk.now).routes)
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

    /// The fields of two rows that come to a hundred each.
    static func divided(_ was: [Int], _ should: [Int], over revision: Int = 0) -> [(String, String)] {
        func row(_ name: String, _ shares: [Int]) -> [(String, String)] {
            zip(Perspective.allCases, shares).map { ("\(name)-\($0.rawValue)", String($1)) }
        }
        return row("was", was) + row("should", should) + [("revision", String(revision))]
    }
}

struct ReflectionDirectory: Directory {
    static let people: [Person] = [
        Person(id: "olga", name: "Olga Ek", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", kind: .official),
        Person(id: "vera", name: "Vera Lingonris", kind: .elected),
        Person(id: "hugo", name: "Hugo Tallmo", kind: .elected),
        Person(id: "frida", name: "Frida Främmande", kind: .official),
    ]

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        id == ReflectionTown.organisation.id ? ReflectionTown.organisation : nil
    }
    func organisations() async throws -> [Organisation] { [ReflectionTown.organisation] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        [
            Organisations.Unit(id: "ks", kind: .leadership, name: "Kommunstyrelsen"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] { Self.people }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        Self.people.first { $0.id == id }
    }
}

/// The session is the person's id.
struct ReflectionDoor: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        ReflectionDirectory.people.first { $0.id.value == token }.map {
            Viewer(session: token, organisation: ReflectionTown.organisation, person: $0)
        }
    }
}

struct NoNotes: PrivateNotes {
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
