/// Whoever is let in by the room's code sees the private notes of that device and no others.
package enum Migration0004SessionsOfPrivateNotes: Migration {
    package static let number = 4
    package static let sentence = "Private notes: the session that each was written in."

    package static func run(in connection: any SQLConnection, _ dialect: SQLDialect) throws {
        try connection.execute(script: "ALTER TABLE private_notes ADD COLUMN session TEXT")
    }
}
