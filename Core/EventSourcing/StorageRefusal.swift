import Vocabulary

/// Why what was asked could not be stored. Nothing of it was.
package enum StorageRefusal: Error, Equatable {
    case diskFull
    /// The database was last opened by a later version of Samtal, with migrations that this one has not.
    case newerDatabase(version: Int, known: Int)
    /// The database does not answer, or someone else holds what we need for too long.
    case unavailable(reason: String)

    /// What happened and what to do next.
    package var sentence: Text {
        switch self {
        case .diskFull:
            Text(
                "Det gick inte att spara, för serverns disk är full. Det du skrev står kvar här. "
                    + "Be den som sköter servern att frigöra utrymme och försök sedan igen.",
                "It could not be saved, because the server's disk is full. What you wrote is still here. "
                    + "Ask whoever runs the server to free some space, then try again."
            )
        case .newerDatabase(let version, let known):
            Text(
                "Databasen är från en nyare version av Samtal (den har ändring \(version), det här programmet känner "
                    + "till \(known)). Installera den nyare versionen, eller läs in en äldre säkerhetskopia.",
                "The database is from a newer version of Samtal (it has change \(version), this program knows "
                    + "\(known)). Install the newer version, or restore an older backup."
            )
        case .unavailable:
            Text(
                "Det gick inte att spara just nu, för databasen svarar inte. Det du skrev står kvar här. "
                    + "Försök igen om en liten stund.",
                "It could not be saved just now, because the database does not answer. What you wrote is still here. "
                    + "Try again in a little while."
            )
        }
    }
}

extension StorageRefusal: CustomStringConvertible {
    package var description: String {
        let reason = if case .unavailable(let reason) = self { " (\(reason))" } else { "" }
        return "\(sentence[.sv])\n\(sentence[.en])\(reason)"
    }
}
