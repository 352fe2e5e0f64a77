import Dialogues
import EventSourcing
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Organisations
import Site
import Vocabulary

/// A form that somebody sent from the room, with the table it was sent to.
struct RoomPost: Sendable {
    let request: Request
    let context: AppContext
    let viewer: Viewer
    let table: Table
    let form: Form

    var state: Dialogue.State { table.state }
    var role: DialogueRole? { table.role(of: viewer.person.id) }

    /// The room as the sender sees it: for a form that is shown again.
    func view(at now: Instant) -> RoomView {
        RoomView(
            scene: RoomScene(table: table),
            audience: role.map(RoomAudience.init) ?? .observer,
            me: viewer.person.id,
            now: now
        )
    }
}

/// Takes a refused form and its reason, and gives it back as it was typed.
typealias FormAgain = @Sendable (RoomPost, any Explained) -> HTML

extension RoomRoutes {
    func post(_ request: Request, _ context: AppContext) async throws -> RoomPost {
        RoomPost(
            request: request,
            context: context,
            viewer: try context.signedIn(),
            table: try await desk.table(context),
            form: try await Form.read(request)
        )
    }

    /// Carries out what the form asks. To a script it answers with the log's position, to a browser with a way back;
    /// what is refused comes back with all that was typed.
    func answer(
        _ post: RoomPost,
        to place: String? = nil,
        as command: Append.Command? = nil,
        again: FormAgain? = nil,
        _ action: () throws -> Dialogue.Action
    ) async throws -> Response {
        do {
            let receipt = try await desk.handle(
                try action(),
                on: post.table.id,
                by: post.viewer,
                as: command ?? post.form.identity
            )
            return done(post, to: place, at: receipt.position)
        } catch let refusal as any Explained {
            return try await refused(post, refusal, again)
        }
    }

    func done(_ post: RoomPost, to place: String?, at position: Int64) -> Response {
        guard post.request.isFromScript else { return .seeOther(place ?? "\(post.table.path)/room") }
        var headers: HTTPFields = [.cacheControl: "no-store"]
        if let name = HTTPField.Name("Samtal-Position") { headers[name] = String(position) }
        return Response(status: .noContent, headers: headers)
    }

    func refused(_ post: RoomPost, _ refusal: any Explained, _ again: FormAgain?) async throws -> Response {
        if post.request.isFromScript {
            if case Dialogue.Refusal.changedByOther(let revision) = refusal {
                return try await conflict(post, refusal, revision)
            }
            throw refusal
        }
        // The form is shown on what holds now: somebody else may have changed it.
        let table = try await desk.table(post.table.id, in: post.table.organisation)
        let now = RoomPost(
            request: post.request,
            context: post.context,
            viewer: post.viewer,
            table: table,
            form: post.form
        )
        let page = RoomRefusalPage(
            table: table,
            viewer: post.viewer,
            refusal: refusal,
            form: again?(now, refusal),
            language: post.context.language
        )
        return .html(page.html, in: post.context.language, status: refusal.status)
    }

    /// Both texts, to be chosen between or combined: nothing is overwritten.
    private func conflict(_ post: RoomPost, _ refusal: any Explained, _ revision: Int) async throws -> Response {
        struct Conflict: Encodable {
            let sentence: String
            let theirs: [String: String]
            let revision: Int
        }
        let table = try await desk.table(post.table.id, in: post.table.organisation)
        let note = post.context.parameters.get("note").flatMap { table.state.note(NoteID($0)) }
        let step = post.context.parameters.get("step").flatMap { table.state.step(StepID($0)) }
        let fields = note?.fields ?? step?.content.fields ?? []
        let body = Conflict(
            sentence: refusal.explanation[post.context.language],
            theirs: Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
            revision: revision
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Response(
            status: refusal.status,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(body)))
        )
    }
}

/// What was refused, why, and the form with everything that was typed.
struct RoomRefusalPage: View {
    let table: Table
    let viewer: Viewer
    let refusal: any Explained
    let form: HTML?
    let language: Language

    var body: HTML {
        Page(title, for: viewer, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { title }
                    if form != nil, !isChallenge {
                        p(.class("lead soft")) { Text("Allt du skrev finns kvar.", "All that you wrote is kept.") }
                    }
                }
                if let form { form } else { Message(.correct, refusal.explanation) }
                p { a(.href("\(table.path)/room")) { Text("Till rummet", "To the room") } }
            }
        }
    }

    private var title: Text {
        if isChallenge { return Text("Innan ni går vidare", "Before you go on") }
        return form == nil
            ? Text("Det gick inte den här gången", "That did not work this time")
            : Text("Rätta och skicka igen", "Correct and send again")
    }

    /// Asked for a reason that nobody has had the place to write before: nothing is wrong.
    private var isChallenge: Bool {
        if case Dialogue.Refusal.challengeNotHeld = refusal { form != nil } else { false }
    }
}
