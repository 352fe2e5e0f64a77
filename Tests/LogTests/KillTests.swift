import EventSourcing
import Foundation
import SQLStorage
import SQLite
import Testing
import Vocabulary

@Suite("A server killed while it writes", .timeLimit(.minutes(5)))
struct KillTests {
    @Test("has everything it acknowledged, and nothing by halves")
    func keepsItsWord() async throws {
        let path = temporaryPath("kill")
        for round in 1...5 {
            // Killed by what it has done, not by the clock: on a busy machine it would die before its first append.
            let killed = try await run(Programs.ackwriter, path, "full", "8", "0") { output, process in
                if output.count(where: { $0 == UInt8(ascii: "\n") }) >= 40 * round {
                    kill(process.processIdentifier, SIGKILL)
                }
            }
            let acknowledged = killed.lines.compactMap { Int64($0) }
            #expect(acknowledged.count >= 40 * round)

            let count = try await SQLiteDatabase(path: path).verifyLog(of: kommun)
            #expect(acknowledged.allSatisfy { $0 <= count })
            // Each command writes a pair: a log of an odd length has half of one.
            #expect(count.isMultiple(of: 2))
        }
    }
}
