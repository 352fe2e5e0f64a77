import Dialogues
import EventSourcing
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

// Notes: written, changed, moved, withdrawn.
extension RoomRoutes {
    func addNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        let again: FormAgain = { post, refusal in
            NoteForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
        }
        return try await answer(post, again: again) {
            let id: NoteID = post.form.id() ?? NoteID(CommandID.next())
            let content = post.form.noteContent(by: post.viewer.person.id)
            return .addNote(
                .init(id: id, box: try post.form.needBox(), content, answer: post.form.id("answer"))
            )
        }
    }

    /// A shared answer from the preparation, onto the sheet as it is.
    func useAnswer(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: SharedAnswerID = try context.id("answer")
        return try await answer(post) { .useAnswer(id: id, note: NoteID(CommandID.next())) }
    }

    func showNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        guard let note = table.state.note(try context.id("note")), note.isVisible, !note.isErased else {
            throw Dialogue.Refusal.noSuchNote
        }
        let page = NotePage(view: view(of: table, for: viewer), note: note, viewer: viewer, language: context.language)
        guard page.maySomething else { throw Dialogue.Refusal.notYourNote }
        return .html(page.html, in: context.language)
    }

    func editNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: NoteID = try context.id("note")
        let now = desk.now
        let again: FormAgain = { post, refusal in
            guard let note = post.state.note(id) else { return Message(.correct, refusal.explanation).html }
            return NoteEdit(view: post.view(at: now()), note: note, typed: post.form, refusal: refusal).html
        }
        let edited = try await answer(post, to: place(of: id, in: post.table), again: again) {
            .editNote(
                id: id,
                post.form.noteContent(by: post.state.note(id)?.writtenBy ?? post.viewer.person.id),
                revision: post.form.integer("revision") ?? 0
            )
        }
        guard edited.status.code < 400, let box: BoxID = post.form.id("box"), box != post.state.note(id)?.box else {
            return edited
        }
        let moving = Append.Command(id: "\(post.form.identity.id)-move", digest: post.form.identity.digest)
        return try await answer(post, to: post.table.afterEditing("note-\(id)", at: "room/sheet"), as: moving) {
            .moveNote(id: id, to: box)
        }
    }

    func moveNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: NoteID = try context.id("note")
        return try await answer(post, to: post.table.afterEditing("note-\(id)", at: "room/sheet")) {
            .moveNote(id: id, to: try post.form.needBox())
        }
    }

    func withdrawNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: NoteID = try context.id("note")
        return try await answer(post, to: post.table.afterEditing(nil, at: "room")) { .withdrawNote(id: id) }
    }

    func view(of table: Table, for viewer: Viewer) -> RoomView {
        let role = table.role(of: viewer.person.id)
        return RoomView(
            scene: RoomScene(table: table),
            audience: role.map(RoomAudience.init) ?? .observer,
            me: viewer.person.id,
            now: desk.now()
        )
    }

    /// Where a note is seen: among those of the current box, on the whole sheet, or in the record.
    private func place(of id: NoteID, in table: Table) -> String {
        let isCurrent = table.state.note(id)?.box == table.state.clock.current
        return table.afterEditing("note-\(id)", at: isCurrent ? "room" : "room/sheet")
    }
}

extension Table {
    /// While the talk goes on back to the room, afterwards to the record that is being prepared.
    func afterEditing(_ anchor: String?, at place: String) -> String {
        let fragment = anchor.map { "#\($0)" } ?? ""
        return state.phase == .live ? "\(path)/\(place)\(fragment)" : "\(path)/review\(fragment)"
    }
}
