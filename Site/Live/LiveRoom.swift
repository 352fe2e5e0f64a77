import EventSourcing
import Markup
import NIOCore
import Synchronization
import Vocabulary

/// One document that somebody looks at, and what each audience has been sent of it.
final class LiveRoom<Document: Sendable, Audience: Hashable & Sendable>: Sendable {
    typealias Pages = LivePages<Document, Audience>

    /// What one audience, in one language, has been shown.
    final class Channel: Sendable {
        let feed: LiveFeed
        let shown: Mutex<Shown>

        init(_ shown: Shown) {
            feed = LiveFeed(at: shown.place.position)
            self.shown = Mutex(shown)
        }
    }

    /// The fragments as they stand, by id, and where in the log.
    struct Shown: Sendable {
        var place: LogPlace
        var fragments: [String: (signature: String, html: String)]

        /// In an order of their own, so that all get the same bytes.
        var htmls: [String] { fragments.values.map(\.html).sorted() }
    }

    private struct Contents {
        var current: (document: Document, place: LogPlace)?
        var channels: [Pages.View: Channel] = [:]
        var following: Task<Void, Never>?
        var isOver = false
    }

    let readers = Atomic(0)
    private let key: Pages.Key
    private let log: any EventLog
    private let load: Pages.Load
    private let render: Pages.Render
    private let now: @Sendable () -> Instant
    private let heartbeat: Duration
    private let contents = Mutex(Contents())
    private let beginning = Gate()
    private let turns = Turns()

    init(
        key: Pages.Key,
        log: any EventLog,
        load: @escaping Pages.Load,
        render: @escaping Pages.Render,
        now: @escaping @Sendable () -> Instant,
        _ heartbeat: Duration
    ) {
        self.key = key
        self.log = log
        self.load = load
        self.render = render
        self.now = now
        self.heartbeat = heartbeat
    }

    /// As the document is now. Judged here: a copy of it in the frame of every connection would cost more than its text.
    func admits(_ reader: Pages.Reader) -> Bool {
        contents.withLock { contents in contents.current.map { reader.mayFollow($0.document) } ?? false }
    }

    /// Nothing more comes: the last reader has left, or the log could not be read. The next reader gets a new room.
    var isOver: Bool { contents.withLock { $0.isOver } }

    /// Loads the document and follows it; whoever comes while the first loads, waits for it.
    func begin() async throws {
        try await beginning.passOnce {
            let first = try await self.load(self.key)
            let following = Task {
                try? await self.follow(after: first.place.position)
                // Whatever the reason, nobody is to wait for what no longer comes: they come back and begin anew.
                self.end()
            }
            self.contents.withLock { contents in
                contents.current = first
                contents.following = following
            }
        }
    }

    func end() {
        contents.withLock { contents in
            contents.isOver = true
            contents.following?.cancel()
            for channel in contents.channels.values { channel.feed.close() }
        }
    }

    func channel(for view: Pages.View) async throws -> Channel {
        contents.withLock { contents in
            if let channel = contents.channels[view] { return channel }
            let fragments = contents.current.map { rendered($0.document, view) } ?? [:]
            let channel = Channel(Shown(place: contents.current?.place ?? .beginning, fragments: fragments))
            if contents.isOver { channel.feed.close() }
            contents.channels[view] = channel
            return channel
        }
    }

    /// What a reader needs who comes with a page of an earlier place: nothing, all fragments, or a new page.
    /// Nothing is rendered for it: it is what the others have been shown.
    func greeting(in channel: Channel, _ lastSeen: LogPlace?, _ wholly: Bool) async throws -> ByteBuffer {
        let isKnown = if let lastSeen { try await log.has(lastSeen, in: key.organisation) } else { true }
        let shown = channel.shown.withLock { $0 }
        var bytes = ServerSentEvent(name: "now", data: String(now().microseconds)).bytes
        if !isKnown {
            // What the reader has seen is not in the log: a backup was restored. Nothing on the page can be trusted.
            bytes.writeImmutableBuffer(ServerSentEvent(name: "reload").bytes)
        } else if wholly || lastSeen.map({ $0.position < shown.place.position }) ?? true {
            bytes.writeImmutableBuffer(message(shown.htmls, at: shown.place))
        }
        return bytes
    }

    /// Loads the document anew and sends each audience what is no longer as it was shown.
    /// One at a time: what was loaded earlier is also sent earlier.
    func refresh() async throws {
        try await turns.take {
            let loaded = try await self.load(self.key)
            let channels = self.contents.withLock { contents in
                contents.current = loaded
                return contents.channels
            }
            for (view, channel) in channels { self.publish(loaded, view, channel) }
        }
    }

    /// Texts are gone from the log; what was rendered of them must not stay here. The readers come back for all anew.
    private func forget() {
        let channels = contents.withLock { contents in
            defer { contents.channels = [:] }
            return contents.channels.values
        }
        for channel in channels { channel.feed.close() }
    }

    private func follow(after position: Int64) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                let stream = self.key.stream
                for try await news in self.log.follow(
                    self.key.organisation,
                    after: position,
                    where: { $0.stream == stream }
                ) {
                    try await self.refresh()
                    if news.contains(where: { $0.event.type == NewEvent.erasedType }) { self.forget() }
                }
            }
            group.addTask {
                // One for all: no timer for each connection.
                while (try? await Task.sleep(for: self.heartbeat)) != nil {
                    let sign = ServerSentEvent(name: "now", data: String(self.now().microseconds)).bytes
                    for channel in self.contents.withLock({ $0.channels }).values { channel.feed.publish(sign) }
                }
            }
        }
    }

    /// Sends what is no longer as it was shown. An audience for which nothing changed is not woken.
    private func publish(_ current: (document: Document, place: LogPlace), _ view: Pages.View, _ channel: Channel) {
        let now = Shown(place: current.place, fragments: rendered(current.document, view))
        let changed = channel.shown.withLock { before in
            defer { before = now }
            let changed = now.fragments.filter { before.fragments[$0.key]?.signature != $0.value.signature }
            return Shown(place: now.place, fragments: changed)
        }
        guard !changed.fragments.isEmpty else { return }
        let news = message(changed.htmls, at: changed.place)
        channel.feed.publish(news, upTo: current.place.position)
    }

    private func rendered(_ document: Document, _ view: Pages.View) -> [String: (signature: String, html: String)] {
        let fragments = render(document, view.audience, now()).map { fragment in
            let html = fragment.html.render(in: view.language)
            return (fragment.id, (signature: fragment.signature ?? html, html: html))
        }
        return Dictionary(fragments, uniquingKeysWith: { _, last in last })
    }

    /// The server's time goes along, so that a page can keep its clocks right whatever its own clock says.
    private func message(_ fragments: [String], at place: LogPlace) -> ByteBuffer {
        let data = "\(now().microseconds)\n" + fragments.joined(separator: "\n")
        return ServerSentEvent(id: place, name: "fragments", data: data).bytes
    }
}

/// Lets the first one through to do something, and the others when it is done.
actor Gate {
    private var passing: Task<Void, any Error>?

    func passOnce(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let task = passing ?? Task { try await body() }
        passing = task
        do { try await task.value } catch {
            passing = nil
            throw error
        }
    }
}

/// One after another, in the order they came.
actor Turns {
    private var last: Task<Void, any Error>?

    func take(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let before = last
        let mine = Task {
            _ = await before?.result
            try await body()
        }
        last = mine
        try await mine.value
    }
}
