import Briefings
import Organisations
import DialoguesWeb
import Dialogues
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Site
import Vocabulary

// Taking documents away: from the pack, and by a decision from the log as well.
extension BriefingRoutes {
    func askToRemove(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard place.mayChange else { throw BriefingPack.Refusal.packLocked }
        guard let document = try await desk.present(try context.id("document"), at: place) else {
            throw Site.Refusal.notFound
        }
        return .html(DocumentRemovalPage(place: place, document: document).html, in: context.language)
    }

    func remove(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard let document = place.state.document(try context.id("document")) else { throw Site.Refusal.notFound }
        let form = try await Form.read(request)
        do {
            try await desk.handle(
                .removeDocument(document.id, reason: form["reason"]),
                at: place,
                as: form.identity
            )
            if try await !isReadInARecord(at: place) { try await release(document, at: place) }
            return .seeOther("\(place.path)/edit")
        } catch let refusal as BriefingPack.Refusal {
            let page = DocumentRemovalPage(place: place, document: document, typed: form, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    func askToErase(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard let document = place.state.document(try context.id("document")), !document.isErased else {
            throw Site.Refusal.notFound
        }
        return .html(DocumentErasurePage(place: place, document: document).html, in: context.language)
    }

    func erase(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard let document = place.state.document(try context.id("document")) else { throw Site.Refusal.notFound }
        let form = try await Form.read(request)
        let (actor, now) = (place.actor, desk.dialogues.now())
        do {
            try await place.streams.erase(
                on: place.id,
                in: place.organisation,
                by: place.viewer.person.id,
                as: form.identity,
                replacing: { event, _ in event.without(document.id) },
                command: { positions in
                    .init(
                        .eraseDocument(
                            document.id,
                            positions: positions,
                            reason: form["reason"],
                            decision: form["decision"]
                        ),
                        by: actor,
                        at: now
                    )
                }
            )
            try await release(document, at: place)
            return .seeOther("\(place.path)/edit")
        } catch let refusal as BriefingPack.Refusal {
            let page = DocumentErasurePage(place: place, document: document, typed: form, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    private func release(_ document: BriefingDocument, at place: PackPlace) async throws {
        try await desk.files.release(document.digests, heldBy: place.holder(document.id), in: place.organisation)
    }

    /// What a round shares has been read before those of its dialogues whose records are approved: they keep the file.
    private func isReadInARecord(at place: PackPlace) async throws -> Bool {
        guard case .round(let round, _) = place.subject else { return false }
        return try await desk.dialogues.documents.documents(of: DialogueSummaries(), in: place.organisation)
            .contains { $0.document.round == round && $0.document.phase == .approved }
    }
}

/// Asks before a document goes, and why.
struct DocumentRemovalPage: View {
    let place: PackPlace
    let document: BriefingDocument
    var typed = Form()
    var refusal: BriefingPack.Refusal?

    var body: HTML {
        Page(Text("Ta bort dokumentet?", "Remove the document?"), for: place.viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    BriefingPath(place: place, end: Text("Ta bort", "Remove"), isWithinPack: true)
                    h1 { Text("Ta bort dokumentet?", "Remove the document?") }
                }
                if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
                form(.class("sheet stack"), .method("post"), .action("\(place.path(of: document.id))/removal")) {
                    CommandField()
                    p { b { document.content.title } }
                    p {
                        document.content.file == nil
                            ? Text(
                                "Deltagarna ser det inte längre. Titeln och skälet står kvar i listan över ändringar.",
                                "Participants no longer see it. Title and reason stay in the list of changes."
                            )
                            : Text(
                                "Deltagarna ser det inte längre, och filen raderas. Titeln och skälet står kvar i listan över ändringar.",
                                "Participants no longer see it, and the file is deleted. Title and reason stay in the list of changes."
                            )
                    }
                    Field(
                        Text("Varför tas det bort?", "Why is it removed?"),
                        name: "reason",
                        value: typed["reason"],
                        problem: refusal?.field == "reason" ? refusal?.explanation : nil,
                        limit: BriefingLimit.why
                    )
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Ta bort dokumentet", "Remove the document")
                        }
                        a(.class("button button-quiet"), .href("\(place.path)/edit")) { Text("Behåll det", "Keep it") }
                    }
                    if place.viewer.person.isOrganiser {
                        p(.class("small")) {
                            Text(
                                "Ska också titeln och texten bort ur loggen? ",
                                "Are title and text to go from the log as well? "
                            )
                            a(.href("\(place.path(of: document.id))/erasure")) {
                                Text("Ta bort enligt beslut", "Remove by decision")
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where the organiser lets a document be forgotten, by a decision that is kept.
struct DocumentErasurePage: View {
    let place: PackPlace
    let document: BriefingDocument
    var typed = Form()
    var refusal: BriefingPack.Refusal?

    var body: HTML {
        Page(Text("Ta bort enligt beslut", "Remove by decision"), for: place.viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    BriefingPath(
                        place: place,
                        end: Text("Ta bort enligt beslut", "Remove by decision"),
                        isWithinPack: true
                    )
                    h1 { Text("Ta bort enligt beslut", "Remove by decision") }
                    p(.class("lead soft")) {
                        Text(
                            "Vid gallring, sekretess eller när någon har rätt att få en uppgift borttagen. Titeln, texterna och filen försvinner ur loggen och ur allt som visas. Det går inte att ångra.",
                            "For disposal, secrecy or a person's right. Title, texts and file disappear from the log and from all that is shown. It can not be undone."
                        )
                    }
                }
                if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
                form(.class("sheet stack"), .method("post"), .action("\(place.path(of: document.id))/erasure")) {
                    CommandField()
                    p { b { document.content.title } }
                    Field(
                        Text("Beslut", "Decision"),
                        name: "decision",
                        value: typed["decision"],
                        help: Text(
                            "Vem som beslutade, när och var beslutet finns.",
                            "Who decided, when, and where the decision is kept."
                        ),
                        problem: refusal?.field == "decision" ? refusal?.explanation : nil,
                        limit: BriefingLimit.line
                    )
                    Field(
                        Text("Skäl", "Reason"),
                        name: "reason",
                        value: typed["reason"],
                        help: Text(
                            "Skriv inte av uppgiften: skälet och beslutet står kvar.",
                            "Do not repeat the matter: reason and decision stay."
                        ),
                        problem: refusal?.field == "reason" ? refusal?.explanation : nil,
                        limit: BriefingLimit.why,
                        control: .area(rows: 3, voice: false)
                    )
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Ta bort dokumentet", "Remove the document")
                        }
                        a(.class("button button-quiet"), .href("\(place.path)/edit")) { Text("Avbryt", "Cancel") }
                    }
                }
            }
        }
    }
}
