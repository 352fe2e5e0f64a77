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

    package init(desk: DialogueDesk) { self.desk = desk }

    package var routes: [Route] {
        [
            .get("/dialogues/:dialogue/record", desk.seatOrOrganiser, use: read),
            .get("/dialogues/:dialogue/record/sheet", desk.seatOrOrganiser, use: sheet),
            .get("/dialogues/:dialogue/record/text", desk.seatOrOrganiser, use: text),
            .get("/dialogues/:dialogue/record/history", desk.seatOrOrganiser, use: history),
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
        let viewed = try await record(context)
        let events = try await desk.recorded(viewed.table)
        return .html(HistoryPage(viewed: viewed, events: events).html, in: context.language)
    }

    func record(_ context: AppContext) async throws -> ViewedRecord {
        let table = try await desk.table(context)
        let erasures = try await desk.erasures(of: table)
        return ViewedRecord(
            viewer: try context.signedIn(),
            language: context.language,
            table: table,
            document: RecordDocument(table.state, of: table.id, erasures: erasures),
            erasures: erasures,
            origin: desk.origin,
            help: desk.library.help("record")
        )
    }
}

extension DialogueDesk {
    /// Everything that has happened in the dialogue, as the log has it.
    func recorded(_ table: Table) async throws -> [(event: DialogueEvent, record: RecordedEvent)] {
        try await log.events(of: dialogues.name(of: table.id.value), in: table.organisation)
            .map { (try EventCodec<DialogueEvent>.decode($0.event), $0) }
    }

    /// The decisions by which texts of the dialogue were forgotten.
    func erasures(of table: Table) async throws -> [ErasureDecision] {
        guard table.state.hasErased else { return [] }
        return try await recorded(table).compactMap { event, record in
            guard case .erased(_, let what, let reason, let decision) = event else { return nil }
            return ErasureDecision(what, reason: reason, decision: decision, at: record.recordedAt)
        }
    }
}

extension Dialogue.State {
    fileprivate var hasErased: Bool {
        notes.contains(where: \.isErased) || steps.contains(where: \.isErased) || parked.contains(where: \.isErased)
            || record.corrections.contains(where: \.isErased)
    }
}
