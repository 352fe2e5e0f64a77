import Foundation
import Testing

@Suite("An acknowledgement", .timeLimit(.minutes(5)))
struct FlushTests {
    static let canTrace = Programs.isInstalled("strace")

    @Test("comes after the write-ahead log is flushed to the disk", .enabled(if: canTrace))
    func flushed() async throws {
        let trace = try await trace(synchronous: "full")
        #expect(trace.acknowledged == 20)
        #expect(trace.acknowledgedBeforeFlush == 0)
    }

    /// The same look at a writer that does not wait for the disk: so the test above sees what it says it sees.
    @Test("is caught when it comes before", .enabled(if: canTrace))
    func notFlushed() async throws {
        let trace = try await trace(synchronous: "normal")
        #expect(trace.acknowledged == 20)
        #expect(trace.acknowledgedBeforeFlush == 20)
    }

    private func trace(synchronous: String) async throws -> Trace {
        let file = temporaryPath("strace")
        let run = try await run(
            "strace",
            "-f",
            "-y",
            "-s",
            "16",
            "-e",
            "trace=fsync,fdatasync,write,pwrite64",
            "-o",
            file,
            Programs.ackwriter,
            temporaryPath("flush"),
            synchronous,
            "1",
            "20"
        )
        #expect(run.status == 0, "\(run.errors)")
        return Trace(try String(contentsOfFile: file, encoding: .utf8))
    }
}

/// What the kernel was asked, in order, by a writer with one append at a time.
private struct Trace {
    private(set) var acknowledged = 0
    private(set) var acknowledgedBeforeFlush = 0
    /// Written to the log file and not yet known to be on disk.
    private var isUnflushed = false
    private var hasWritten = false
    /// Threads inside a flush that strace wrote on two lines.
    private var flushing: Set<Substring> = []

    init(_ text: String) {
        for line in text.split(separator: "\n") { read(line) }
    }

    private mutating func read(_ line: Substring) {
        let thread = line.prefix { $0 != " " }
        let isFlush = line.contains("fsync(") || line.contains("fdatasync(")
        if line.contains("pwrite64("), line.contains("-wal>") {
            (isUnflushed, hasWritten) = (true, true)
        } else if isFlush, line.contains("-wal>") {
            if line.contains("<unfinished") { flushing.insert(thread) } else { flushed(line) }
        } else if line.contains("sync resumed>"), flushing.remove(thread) != nil {
            flushed(line)
        } else if line.contains("write(1<") {
            acknowledged += 1
            if isUnflushed || !hasWritten { acknowledgedBeforeFlush += 1 }
            hasWritten = false
        }
    }

    private mutating func flushed(_ line: Substring) {
        if line.hasSuffix("= 0") { isUnflushed = false }
    }
}
