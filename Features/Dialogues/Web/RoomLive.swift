import Access
import Dialogues
import EventSourcing
import Hummingbird
import Organisations
import Site
import Synchronization
import Vocabulary

/// The live room: follows a dialogue for all who look at it, and the door for those who keep it.
package struct RoomLive: Sendable {
    package typealias Pages = LivePages<RoomScene, RoomAudience>

    let desk: DialogueDesk
    let door: (any RoomDoor)?
    private let doorPoll: Duration
    package let pages: Pages

    package init(
        desk: DialogueDesk,
        door: (any RoomDoor)?,
        heartbeat: Duration = .seconds(15),
        doorPoll: Duration = .seconds(2)
    ) {
        self.desk = desk
        self.door = door
        self.doorPoll = doorPoll
        pages = Pages(
            following: desk.log,
            now: desk.now,
            heartbeat: heartbeat,
            load: { key in
                let id = DialogueID(String(key.stream.drop { $0 != "/" }.dropFirst()))
                let table = try await desk.table(id, in: key.organisation)
                return (try await Self.scene(of: table, door), table.place)
            },
            render: { RoomView(scene: $0, audience: $1, me: nil, now: $2).fragments }
        )
    }

    func scene(of table: Table) async throws -> RoomScene { try await Self.scene(of: table, door) }

    private static func scene(of table: Table, _ door: (any RoomDoor)?) async throws -> RoomScene {
        guard let door, table.state.phase == .open || table.state.phase == .live else { return RoomScene(table: table) }
        let code = try await door.code(for: table.id, in: table.organisation)
        let waiting = try await door.waiting(for: table.id, in: table.organisation)
        return RoomScene(table: table, door: .init(code: code, waiting: waiting))
    }

    func key(_ table: Table) -> Pages.Key { Pages.Key(table.organisation, desk.dialogues.name(of: table.id.value)) }

    /// A stream for one reader, for as long as she has the seat that it is for and is signed in.
    func stream(_ table: Table, as audience: RoomAudience, for request: Request, _ context: AppContext) async throws
        -> Response
    {
        let viewer = try context.signedIn()
        let person = viewer.person.id
        let presence = Presence(context, now: desk.now)
        let reader = Pages.Reader(session: viewer.session) { scene in
            scene.state.role(of: person).map { audience == .wall || audience == RoomAudience($0) } ?? false
        } isSignedIn: {
            try await presence.isSignedIn()
        }
        let response = try await pages.stream(
            key(table),
            as: .init(audience, context.language),
            by: reader,
            for: request,
            // The door may have changed while its keeper was away, and the log does not tell.
            wholly: audience == .facilitator
        )
        guard audience == .facilitator, let door else { return response }
        return watching(door, table, response)
    }

    /// Who keeps the door is told when somebody knocks: that is not in the log.
    private func watching(_ door: any RoomDoor, _ table: Table, _ response: Response) -> Response {
        let (key, pages, stream, poll) = (key(table), pages, response.body, doorPoll)
        return Response(
            status: response.status,
            headers: response.headers,
            body: .init { writer in
                let changes = door.changes(of: table.id)
                let watch = Task {
                    await withDiscardingTaskGroup { group in
                        group.addTask {
                            for await _ in changes { try? await pages.refresh(key) }
                        }
                        group.addTask {
                            // Knocks at another node, and those that have waited too long, give no hint here.
                            var seen: [Knock]?
                            while (try? await Task.sleep(for: poll)) != nil {
                                let waiting = try? await door.waiting(for: table.id, in: table.organisation)
                                guard let waiting, waiting != seen else { continue }
                                if (try? await pages.refresh(key)) != nil { seen = waiting }
                            }
                        }
                    }
                }
                defer { watch.cancel() }
                try await stream.write(writer)
            }
        )
    }
}

/// Whether a reader is still signed in: asked before what is sent, and looked up only now and then.
private final class Presence: Sendable {
    static let pause = Seconds(5)

    private let isStillSignedIn: @Sendable () async throws -> Bool
    private let now: @Sendable () -> Instant
    private let lookedAt: Mutex<Instant>

    init(_ context: AppContext, now: @escaping @Sendable () -> Instant) {
        isStillSignedIn = context.isStillSignedIn
        self.now = now
        lookedAt = Mutex(now())
    }

    func isSignedIn() async throws -> Bool {
        let now = now()
        let isFresh = lookedAt.withLock { last in
            if now - last < Self.pause { return true }
            last = now
            return false
        }
        return isFresh ? true : try await isStillSignedIn()
    }
}
