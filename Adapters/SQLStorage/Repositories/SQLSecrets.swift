import Access

package struct SQLSecrets: Secrets {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func secret(_ name: String, fresh: String) async throws -> String {
        try await database.write { connection in
            try connection.run(
                "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                .text(name),
                .text(fresh)
            )
            return try connection.run("SELECT value FROM secrets WHERE name = $1", .text(name))[0].text(0)
        }
    }
}
