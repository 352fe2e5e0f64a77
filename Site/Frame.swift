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
    let origin: String

    package init(origin: String) { self.origin = origin }

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        if let site = request.headers[.init("Sec-Fetch-Site") ?? .origin], site != "same-origin" {
            throw Refusal.foreignForm
        }
        guard request.headers[.origin] == origin else { throw Refusal.foreignForm }
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

/// Turns a refusal into its sentence: as a page, or as text for a script that asked (`X-Samtal: 1`).
///
/// A page with a form catches its own refusals to show the form again with all that was typed;
/// what comes here has no form to return to.
package struct ExplainRefusals: RouterMiddleware {
    package typealias Context = AppContext

    package init() {}

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        do {
            return try await next(request, context)
        } catch let refusal as any Explained {
            return refused(refusal, request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound {
            return refused(Refusal.notFound, request, context)
        }
    }

    private func refused(_ refusal: any Explained, _ request: Request, _ context: AppContext) -> Response {
        if request.isFromScript { return .refusal(refusal, in: context.language) }
        if refusal.status == .unauthorized, request.method == .get {
            return .seeOther("/sign-in?next=\(request.uri.path.percentEncodedForQuery)")
        }
        return .html(
            RefusalPage(refusal: refusal, viewer: context.viewer).html,
            in: context.language,
            status: refusal.status
        )
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

extension Response {
    /// A refusal as one sentence of text.
    package static func refusal(_ refusal: any Explained, in language: Language) -> Response {
        var response = Response.text(refusal.explanation[language])
        response.status = refusal.status
        return response
    }
}

struct RefusalPage: View {
    let refusal: any Explained
    let viewer: Viewer?

    var body: HTML {
        Page(Text("Det gick inte", "That did not work"), for: viewer) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { Text("Det gick inte den här gången", "That did not work this time") } }
                Message(.correct, refusal.explanation) {
                    p { a(.href("/")) { Text("Till Mitt arbete", "To My work") } }
                }
            }
        }
    }
}

extension String {
    package var percentEncodedForQuery: String {
        addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(.init(charactersIn: "&?=+;"))) ?? ""
    }
}
