import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Site
import Synchronization
import Testing
import Vocabulary

/// What a live page does when things come at once or go wrong; its words over the wire are read in Tests/browser.
@Suite("Live pages", .timeLimit(.minutes(5)))
struct WebLivePagesTests {
    let log = MemoryEventLog()
    let counter = Counter()
    let pages: LivePages<Int, String>
    static let key = LivePages<Int, String>.Key("granvik", "counter/1")

    init() {
        let counter = counter
        pages = LivePages(
            following: log,
            now: { Instant(microseconds: 1) },
            heartbeat: .milliseconds(20),
            load: { _ in try await counter.load() },
            render: { number, _, _ in [Fragment("count") { p { "number \(number)" } }] }
        )
    }

    @Test("are looked up one after another, so that nobody is shown the older after the newer")
    func inOrder() async throws {
        var reader = try await Reader(pages)
        #expect(await reader.until("number 1"))
        await withThrowingTaskGroup { group in
            for _ in 1...8 { group.addTask { try await pages.refresh(Self.key) } }
            for number in 1...8 { group.addTask { try await log.count(number) } }
        }
        // Events that come together are one look.
        try await pages.refresh(Self.key)
        #expect(await reader.until("number \(counter.looks)"))
        #expect(counter.mostAtOnce == 1)
        let numbers = reader.text.matches(of: /number (\d+)/).compactMap { Int($0.output.1) }
        #expect(numbers == numbers.sorted())
    }

    @Test("let their readers go when they can't be followed, and begin anew with who comes next")
    func following() async throws {
        var reader = try await Reader(pages)
        #expect(await reader.until("number 1"))
        counter.fails = true
        try await log.count(1)
        #expect(await !reader.until("something that never comes"), "the stream has ended")
        counter.fails = false
        var next = try await Reader(pages)
        #expect(await next.until("number 3"))
        try await log.count(2)
        #expect(await next.until("number 4"))
    }

    @Test("that can't be shown keep nothing of those who asked")
    func beginning() async throws {
        counter.fails = true
        var reader = try await Reader(pages)
        #expect(await !reader.until("something that never comes"))
        #expect(pages.followed == 0)
        counter.fails = false
        var next = try await Reader(pages)
        #expect(await next.until("number 2"))
        next.leave()
        #expect(await !next.until("something that never comes"))
        #expect(pages.followed == 0)
    }

    @Test(
        "end for who may no longer follow, with a word only where somebody else decided it",
        arguments: [true, false]
    )
    func standing(isWithdrawn: Bool) async throws {
        let isIn = Mutex(true)
        var reader = try await Reader(pages) {
            .init(session: "s", mayFollow: { _ in !isWithdrawn || isIn.withLock { $0 } }) {
                isWithdrawn || isIn.withLock { $0 }
            }
        }
        #expect(await reader.until("number"))
        isIn.withLock { $0 = false }
        #expect(await !reader.until("something that never comes"))
        #expect(reader.text.contains("event: closed") == isWithdrawn)
    }

    @Test("serve one session with twenty streams and no more, until one of them ends")
    func mostStreams() async throws {
        var readers: [Reader] = []
        for _ in 1...20 {
            readers.append(try await Reader(pages))
            #expect(await readers[readers.count - 1].until("number"))
        }
        var oneMore = try await Reader(pages)
        #expect(await !oneMore.until("number"))
        var somebodyElse = try await Reader(pages) { .init(session: "another") { _ in true } }
        #expect(await somebodyElse.until("number"))
        readers[0].leave()
        #expect(await !readers[0].until("something that never comes"))
        oneMore = try await Reader(pages)
        #expect(await oneMore.until("number"))
    }

    /// A document that is another number each time it is looked up.
    final class Counter: Sendable {
        private let state = Mutex((looks: 0, atOnce: 0, mostAtOnce: 0, fails: false))
        struct Broken: Error {}

        var looks: Int { state.withLock { $0.looks } }
        var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }
        var fails: Bool {
            get { state.withLock { $0.fails } }
            set { state.withLock { $0.fails = newValue } }
        }

        func load() async throws -> (document: Int, place: LogPlace) {
            let look = state.withLock { state in
                state.looks += 1
                state.atOnce += 1
                state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
                return state.looks
            }
            // Others get their chance to come in between.
            for _ in 1...20 { await Task.yield() }
            let fails = state.withLock { state in
                state.atOnce -= 1
                return state.fails
            }
            if fails { throw Broken() }
            return (look, .beginning)
        }
    }

    /// Reads one stream, piece by piece.
    struct Reader {
        private(set) var text = ""
        private var pieces: AsyncStream<String>.AsyncIterator
        private let writer: Writer

        init(
            _ pages: LivePages<Int, String>,
            reader: () -> LivePages<Int, String>.Reader = { .init(session: "s") { _ in true } }
        ) async throws {
            let request = Request(
                head: HTTPRequest(method: .get, scheme: "http", authority: "samtal.test", path: "/live"),
                body: RequestBody(buffer: ByteBuffer())
            )
            let (stream, continuation) = AsyncStream.makeStream(of: String.self)
            let response = try await pages.stream(key, as: .init("all", .sv), by: reader(), for: request)
            let writer = Writer(continuation)
            Task {
                try? await response.body.write(writer)
                continuation.finish()
            }
            pieces = stream.makeAsyncIterator()
            self.writer = writer
        }

        /// False when the stream ended first.
        mutating func until(_ words: String) async -> Bool {
            while !text.contains(words) {
                guard let piece = await pieces.next() else { return false }
                text += piece
            }
            return true
        }

        func leave() { writer.hasLeft.withLock { $0 = true } }
    }

    final class Writer: ResponseBodyWriter, Sendable {
        let hasLeft = Mutex(false)
        private let pieces: AsyncStream<String>.Continuation

        init(_ pieces: AsyncStream<String>.Continuation) { self.pieces = pieces }

        func write(_ buffer: ByteBuffer) async throws {
            if hasLeft.withLock({ $0 }) { throw CancellationError() }
            pieces.yield(String(buffer: buffer))
        }

        func finish(_ trailers: HTTPFields?) async throws {}
    }
}

extension MemoryEventLog {
    fileprivate func count(_ number: Int) async throws {
        let event = NewEvent(type: "counted", payload: "{}")
        let command = Append.Command(id: "c\(number)", digest: "")
        try await append(Append(to: "granvik", by: nil, command: command, [.init("counter/1", .any, [event])]))
    }
}
