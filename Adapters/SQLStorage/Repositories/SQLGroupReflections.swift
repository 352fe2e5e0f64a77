import Dialogues
import Reflections
import Vocabulary

/// Groups' reflections as rows: one for the dialogue, one for each guess, one for each part that the group writes.
package struct SQLGroupReflections: GroupReflections {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func reflection(of dialogue: DialogueID, _ organisation: OrganisationID) async throws -> GroupReflection {
        try await database.read { connection in
            try connection.reflections(in: organisation, of: dialogue)[dialogue] ?? GroupReflection()
        }
    }

    package func reflections(in organisation: OrganisationID) async throws -> [DialogueID: GroupReflection] {
        try await database.read { try $0.reflections(in: organisation, of: nil) }
    }

    /// The row of the dialogue is written first: it makes those who write at the same time wait for each other.
    package func save(_ change: ReflectionChange, of dialogue: DialogueID, _ organisation: OrganisationID)
        async throws -> Bool
    {
        try await database.write { connection in
            let row = try connection.run(
                """
                INSERT INTO reflections (organisation, dialogue, changes) VALUES ($1, $2, 1)
                ON CONFLICT (organisation, dialogue) DO UPDATE SET changes = reflections.changes + 1
                RETURNING COALESCE(begun_at, -1), COALESCE(done_at, -1)
                """,
                .text(organisation.value),
                .text(dialogue.value)
            )
            let (begun, done) = (try row[0].integer(0), try row[0].integer(1))
            guard done < 0 else { return false }
            switch change {
            case .guessed(let guess):
                guard begun < 0 else { return false }
                return try connection.keep(guess, of: dialogue, organisation)
            case .begun(let at):
                guard begun < 0 else { return true }
                try connection.mark("begun_at", at, dialogue, organisation)
                return true
            case .agreed(let part):
                guard begun >= 0 else { return false }
                let text = try ContentJSON.text(KeptTime(part.content))
                return try connection.keep(Part.time, text, part.revision, part.by, part.at, dialogue, organisation)
            case .evaluated(let part):
                let text = try ContentJSON.text(KeptEvaluation(part.content))
                return try connection.keep(Part.form, text, part.revision, part.by, part.at, dialogue, organisation)
            case .done(let at):
                try connection.mark("done_at", at, dialogue, organisation)
                return true
            }
        }
    }
}

private enum Part: String { case time, form }

extension SQLConnection {
    fileprivate func mark(_ column: String, _ at: Instant, _ dialogue: DialogueID, _ organisation: OrganisationID)
        throws
    {
        try run(
            "UPDATE reflections SET \(column) = $1 WHERE organisation = $2 AND dialogue = $3",
            .integer(at.microseconds),
            .text(organisation.value),
            .text(dialogue.value)
        )
    }

    /// Written only over the revision before.
    fileprivate func keep(_ guess: Kept<TimeGuess>, of dialogue: DialogueID, _ organisation: OrganisationID) throws
        -> Bool
    {
        let kept = try run(
            "SELECT revision FROM reflection_guesses WHERE organisation = $1 AND dialogue = $2 AND person = $3",
            .text(organisation.value),
            .text(dialogue.value),
            .text(guess.by.value)
        )
        guard try kept.first?.integer(0) ?? 0 == Int64(guess.revision - 1) else { return false }
        try run(
            """
            INSERT INTO reflection_guesses (organisation, dialogue, person, content, revision, written_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (organisation, dialogue, person) DO UPDATE
            SET content = excluded.content, revision = excluded.revision, written_at = excluded.written_at
            """,
            .text(organisation.value),
            .text(dialogue.value),
            .text(guess.by.value),
            .text(try ContentJSON.text(KeptTime(guess.content))),
            SQLValue(guess.revision),
            .integer(guess.at.microseconds)
        )
        return true
    }

    fileprivate func keep(
        _ part: Part,
        _ content: String,
        _ revision: Int,
        _ by: PersonID,
        _ at: Instant,
        _ dialogue: DialogueID,
        _ organisation: OrganisationID
    ) throws -> Bool {
        let kept = try run(
            "SELECT revision FROM reflection_parts WHERE organisation = $1 AND dialogue = $2 AND part = $3",
            .text(organisation.value),
            .text(dialogue.value),
            .text(part.rawValue)
        )
        guard try kept.first?.integer(0) ?? 0 == Int64(revision - 1) else { return false }
        try run(
            """
            INSERT INTO reflection_parts (organisation, dialogue, part, content, revision, written_by, written_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (organisation, dialogue, part) DO UPDATE
            SET content = excluded.content, revision = excluded.revision, written_by = excluded.written_by,
                written_at = excluded.written_at
            """,
            .text(organisation.value),
            .text(dialogue.value),
            .text(part.rawValue),
            .text(content),
            SQLValue(revision),
            .text(by.value),
            .integer(at.microseconds)
        )
        return true
    }

    /// Of one dialogue, or of all.
    fileprivate func reflections(in organisation: OrganisationID, of dialogue: DialogueID?) throws
        -> [DialogueID: GroupReflection]
    {
        func rows(_ columns: String, _ table: String) throws -> [SQLRow] {
            let select = "SELECT dialogue, \(columns) FROM \(table) WHERE organisation = $1"
            guard let dialogue else { return try run(select, .text(organisation.value)) }
            return try run("\(select) AND dialogue = $2", .text(organisation.value), .text(dialogue.value))
        }
        var reflections: [DialogueID: GroupReflection] = [:]
        for row in try rows("begun_at, done_at", "reflections") {
            reflections[DialogueID(try row.text(0))] = GroupReflection(
                begunAt: try row.optionalInstant(1),
                doneAt: try row.optionalInstant(2)
            )
        }
        for row in try rows("person, content, revision, written_at", "reflection_guesses") {
            let person = PersonID(try row.text(1))
            reflections[DialogueID(try row.text(0))]?.guesses[person] = Kept(
                try ContentJSON.read(KeptTime.self, try row.text(2)).guess,
                revision: Int(try row.integer(3)),
                by: person,
                at: Instant(microseconds: try row.integer(4))
            )
        }
        for row in try rows("part, content, revision, written_by, written_at", "reflection_parts") {
            try reflections[DialogueID(try row.text(0))]?.read(row)
        }
        return reflections
    }
}

extension GroupReflection {
    fileprivate mutating func read(_ row: SQLRow) throws {
        let (text, revision) = (try row.text(2), Int(try row.integer(3)))
        let (by, at) = (PersonID(try row.text(4)), Instant(microseconds: try row.integer(5)))
        switch Part(rawValue: try row.text(1)) {
        case .time:
            let content = try ContentJSON.read(KeptTime.self, text).agreement
            agreement = Kept(content, revision: revision, by: by, at: at)
        case .form:
            let content = try ContentJSON.read(KeptEvaluation.self, text).evaluation
            evaluation = Kept(content, revision: revision, by: by, at: at)
        case nil: throw UnreadableContent()
        }
    }
}

extension SQLRow {
    func optionalInstant(_ column: Int) throws -> Instant? {
        values[column] == .null ? nil : Instant(microseconds: try integer(column))
    }
}
