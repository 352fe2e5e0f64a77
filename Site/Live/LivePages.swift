import EventSourcing
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization
import Vocabulary

/// Keeps pages alive: follows the log for each document that somebody looks at, renders what changed once for each
/// audience and language, and shares it between all connections.
package final class LivePages<Document: Sendable, Audience: Hashable & Sendable>: Sendable {
    package struct Key: Hashable, Sendable {
        package let organisation: OrganisationID
        package let stream: String

        package init(_ organisation: OrganisationID, _ stream: String) {
            self.organisation = organisation
            self.stream = stream
        }
    }

    /// One page as one kind of reader sees it.
    package struct View: Hashable, Sendable {
        package let audience: Audience
        package let language: Language

        package init(_ audience: Audience, _ language: Language) {
            self.audience = audience
            self.language = language
        }
    }

    package typealias Load = @Sendable (Key) async throws -> (document: Document, place: LogPlace)
    package typealias Render = @Sendable (Document, Audience, Instant) -> [Fragment]

    /// Whether a reader may go on.
    package enum Standing: Sendable {
        case follows
        /// Told so, since it is somebody else who has decided it.
        case withdrawn
        /// The stream ends, and is refused when the browser comes back: then the page asks for a new sign-in.
        case signedOut
    }

    private let log: any EventLog
    private let load: Load
    private let render: Render
    private let now: @Sendable () -> Instant
    private let heartbeat: Duration
    private let rooms = Mutex<[Key: LiveRoom<Document, Audience>]>([:])

    package init(
        following log: any EventLog,
        now: @escaping @Sendable () -> Instant,
        heartbeat: Duration = .seconds(15),
        load: @escaping Load,
        render: @escaping Render
    ) {
        self.log = log
        self.now = now
        self.heartbeat = heartbeat
        self.load = load
        self.render = render
    }

    /// A stream of what changes, from the reader's place (`Last-Event-ID`, or `after` of the page) and onwards.
    ///
    /// `standing` is asked before everything that is sent, heartbeats too. With `wholly` the reader gets all there is
    /// to begin with: for what the document shows besides what is in the log.
    package func stream(
        _ key: Key,
        as view: View,
        for request: Request,
        wholly: Bool = false,
        standing: @escaping @Sendable (Document) async throws -> Standing
    ) async throws -> Response {
        let lastSeen = request.lastSeen
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: .init { writer in
                let room = try await self.enter(key)
                defer { self.leave(key, room) }
                let channel = try await room.channel(for: view)
                // First the place, then the past up to it: what comes in between waits in the feed.
                var (place, _) = channel.feed.end
                try await writer.write(try await room.greeting(for: view, lastSeen, wholly))
                try await withGracefulShutdownHandler {
                    following: while let bytes = await channel.feed.next(after: &place) {
                        switch try await standing(room.document) {
                        case .follows: try await writer.write(bytes)
                        case .signedOut: break following
                        case .withdrawn:
                            try await writer.write(ServerSentEvent(name: "closed").bytes)
                            break following
                        }
                    }
                } onGracefulShutdown: {
                    channel.feed.close()
                }
                try await writer.finish(nil)
            }
        )
    }

    /// Something outside the log has changed, that the document also shows (who waits at the door): look again.
    package func refresh(_ key: Key) async throws {
        guard let room = rooms.withLock({ $0[key] }) else { return }
        try await room.refresh()
    }

    /// How many documents are followed now.
    package var followed: Int { rooms.withLock { $0.count } }

    private func enter(_ key: Key) async throws -> LiveRoom<Document, Audience> {
        let room = rooms.withLock { rooms in
            let going = rooms[key].flatMap { $0.isOver ? nil : $0 }
            let room = going ?? LiveRoom(key: key, log: log, load: load, render: render, now: now, heartbeat)
            room.readers.add(1, ordering: .relaxed)
            rooms[key] = room
            return room
        }
        do { try await room.begin() } catch {
            leave(key, room)
            throw error
        }
        return room
    }

    /// The last one out stops the following.
    private func leave(_ key: Key, _ room: LiveRoom<Document, Audience>) {
        rooms.withLock { rooms in
            guard room.readers.subtract(1, ordering: .relaxed).newValue == 0 else { return }
            room.end()
            if rooms[key] === room { rooms[key] = nil }
        }
    }
}

extension Request {
    /// What the reader has seen, from the browser's own header or the page's `after`. Nil: nothing that can be trusted.
    fileprivate var lastSeen: LogPlace? {
        let header = HTTPField.Name("Last-Event-ID").flatMap { headers[$0] }
        return (header ?? uri.queryParameters["after"].map(String.init)).flatMap { LogPlace($0) }
    }
}
