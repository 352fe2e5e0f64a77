import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Vocabulary

/// Turns a refusal into its sentence: as a page, or as text for a script that asked (`X-Samtal: 1`).
///
/// A page with a form catches its own refusals to show the form again with all that was typed;
/// what comes here has no form to return to. Stands twice in the router: outermost, and inside of those that know who
/// asks and that the form is ours. Only there is what was typed shown again.
package struct ExplainRefusals: RouterMiddleware {
    package typealias Context = AppContext
    private let keepsTyped: Bool

    package init(keepingTyped keepsTyped: Bool = false) { self.keepsTyped = keepsTyped }

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        var request = request
        var typed: TypedText?
        do {
            // Files are looked for by the path, and a path of two slashes would be sent on to another host.
            guard !request.uri.string.hasPrefix("//") else { throw Refusal.notFound }
            if keepsTyped, request.isForm, !request.isFromScript {
                // Read before anybody is asked who may: a body can be read but once.
                let (body, isWhole) = try await request.body.beginning(upTo: Form.limit)
                typed = TypedText(body, isWhole: isWhole)
                guard isWhole else { throw Refusal.formTooLarge }
                request.body = RequestBody(buffer: body)
            }
            return try await next(request, context)
        } catch let refusal as any Explained {
            return refused(refusal, typed, request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound && !keepsTyped {
            return refused(Refusal.notFound, nil, request, context)
        }
    }

    private func refused(_ refusal: any Explained, _ typed: TypedText?, _ request: Request, _ context: AppContext)
        -> Response
    {
        if request.isFromScript { return .refusal(refusal, in: context.language) }
        if refusal.status == .unauthorized, request.method == .get {
            return .seeOther("/sign-in?next=\(request.uri.path.percentEncodedForQuery)")
        }
        return .html(
            RefusalPage(refusal: refusal, typed: typed, viewer: context.viewer).html,
            in: context.language,
            status: refusal.status
        )
    }
}

extension Request {
    fileprivate var isForm: Bool {
        method == .post && headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    }
}

extension RequestBody {
    /// The whole of it, or as much as is let in.
    fileprivate func beginning(upTo limit: Int) async throws -> (ByteBuffer, isWhole: Bool) {
        var body = ByteBuffer()
        for try await var chunk in self {
            let room = limit - body.readableBytes
            if chunk.readableBytes > room {
                body.writeImmutableBuffer(chunk.readSlice(length: room) ?? ByteBuffer())
                return (body, false)
            }
            body.writeBuffer(&chunk)
        }
        return (body, true)
    }
}

extension Response {
    /// A refusal as one sentence of text.
    package static func refusal(_ refusal: any Explained, in language: Language) -> Response {
        var response = Response.text(refusal.explanation[language])
        response.status = refusal.status
        return response
    }
}

/// What was refused, and everything that was typed: there is no form left to put it in.
struct RefusalPage: View {
    let refusal: any Explained
    let typed: TypedText?
    let viewer: Viewer?

    var body: HTML {
        Page(topic, for: viewer) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { topic } }
                Message(.correct, refusal.explanation) { p { wayOn } }
                if let typed, !typed.isEmpty { TypedAgain(typed: typed) }
            }
        }
    }

    private var topic: Text {
        switch refusal.status {
        case .notFound: Text("Vi hittar inte sidan", "We can't find the page")
        case .tooManyRequests: Text("Vänta en stund", "Wait a moment")
        case .forbidden where typed == nil: Text("Sidan är inte för dig", "The page is not for you")
        default: Text("Det gick inte den här gången", "That did not work this time")
        }
    }

    @HTMLBuilder private var wayOn: HTML {
        if refusal.status == .unauthorized {
            a(.href("/sign-in")) { Text("Logga in", "Sign in") }
        } else {
            a(.href("/")) { Text("Till Mitt arbete", "To My work") }
        }
    }
}

/// The texts of a form, to be copied.
private struct TypedAgain: View {
    let typed: TypedText

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("typed")) {
            h2(.id("typed"), .class("plain-title")) { Text("Det du skrev", "What you wrote") }
            p(.class("small soft")) {
                typed.isWhole
                    ? Text(
                        "Inget är sparat. Kopiera texten innan du går vidare.",
                        "Nothing is saved. Copy the text before you go on."
                    )
                    : Text(
                        "Inget är sparat, och det här är bara början. Gå tillbaka i webbläsaren för att se allt.",
                        "Nothing is saved, and this is only the beginning. Go back in your browser to see all of it."
                    )
            }
            for (index, text) in typed.texts.enumerated() {
                let count = typed.texts.count
                Field(
                    count == 1
                        ? Text("Texten", "The text")
                        : Text("Text \(index + 1) av \(count)", "Text \(index + 1) of \(count)"),
                    name: "typed-\(index + 1)",
                    value: text,
                    control: .area(rows: 3, voice: true),
                    .init("readonly"),
                    .lang("sv")
                )
            }
        }
    }
}
