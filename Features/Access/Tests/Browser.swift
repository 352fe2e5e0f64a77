import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// A browser of a test: keeps cookies and says where its forms come from.
final class Browser {
    struct Page {
        let status: HTTPResponse.Status
        let location: String?
        let text: String
        let cookies: [String]
    }

    private let client: any TestClientProtocol
    private let origin: String
    private(set) var cookies: [String: String] = [:]

    init(_ client: any TestClientProtocol, origin: String = World.origin) {
        self.client = client
        self.origin = origin
    }

    func get(_ path: String) async throws -> Page { try await send(path, .get, [:], nil) }

    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Page {
        try await post(path, fields, headers: [.origin: origin])
    }

    func post(_ path: String, _ fields: KeyValuePairs<String, String>, headers: HTTPFields) async throws -> Page {
        let body = fields.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
        return try await send(path, .post, headers, ByteBuffer(string: body))
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?)
        async throws -> Page
    {
        var headers = headers
        headers[.userAgent] = "Mozilla/5.0 (Android 15; Mobile) Firefox/140.0"
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let page = try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Page(
                status: response.status,
                location: response.headers[.location],
                text: String(buffer: response.body),
                cookies: response.headers[values: .setCookie]
            )
        }
        for cookie in page.cookies { keep(cookie) }
        return page
    }

    private func keep(_ cookie: String) {
        let parts = cookie.split(separator: ";").map { $0.drop { $0 == " " } }
        let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(pair[0])
        cookies[name] = parts.contains("Max-Age=0") ? nil : String(pair[1])
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }.joined()
    }
}
