import Jobs
import Vocabulary

/// How a server takes jobs, and what it writes of them.
extension SQLJobs {
    package func take(_ kind: String, at now: Instant, until: Instant, atMost limit: Int) async throws -> [Lease] {
        // SQLite has one writer at a time. On PostgreSQL each server passes over the rows that another one is taking.
        let passing = database.dialect == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
        return try await database.write { connection in
            try connection.run(
                """
                UPDATE jobs SET state = 'uncertain', leased_until = NULL, turn = turn + 1, changed_at = $1
                WHERE kind = $2 AND state = 'handing' AND leased_until <= $3
                """,
                SQLValue(now),
                .text(kind),
                SQLValue(now)
            )
            return try connection.run(
                """
                UPDATE jobs SET state = 'running', attempts = attempts + 1, turn = turn + 1, leased_until = $1,
                    changed_at = $2
                WHERE (organisation, id) IN (
                    SELECT organisation, id FROM jobs
                    WHERE kind = $3 AND ((state = 'waiting' AND due <= $4) OR (state = 'running' AND leased_until <= $5))
                    ORDER BY due, id LIMIT $6 \(passing))
                RETURNING \(JobColumns.list)
                """,
                SQLValue(until),
                SQLValue(now),
                .text(kind),
                SQLValue(now),
                SQLValue(now),
                SQLValue(limit)
            ).map(JobColumns.lease).sorted { ($0.job.due, $0.job.id.value) < ($1.job.due, $1.job.id.value) }
        }
    }

    package func beginHandingOver(_ lease: Lease, at now: Instant) async throws -> Bool {
        try await database.write { connection in
            try !connection.run(
                """
                UPDATE jobs SET state = 'handing', changed_at = $1
                WHERE organisation = $2 AND id = $3 AND turn = $4 AND state = 'running' AND leased_until > $5
                RETURNING id
                """,
                SQLValue(now),
                SQLValue(lease.job.organisation),
                SQLValue(lease.job.id),
                .integer(lease.turn),
                SQLValue(now)
            ).isEmpty
        }
    }

    package func settle(_ lease: Lease, as state: Job.State, word: String, due: Instant, at now: Instant) async throws
        -> Bool
    {
        try await database.write { connection in
            try !connection.run(
                """
                UPDATE jobs SET state = $1, word = $2, due = $3, leased_until = NULL, changed_at = $4
                WHERE organisation = $5 AND id = $6 AND turn = $7 AND state IN ('running', 'handing')
                RETURNING id
                """,
                .text(state.rawValue),
                .text(word),
                SQLValue(due),
                SQLValue(now),
                SQLValue(lease.job.organisation),
                SQLValue(lease.job.id),
                .integer(lease.turn)
            ).isEmpty
        }
    }

    package func nextDue(_ kind: String) async throws -> Instant? {
        try await database.read { connection in
            try connection.run(
                """
                SELECT MIN(CASE WHEN state = 'waiting' THEN due ELSE leased_until END) FROM jobs
                WHERE kind = $1 AND state IN ('waiting', 'running', 'handing')
                """,
                .text(kind)
            ).first?.optionalInteger(0).map { Instant(microseconds: $0) }
        }
    }
}
