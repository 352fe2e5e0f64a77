import Foundation
import SQLStorage

/// Somebody who has one copy of the database, and knows from other sources (sessions, the wall clock, a hallway) in
/// which order people answered. What remains is to put the answers in that order.
struct Adversary {
    /// A way to put the answers in order, and how many it put in the right place.
    typealias Guesses = [String: Int]

    /// `answers` and `people` are words that occur nowhere else, in the order in which they came.
    static func link(
        _ answers: [String],
        of people: [String],
        in database: any Database,
        file: [UInt8],
        log: [UInt8]
    ) async throws -> Guesses {
        let tables = try await Tables(database)
        let places = Occurrences(of: answers, in: file)
        let logged = Occurrences(of: answers, in: log)
        var orders: [String: [Int]] = [
            "the first place in the file": answers.map { places.first($0) },
            "the last place in the file": answers.map { places.last($0) },
            "how often it stands in the file": answers.map { -places.count($0) },
            "the first place in the write-ahead log": answers.map { logged.first($0) },
            "how often it stands in the log": answers.map { -logged.count($0) },
            "the order of the table": answers.map { tables.number($0) },
        ]
        for column in 0..<12 { orders["the figures of column \(column)"] = answers.map { tables.figure($0, column) } }
        var guesses: Guesses = [:]
        for (way, keys) in orders where Set(keys).count > 1 {
            // What looks alike is put in an order that nothing but chance has made.
            let sorted = answers.indices.shuffled().sorted { keys[$0] < keys[$1] }
            guesses[way] = zip(sorted, answers.indices).count { $0 == $1 }
            guesses["\(way), backwards"] = zip(sorted.reversed(), answers.indices).count { $0 == $1 }
        }
        guesses["a shared word"] = answers.indices.count { index in
            tables.values(with: answers[index]).contains { tables.values(with: people[index]).contains($0) }
                && !people.indices.contains { other in
                    other != index
                        && tables.values(with: answers[index]).intersection(tables.values(with: people[other]))
                            .isSuperset(
                                of: tables.values(with: answers[index]).intersection(
                                    tables.values(with: people[index])
                                )
                            )
                }
        }
        return guesses
    }
}

/// Where words stand in bytes, live or left over.
private struct Occurrences {
    private var places: [String: [Int]] = [:]

    /// All words begin with the same mark, so that one pass finds them.
    init(of words: [String], in bytes: [UInt8]) {
        let wanted = Set(words)
        let length = Secret.length
        let mark = Array(Secret.mark.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index + length <= buffer.count {
                if buffer[index] == mark[0], buffer[index + 1] == mark[1], buffer[index + 2] == mark[2] {
                    let word = String(decoding: buffer[index..<(index + length)], as: UTF8.self)
                    if wanted.contains(word) { places[word, default: []].append(index) }
                }
                index += 1
            }
        }
    }

    func first(_ word: String) -> Int { places[word]?.first ?? -1 }
    func last(_ word: String) -> Int { places[word]?.last ?? -1 }
    func count(_ word: String) -> Int { places[word]?.count ?? 0 }
}

/// Every row of every table, in the order that the database gives them.
private struct Tables {
    private var rows: [[SQLValue]] = []

    init(_ database: any Database) async throws {
        rows = try await database.read { connection in
            let names = try connection.run("SELECT name FROM sqlite_master WHERE type = 'table'").map { try $0.text(0) }
            return try names.flatMap { name in
                let columns = try connection.run("SELECT name FROM pragma_table_info('\(name)')").count
                return try connection.run("SELECT * FROM \(name)").map { row in
                    (0..<columns).map { column in
                        (try? row.text(column)).map(SQLValue.text) ?? (try? row.integer(column)).map(SQLValue.integer)
                            ?? .null
                    }
                }
            }
        }
    }

    private func row(_ word: String) -> (Int, [SQLValue])? {
        rows.enumerated().first { $0.element.contains(.text(word)) }.map { ($0.offset, $0.element) }
    }

    func number(_ word: String) -> Int { row(word)?.0 ?? -1 }

    func figure(_ word: String, _ column: Int) -> Int {
        guard let values = row(word)?.1, column < values.count, case .integer(let figure) = values[column] else {
            return 0
        }
        return Int(figure)
    }

    /// All texts that stand in a row with this word, longer than a code of the product's own.
    func values(with word: String) -> Set<String> {
        Set(
            rows.filter { $0.contains(.text(word)) }.flatMap { $0 }.compactMap { value in
                guard case .text(let text) = value, text != word, text.count > 4 else { return nil }
                return text
            }
        )
    }
}

/// A word that occurs nowhere else, and by which bytes can be searched.
enum Secret {
    static let mark = "zqx"
    static let length = 15

    static func next() -> String {
        mark + String((0..<(length - 3)).compactMap { _ in "abcdefghijklmnopqrstuvwxyz".randomElement() })
    }
}
