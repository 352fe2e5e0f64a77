import EventSourcing
import Vocabulary

/// Carries out an erasure in the transaction at hand.
struct ErasingWrite {
    let erasure: Erasure
    let documents: DocumentTable
    let now: Instant

    /// What was written; no news when the same command was carried out before.
    func run(in connection: any SQLConnection) throws -> (receipt: Receipt, news: [AppendPlan.News]) {
        let append = GroupAppend(group: [erasure.append], documents: documents, now: now)
        let known = try append.known(in: connection)
        let key = AppendPlan.CommandKey(organisation: erasure.organisation, id: erasure.command.id)
        if let first = known.receipts[key] { return (try first.answer(to: erasure.command), []) }

        try erasure.check()
        let before = try eventsToReplace(in: connection)
        let plan = AppendPlan([erasure.append], known, now: now, covers: HashChain.cover(erasure.replacements))
        let receipt = try plan.answers[0].get()
        // The record first: the trigger lets only named events be changed.
        try append.write(plan, in: connection)
        try replace(before.map(\.command), in: connection)
        let after = zip(before, erasure.replacements).map { $0.erased(payload: $1.payload) }
        try documents.rebuild(
            erasure.organisation,
            touchedBy: before + after + plan.news.map(\.sealed.event),
            connection
        )
        return (receipt, plan.news)
    }

    private func eventsToReplace(in connection: any SQLConnection) throws -> [RecordedEvent] {
        let rows = try connection.run([
            SQLStatement(
                "SELECT \(RecordedEvent.columnList) FROM events WHERE organisation = $1 AND position = $2",
                each: erasure.replacements.map { [.text(erasure.organisation.value), .integer($0.position)] }
            )
        ])[0]
        return try zip(erasure.replacements, rows).map { replacement, rows in
            try erasure.check(try rows.first.map(RecordedEvent.init), at: replacement.position)
        }
    }

    /// A receipt's digest is of what was asked, texts and all, so it goes too.
    private func replace(_ commands: [String], in connection: any SQLConnection) throws {
        let organisation = SQLValue.text(erasure.organisation.value)
        _ = try connection.run([
            SQLStatement(
                "UPDATE events SET payload = $1, salt = '' WHERE organisation = $2 AND position = $3",
                each: erasure.replacements.map { [.text($0.payload), organisation, .integer($0.position)] }
            ),
            SQLStatement(
                "UPDATE receipts SET digest = NULL WHERE organisation = $1 AND command = $2 AND digest IS NOT NULL",
                each: Set(commands).sorted().map { [organisation, .text($0)] }
            ),
        ])
    }
}
