// BriefingsWeb: the pages where the shared basis is put together, and read.

import Briefings
import Organisations
import EventSourcing
import Dialogues
import DialoguesWeb
import HTTPTypes
import Hummingbird
import Markup
import Site
import Templates
import Vocabulary

/// What is to be read before a dialogue, and the same for what a round's dialogues share.
package struct BriefingRoutes: Sendable {
    typealias Find = @Sendable (AppContext) async throws -> PackPlace
    typealias Answer = @Sendable (Request, AppContext, PackPlace) async throws -> Response

    let desk: BriefingDesk

    package init(desk: BriefingDesk) { self.desk = desk }

    package var routes: [Route] {
        let dialogues = desk.dialogues
        return routes(
            "/dialogues/:dialogue/briefing",
            readers: dialogues.seatOrOrganiser,
            preparers: dialogues.facilitatorOrOrganiser,
            organiser: dialogues.organiser,
            desk.dialoguePlace
        )
            + routes(
                "/rounds/:round/briefing",
                readers: desk.organiserOfRound,
                preparers: desk.organiserOfRound,
                organiser: desk.organiserOfRound,
                desk.roundPlace
            )
    }

    private func routes(
        _ path: String,
        readers: Permission,
        preparers: Permission,
        organiser: Permission,
        _ find: @escaping Find
    ) -> [Route] {
        func get(_ rest: String, _ permission: Permission, _ answer: @escaping Answer) -> Route {
            .get(path + rest, permission) { request, context in try await answer(request, context, find(context)) }
        }
        func post(_ rest: String, _ permission: Permission, _ answer: @escaping Answer) -> Route {
            .post(path + rest, permission) { request, context in try await answer(request, context, find(context)) }
        }
        return [
            get("", readers, read),
            get("/documents/:document/file", readers, download),
            get("/edit", preparers, list),
            get("/new", preparers, new),
            post("/documents", preparers, add),
            get("/documents/:document", preparers, edit),
            post("/documents/:document", preparers, change),
            post("/documents/:document/place", preparers, move),
            get("/documents/:document/removal", preparers, askToRemove),
            post("/documents/:document/removal", preparers, remove),
            get("/documents/:document/erasure", organiser, askToErase),
            post("/documents/:document/erasure", organiser, erase),
        ]
    }

    func read(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        let page = BriefingPage(
            place: place,
            briefing: try await briefing(at: place),
            pieces: try await desk.pieces(at: place),
            history: try await history(at: place),
            guide: desk.dialogues.library.preparation.reading,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    /// The file of a document that this dialogue has, its round's included; in an earlier version when it is asked for.
    func download(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        guard let part = try await briefing(at: place).part(try context.id("document")) else {
            throw Site.Refusal.notFound
        }
        let version = request.uri.queryParameters["version"].flatMap { Int($0) } ?? part.document.version
        guard part.document.versions.indices.contains(version - 1),
            let file = part.document.versions[version - 1].content.file,
            let content = try await desk.files.content(
                of: file.digest,
                heldBy: holder(of: part, at: place),
                in: place.organisation
            )
        else { throw Site.Refusal.notFound }
        return .attachment(content, named: file.name, type: file.type)
    }

    func list(_ request: Request, _ context: AppContext, _ place: PackPlace) async throws -> Response {
        .html(try await listPage(place).html, in: context.language)
    }

    func listPage(_ place: PackPlace, refusal: BriefingPack.Refusal? = nil) async throws -> BriefingListPage {
        BriefingListPage(
            place: place,
            briefing: try await briefing(at: place),
            pieces: try await desk.pieces(at: place),
            guide: desk.dialogues.library.preparation.reading,
            refusal: refusal
        )
    }

    func briefing(at place: PackPlace) async throws -> Briefing {
        guard let table = place.table else { return Briefing(shared: .init(), own: place.state) }
        return try await desk.briefing(table)
    }

    private func history(at place: PackPlace) async throws -> BriefingHistory {
        guard let table = place.table else { return BriefingHistory([place.state]) }
        let times = try await desk.dialogues.documents.document(
            table.id.value,
            of: InvitationTimes(),
            in: table.organisation
        )
        return BriefingHistory(
            [try await desk.sharedPack(of: table), place.state],
            openedAt: times?.openedAt,
            lockedAt: table.state.record.lockedAt
        )
    }

    /// What the round shares is held by the round's pack.
    private func holder(of part: Briefing.Part, at place: PackPlace) -> FileHolder {
        guard part.origin == .round, let round = place.table?.state.plan.round else {
            return place.holder(part.document.id)
        }
        return FileHolder(pack: desk.shared.name(of: round.value), document: part.document.id)
    }
}
