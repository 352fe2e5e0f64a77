import Briefings
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Site
import Vocabulary

// Adding, changing and moving documents.
extension BriefingRoutes {
    func new(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard place.mayChange else { throw BriefingPack.Refusal.packLocked }
        guard let kind = request.uri.queryParameters["kind"].flatMap({ DocumentKind(rawValue: String($0)) }) else {
            throw Site.Refusal.notFound
        }
        return .html(DocumentFormPage(place: place, form: DocumentForm(kind), document: nil).html, in: context.language)
    }

    func add(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        let upload = try await Upload.read(request)
        guard let kind = DocumentKind(rawValue: upload.form["kind"]) else { throw Site.Refusal.notFound }
        let form = DocumentForm(kind, upload.form)
        // The form's own command: sent twice, it is one document.
        let id = DocumentID(upload.form.command)
        return try await save(upload, form, as: id, in: nil, place, context) { .addDocument(id, $0) }
    }

    func edit(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard place.mayChange else { throw BriefingPack.Refusal.packLocked }
        guard let document = try await desk.present(try context.id("document"), at: place) else {
            throw Site.Refusal.notFound
        }
        let page = DocumentFormPage(place: place, form: DocumentForm(document), document: document)
        return .html(page.html, in: context.language)
    }

    func change(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard let document = place.state.document(try context.id("document")) else { throw Site.Refusal.notFound }
        let upload = try await Upload.read(request)
        // A document stays of its kind.
        let form = DocumentForm(DocumentKind(document.content.kind), upload.form)
        return try await save(upload, form, as: document.id, in: document, place, context) { content in
            .changeDocument(document.id, content, version: upload.form.integer("version") ?? 0)
        }
    }

    func move(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        let form = try await Form.read(request)
        guard let direction = BriefingPack.Direction(rawValue: form["direction"]) else { throw Site.Refusal.notFound }
        do {
            let id: DocumentID = try context.id("document")
            try await desk.handle(.moveDocument(id, direction), at: place, as: form.identity)
            return .seeOther("\(place.path)/edit#\(id)")
        } catch let refusal as BriefingPack.Refusal {
            return .html(try await listPage(place, refusal: refusal).html, in: context.language, status: refusal.status)
        }
    }

    private func save(
        _ upload: Upload,
        _ form: DocumentForm,
        as id: DocumentID,
        in document: BriefingDocument?,
        _ place: PackPlace,
        _ context: AppContext,
        _ action: (DocumentContent) -> BriefingPack.Action
    ) async throws -> Response {
        let sent = form.kind == .file ? upload.files.first : nil
        func again(_ problems: [DocumentProblem], _ status: HTTPResponse.Status) -> Response {
            var form = form
            form.problems = problems
            let isFileProblem = problems.contains { $0.field == "file" }
            if sent != nil, !isFileProblem { form.problems.append(.chooseFileAgain) }
            return .html(
                DocumentFormPage(place: place, form: form, document: document).html,
                in: context.language,
                status: status
            )
        }
        if let first = upload.refusals.first { return again(upload.refusals.map { .init($0) }, first.status) }
        do {
            let content = try form.content(file: sent.map(FileReference.init) ?? document?.content.file)
            try await keep(sent, for: id, at: place)
            do {
                try await desk.handle(action(content), at: place, as: form.typed.identity)
            } catch {
                try await letGo(of: sent, for: id, at: place)
                throw error
            }
            try await letGo(of: sent, for: id, at: place)
            return .seeOther("\(place.path)/edit#\(id)")
        } catch let problems as DocumentProblems {
            return again(problems.all, .unprocessableContent)
        } catch let refusal as BriefingPack.Refusal {
            return again([.init(refusal)], refusal.status)
        }
    }

    private func keep(_ file: UploadedFile?, for id: DocumentID, at place: PackPlace) async throws {
        guard let file else { return }
        try await desk.files.keep(
            file.content,
            digest: file.digest,
            for: place.holder(id),
            in: place.organisation,
            at: desk.dialogues.now()
        )
    }

    /// Of a file that came to nothing: refused, or sent once more after its document was removed.
    private func letGo(of file: UploadedFile?, for id: DocumentID, at place: PackPlace) async throws {
        guard let file else { return }
        let document = try await desk.present(id, at: place)
        guard document?.digests.contains(file.digest) != true else { return }
        try await desk.files.release([file.digest], heldBy: place.holder(id), in: place.organisation)
    }
}

extension FileReference {
    init(_ file: UploadedFile) {
        self.init(digest: file.digest, name: file.name, type: file.type, size: file.content.count)
    }
}
