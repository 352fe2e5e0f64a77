import Dialogues
import FollowUps
import Templates
import Vocabulary

/// Follow-up talks as rows: who and in which state in columns, what was said in one.
package struct SQLFollowUpTalks: FollowUpTalks {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func followUp(_ id: FollowUpID, _ organisation: OrganisationID) async throws -> FollowUp? {
        try await database.read { connection in
            try connection.run(
                "\(select) AND id = $2",
                .text(organisation.value),
                .text(id.value)
            ).first.map(FollowUp.init)
        }
    }

    package func followUps(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [FollowUp] {
        try await database.read { connection in
            try connection.run(
                "\(select) AND dialogue = $2 ORDER BY created_at, id",
                .text(organisation.value),
                .text(dialogue.value)
            ).map(FollowUp.init)
        }
    }

    package func followUps(in organisation: OrganisationID) async throws -> [FollowUp] {
        try await database.read { connection in
            try connection.run("\(select) ORDER BY created_at, id", .text(organisation.value)).map(FollowUp.init)
        }
    }

    package func begin(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool {
        try await database.write { connection in
            let begun = try connection.run(
                """
                INSERT INTO follow_ups (organisation, id, dialogue, person, interviewer, state, content, revision,
                    created_at, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                ON CONFLICT (organisation, id) DO NOTHING RETURNING id
                """,
                .text(organisation.value),
                .text(followUp.id.value),
                .text(followUp.dialogue.value),
                .text(followUp.person.value),
                .text(followUp.interviewer.value),
                .text(followUp.state.rawValue),
                .text(try ContentJSON.text(KeptFollowUp(followUp))),
                SQLValue(followUp.revision),
                .integer(at.microseconds),
                .integer(at.microseconds)
            )
            return !begun.isEmpty
        }
    }

    package func save(_ followUp: FollowUp, at: Instant, _ organisation: OrganisationID) async throws -> Bool {
        try await database.write { connection in
            let saved = try connection.run(
                """
                UPDATE follow_ups SET state = $1, content = $2, revision = $3, changed_at = $4
                WHERE organisation = $5 AND id = $6 AND revision = $7 RETURNING id
                """,
                .text(followUp.state.rawValue),
                .text(try ContentJSON.text(KeptFollowUp(followUp))),
                SQLValue(followUp.revision),
                .integer(at.microseconds),
                .text(organisation.value),
                .text(followUp.id.value),
                SQLValue(followUp.revision - 1)
            )
            return !saved.isEmpty
        }
    }

    package func discard(_ id: FollowUpID, over revision: Int, _ organisation: OrganisationID) async throws -> Bool {
        try await database.write { connection in
            let gone = try connection.run(
                "DELETE FROM follow_ups WHERE organisation = $1 AND id = $2 AND revision = $3 RETURNING id",
                .text(organisation.value),
                .text(id.value),
                SQLValue(revision)
            )
            return !gone.isEmpty
        }
    }
}

private let select = """
    SELECT id, dialogue, person, interviewer, state, content, revision FROM follow_ups WHERE organisation = $1
    """

/// What the column `content` holds, as JSON.
private struct KeptFollowUp: Codable {
    let role: QuotedRole
    let date: LocalDate?
    let answers: [String: String]
    let sent: [String: String]
    let consent: QuoteConsent.Answer?
    let reason: String

    init(_ followUp: FollowUp) {
        role = followUp.role
        date = followUp.date
        answers = followUp.answers.named
        sent = followUp.sent.named
        consent = followUp.consent
        reason = followUp.reason
    }
}

extension FollowUp {
    fileprivate init(_ row: SQLRow) throws {
        let content = try ContentJSON.read(KeptFollowUp.self, try row.text(5))
        guard let state = State(rawValue: try row.text(4)) else { throw UnreadableContent() }
        self.init(
            id: FollowUpID(try row.text(0)),
            dialogue: DialogueID(try row.text(1)),
            person: PersonID(try row.text(2)),
            interviewer: PersonID(try row.text(3)),
            role: content.role,
            state: state,
            date: content.date,
            answers: content.answers.byItem,
            sent: content.sent.byItem,
            consent: content.consent,
            reason: content.reason,
            revision: Int(try row.integer(6))
        )
    }
}
