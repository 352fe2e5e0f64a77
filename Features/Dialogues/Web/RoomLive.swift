import Access
import Dialogues
import EventSourcing
import HTTPTypes
import Hummingbird
import Organisations
import Site
import Vocabulary

/// The live room: follows a dialogue for all who look at it, and the door for those who keep it.
package struct RoomLive: Sendable {
    package typealias Pages = LivePages<RoomScene, RoomAudience>

    let desk: DialogueDesk
    let door: (any RoomDoor)?
    package let pages: Pages

    package init(desk: DialogueDesk, door: (any RoomDoor)?, heartbeat: Duration = .seconds(15)) {
        self.desk = desk
        self.door = door
        pages = Pages(
            following: desk.log,
            now: desk.now,
            heartbeat: heartbeat,
            load: { key in
                let id = DialogueID(String(key.stream.drop { $0 != "/" }.dropFirst()))
                let table = try await desk.table(id, in: key.organisation)
                return (try await Self.scene(of: table, door), table.position)
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

    /// A stream for one reader, for as long as she has the seat that it is for.
    func stream(_ table: Table, as audience: RoomAudience, for request: Request, _ context: AppContext) async throws
        -> Response
    {
        let viewer = try context.signedIn()
        let response = try await pages.stream(
            key(table),
            as: .init(audience, context.language),
            for: audience == .facilitator ? request.withoutPosition(upTo: table.position) : request
        ) { scene in
            scene.state.role(of: viewer.person.id).map { audience == .wall || audience == RoomAudience($0) } ?? false
        }
        guard audience == .facilitator, let door else { return response }
        return watching(door, table, response)
    }

    /// Who keeps the door is told when somebody knocks: that is not in the log.
    private func watching(_ door: any RoomDoor, _ table: Table, _ response: Response) -> Response {
        let key = key(table)
        let pages = pages
        let stream = response.body
        return Response(
            status: response.status,
            headers: response.headers,
            body: .init { writer in
                let watch = Task {
                    for await _ in door.changes(of: table.id) { try await pages.refresh(key) }
                }
                defer { watch.cancel() }
                try await stream.write(writer)
            }
        )
    }
}

extension Request {
    /// The door may have changed while the reader was away, and the log's position does not tell: she gets all anew.
    /// A position ahead of the log stays, since it means that everything she has is to be forgotten.
    fileprivate func withoutPosition(upTo position: Int64) -> Request {
        guard let name = HTTPField.Name("Last-Event-ID") else { return self }
        let seen = (headers[name] ?? uri.queryParameters["after"].map(String.init)).flatMap { Int64($0) }
        guard let seen, seen <= position else { return self }
        var head = head
        head.path = uri.path
        head.headerFields[name] = nil
        return Request(head: head, body: body)
    }
}
