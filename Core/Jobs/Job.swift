// Jobs: work that waits for its time, is done by whichever server takes it, and is tried again when it fails.

import Vocabulary

package enum JobTag {}
package typealias JobID = Identifier<JobTag>

/// A piece of work of one organisation.
package struct Job: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case waiting
        /// Taken by a server, which has done nothing yet that can't be done again.
        case running
        /// What can't be taken back has begun: a letter is in the hands of the mail program.
        case handing
        case done
        /// Failed for good, or too often. Somebody has to look.
        case parked
        /// The server stopped while it was handing over: nobody knows whether it was done. Not done again by itself.
        case uncertain
        /// Not needed any more.
        case cancelled

        package var isOver: Bool { self == .done || self == .cancelled }
        package var needsSomebody: Bool { self == .parked || self == .uncertain }
    }

    package let id: JobID
    package let organisation: OrganisationID
    /// What kind of work: whoever does it knows the word.
    package let kind: String
    /// One of a kind in the organisation, for ever: asking for the same work again makes no second job.
    package let key: String
    package let payload: String
    package var due: Instant
    /// How often it has been taken.
    package var attempts: Int
    package var state: State
    /// Until when it is the server's that took it.
    package var leasedUntil: Instant?
    /// Why it failed last, or was cancelled; a word that whoever shows it has a sentence for.
    package var word: String
    package let madeAt: Instant
    package var changedAt: Instant

    package init(
        id: JobID,
        organisation: OrganisationID,
        kind: String,
        key: String,
        payload: String,
        due: Instant,
        attempts: Int = 0,
        state: State = .waiting,
        leasedUntil: Instant? = nil,
        word: String = "",
        madeAt: Instant,
        changedAt: Instant
    ) {
        self.id = id
        self.organisation = organisation
        self.kind = kind
        self.key = key
        self.payload = payload
        self.due = due
        self.attempts = attempts
        self.state = state
        self.leasedUntil = leasedUntil
        self.word = word
        self.madeAt = madeAt
        self.changedAt = changedAt
    }
}

/// Work to be done.
package struct NewJob: Equatable, Sendable {
    package let id: JobID
    package let kind: String
    package let key: String
    package let payload: String
    package let due: Instant

    package init(id: JobID, kind: String, key: String, payload: String, due: Instant) {
        self.id = id
        self.kind = kind
        self.key = key
        self.payload = payload
        self.due = due
    }
}
