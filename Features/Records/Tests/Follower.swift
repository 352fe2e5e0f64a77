import DialoguesWeb
import HTTPTypes
import Hummingbird
import NIOCore
import Organisations
import Site
import Synchronization
import Vocabulary

@testable import RecordsWeb

/// One who looks at a review and reads what comes on its stream, piece by piece.
struct Follower {
    private(set) var text = ""
    let isSignedIn = SignedIn()
    private var pieces: AsyncStream<String>.AsyncIterator

    init(_ house: House, as person: String) async throws {
        let viewer = Viewer(session: person, organisation: House.organisation, person: try Town.known(PersonID(person)))
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "samtal.test", path: "/live"),
            body: RequestBody(buffer: ByteBuffer())
        )
        let table = try await house.desk.table(House.dialogue, in: House.organisation.id)
        let response = try await house.live.stream(table, for: viewer, in: .sv, request) { [isSignedIn] in
            isSignedIn.value.withLock { $0 }
        }
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let writer = Writer(pieces: continuation)
        Task {
            try? await response.body.write(writer)
            continuation.finish()
        }
        pieces = stream.makeAsyncIterator()
    }

    /// False when the stream ended first.
    mutating func until(_ words: String) async -> Bool {
        while !text.contains(words) {
            guard let piece = await pieces.next() else { return false }
            text += piece
        }
        return true
    }

    final class SignedIn: Sendable { let value = Mutex(true) }

    private struct Writer: ResponseBodyWriter {
        let pieces: AsyncStream<String>.Continuation
        func write(_ buffer: ByteBuffer) async throws { pieces.yield(String(buffer: buffer)) }
        func finish(_ trailers: HTTPFields?) async throws {}
    }
}
