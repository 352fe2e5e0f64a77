import Dialogues
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

// Private notes: rows of their author's own, never events, in no one else's page or stream.
extension DialogueDesk {
    /// Whoever has, or has had, a seat at the table. What is reached is one's own and nothing else.
    var ownNotes: Permission {
        Permission("own-notes") { _, context in
            let person = try context.signedIn().person.id
            let state = try await state(context)
            guard (state.plan.seats + state.left).contains(where: { $0.person == person }) else {
                throw Site.Refusal.notAllowed
            }
        }
    }
}

extension RoomRoutes {
    func myNotes(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.table(context)
        let page = PrivateNotesPage(
            view: view(of: table, for: viewer),
            notes: try await notes(of: viewer, table),
            viewer: viewer,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func savePrivateNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let now = desk.now
        do {
            let text = post.form["text"]
            guard !text.isBlank else { throw Dialogue.Refusal.textMissing }
            guard !text.isLonger(than: TextLimit.purpose) else {
                throw Dialogue.Refusal.textTooLong(limit: TextLimit.purpose)
            }
            let note = PrivateNote(
                id: post.form.id() ?? PrivateNoteID(CommandID.next()),
                box: post.form.id("box"),
                text: text,
                writtenAt: desk.now(),
                session: post.viewer.session
            )
            guard
                try await desk.privateNotes.save(
                    note,
                    by: post.viewer.person.id,
                    in: post.table.id,
                    post.table.organisation
                )
            else { throw RoomFormRefusal.privateNoteOfOther }
            return done(post, to: post.table.myNotesPath, at: post.table.position)
        } catch let refusal as any Explained {
            return try await refused(post, refusal) { post, refusal in
                PrivateNoteForm(view: post.view(at: now()), typed: post.form, refusal: refusal).html
            }
        }
    }

    func erasePrivateNote(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: PrivateNoteID = try context.id("private")
        try await erase(try await notes(of: post.viewer, post.table).filter { $0.id == id }, post)
        return done(post, to: post.table.myNotesPath, at: post.table.position)
    }

    func eraseMyNotes(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        try await erase(try await notes(of: post.viewer, post.table), post)
        return done(post, to: post.table.myNotesPath, at: post.table.position)
    }

    /// Who was let in by code was recognised by the facilitator, and may be another than the name says:
    /// that device has its own notes and no earlier ones.
    func notes(of viewer: Viewer, _ table: Table) async throws -> [PrivateNote] {
        let notes = try await desk.privateNotes.notes(of: viewer.person.id, in: table.id, table.organisation)
        return viewer.isLetInByCode ? notes.filter { $0.session == viewer.session } : notes
    }

    private func erase(_ notes: [PrivateNote], _ post: RoomPost) async throws {
        for note in notes {
            try await desk.privateNotes.erase(
                note.id,
                of: post.viewer.person.id,
                in: post.table.id,
                post.table.organisation
            )
        }
    }
}

extension Table {
    var myNotesPath: String { "\(path)/room/mine" }
}
