import Briefings
import BriefingsWeb
import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Organisations
import SQLStorage
import SQLite
import Site
import Synchronization
import Templates
import Vocabulary
import YAMLLibrary

/// Two municipalities on a database of their own, with dialogues to be prepared.
final class BriefingTown: Sendable {
    static let origin = "https://samtal.test"
    static let granvik = Organisation(id: "granvik", name: "Granviks kommun")
    static let sundby = Organisation(id: "sundby", name: "Sundby kommun")
    static let round: RoundID = "var-2027"
    static let library = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Library")
        return try Library.load(from: folder.standardizedFileURL.path(percentEncoded: false))
    }

    let database: any SQLStorage.Database
    let desk: DialogueDesk
    let briefings: BriefingDesk
    let files: SQLFiles

    static func found(additions: [BriefingAddition] = []) async throws -> BriefingTown {
        let path = "\(NSTemporaryDirectory())/briefing-\(UUID().uuidString).db"
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        return try await BriefingTown(database, additions)
    }

    private init(_ database: any SQLStorage.Database, _ additions: [BriefingAddition]) async throws {
        let ticking = Ticking()
        let log = try await SQLEventLog(
            in: database,
            projections: [DialogueSummaries(), InvitationTimes()],
            now: { ticking.now }
        )
        self.database = database
        files = SQLFiles(database)
        desk = DialogueDesk(
            log: log,
            documents: log,
            directory: BriefingDirectory(),
            privateNotes: SQLPrivateNotes(database),
            library: try Self.library.get(),
            origin: Self.origin,
            now: { ticking.now }
        )
        briefings = BriefingDesk(
            dialogues: desk,
            files: files,
            roundTitle: { id, organisation in
                id == Self.round && organisation == Self.granvik.id ? "Vårens omgång" : nil
            },
            additions: additions
        )
    }

    /// A second passes with each look, so that nothing happens at the same time.
    private final class Ticking: Sendable {
        private let seconds = Mutex(0)
        // 24 November 2026, 10.00 in Sweden.
        var now: Instant {
            Instant(microseconds: 1_795_510_800_000_000)
                + Seconds(
                    seconds.withLock { seconds in
                        seconds += 1
                        return seconds
                    }
                )
        }
    }

    /// A dialogue that people are invited to; its path.
    func opened(_ id: DialogueID = "samtal-1", in organisation: Organisation = granvik, round: RoundID? = nil)
        async throws
        -> String
    {
        guard let template = try Self.library.get().template("a3") else { return "" }
        var plan = Plan.proposed(title: "Samtal om skolan", "ks", "bun", template, length: 90)
        plan.date = LocalDate(year: 2027, month: 3, day: 11)
        plan.start = LocalTime(hour: 13, minute: 0)
        plan.basis = ["Årsrapport 2026", "Elevenkäten"]
        plan.round = round
        let isHome = organisation == Self.granvik
        plan.seats = [
            Seat(isHome ? "tore" : "stina", .facilitator), Seat("mia", .recorder),
            Seat("vera", .participant, party: .first, approves: true),
            Seat("hugo", .participant, party: .second, approves: true),
        ]
        let organiser = isHome ? "olga" : "stina"
        for action in [Dialogue.Action.draft(plan: plan, template: template), .open] {
            try await act(id, action, by: organiser, in: organisation)
        }
        return "/dialogues/\(id)"
    }

    /// Talked through in one box and approved by both.
    func lock(_ id: DialogueID) async throws {
        try await act(id, .start, by: "tore")
        let boxes = try await state(id).boxes
        for (box, next) in zip(boxes, boxes.dropFirst()) {
            try await act(
                id,
                box.isCompulsory
                    ? .skipChallenge(box: box.id, reason: "Tiden tog slut", to: next.id, from: box.id)
                    : .enter(box: next.id, from: box.id),
                by: "tore"
            )
        }
        try await act(id, .setHeadline(text: "Tryggheten först"), by: "mia")
        if let last = boxes.last { try await act(id, .close(from: last.id), by: "tore") }
        try await act(id, .offerForApproval(revision: try await state(id).record.revision), by: "mia")
        for (person, party) in [("vera", Party.first), ("hugo", .second)] {
            let revision = try await state(id).record.revision
            try await act(id, .approve(party: party, revision: revision, checksum: "x"), by: person)
        }
    }

    func state(_ id: DialogueID) async throws -> Dialogue.State {
        try await desk.dialogues.state(id.value, in: Self.granvik.id).state
    }

    func act(_ id: DialogueID, _ action: Dialogue.Action, by person: String, in organisation: Organisation = granvik)
        async throws
    {
        guard let person = try await desk.directory.person(PersonID(person), in: organisation.id) else { return }
        let viewer = Viewer(session: "", organisation: organisation, person: person)
        try await desk.handle(action, on: id, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }

    // MARK: pages

    struct Page: Sendable {
        let status: Int
        let location: String?
        let headers: HTTPFields
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    func get(_ path: String, as person: String = "olga") async throws -> Page {
        try await send(path, .get, person, nil, "")
    }

    func post(_ path: String, _ fields: [(String, String)], as person: String = "olga") async throws -> Page {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
        let form = "application/x-www-form-urlencoded"
        return try await send(path, .post, person, ByteBuffer(string: body.joined(separator: "&")), form)
    }

    func post(_ path: String, _ parts: [Part], as person: String = "olga") async throws -> Page {
        let body = ByteBuffer(bytes: Part.body(parts, boundary: "x"))
        return try await send(path, .post, person, body, "multipart/form-data; boundary=x")
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ person: String,
        _ body: ByteBuffer?,
        _ type: String
    )
        async throws -> Page
    {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: Self.origin))
        router.add(middleware: Recognise(BriefingDoor(), isSecure: false))
        router.add(
            PlanRoutes(
                desk: desk,
                panels: [BriefingPanels(desk: briefings).ofDialogue, BriefingPanels(desk: briefings).beginning]
            ).routes
        )
        router.add(BriefingRoutes(desk: briefings).routes)
        var headers: HTTPFields = [.cookie: "\(SessionCookie.name(isSecure: false))=\(person)", .origin: Self.origin]
        if body != nil { headers[.contentType] = type }
        let all = headers
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: all, body: body) { response in
                Page(
                    status: response.status.code,
                    location: response.headers[.location],
                    headers: response.headers,
                    bytes: Array(buffer: response.body)
                )
            }
        }
    }
}

struct BriefingDirectory: Directory {
    static let granvik: [Person] = [
        Person(id: "olga", name: "Olga Ek", kind: .official, isOrganiser: true),
        Person(id: "tore", name: "Tore Ljungmark", kind: .official),
        Person(id: "mia", name: "Mia Kråkbär", kind: .official),
        Person(id: "vera", name: "Vera Lingonris", kind: .elected, unit: "ks"),
        Person(id: "hugo", name: "Hugo Tallmo", kind: .elected, unit: "bun"),
        Person(id: "nils", name: "Nils Granbark", kind: .official),
    ]
    static let sundby = [Person(id: "stina", name: "Stina Sten", kind: .official, isOrganiser: true)]

    func organisation(_ id: OrganisationID) async throws -> Organisation? {
        [BriefingTown.granvik, BriefingTown.sundby].first { $0.id == id }
    }
    func organisations() async throws -> [Organisation] { [BriefingTown.granvik, BriefingTown.sundby] }
    func units(in organisation: OrganisationID) async throws -> [Organisations.Unit] {
        [
            Organisations.Unit(id: "ks", kind: .leadership, name: "Kommunstyrelsen"),
            Organisations.Unit(id: "bun", kind: .committee, name: "Barn- och utbildningsnämnden"),
        ]
    }
    func people(in organisation: OrganisationID) async throws -> [Person] {
        organisation == BriefingTown.granvik.id ? Self.granvik : Self.sundby
    }
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person? {
        try await people(in: organisation).first { $0.id == id }
    }
}

/// The session is the person's id.
struct BriefingDoor: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        let here = [(BriefingTown.granvik, BriefingDirectory.granvik), (BriefingTown.sundby, BriefingDirectory.sundby)]
        for (organisation, people) in here {
            if let person = people.first(where: { $0.id.value == token }) {
                return Viewer(session: token, organisation: organisation, person: person)
            }
        }
        return nil
    }
}
