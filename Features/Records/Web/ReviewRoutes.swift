import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Records
import Site
import Templates
import Vocabulary

// The way from the closed talk to the locked record.
extension RecordRoutes {
    func review(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reviewPage(context, refused: nil)
    }

    func propose(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, named: "correction", to: "corrections", request, context) { id in
            guard let about = Correction.About(form["about"]) else { throw Dialogue.Refusal.noSuchNote }
            try await handle(
                .proposeCorrection(id: CorrectionID(form.command), about, text: form["text"]),
                on: id,
                context,
                as: form.identity
            )
        }
    }

    /// A note or headline is rewritten in the same form; then the correction counts as taken.
    func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let correction: CorrectionID = try context.id("correction")
        return try await carryOut(
            form,
            named: "correction-\(correction)",
            to: "correction-\(correction)",
            request,
            context
        ) {
            id in
            let state = try await desk.table(context).state
            let about = state.record.corrections.first { $0.id == correction }?.about
            if form.has("text"), let about, let change = state.rewriting(about, as: form) {
                let first = Append.Command(id: "\(form.command)-text", digest: form.identity.digest)
                try await handle(change, on: id, context, as: first)
            }
            try await handle(
                .takeCorrection(id: correction, note: NoteID(form.command)),
                on: id,
                context,
                as: form.identity
            )
        }
    }

    func decline(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let correction: CorrectionID = try context.id("correction")
        return try await carryOut(
            form,
            named: "correction-\(correction)",
            to: "correction-\(correction)",
            request,
            context
        ) {
            id in
            try await handle(
                .declineCorrection(id: correction, reason: form["reason"]),
                on: id,
                context,
                as: form.identity
            )
        }
    }

    func offer(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, named: "offer", to: "approval", request, context) { id in
            try await handle(
                .offerForApproval(revision: form.integer("revision") ?? 0),
                on: id,
                context,
                as: form.identity
            )
        }
    }

    /// The one who approves says which text: its revision and its checksum. Another text is not approved.
    func approve(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await carryOut(form, named: "approval", to: "approval", request, context) { id in
            guard let party = Party(rawValue: form["party"]) else { throw Dialogue.Refusal.notApprover }
            let state = try await desk.table(context).state
            let isFirstTime =
                try await desk.log.receipt(for: form.identity, in: context.signedIn().organisation.id) == nil
            if isFirstTime, state.phase == .review, form["checksum"] != RecordChecksum.sha256(of: id, state) {
                throw Dialogue.Refusal.recordHasChanged(now: state.record.revision)
            }
            let action = Dialogue.Action.approve(
                party: party,
                revision: form.integer("revision") ?? 0,
                checksum: form["checksum"]
            )
            try await handle(action, on: id, context, as: form.identity)
        }
    }

    private func handle(
        _ action: Dialogue.Action,
        on id: DialogueID,
        _ context: AppContext,
        as identity: Append.Command
    ) async throws {
        try await desk.handle(action, on: id, by: try context.signedIn(), as: identity)
    }

    /// Does what the form asks and goes back to the page; refused, the page comes again with all that was typed.
    /// A script, which has the page, is told that it is done, or the reason.
    private func carryOut(
        _ form: Form,
        named name: String,
        to place: String,
        _ request: Request,
        _ context: AppContext,
        _ body: (DialogueID) async throws -> Void
    ) async throws -> Response {
        let id: DialogueID = try context.id("dialogue")
        do {
            try await body(id)
            if request.isFromScript { return Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
            return .seeOther("/dialogues/\(id)/review#\(place)")
        } catch let refusal as Dialogue.Refusal where !request.isFromScript {
            return try await reviewPage(context, refused: RefusedForm(name: name, form: form, refusal: refusal))
        }
    }

    private func reviewPage(_ context: AppContext, refused: RefusedForm?) async throws -> Response {
        let viewed = try await record(context)
        guard viewed.exists else {
            if let refused { throw refused.refusal }
            return .html(NoRecordPage(viewed: viewed).html, in: context.language)
        }
        let page = ReviewPage(viewed: viewed, refused: refused)
        return .html(page.html, in: context.language, status: refused?.refusal.status ?? .ok)
    }
}

extension Correction.About {
    /// As the form has it: `note-ID`, `step-ID`, `missing-BOX`, `headline`.
    fileprivate init?(_ value: String) {
        if value == "headline" {
            self = .headline
        } else if let id = NoteID(checking: value.rest(after: "note-")) {
            self = .note(id)
        } else if let id = StepID(checking: value.rest(after: "step-")) {
            self = .step(id)
        } else if let id = BoxID(checking: value.rest(after: "missing-")) {
            self = .missing(in: id)
        } else {
            return nil
        }
    }
}

extension Dialogue.State {
    /// What the recorder writes instead of the text that a correction is about; nil when nothing is changed.
    fileprivate func rewriting(_ about: Correction.About, as form: Form) -> Dialogue.Action? {
        let text = form["text"]
        switch about {
        case .note(let id):
            guard let note = note(id), note.text != text else { return nil }
            let content = Dialogue.NoteContent(text, note.perspective, note.source, saidBy: note.saidBy)
            return .editNote(id: id, content, revision: form.integer("revision") ?? 0)
        case .headline: return text == headline ? nil : .setHeadline(text: text)
        case .step, .missing: return nil
        }
    }
}

extension String {
    fileprivate func rest(after prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : "" }
}
