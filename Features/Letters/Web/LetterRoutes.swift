import Access
import Dialogues
import DialoguesWeb
import HTTPTypes
import Hummingbird
import Jobs
import Letters
import Markup
import Organisations
import Site
import Vocabulary

/// "Utskick": what was sent, what waits, what will be sent, and whether anything is.
package struct LetterRoutes: Sendable {
    let desk: LetterDesk

    package init(desk: LetterDesk) { self.desk = desk }

    package var routes: [Route] {
        [
            .get("/letters", .organiser, use: overview),
            .post("/letters/choice", .organiser, use: choose),
            .get("/letters/preview", .organiser, use: preview),
            .post("/letters/:job/retry", .organiser, use: retry),
            .post("/letters/:job/cancel", .organiser, use: cancel),
            .get("/letters/stop/:stop", .anyone, use: askToStop),
            .post("/letters/stop/:stop", .anyone, use: stop),
        ]
    }

    /// Mail programs post to this by themselves when their reader wants no more (RFC 8058).
    package static func isStopped(at path: String) -> Bool { path.hasPrefix("/letters/stop/") }

    func overview(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let days = request.uri.queryParameters.get("days", as: Int.self) ?? 14
        let dialogue = request.uri.queryParameters["dialogue"].flatMap { DialogueID(checking: String($0)) }
        let page = LetterPage(
            viewer: viewer,
            overview: try await desk.overview(of: viewer.organisation.id, days: min(max(days, 1), 60)),
            dialogue: dialogue
        )
        return .html(page.html, in: context.language)
    }

    func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let form = try await Form.read(request)
        guard desk.post != nil else { throw LetterRefusal.mailNotSetUp }
        let choice = LetterChoice(isOn: form["on"] == "1", language: Language(rawValue: form["language"]) ?? .sv)
        try await desk.choices.choose(
            choice,
            for: viewer.organisation.id,
            by: viewer.person.id,
            at: desk.dialogues.now()
        )
        desk.bell.ring()
        return .seeOther("/letters")
    }

    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let (kind, thing) = (request.uri.queryParameters["kind"], request.uri.queryParameters["thing"])
        let order = try await desk.overview(of: viewer.organisation.id, days: 60).orders.first {
            kind.map(String.init) == $0.kind.rawValue && thing.map(String.init) == $0.thing
        }
        guard let order,
            let person = try await desk.dialogues.directory.person(order.person, in: viewer.organisation.id)
        else { throw Site.Refusal.notFound }
        let letter = try await desk.preview(order, to: person, in: viewer.organisation.id)
        return .html(LetterPreviewPage(viewer: viewer, letter: letter).html, in: context.language)
    }

    func retry(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let isTaken = try await desk.queue.retry(
            try context.id("job"),
            in: viewer.organisation.id,
            at: desk.dialogues.now()
        )
        guard isTaken else { throw LetterRefusal.goneMeanwhile }
        desk.bell.ring()
        return .seeOther("/letters")
    }

    func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let isTaken = try await desk.queue.cancel(
            try context.id("job"),
            in: viewer.organisation.id,
            word: LetterWord.byHand.rawValue,
            at: desk.dialogues.now()
        )
        guard isTaken else { throw LetterRefusal.goneMeanwhile }
        return .seeOther("/letters")
    }
}

enum LetterRefusal: Explained, Equatable {
    case mailNotSetUp, goneMeanwhile, stopUnknown

    var explanation: Text {
        switch self {
        case .mailNotSetUp:
            Text(
                "Samtal kan inte skicka e-post än. Be den som sköter servern att ställa in det. Hur står på sidan Utskick.",
                "Samtal can't send mail yet. Ask whoever runs the server to set it up. The page Letters says how."
            )
        case .goneMeanwhile:
            Text(
                "Brevet är redan skickat eller borttaget. Öppna sidan Utskick igen så ser du hur det står till.",
                "The letter is already sent or removed. Open the page Letters again to see how things are."
            )
        case .stopUnknown:
            Text(
                "Länken är inte hel. Öppna den igen från brevet, eller säg till den som planerar samtalen.",
                "The link is not whole. Open it from the letter again, or tell whoever plans the dialogues."
            )
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .mailNotSetUp: .unprocessableContent
        case .goneMeanwhile: .conflict
        case .stopUnknown: .notFound
        }
    }
}
