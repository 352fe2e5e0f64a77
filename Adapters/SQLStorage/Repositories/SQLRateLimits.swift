import Access
import Crypto
import Vocabulary

package struct SQLRateLimits: RateLimits {
    let database: any Database
    private let secret: SymmetricKey

    /// With the secret the keys, e-mail addresses among them, can't be guessed from a backup.
    package init(_ database: any Database, secret: String) {
        self.database = database
        self.secret = SymmetricKey(data: Array(secret.utf8))
    }

    package func count(_ limit: RateLimit, for key: String, at now: Instant) async throws -> Int {
        let start = Self.windowStart(limit, now)
        return try await database.write { connection in
            try connection.run("DELETE FROM rates WHERE expires_at <= $1", SQLValue(now))
            let rows = try connection.run(
                """
                INSERT INTO rates (key, window_start, count, expires_at) VALUES ($1, $2, 1, $3)
                ON CONFLICT (key) DO UPDATE SET
                    count = CASE WHEN rates.window_start = excluded.window_start THEN rates.count + 1 ELSE 1 END,
                    window_start = excluded.window_start, expires_at = excluded.expires_at
                RETURNING count
                """,
                self.key(limit, key),
                .integer(start),
                .integer(start + limit.window.microseconds)
            )
            return Int(try rows[0].integer(0))
        }
    }

    package func counted(_ limit: RateLimit, for key: String, at now: Instant) async throws -> Int {
        let start = Self.windowStart(limit, now)
        return try await database.read { connection in
            let rows = try connection.run(
                "SELECT count FROM rates WHERE key = $1 AND window_start = $2",
                self.key(limit, key),
                .integer(start)
            )
            return try rows.first.map { Int(try $0.integer(0)) } ?? 0
        }
    }

    private func key(_ limit: RateLimit, _ key: String) -> SQLValue {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(limit.name)\n\(key)".utf8), using: secret)
        return TokenDigest.hexadecimal(code)
    }

    private static func windowStart(_ limit: RateLimit, _ now: Instant) -> Int64 {
        now.microseconds - now.microseconds % limit.window.microseconds
    }
}
