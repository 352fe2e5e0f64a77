// RecordsWeb: the record on screen and paper, its corrections and approvals, its history, and what is forgotten by decision.
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

/// The record of a dialogue: read, printed, checked, corrected, approved – and erased by decision.
package struct RecordRoutes: Sendable {
    let desk: DialogueDesk
    let live: RecordLive

    package init(desk: DialogueDesk, heartbeat: Duration = .seconds(15)) {
        self.desk = desk
        live = RecordLive(desk: desk, heartbeat: heartbeat)
    }

    package var routes: [Route] {
        [
            .get("/dialogues/:dialogue/record", desk.seatOrOrganiser, use: read),
            .get("/dialogues/:dialogue/record/sheet", desk.seatOrOrganiser, use: sheet),
            .get("/dialogues/:dialogue/record/text", desk.seatOrOrganiser, use: text),
            .get("/dialogues/:dialogue/record/history", desk.seatOrOrganiser, use: history),
            .get("/dialogues/:dialogue/record/live", desk.seatOrOrganiser, use: stream),
            .get("/dialogues/:dialogue/review", desk.seatOrOrganiser, use: review),
            .post("/dialogues/:dialogue/corrections", desk.seat(), use: propose),
            .post("/dialogues/:dialogue/corrections/:correction/taking", desk.seat(.recorder), use: take),
            .post("/dialogues/:dialogue/corrections/:correction/declination", desk.seat(.recorder), use: decline),
            .post("/dialogues/:dialogue/offer", desk.seat(.recorder), use: offer),
            .post("/dialogues/:dialogue/approval", desk.seat(), use: approve),
            .get("/dialogues/:dialogue/erasure", desk.organiser, use: chooseErasure),
            .post("/dialogues/:dialogue/erasure", desk.organiser, use: erase),
        ]
    }

    func read(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewed = try await record(context)
        guard viewed.exists else { return .html(NoRecordPage(viewed: viewed).html, in: context.language) }
        return .html(ReadingPage(viewed: viewed).html, in: context.language)
    }

    func sheet(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewed = try await record(context)
        guard viewed.exists else { return .html(NoRecordPage(viewed: viewed).html, in: context.language) }
        return .html(SheetPage(viewed: viewed).html, in: context.language)
    }

    /// What the checksum is of, byte for byte, to be checked with any tool.
    func text(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewed = try await record(context)
        guard viewed.exists else { throw Site.Refusal.notFound }
        var response = Response.text(viewed.document.canonicalText)
        response.headers[.contentDisposition] = "attachment; filename=\"samtal-record.txt\""
        return response
    }

    func history(_ request: Request, _ context: AppContext) async throws -> Response {
        .html(HistoryPage(viewed: try await record(context)).html, in: context.language)
    }

    func stream(_ request: Request, _ context: AppContext) async throws -> Response {
        try await live.stream(
            try await desk.table(context),
            for: try context.signedIn(),
            in: context.language,
            request,
            isSignedIn: context.isStillSignedIn
        )
    }

    func record(_ context: AppContext) async throws -> ViewedRecord {
        let viewer = try context.signedIn()
        let scene = try await desk.record(of: try await desk.table(context))
        return ViewedRecord(scene: scene, for: viewer, in: context.language)
    }
}
