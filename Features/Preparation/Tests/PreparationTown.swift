import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import Preparation
import PreparationWeb
import SQLStorage
import SQLite
import Site
import Templates
import Vocabulary
import YAMLLibrary

/// A municipality with one dialogue that is opened, and the pages where it is prepared. Rows are kept as in earnest.
final class PreparationTown: Sendable {
    static let origin = "https://samtal.test"
    static let granvik = Organisation(id: "granvik", name: "Granviks kommun")
    static let dialogue: DialogueID = "d1"
    static let page = "/dialogues/d1/preparation"

    let log: MemoryEventLog
    let desk: PreparationDesk

    init() async throws {
        // 24 November 2026, 10.00 in Sweden.
        let now = Instant(microseconds: 1_795_510_800_000_000)
        log = MemoryEventLog(projections: [DialogueSummaries()], now: { now })
        let database = try SQLiteDatabase(path: "\(NSTemporaryDirectory())/preparation-\(UUID().uuidString).db")
        try await database.migrate()
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Library").standardizedFileURL.path(percentEncoded: false)
        let dialogues = DialogueDesk(
            log: log,
            documents: log,
            directory: TownDirectory(),
            privateNotes: SQLPrivateNotes(database),
            library: try Library.load(from: folder),
            origin: Self.origin,
            now: { now }
        )
        desk = PreparationDesk(
            dialogues: dialogues,
            rows: SQLPreparations(database),
            standings: SQLPreparationStandings(database)
        )
        try await open()
    }

    private func open() async throws {
        guard let template = desk.dialogues.library.template("a3") else { return }
        var plan = Plan.proposed(title: "Resultatsamtal", "ledning", "bun", template, length: 90)
        (plan.date, plan.start) = (LocalDate("2026-12-11"), LocalTime("13:00"))
        plan.seats = [
            Seat("tore", .facilitator), Seat("mia", .recorder), Seat("ossian", .observer),
            Seat("vera", .participant, party: .first, approves: true),
            Seat("hugo", .participant, party: .second, approves: true),
            Seat("siv", .challenger, party: .second),
        ]
        try await act(.draft(plan: plan, template: template), by: "olga")
        try await act(.open, by: "olga")
    }

    struct Page: Sendable {
        let status: Int
        let location: String?
        let text: String
    }

    func get(_ path: String = page, as person: String) async throws -> Page {
        try await send(path, .get, person, nil, isScript: false)
    }

    func post(
        _ fields: [(String, String)],
        to path: String = page,
        as person: String,
        isScript: Bool = false
    ) async throws -> Page {
        let allowed = CharacterSet.alphanumerics
        let fields = [("command", CommandID.next())] + fields
        let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
        return try await send(path, .post, person, ByteBuffer(string: body.joined(separator: "&")), isScript: isScript)
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ person: String,
        _ body: ByteBuffer?,
        isScript: Bool
    ) async throws -> Page {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: Self.origin))
        router.add(middleware: Recognise(TownDoor(), isSecure: false))
        router.add(PreparationRoutes(desk: desk).routes)
        let panels = PreparationPanels(desk: desk)
        router.add(PlanRoutes(desk: desk.dialogues, panels: [panels.ofDialogue]).routes)
        let start = DialoguePanels(desk: desk.dialogues, others: [panels.tasks])
        router.add(StartRoutes(panels: start.all, waiting: start.greeting, now: desk.dialogues.now).routes)
        router.add(RoomRoutes(desk: desk.dialogues).routes)
        var headers: HTTPFields = [
            .cookie: "\(SessionCookie.name(isSecure: false))=\(person)", .origin: Self.origin,
            .contentType: "application/x-www-form-urlencoded",
        ]
        if isScript, let name = HTTPField.Name("X-Samtal") { headers[name] = "1" }
        return try await Application(router: router).test(.router) { [headers] client in
            try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
                Page(
                    status: response.status.code,
                    location: response.headers[.location],
                    text: String(buffer: response.body)
                )
            }
        }
    }

    func act(_ action: Dialogue.Action, by person: String) async throws {
        guard let person = TownDirectory.people.first(where: { $0.id.value == person }) else { return }
        let viewer = Viewer(session: "", organisation: Self.granvik, person: person)
        try await desk.dialogues.handle(
            action,
            on: Self.dialogue,
            by: viewer,
            as: .init(id: CommandID.next(), digest: "")
        )
    }

    var state: Dialogue.State {
        get async throws {
            try await desk.dialogues.dialogues.state(Self.dialogue.value, in: Self.granvik.id).state
        }
    }

    /// The dialogue goes on, in its box of results.
    func start() async throws {
        try await act(.start, by: "tore")
        try await act(.enter(box: "results", from: "check-in"), by: "tore")
    }

    func close() async throws {
        try await act(.skipChallenge(box: "challenge", reason: "Tiden", to: "results", from: "results"), by: "tore")
        try await act(.close(from: "results"), by: "tore")
    }

    func own(_ person: PersonID) async throws -> OwnPreparation {
        try await desk.rows.preparation(at: OwnPlace(person, in: Self.dialogue, Self.granvik.id))
    }

    /// Answers a question for oneself, on a page that had no answer yet.
    func write(_ text: String, to question: String = "prep-results", as person: String) async throws {
        _ = try await post([("text-\(question)", text), ("before-\(question)", "")], as: person)
    }
}

struct TownDirectory: Directory {
    static let people: [Person] = [
        Person(id: "olga", name: "Olga Ek", title: "utvecklingschef", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", title: "strateg", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", title: "controller", kind: .official),
        Person(id: "vera", name: "Vera Lingonris", title: "ordförande", kind: .elected, unit: "ledning"),
        Person(id: "hugo", name: "Hugo Tallmo", title: "ordförande", kind: .elected, unit: "bun"),
        Person(id: "siv", name: "Siv Björkdunge", title: "ledamot", kind: .elected, unit: "bun"),
        Person(id: "ossian", name: "Ossian Ask", kind: .external),
        Person(id: "nils", name: "Nils Granbark", kind: .official),
    ]

    func organisation(_ id: OrganisationID) async throws -> Organisation? { PreparationTown.granvik }
    func organisations() async throws -> [Organisation] { [PreparationTown.granvik] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        [
            Organisations.Unit(id: "ledning", kind: .leadership, name: "Kommunledningen", short: "KL"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden", short: "BUN"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] { Self.people }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        Self.people.first { $0.id == id }
    }
}

/// The session is the person's id; with `code-` before it, one on a device that was let in by the room's code.
struct TownDoor: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        let isLetIn = token.hasPrefix("code-")
        let id = isLetIn ? String(token.dropFirst(5)) : token
        guard let person = TownDirectory.people.first(where: { $0.id.value == id }) else { return nil }
        var viewer = Viewer(session: token, organisation: PreparationTown.granvik, person: person)
        viewer.isLetInByCode = isLetIn
        return viewer
    }
}
