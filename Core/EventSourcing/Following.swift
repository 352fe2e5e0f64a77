import Vocabulary

/// An organisation's log from a position and onwards for ever: first what is stored, then what comes.
///
/// Batches arrive in order, without gap or duplicate; a batch is as large as what happened while the last was handled.
/// The follower sets the pace: nothing is buffered for it.
package struct Following: AsyncSequence, Sendable {
    package typealias Element = [RecordedEvent]

    let log: any EventLog
    let organisation: OrganisationID
    let start: Int64
    let isWanted: @Sendable (RecordedEvent) -> Bool

    package func makeAsyncIterator() -> Iterator { Iterator(following: self, position: start) }

    package struct Iterator: AsyncIteratorProtocol {
        let following: Following
        /// How far we have seen. Moves also past events that are filtered away.
        package private(set) var position: Int64

        package mutating func next() async throws -> [RecordedEvent]? {
            let tail = try await following.log.tail(of: following.organisation)
            while !Task.isCancelled {
                let news = try await news(in: tail)
                guard let last = news.last else {
                    await tail.wait(after: position)
                    continue
                }
                position = last.position
                let wanted = news.filter(following.isWanted)
                if !wanted.isEmpty { return wanted }
            }
            return nil
        }

        private func news(in tail: LogTail) async throws -> [RecordedEvent] {
            if let recent = tail.events(after: position) { return recent }
            return try await following.log.events(in: following.organisation, after: position, limit: 500)
        }
    }
}

extension EventLog {
    package func follow(
        _ organisation: OrganisationID,
        after position: Int64,
        where isWanted: @escaping @Sendable (RecordedEvent) -> Bool = { _ in true }
    ) -> Following {
        Following(log: self, organisation: organisation, start: position, isWanted: isWanted)
    }
}
