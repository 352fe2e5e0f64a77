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
import Rounds
import RoundsWeb
import Site
import Surveys
import Synchronization
import Templates
import Vocabulary

/// A municipality in memory, with the pages where rounds are planned and followed.
final class RoundTown: Sendable {
    static let origin = "https://samtal.test"
    static let granvik = Organisation(id: "granvik", name: "Granviks kommun")
    static let sundby = Organisation(id: "sundby", name: "Sundby kommun")

    let log: PoweredLog
    let desk: RoundDesk
    let register: RoundRegister
    let clock = Clock()
    let memories = RoundMemories()

    init(library: Library) {
        register = RoundRegister()
        let memory = MemoryEventLog(projections: [DialogueSummaries(), RoundSummaries(), ActionSummaries()])
        log = PoweredLog(memory)
        let clock = clock
        desk = RoundDesk(
            dialogues: DialogueDesk(
                log: log,
                documents: memory,
                directory: register,
                privateNotes: NobodysNotes(),
                library: library,
                origin: Self.origin,
                now: { clock.now }
            )
        )
    }

    /// It is 24 November 2026, 10.00 in Sweden, until told otherwise.
    final class Clock: Sendable {
        private let time = Mutex(Instant(microseconds: 1_795_510_800_000_000))
        var now: Instant { time.withLock { $0 } }
        func set(_ now: Instant) { time.withLock { $0 = now } }
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
        router.add(middleware: Recognise(RoundDoor(register: register), isSecure: false))
        let panels = RoundPanels(desk: desk)
        router.add(PlanRoutes(desk: desk.dialogues, rounds: panels.year).routes)
        let sources = RoundSources(
            evaluations: Evaluations(
                rows: memories,
                documents: desk.dialogues.documents,
                forms: desk.dialogues.library.evaluations
            ),
            reflections: memories,
            followUps: memories
        )
        router.add(RoundRoutes(desk: desk, sources: sources, figures: [Self.figure]).routes)
        let start = DialoguePanels(desk: desk.dialogues, others: [panels.waiting])
        router.add(
            StartRoutes(panels: start.all + [panels.inProgress], waiting: start.greeting, now: desk.dialogues.now)
                .routes
        )
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

    /// Another feature's word of each dialogue.
    private static let figure = RoundFigure(Text("Har läst", "Have read")) { id, summary, _ in
        (Text("2 av \(summary.seats.count)", "2 of \(summary.seats.count)"), "/dialogues/\(id)/reading")
    }

    // MARK: the steps of a round

    static let form = [
        ("name", "Resultatsamtal våren 2027"), ("season", "spring"), ("period", "Verksamhetsåret 2026"),
        ("length", "90"), ("questions", "recommended"), ("leadership", "ledning"), ("facilitator", "tore"),
        ("recorder", "mia"), ("timekeeper", ""), ("firstDay", "2027-03-01"), ("firstStart", "09:00"),
        ("perDay", "1"), ("pause", "30"), ("every", "2"), ("place", "Älven"), ("unit", "bun"), ("unit", "soc"),
    ]

    /// The path of a new draft.
    func drafted(_ fields: [(String, String)] = form) async throws -> String {
        let page = try await post("/rounds", fields + [("command", CommandID.next())])
        return String((page.location ?? "").dropLast("/plan".count))
    }

    /// What the plan's own form sends when nothing was changed in it.
    func filled(_ path: String) async throws -> [(String, String)] {
        let page = try await get("\(path)/plan").text
        return FormOfPage(page, action: "\(path)/plan").fields
    }

    func made() async throws -> String {
        let path = try await drafted()
        _ = try await post("\(path)/plan", try await filled(path) + [("do", "make")])
        return path
    }

    func state(_ path: String) async throws -> Round.State {
        try await desk.rounds.state(String(path.split(separator: "/").last ?? ""), in: Self.granvik.id).state
    }

    func dialogues(of path: String) async throws -> [RoundStanding.Entry] {
        let id = RoundID(String(path.split(separator: "/").last ?? ""))
        return try await desk.summaries(in: Self.granvik.id).filter { $0.summary.round == id }
    }

    /// From the first box to the closing, in so many minutes.
    func hold(_ dialogue: DialogueID, minutes: Int) async throws {
        try await act(dialogue, .start, by: "tore")
        let content = Dialogue.NoteContent("Vi undviker frågan", .other, .experience, saidBy: .group)
        let note = NoteID("note-\(dialogue)")
        try await act(dialogue, .addNote(.init(id: note, box: "challenge", content)), by: "mia")
        clock.set(clock.now + .minutes(minutes))
        try await act(dialogue, .close(from: "check-in"), by: "tore")
    }

    func act(_ dialogue: DialogueID, _ action: Dialogue.Action, by person: String = "olga") async throws {
        guard let person = register.everybody.first(where: { $0.id.value == person }) else { return }
        let viewer = Viewer(session: "", organisation: Self.granvik, person: person)
        try await desk.dialogues.handle(action, on: dialogue, by: viewer, as: .init(id: CommandID.next(), digest: ""))
    }
}

extension [(String, String)] {
    /// The same form with one field changed.
    func with(_ name: String, _ value: String?) -> Self {
        filter { $0.0 != name } + (value.map { [(name, $0)] } ?? [])
    }
}

/// A log that loses its power after so many appends.
final class PoweredLog: EventLog {
    struct PowerLost: Error {}

    private let log: MemoryEventLog
    private let left = Mutex<Int?>(nil)

    init(_ log: MemoryEventLog) { self.log = log }

    /// Nil is for ever.
    func power(for appends: Int?) { left.withLock { $0 = appends } }

    private func draw() throws {
        try left.withLock { left in
            guard let appends = left else { return }
            guard appends > 0 else { throw PowerLost() }
            left = appends - 1
        }
    }

    func append(_ append: Append) async throws -> Receipt {
        try draw()
        return try await log.append(append)
    }

    func append(inOrder appends: [Append]) async -> [Result<Receipt, any Error>] {
        var answers: [Result<Receipt, any Error>] = []
        for append in appends {
            do {
                try draw()
                answers += await log.append(inOrder: [append])
            } catch {
                answers.append(.failure(error))
            }
        }
        return answers
    }

    func erase(_ erasure: Erasure) async throws -> Receipt { try await log.erase(erasure) }
    func purge() async throws { try await log.purge() }
    func receipt(for command: Append.Command, in organisation: OrganisationID) async throws -> Receipt? {
        try await log.receipt(for: command, in: organisation)
    }
    func events(in organisation: OrganisationID, after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await log.events(in: organisation, after: position, limit: limit)
    }
    func events(of stream: String, in organisation: OrganisationID, after version: Int64) async throws
        -> [RecordedEvent]
    {
        try await log.events(of: stream, in: organisation, after: version)
    }
    func head(of organisation: OrganisationID) async throws -> Int64 { try await log.head(of: organisation) }
    func tail(of organisation: OrganisationID) async throws -> LogTail { try await log.tail(of: organisation) }
}
