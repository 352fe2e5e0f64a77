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
                    draft: try await draft(request, view),
                    language: language
                ).html
            case .live:
                PocketPage(view: view, viewer: viewer, draft: try await draft(request, view), language: language).html
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
        return .html(SheetPage(view: view, viewer: viewer, language: context.language).html, in: context.language)
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

    /// A private note of one's own that is to be put on the sheet: its text, in the form.
    private func draft(_ request: Request, _ view: RoomView) async throws -> Form {
        guard let me = view.me, let wanted = request.uri.queryParameters["private"].map(String.init) else {
            return Form()
        }
        let notes = try await desk.privateNotes.notes(of: me, in: view.table.id, view.table.organisation)
        guard let note = notes.first(where: { $0.id.value == wanted }) else { return Form() }
        return Form([("text", String(note.text.prefix(TextLimit.note)))])
    }

    private func picture(_ view: RoomView) -> HTML? {
        guard let qr, let code = view.scene.door?.code else { return nil }
        let words = Text(sv: "QR-kod till rummet, kod \(code.spaced)", en: "QR code of the room, code \(code.spaced)")
        return QRPicture(matrix: qr("\(desk.origin)/join/\(code.value)"), words: words).html
    }
}

/// The room for those who lead and write: the sheet as a map, the box, the time and the word.
struct RoomPage: View {
    let view: RoomView
    let viewer: Viewer
    let guides: RoleGuides
    let draft: Form
    let language: Language

    private var state: Dialogue.State { view.state }

    var body: HTML {
        Page(
            view.box?.numbered ?? Text(sv: state.plan.title),
            for: viewer,
            frame: .bare,
            scripts: ["room"],
            body: view.following(path: "room"),
            language: language
        ) {
            div(.class("room")) {
                bar
                main(.class("room-main"), .id("content")) {
                    div(.class("room-messages"), .data("notices", "")) {}
                    map
                    box
                    side
                }
                for box in state.boxes where box.isCompulsory && view.leads { SkipForm(view: view, box: box) }
                if view.leads { view.controls }
            }
            div(.class("visually-hidden"), .role("status"), .data("announcer", "")) {}
        }
    }

    private var bar: HTML {
        header(.class("room-bar")) {
            a(.class("logo"), .href("/")) {
                Logo()
                span(.class("visually-hidden")) { Text("Samtal, till Mitt arbete", "Samtal, to My work") }
            }
            view.head
            span(.class("soft")) {
                Text("Du är ", "You are ")
                view.table.role(of: viewer.person.id)?.nameInSentence ?? Text("med", "here")
            }
            SavedLine()
            for tab in [RoomFrame.Tab.sheet, .mine] {
                a(.class("button button-small"), .href(view.path(tab.path))) {
                    Icon(tab.icon)
                    tab.name
                }
            }
            a(.class("button button-small"), .href(view.path("wall"))) {
                Icon("screen")
                Text("Rumsskärm", "Room screen")
            }
            a(.class("button button-small"), .href("/")) { Text("Lämna rummet", "Leave the room") }
        }
    }

    private var map: HTML {
        section(.class("room-map stack"), .ariaLabelledby("map-title")) {
            div(.class("room-panel stack")) {
                view.map
                view.talk
            }
            if view.leads {
                div(.class("room-panel stack-tight")) {
                    h2 { Text("Dörren", "The door") }
                    view.door
                }
            }
            div(.class("room-panel stack-tight"), .id("park")) {
                view.parked
                ParkForm(view: view)
            }
            details(.class("room-panel"), .id("people")) {
                summary { Text("Vid bordet", "At the table") }
                view.people
                if view.leads {
                    p { a(.href(view.path("seats"))) { Text("Ändra vilka som är med", "Change who takes part") } }
                }
            }
        }
    }

    private var box: HTML {
        section(.class("sheet room-box"), .ariaLabelledby("box-title")) {
            view.boxHead
            div(.data("outbox-list", "")) {}
            NoteForm(view: view, typed: draft)
            view.notes
            view.steps
            details(
                .id("new-step"),
                .data("opens-in", stepBox?.id.value ?? ""),
                .open.when(view.box?.holdsActions ?? false)
            ) {
                summary { Text("Skriv en åtgärd", "Write an action") }
                StepForm(view: view)
            }
            view.headline
            details(
                .id("headline"),
                .data("opens-in", lastBox?.id.value ?? ""),
                .open.when(view.box?.id == lastBox?.id)
            ) {
                summary { Text("Skriv gruppens rubrik", "Write the group's headline") }
                HeadlineForm(view: view)
            }
            if view.leads {
                details(.class("small"), .id("closing-script"), .data("opens-in", lastBox?.id.value ?? "")) {
                    summary { Text("Slutmanus", "Closing script") }
                    ScriptLines(script: guides.closing, table: view.table)
                }
            }
        }
    }

    private var stepBox: Box? { state.template?.actionBox }
    private var lastBox: Box? { state.boxes.last }

    private var side: HTML {
        section(.class("room-side stack"), .ariaLabel(Text("Tid och ordning", "Time and order"))) {
            div(.class("room-panel clock")) { view.clock }
            div(.class("room-panel stack-tight")) { view.round }
        }
    }
}

/// What is read aloud, with the names that the dialogue knows.
struct ScriptLines: View {
    let script: Script
    let table: Table

    var body: HTML {
        ul(.class("stack-tight voice")) {
            for line in script.filled(names) { li { line } }
        }
    }

    /// Days that nobody has set yet are said as what they are.
    private var names: [String: String] {
        let plan = table.state.plan
        func names(_ people: [PersonID], _ none: String) -> String {
            people.isEmpty ? none : people.map(table.name).joined(separator: " och ")
        }
        let recorder = names(plan.people(as: .recorder), "dokumentatören")
        return [
            "recorder": recorder, "timekeeper": names(plan.people(as: .timekeeper), "vi tillsammans"),
            "approver": names(plan.approvers(of: .first) + plan.approvers(of: .second), "parterna"),
            "draftDate": "den dag vi kommer överens om", "reviewDate": "den dag vi kommer överens om",
            "nextDate": "som vi bestämmer nu", "decisionBody": "rätt nämnd",
        ]
    }
}
