import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Vocabulary

/// Who a session cookie belongs to. The Access feature answers.
package protocol Gatekeeper: Sendable {
    /// Nil for a session that is unknown, expired or signed out.
    func viewer(for token: String) async throws -> Viewer?
    /// The same, without counting as use of the session: a page that is left open keeps nobody signed in.
    func holder(of token: String) async throws -> Viewer?
}

extension Gatekeeper {
    package func holder(of token: String) async throws -> Viewer? { try await viewer(for: token) }
}

/// The cookie that a signed-in device is known by.
package enum SessionCookie {
    package static let name = "samtal-session"

    /// Over https the browser itself keeps other hosts and paths from setting it.
    package static func name(isSecure: Bool) -> String { isSecure ? "__Host-\(name)" : name }
}

/// Finds who is asking, and in which language.
package struct Recognise: RouterMiddleware {
    package typealias Context = AppContext
    let gatekeeper: any Gatekeeper
    let isSecure: Bool

    package init(_ gatekeeper: any Gatekeeper, isSecure: Bool = false) {
        self.gatekeeper = gatekeeper
        self.isSecure = isSecure
    }

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        var context = context
        if let token = request.cookies[SessionCookie.name(isSecure: isSecure)]?.value {
            context.viewer = try await gatekeeper.viewer(for: token)
            if let viewer = context.viewer {
                context.isStillSignedIn = { [gatekeeper] in
                    let holder = try await gatekeeper.holder(of: token)
                    return holder?.session == viewer.session && holder?.person.id == viewer.person.id
                }
            }
            context.viewer?.theme = Theme(rawValue: request.cookies["samtal-theme"]?.value ?? "") ?? .system
        }
        if request.cookies["samtal-language"]?.value == "en" { context.language = .en }
        if !request.isOfItsPerson(context.viewer) { context.viewer = nil }
        return try await next(request, context)
    }
}

/// A form is taken only from our own pages: what the browser says of where it came from must be our own address.
///
/// `Origin` and `Sec-Fetch-Site` can't be set by a page. A request without either is no browser's form and is refused.
/// (No token in the form: an outbox that waits through a new sign-in must still be able to send.)
package struct OwnFormsOnly: RouterMiddleware {
    package typealias Context = AppContext
    /// As in `https://samtal.kommunen.se`, from the settings: never from the request.
    /// On one's own machine both of its names, since people type either.
    let origins: Set<String>
    /// What mail programs post by themselves: a path whose token alone gives the right.
    let isOpen: @Sendable (String) -> Bool

    package init(origin: String, open isOpen: @escaping @Sendable (String) -> Bool = { _ in false }) {
        self.isOpen = isOpen
        origins = [
            origin, origin.replacing("//127.0.0.1:", with: "//localhost:"),
            origin.replacing("//localhost:", with: "//127.0.0.1:"),
        ]
    }

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        if isOpen(request.uri.path) { return try await next(request, context) }
        if let site = request.headers[.init("Sec-Fetch-Site") ?? .origin], site != "same-origin" {
            throw Refusal.foreignForm
        }
        guard let origin = request.headers[.origin], origins.contains(origin) else { throw Refusal.foreignForm }
        return try await next(request, context)
    }
}

/// What a browser may do with our pages: nothing that we did not write ourselves.
package struct SecurityHeaders: RouterMiddleware {
    package typealias Context = AppContext
    let isSecure: Bool

    package init(isSecure: Bool) { self.isSecure = isSecure }

    package static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
        manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
        require-trusted-types-for 'script'; trusted-types samtal
        """

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        var response = try await next(request, context)
        for (name, value) in [
            ("Content-Security-Policy", Self.policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ] {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return response
    }
}

extension Request {
    /// False when our modules send for somebody else than who is signed in: a page that was left open, or an outbox
    /// that waited, must not act as the one who has signed in since.
    fileprivate func isOfItsPerson(_ viewer: Viewer?) -> Bool {
        guard let sender = HTTPField.Name("X-Samtal-Person").flatMap({ headers[$0] }), let viewer else { return true }
        return sender == "\(viewer.organisation.id)/\(viewer.person.id)"
    }

    /// Sent by our own modules, which show the sentence where the person is.
    package var isFromScript: Bool { headers[.init("X-Samtal") ?? .origin] == "1" }
}

extension String {
    package var percentEncodedForQuery: String {
        addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(.init(charactersIn: "&?=+;"))) ?? ""
    }
}
