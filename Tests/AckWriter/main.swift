import EventSourcing
import Foundation
import SQLStorage
import SQLite
import Vocabulary

// usage: ackwriter PATH full|normal WRITERS COUNT
// Each writer appends COUNT pairs of events and prints a line for each acknowledged pair; 0 is for ever.
// For the tests that kill it, watch its system calls and fill its disk.
let arguments = CommandLine.arguments
let database = try SQLiteDatabase(path: arguments[1], synchronous: arguments[2] == "normal" ? .normal : .full)
try await database.migrate()
let log = try await SQLEventLog(in: database, now: { Instant(microseconds: 1) })
let (writers, count) = (Int(arguments[3]) ?? 1, Int(arguments[4]) ?? 0)
let run = UUID().uuidString

await withDiscardingTaskGroup { group in
    for writer in 0..<writers {
        group.addTask {
            for number in 1...(count == 0 ? Int.max : count) { await write(number, writer) }
        }
    }
}

func write(_ number: Int, _ writer: Int) async {
    let payload = "{\"text\":\"\(String(repeating: "x", count: 300))\"}"
    let append = Append(
        to: "kommun",
        by: nil,
        command: .init(id: "\(run)-\(writer)-\(number)", digest: ""),
        [
            .init("a-\(run)-\(writer)", .exact(Int64(number - 1)), [NewEvent(type: "first", payload: payload)]),
            .init("b", .any, [NewEvent(type: "second", payload: payload)]),
        ]
    )
    do {
        let receipt = try await log.append(append)
        // One write call: a line is whole or not there.
        try FileHandle.standardOutput.write(contentsOf: Data("\(receipt.position)\n".utf8))
    } catch {
        try? FileHandle.standardError.write(contentsOf: Data("\(error)".utf8))
        exit(1)
    }
}
