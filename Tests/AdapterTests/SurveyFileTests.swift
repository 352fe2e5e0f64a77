import Foundation
import SQLStorage
import SQLite
import Surveys
import Templates
import Testing
import Vocabulary

@Suite("From the database file alone", .serialized)
struct SurveyFileTests {
    /// What could go wrong in the storing, planted on purpose.
    enum Plant: String, CaseIterable, CustomTestStringConvertible {
        case sharedID, time, insertionOrder, logKept

        var testDescription: String { rawValue }
    }

    private static let rounds = 120
    /// Whoever guesses puts one answer in its place on average, however many there are, with a variance of one. Nobody
    /// who only guesses gets above this in more than one of 100 000 tries.
    private static let bound = Double(rounds) + 4.5 * Double(rounds).squareRoot()

    @Test("nobody links answers to people better than by chance", .timeLimit(.minutes(3)))
    func unlinkable() async throws {
        for (way, right) in try await attack(planting: nil).sorted(by: { $0.key < $1.key }) {
            #expect(Double(right) <= Self.bound, "by \(way): \(right) right of \(Self.rounds) expected")
        }
    }

    @Test("a leak that is planted is found", .timeLimit(.minutes(3)), arguments: Plant.allCases)
    func found(plant: Plant) async throws {
        let guesses = try await attack(planting: plant)
        let best = guesses.max { $0.value < $1.value }
        #expect(Double(best?.value ?? 0) > Self.bound, "\(plant): \(guesses)")
    }

    /// Many small rounds, each in a database of its own; how many answers each way of guessing got right.
    private func attack(planting plant: Plant?) async throws -> Adversary.Guesses {
        let empty = try await emptyFile()
        defer { try? FileManager.default.removeItem(atPath: empty) }
        var total: Adversary.Guesses = [:]
        for _ in 0..<Self.rounds {
            let path = "\(NSTemporaryDirectory())/survey-\(UUID().uuidString).db"
            try FileManager.default.copyItem(atPath: empty, toPath: path)
            defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
            let database = try SQLiteDatabase(path: path, readers: 1, synchronous: .normal)
            let people = (0..<Int.random(in: 5...9)).map { _ in Secret.next() }
            let answers = people.map { _ in Secret.next() }
            for (person, answer) in zip(people, answers) {
                try await Round(database, plant: plant).take(answer, of: person)
            }
            let guesses = try await Adversary.link(
                answers,
                of: people,
                in: database,
                file: try bytes(path),
                log: try bytes(path + "-wal")
            )
            try database.close()
            total.merge(guesses) { $0 + $1 }
        }
        return total
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        FileManager.default.fileExists(atPath: path) ? Array(try Data(contentsOf: URL(filePath: path))) : []
    }

    /// A migrated database as one file, to be copied.
    private func emptyFile() async throws -> String {
        let path = "\(NSTemporaryDirectory())/survey-empty-\(UUID().uuidString).db"
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        try database.closeAsSingleFile()
        return path
    }
}

/// Takes answers as the product does, or with a planted leak.
private struct Round {
    let database: SQLiteDatabase
    let plant: SurveyFileTests.Plant?

    init(_ database: SQLiteDatabase, plant: SurveyFileTests.Plant?) {
        self.database = database
        self.plant = plant
    }

    func take(_ answer: String, of person: String) async throws {
        switch plant {
        case nil: try await keep(answer, person, in: database)
        case .logKept: try await keep(answer, person, in: WithoutPurge(database: database))
        case .insertionOrder: try await insert(answer, person, id: Secret.next(), at: 0, mixed: false)
        case .sharedID: try await insert(answer, person, id: "receipt-\(Secret.next())", at: 0, mixed: true)
        case .time:
            let now = Int64(Date.now.timeIntervalSince1970 * 1_000_000)
            try await insert(answer, person, id: Secret.next(), at: now, mixed: true)
        }
    }

    private func keep(_ answer: String, _ person: String, in database: any Database) async throws {
        let length = Int.random(in: 1...7)
        try await SQLSurveyRows(database).keep(
            Submission(
                mode: .anonymous,
                role: ["elected", "manager", "official", nil][length % 4],
                texts: ["p2-voice": answer, "p7-other": String(repeating: "ord ", count: length * 12)],
                scores: ["m-voice": length, "m-time": 4],
                consent: .anonymous
            ),
            of: Participation(dialogue: "d", person: PersonID(person)),
            to: "round",
            when: .anonymous,
            in: "g",
            on: .distantPast
        )
    }

    /// Into the same tables, less carefully.
    private func insert(_ answer: String, _ person: String, id: String, at time: Int64, mixed: Bool) async throws {
        let shared = plant == .sharedID ? id : "d"
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO survey_participations (organisation, dialogue, person, occasion)
                VALUES ('g', $1, $2, 'round')
                """,
                .text(shared),
                .text(person)
            )
            try connection.run(
                """
                INSERT INTO survey_answers (organisation, occasion, id, item, role, score, words, consent)
                VALUES ('g', 'round', $1, 'p2-voice', 'elected', $2, $3, 'none')
                """,
                .text(id),
                .integer(time),
                .text(answer)
            )
            if mixed { for table in ["survey_participations", "survey_answers"] { try mix(table, connection) } }
        }
        try await database.purge(["survey_answers"])
    }
}

private func mix(_ table: String, _ connection: any SQLConnection) throws {
    let columns = try connection.run("SELECT name FROM pragma_table_info('\(table)')").count
    let rows = try connection.run("SELECT * FROM \(table)")
    try connection.run("DELETE FROM \(table)")
    let places = (1...columns).map { "$\($0)" }.joined(separator: ", ")
    let values = rows.map { row in
        (0..<columns).map { column in
            (try? row.text(column)).map(SQLValue.text) ?? (try? row.integer(column)).map(SQLValue.integer) ?? .null
        }
    }
    _ = try connection.run([SQLStatement("INSERT INTO \(table) VALUES (\(places))", each: values.shuffled())])
}

/// Forgets to clear what waits beside the file.
private struct WithoutPurge: Database {
    let database: SQLiteDatabase
    var dialect: SQLDialect { database.dialect }

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await database.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await database.write(body)
    }

    func writeBlocking<T>(_ body: (any SQLConnection) throws -> T) throws -> T { try database.writeBlocking(body) }
    func purge() async throws {}
    func announcements(on channel: String) -> AsyncStream<String> { database.announcements(on: channel) }
}
