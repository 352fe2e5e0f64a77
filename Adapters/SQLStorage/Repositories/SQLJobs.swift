import Jobs
import Vocabulary

/// Jobs as rows. What was taken is known by its turn: a server whose lease has run out changes nothing any more.
package struct SQLJobs: JobQueue {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func enqueue(_ jobs: [NewJob], in organisation: OrganisationID, at now: Instant) async throws -> Int {
        if jobs.isEmpty { return 0 }
        return try await database.write { connection in
            try connection.run([
                SQLStatement(
                    """
                    INSERT INTO jobs (organisation, id, kind, key, payload, due, attempts, state, turn, word, made_at, \
                    changed_at)
                    VALUES ($1, $2, $3, $4, $5, $6, 0, 'waiting', 0, '', $7, $8) ON CONFLICT DO NOTHING RETURNING id
                    """,
                    each: jobs.map { job in
                        [
                            SQLValue(organisation), SQLValue(job.id), .text(job.kind), .text(job.key),
                            .text(job.payload), SQLValue(job.due), SQLValue(now), SQLValue(now),
                        ]
                    }
                )
            ])[0].count { !$0.isEmpty }
        }
    }

    package func job(_ id: JobID, in organisation: OrganisationID) async throws -> Job? {
        try await database.read { connection in
            try connection.run(
                "SELECT \(JobColumns.list) FROM jobs WHERE organisation = $1 AND id = $2",
                SQLValue(organisation),
                SQLValue(id)
            ).first.map(JobColumns.job)
        }
    }

    package func jobs(_ kind: String, in organisation: OrganisationID) async throws -> [Job] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT \(JobColumns.list) FROM jobs WHERE organisation = $1 AND kind = $2
                ORDER BY changed_at DESC, id
                """,
                SQLValue(organisation),
                .text(kind)
            ).map(JobColumns.job)
        }
    }

    package func retry(_ job: JobID, in organisation: OrganisationID, at now: Instant) async throws -> Bool {
        try await database.write { connection in
            try !connection.run(
                """
                UPDATE jobs SET state = 'waiting', due = $1, attempts = 0, leased_until = NULL, turn = turn + 1,
                    changed_at = $2
                WHERE organisation = $3 AND id = $4 AND state IN ('waiting', 'parked', 'uncertain', 'cancelled')
                RETURNING id
                """,
                SQLValue(now),
                SQLValue(now),
                SQLValue(organisation),
                SQLValue(job)
            ).isEmpty
        }
    }

    package func cancel(_ job: JobID, in organisation: OrganisationID, word: String, at now: Instant) async throws
        -> Bool
    {
        try await database.write { connection in
            try !connection.run(
                """
                UPDATE jobs SET state = 'cancelled', word = $1, leased_until = NULL, turn = turn + 1, changed_at = $2
                WHERE organisation = $3 AND id = $4 AND state IN ('waiting', 'parked', 'uncertain')
                RETURNING id
                """,
                .text(word),
                SQLValue(now),
                SQLValue(organisation),
                SQLValue(job)
            ).isEmpty
        }
    }
}

/// How a job is read from a row.
enum JobColumns {
    static let list =
        "id, organisation, kind, key, payload, due, attempts, state, leased_until, word, made_at, changed_at, turn"

    static func job(_ row: SQLRow) throws -> Job {
        Job(
            id: JobID(try row.text(0)),
            organisation: OrganisationID(try row.text(1)),
            kind: try row.text(2),
            key: try row.text(3),
            payload: try row.text(4),
            due: try row.instant(5),
            attempts: Int(try row.integer(6)),
            state: Job.State(rawValue: try row.text(7)) ?? .parked,
            leasedUntil: try row.optionalInteger(8).map { Instant(microseconds: $0) },
            word: try row.text(9),
            madeAt: try row.instant(10),
            changedAt: try row.instant(11)
        )
    }

    static func lease(_ row: SQLRow) throws -> Lease { Lease(try job(row), turn: try row.integer(12)) }
}
