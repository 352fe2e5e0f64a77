import Foundation

/// Ids for commands, in order of time (as UUIDv7), so that those of the same moment lie side by side in the index.
package enum CommandID {
    package static func next() -> String {
        let now = UInt64(Date.now.timeIntervalSince1970 * 1000)
        let random = UInt64.random(in: 0...UInt64.max)
        let more = UInt32.random(in: 0...UInt32.max)
        return String(format: "%012llx%016llx%08x", now, random, more)
    }
}
