import EventSourcing
import Organisations
import SQLStorage
import SQLite
import Site
import Vocabulary
import YAMLLibrary

/// Opens the database that the demo is shown from.
///
/// The talk that goes on in the demo goes on now. In a database that is kept it has gone on since, and says that its
/// time is long over. So a demo of an earlier day that nobody has done anything in is moved aside and loaded anew;
/// one that somebody has worked in stays as it is, and the operator is told why the clock looks as it does.
struct DemoOpening {
    let demo: Demo
    let address: DatabaseAddress
    let now: Instant

    func database() async throws -> any Database {
        let database = try await address.openMigrated()
        let place = try await Demo.Place(database, now: now)
        guard let age = try await demo.age(in: place), age.loadedOn < StockholmTime.date(of: now) else {
            return try await loaded(database, place)
        }
        if age.isUntouched, let aside = try putAside(database, of: age.loadedOn) {
            print("Exempelkommun är inläst på nytt. Den från \(age.loadedOn.long.sv) är flyttad till \(aside).")
            let fresh = try await address.openMigrated()
            return try await loaded(fresh, try await Demo.Place(fresh, now: now))
        }
        print(
            """
            Exempelkommun lästes in \(age.loadedOn.long.sv). Samtalet som pågår i den har gått sedan dess, så dess tid är ute.
            Vill du börja om: stoppa Samtal, flytta undan databasen eller ange en ny i SAMTAL_DATABASE, och starta igen.
            """
        )
        return database
    }

    private func loaded(_ database: any Database, _ place: Demo.Place) async throws -> any Database {
        if try await demo.load(into: place, now: now) {
            print("Exempelkommun är inläst. / The demo municipality is loaded.")
        }
        return database
    }

    /// Where the file is now; nil when it stays where it was.
    private func putAside(_ database: any Database, of day: LocalDate) throws -> String? {
        guard case .sqlite(let path) = address, let file = database as? SQLiteDatabase else { return nil }
        let aside = "\(path).demo-\(day.iso)-\(now.microseconds / 1_000_000)"
        try file.close()
        try SQLiteBackup.moveAside(path, to: aside)
        return aside
    }
}

extension Demo {
    /// When it was loaded, and whether everything is as it was then. Nil when it is not, or not wholly, loaded.
    func age(in place: Place) async throws -> (loadedOn: LocalDate, isUntouched: Bool)? {
        guard let end = try await place.log.receipt(for: .wholeDemo, in: story.organisation)?.position,
            let last = try await place.log.events(in: story.organisation, after: end - 1, limit: 1).first
        else { return nil }
        let head = try await place.log.head(of: story.organisation)
        let organisations = try await place.directory.organisations().map(\.id)
        let people = try await place.directory.people(in: story.organisation)
        let isUntouched = head == end && organisations == [story.organisation] && people.count == story.people.count
        return (StockholmTime.date(of: last.recordedAt), isUntouched)
    }
}
