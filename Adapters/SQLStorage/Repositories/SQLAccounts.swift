import Access
import Organisations
import Vocabulary

package struct SQLAccounts: Accounts {
    let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func account(provenBy email: String, newID: AccountID, at now: Instant) async throws -> Account {
        let rows = try await database.write { connection in
            try connection.run(
                "INSERT INTO accounts (id, email, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                SQLValue(newID),
                .text(email),
                SQLValue(now)
            )
            return try connection.run("SELECT id, email FROM accounts WHERE email = $1", .text(email))
        }
        return try Self.account(rows[0])
    }

    package func account(_ id: AccountID) async throws -> Account? {
        try await database.read { connection in
            try connection.run("SELECT id, email FROM accounts WHERE id = $1", SQLValue(id)).first.map(Self.account)
        }
    }

    package func memberships(of email: String) async throws -> [Membership] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT organisations.id, organisations.name, \(PersonColumns.list) FROM people
                JOIN organisations ON organisations.id = people.organisation
                WHERE people.email = $1 AND people.removed_at IS NULL
                """,
                .text(email)
            ).map {
                Membership(organisation: try SQLPeople.organisation($0), person: try PersonColumns.person($0, from: 2))
            }
        }.inSwedishOrder(by: \.organisation.name)
    }

    private static func account(_ row: SQLRow) throws -> Account {
        Account(id: AccountID(try row.text(0)), email: try row.text(1))
    }
}
