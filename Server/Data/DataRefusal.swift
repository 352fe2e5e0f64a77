import SQLite

/// Why a command about the database was not carried out, in a sentence that says what to do.
enum DataRefusal: Error, Equatable, CustomStringConvertible {
    case unknownAddress(String)
    case noDatabase(String)
    case emptyDatabase
    case notEmpty
    case brokenLogs(Int)
    case differingDocuments(Int)
    case programMissing(String)
    case programFailed(String, status: Int32)

    var description: String {
        switch self {
        case .unknownAddress(let text):
            "Databasens adress ska vara sqlite:SÖKVÄG eller postgresql://…, inte ”\(text)”."
        case .noDatabase(let path):
            "Det finns ingen databas i \(path). Ange rätt sökväg med --database eller i SAMTAL_DATABASE."
        case .emptyDatabase:
            "Databasen är tom. Starta Samtal en gång, eller läs in en säkerhetskopia med samtal restore."
        case .notEmpty:
            "Databasen har redan ett innehåll, och det skrivs inte över. Läs in kopian i en ny, tom databas."
        case .brokenLogs(let count):
            "\(count) logg(ar) är inte som de skrevs. Jämför med en säkerhetskopia innan något mer görs."
        case .differingDocuments(let count):
            "\(count) dokument stämde inte med loggen. De är nu omgjorda; säg till den som utvecklar Samtal."
        case .programMissing(let program):
            "Programmet \(program) behövs för PostgreSQL men finns inte här. Installera det (apt-get install postgresql-client)."
        case .programFailed(let program, let status):
            "\(program) misslyckades (\(status)). Felet står ovanför; inget är ändrat."
        }
    }
}

extension BackupRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noDatabase(let path): "Det finns ingen fil i \(path)."
        case .exists(let path):
            "Det finns redan en fil i \(path), och den skrivs inte över. Ange ett annat namn, "
                + "eller flytta undan den (restore kan göra det med --move-aside)."
        case .inUse(let path): "Databasen \(path) används av en server som är igång. Stoppa den först."
        case .damaged(let path): "Filen \(path) är inte en hel databas. Använd en annan säkerhetskopia."
        }
    }
}
