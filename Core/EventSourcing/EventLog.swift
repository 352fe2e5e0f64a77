// EventSourcing: what has happened in an organisation, in order, and the state that follows from it; knows no storage.

import Vocabulary

/// The logs of all organisations. In each: positions 1, 2, 3 … without gaps, in the order they were committed.
package protocol EventLog: Sendable {
    /// Returns when the events are on disk.
    @discardableResult
    func append(_ append: Append) async throws -> Receipt

    /// Several, tried in this order, each with its own answer: they can be on disk with one flush.
    func append(inOrder appends: [Append]) async -> [Result<Receipt, any Error>]

    /// Replaces texts and records it. Returns when nothing that reads the log can read them any more.
    @discardableResult
    func erase(_ erasure: Erasure) async throws -> Receipt

    /// Removes what was erased from the database's files too, where it may still lie in free pages. Takes a while.
    func purge() async throws

    /// The first answer to a command, if it was given.
    func receipt(for command: Append.Command, in organisation: OrganisationID) async throws -> Receipt?

    func events(in organisation: OrganisationID, after position: Int64, limit: Int) async throws -> [RecordedEvent]
    func events(of stream: String, in organisation: OrganisationID, after version: Int64) async throws
        -> [RecordedEvent]

    /// The position of the last event; 0 when there is none.
    func head(of organisation: OrganisationID) async throws -> Int64

    /// The events committed lately, kept in memory for those who follow.
    func tail(of organisation: OrganisationID) async throws -> LogTail
}

extension EventLog {
    package func events(of stream: String, in organisation: OrganisationID) async throws -> [RecordedEvent] {
        try await events(of: stream, in: organisation, after: 0)
    }
}
