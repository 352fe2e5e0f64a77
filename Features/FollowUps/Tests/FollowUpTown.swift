import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import FollowUps
import SQLStorage
import SQLite
import Site
import Synchronization
import Templates
import Vocabulary
import YAMLLibrary

@testable import FollowUpsWeb

/// A municipality with dialogues in memory and follow-up talks in a database, and its pages through HTTP.
struct FollowUpTown: Sendable {
    static let organisation = Organisation(id: "granvik", name: "Granviks kommun")
    static let origin = "https://samtal.test"
    static let dialogue: DialogueID = "samtal-1"
    static let library = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Library")
        return try Library.load(from: folder.standardizedFileURL.path(percentEncoded: false))
    }

    let desk: DialogueDesk
    let rows: SQLFollowUpTalks
    let clock = Clock()

    init() async throws {
        let clock = clock
        let log = MemoryEventLog(projections: [DialogueSummaries()], now: { clock.now })
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/\(UUID().uuidString).db")
        try await database.migrate()
        rows = SQLFollowUpTalks(database)
        desk = DialogueDesk(
            log: log,
            documents: log,
            directory: FollowUpDirectory(),
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
        Seat("siv", .challenger, party: .second), Seat("ossian", .observer),
    ]

    func act(_ person: PersonID, _ action: Dialogue.Action, on id: DialogueID = dialogue) async throws {
        guard let known = FollowUpDirectory.people.first(where: { $0.id == person }) else { return }
        let viewer = Viewer(session: "", organisation: Self.organisation, person: known)
        try await desk.handle(action, on: id, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }

    /// Talked through with two minutes in each box; in the last box, or closed.
    static func held(closed: Bool = true) async throws -> FollowUpTown {
        let town = try await FollowUpTown()
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

    // MARK: the pages

    struct Page: Sendable {
        let status: Int
        let location: String?
        let text: String
    }

    func get(_ path: String, as person: String) async throws -> Page {
        try await send(path, .get, person, nil)
    }

    func post(_ path: String, _ fields: [(String, String)] = [], as person: String) async throws -> Page {
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
        router.add(middleware: Recognise(FollowUpDoor(), isSecure: false))
        let followUps = FollowUpDesk(dialogues: desk, rows: rows)
        let panels = FollowUpPanels(desk: followUps)
        router.add(FollowUpRoutes(desk: followUps).routes)
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

}

struct FollowUpDirectory: Directory {
    static let people: [Person] = [
        Person(id: "olga", name: "Olga Ek", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", kind: .official),
        Person(id: "vera", name: "Vera Lingonris", kind: .elected),
        Person(id: "hugo", name: "Hugo Tallmo", kind: .elected),
        Person(id: "siv", name: "Siv Björkdunge", kind: .external),
        Person(id: "ossian", name: "Ossian Oxel", kind: .official),
        Person(id: "frida", name: "Frida Främmande", kind: .official),
    ]

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        id == FollowUpTown.organisation.id ? FollowUpTown.organisation : nil
    }
    func organisations() async throws -> [Organisation] { [FollowUpTown.organisation] }
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
struct FollowUpDoor: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        FollowUpDirectory.people.first { $0.id.value == token }.map {
            Viewer(session: token, organisation: FollowUpTown.organisation, person: $0)
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

extension FollowUpTown {
    /// A talk of Tore with Vera, begun; its path.
    func begun(by person: String = "tore", with other: String = "vera") async throws -> String {
        let fields = [("command", CommandID.next()), ("person", other)]
        return try await post("/dialogues/samtal-1/follow-ups", fields, as: person).location ?? ""
    }

    /// Written and sent to be read.
    func sent() async throws -> String {
        let path = try await begun()
        clock.pass(minutes: 30 * 24 * 60)
        let fields = [
            ("revision", "1"), ("date", "2027-04-05"), ("text-f1", "Vi frågar eleverna"),
            ("text-f5", "Ja, varje timme"), ("do", "send"),
        ]
        _ = try await post(path, fields, as: "tore")
        return path
    }

    func followUp(_ path: String) async throws -> FollowUp? {
        let id = path.split(separator: "/").last.map(String.init) ?? ""
        return try await rows.followUp(FollowUpID(id), Self.organisation.id)
    }
}
