import Access
import Dialogues
import EventSourcing
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

// The pages of the room: by the phase of the talk, and by the role of the one who looks.
extension RoomRoutes {
    func room(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let view = try await pageView(context, viewer)
        let language = context.language
        let page =
            switch view.state.phase {
            case .live where view.writesForOthers:
                RoomPage(
                    view: view,
                    viewer: viewer,
                    guides: desk.library.guides,
                    draft: try await draft(request, view, viewer),
                    before: try await before(view.table, viewer),
                    language: language
                ).html
            case .live:
                PocketPage(
                    view: view,
                    viewer: viewer,
                    draft: try await draft(request, view, viewer),
                    before: try await before(view.table, viewer),
                    language: language
                ).html
            case .open:
                WaitingPage(
                    view: view,
                    viewer: viewer,
                    guides: desk.library.guides,
                    qr: picture(view),
                    language: language
                ).html
            case .none, .draft, .review, .approved, .discarded:
                RoomClosedPage(view: view, viewer: viewer, language: language).html
            }
        return .html(page, in: language)
    }

    func wholeSheet(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let view = try await pageView(context, viewer)
        guard view.isLive else { return .seeOther("\(view.table.path)/room") }
        let page = SheetPage(
            view: view,
            viewer: viewer,
            before: try await before(view.table, viewer),
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func wall(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let view = try await pageView(context, viewer, as: .wall)
        let page = WallPage(view: view, viewer: viewer, qr: picture(view), language: context.language)
        return .html(page.html, in: context.language)
    }

    func stream(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        let own = table.role(of: viewer.person.id).map { RoomAudience($0) }
        let wanted = request.uri.queryParameters["as"].flatMap { RoomAudience(rawValue: String($0)) } ?? own
        // Nobody sees the room as another role does; the wall is for all at the table.
        guard let wanted, wanted == own || wanted == .wall else { throw Site.Refusal.notAllowed }
        return try await live.stream(table, as: wanted, for: request, context)
    }

    private func pageView(_ context: AppContext, _ viewer: Viewer, as audience: RoomAudience? = nil) async throws
        -> RoomView
    {
        let table = try await desk.table(context)
        let own = table.role(of: viewer.person.id).map { RoomAudience($0) }
        return RoomView(
            scene: try await live.scene(of: table),
            audience: audience ?? own ?? .observer,
            me: viewer.person.id,
            now: desk.now()
        )
    }

    /// A private note of one's own that is to be put on the sheet, or a shared answer: its text, in the form.
    private func draft(_ request: Request, _ view: RoomView, _ viewer: Viewer) async throws -> Form {
        if let wanted = request.uri.queryParameters["answer"].map(String.init),
            let answer = view.state.answer(SharedAnswerID(wanted)), view.state.canUse(viewer.person.id, answer)
        {
            return Form(answer: answer)
        }
        guard let wanted = request.uri.queryParameters["private"].map(String.init),
            let note = try await notes(of: viewer, view.table).first(where: { $0.id.value == wanted })
        else { return Form() }
        return Form([("text", String(note.text.prefix(TextLimit.note)))])
    }

    private func picture(_ view: RoomView) -> HTML? {
        guard let qr, let code = view.scene.door?.code else { return nil }
        let words = Text(sv: "QR-kod till rummet, kod \(code.spaced)", en: "QR code of the room, code \(code.spaced)")
        // As one writes it: without what every browser adds by itself.
        let address = "\(desk.origin)/join".replacing("https://", with: "").replacing("http://", with: "")
        return figure(.class("door-picture")) {
            QRPicture(matrix: qr("\(desk.origin)/join/\(code.value)"), words: words)
            figcaption {
                Text("Koden skrivs på ", "The code is written at ")
                b { address }
            }
        }
    }
}
