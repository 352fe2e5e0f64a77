import Synchronization
import Vocabulary

/// The streams of one kind of thing: state read from the log, commands decided on it.
///
/// Commands on one stream are decided one after another, so those who use this node never collide;
/// those that come while others are being written are written together.
package final class Streams<D: Decider>: Sendable {
    package typealias Current = (state: D.State, version: Int64, place: LogPlace)

    package let log: any EventLog
    private let prefix: String
    private let states: StreamStates<D>
    /// Who waits, for each stream that somebody works on.
    private let lines = Mutex<[StreamKey: [WaitingCommand<D>]]>([:])

    package init(of: D.Type, named prefix: String, in log: any EventLog) {
        self.log = log
        self.prefix = prefix
        states = StreamStates(log)
    }

    package func name(of id: String) -> String { "\(prefix)/\(id)" }

    /// The state after the stream's last event, with that event's version in the stream and place in the log.
    package func state(_ id: String, in organisation: OrganisationID) async throws -> Current {
        try await states.current(StreamKey(organisation: organisation, stream: name(of: id)))
    }

    /// Decides and writes, or throws the refusal. The same command id asked again gets its first answer,
    /// whatever has happened since.
    @discardableResult
    package func handle(
        _ command: D.Command,
        on id: String,
        in organisation: OrganisationID,
        by person: PersonID?,
        as identity: Append.Command
    ) async throws -> Receipt {
        let key = StreamKey(organisation: organisation, stream: name(of: id))
        return try await withCheckedThrowingContinuation { answer in
            let waiting = WaitingCommand<D>(command: command, person: person, identity: identity, answer: answer)
            let isFirst = lines.withLock { lines in
                defer { lines[key, default: []].append(waiting) }
                return lines[key] == nil
            }
            if isFirst { Task { await work(through: key) } }
        }
    }

    private func work(through key: StreamKey) async {
        var again: [WaitingCommand<D>] = []
        while let group = take(key, after: again) {
            do {
                let decided = DecidedGroup(group, on: try await states.current(key), key)
                again = await decided.write(to: log)
            } catch {
                for waiting in group { waiting.answer.resume(throwing: error) }
                again = []
            }
        }
    }

    /// So many that a flush to disk is well shared, so few that the answers fit in PostgreSQL's buffers.
    private static var largestGroup: Int { 200 }

    private func take(_ key: StreamKey, after again: [WaitingCommand<D>]) -> [WaitingCommand<D>]? {
        lines.withLock { lines in
            let waiting = lines[key] ?? []
            let group = again + waiting.prefix(Self.largestGroup)
            lines[key] = group.isEmpty ? nil : Array(waiting.dropFirst(Self.largestGroup))
            return group.isEmpty ? nil : group
        }
    }
}

struct StreamKey: Hashable, Sendable {
    let organisation: OrganisationID
    let stream: String
}
