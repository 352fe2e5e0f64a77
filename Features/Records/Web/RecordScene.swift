import Dialogues
import DialoguesWeb
import EventSourcing
import Records
import Templates
import Vocabulary

/// All that the pages of a record show, whoever looks: the record, the names that it does not hold, what has happened.
struct RecordScene: Sendable {
    let table: Table
    let document: RecordDocument
    /// Everything that has happened in the dialogue, as the log has it.
    let events: [(event: DialogueEvent, record: RecordedEvent)]
    /// The decisions by which texts of the dialogue were forgotten.
    let erasures: [ErasureDecision]
    let origin: String
    let help: HelpText?
}

extension DialogueDesk {
    func record(of table: Table) async throws -> RecordScene {
        let events = try await log.events(of: dialogues.name(of: table.id.value), in: table.organisation)
            .map { (event: try EventCodec<DialogueEvent>.decode($0.event), record: $0) }
        let erasures = events.compactMap { event, record -> ErasureDecision? in
            guard case .erased(_, let what, let reason, let decision) = event else { return nil }
            return ErasureDecision(what, reason: reason, decision: decision, at: record.recordedAt)
        }
        return RecordScene(
            table: table,
            document: RecordDocument(table.state, of: table.id, erasures: erasures),
            events: events,
            erasures: erasures,
            origin: origin,
            help: library.help("record")
        )
    }
}
