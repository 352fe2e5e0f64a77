import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Site

/// One person's browser, without script: it opens pages, follows links, fills in forms, presses buttons, keeps cookies.
final class Browser {
    let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var page = HTMLPage("", at: "", status: 0)

    init(_ client: any TestClientProtocol, session: String? = nil) {
        self.client = client
        cookies[SessionCookie.name(isSecure: false)] = session
    }

    @discardableResult
    func open(_ path: String) async throws -> HTMLPage {
        try await follow(try await send(path, .get, nil), from: path)
        return page
    }

    /// Follows the link of these words.
    @discardableResult
    func follow(_ words: String) async throws -> HTMLPage {
        guard let link = page.links.first(where: { $0.words.hasPrefix(words) }) else {
            throw LostOnPage("Ingen länk ”\(words)” på \(page.path): \(page.links.map(\.words))")
        }
        return try await open(link.path)
    }

    /// Fills in the form that has this button, and presses it. Every field must be one that the page offers.
    @discardableResult
    func press(
        _ words: String,
        _ fields: [(String, String)] = [],
        where fits: (PageForm) -> Bool = { _ in true }
    ) async throws -> HTMLPage {
        var (form, button) = try page.form(pressing: words, where: fits)
        for (name, value) in fields { try form.fill(name, value) }
        return try await post(form.action, form.sent(by: button))
    }

    /// A form sent as it stands, however it came about: a second press, another tab, somebody up to no good.
    @discardableResult
    func post(_ path: String, _ fields: [(name: String, value: String)]) async throws -> HTMLPage {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { name, value in
            // A browser sends line breaks as two signs.
            let value = value.replacing("\n", with: "\r\n")
            return [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
                .joined(separator: "=")
        }
        try await follow(try await send(path, .post, ByteBuffer(string: body.joined(separator: "&"))), from: path)
        return page
    }

    /// What a page answers, byte for byte, without going there.
    func fetch(_ path: String) async throws -> TestResponse { try await send(path, .get, nil) }

    private func follow(_ response: TestResponse, from path: String) async throws {
        var (response, path) = (response, path)
        for _ in 1...5 {
            guard response.status.code / 100 == 3, let target = response.headers[.location] else { break }
            path = target
            response = try await send(String(target.prefix { $0 != "#" }), .get, nil)
        }
        page = HTMLPage(String(buffer: response.body), at: path, status: response.status.code)
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ body: ByteBuffer?) async throws -> TestResponse {
        var headers: HTTPFields = [:]
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        if body != nil {
            headers[.origin] = DemoSite.origin
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        let response = try await client.execute(uri: path, method: method, headers: headers, body: body)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        return response
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = pair.first else { return }
        let isGone = pair.count == 1 || cookie.lowercased().contains("max-age=0")
        cookies[name] = isGone ? nil : pair[1]
    }
}
