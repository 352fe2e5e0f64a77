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

    /// Who reads a stream, and what it takes to go on. Both are asked before everything that is sent, heartbeats too.
    package struct Reader: Sendable {
        /// One who opens more streams than a person can look at is not served with all of them.
        static var mostStreams: Int { 20 }

        let session: String
        /// One whose rights are withdrawn is told so: somebody else has decided it.
        let mayFollow: @Sendable (Document) -> Bool
        /// The stream of one who has signed out just ends: the browser comes back, and is asked for a new sign-in.
        let isSignedIn: @Sendable () async throws -> Bool

        package init(
            session: String,
            mayFollow: @escaping @Sendable (Document) -> Bool,
            isSignedIn: @escaping @Sendable () async throws -> Bool = { true }
        ) {
            self.session = session
            self.mayFollow = mayFollow
            self.isSignedIn = isSignedIn
        }
    }

    private let log: any EventLog
    private let load: Load
    private let render: Render
    private let now: @Sendable () -> Instant
    private let heartbeat: Duration
    private let streams = Mutex<[String: Int]>([:])
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
    /// With `wholly` the reader gets all there is to begin with: for what the document shows besides what is in the log.
    package func stream(
        _ key: Key,
        as view: View,
        by reader: Reader,
        for request: Request,
        wholly: Bool = false
    ) async throws -> Response {
        let lastSeen = request.lastSeen
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: .init { writer in
                guard self.begins(reader) else { return try await writer.finish(nil) }
                defer { self.ends(reader) }
                let room = try await self.enter(key)
                defer { self.leave(key, room) }
                let channel = try await room.channel(for: view)
                // First the place, then the past up to it: what comes in between waits in the feed.
                var (place, _) = channel.feed.end
                try await writer.write(try await room.greeting(in: channel, lastSeen, wholly))
                try await withGracefulShutdownHandler {
                    while let bytes = await channel.feed.next(after: &place) {
                        guard room.admits(reader) else {
                            try await writer.write(ServerSentEvent(name: "closed").bytes)
                            break
                        }
                        guard try await reader.isSignedIn() else { break }
                        try await writer.write(bytes)
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

    private func begins(_ reader: Reader) -> Bool {
        streams.withLock { streams in
            guard streams[reader.session, default: 0] < Reader.mostStreams else { return false }
            streams[reader.session, default: 0] += 1
            return true
        }
    }

    private func ends(_ reader: Reader) {
        streams.withLock { streams in
            let left = streams[reader.session, default: 0] - 1
            streams[reader.session] = left > 0 ? left : nil
        }
    }

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
