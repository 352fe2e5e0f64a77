import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Testing

@testable import samtal

/// Against the server as it is started, through a socket of our own.
@Suite("A connection", .timeLimit(.minutes(5)))
struct SlowClientTests {
    @Test("on which a request is begun and not ended is closed; a room that is followed stays open")
    func slow() async throws {
        let demo = try await DemoSite.open()
        let cookie = try await demo.session(of: .participant)
        var settings = try Settings.read(["SAMTAL_SETTINGS": "/dev/null"])
        settings.port = 0
        let (ports, told) = AsyncStream<Int>.makeStream()
        let app = ServeCommand.application(demo.site, settings, idleTime: .milliseconds(700)) { channel in
            told.yield(channel.localAddress?.port ?? 0)
        }
        let services = ServiceGroup(configuration: .init(services: [app], logger: Logger(label: "slow")))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            let port = try #require(await ports.first { _ in true })
            let stream = try Socket(port)
            stream.say(
                "GET /dialogues/grundskola-2026/live HTTP/1.1\r\nHost: a\r\nCookie: samtal-session=\(cookie)\r\n\r\n"
            )
            for begun in ["GET / HTTP/1.1\r\nX-A: ", "POST /dialogues HTTP/1.1\r\nContent-Length: 20\r\n\r\ntext"] {
                let socket = try Socket(port)
                socket.say(begun)
                // Answers when there is nothing more to come.
                #expect(await socket.isClosed(), "\(begun)")
            }
            // Both have been shut out, the one after the other: the stream has been silent for longer.
            #expect(stream.isOpen)
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }
}

private final class Socket: Sendable {
    private let handle: Int32

    init(_ port: Int) throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                connect(handle, address, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
    }

    deinit { close(handle) }

    func say(_ text: String) { _ = text.withCString { send(handle, $0, strlen($0), Int32(MSG_NOSIGNAL)) } }

    /// Waits for the end of what the server says.
    func isClosed() async -> Bool {
        await withCheckedContinuation { answer in
            Thread.detachNewThread { [handle] in
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while case let count = recv(handle, &buffer, buffer.count, 0), count > 0 {}
                answer.resume(returning: true)
            }
        }
    }

    /// All that has come so far is read; then there is nothing, but no end.
    var isOpen: Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(handle, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count == 0 { return false }
            if count < 0 { return errno == EAGAIN }
        }
    }
}
