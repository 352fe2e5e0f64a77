import Vocabulary

/// All that one command adds to the log of an organisation: everything or nothing, over one or several streams.
package struct Append: Sendable {
    package let organisation: OrganisationID
    package let command: Command
    package let person: PersonID?
    package let changes: [Change]

    package init(to organisation: OrganisationID, by person: PersonID?, command: Command, _ changes: [Change]) {
        self.organisation = organisation
        self.person = person
        self.command = command
        self.changes = changes
    }

    /// Who asks again is recognised by the id; whether it is the same question, by the digest.
    ///
    /// The digest is of what was asked (the form), not of the events: decided anew on a later state,
    /// the same question gives other events, and must still get its first answer.
    package struct Command: Equatable, Sendable {
        package let id: String
        package let digest: String

        package init(id: String, digest: String) {
            self.id = id
            self.digest = digest
        }
    }

    package struct Change: Sendable {
        package let stream: String
        package let expected: ExpectedVersion
        package let events: [NewEvent]

        package init(_ stream: String, _ expected: ExpectedVersion, _ events: [NewEvent]) {
            self.stream = stream
            self.expected = expected
            self.events = events
        }
    }
}

package enum ExpectedVersion: Equatable, Sendable {
    case any, noStream, streamExists
    case exact(Int64)

    package func allows(_ actual: Int64) -> Bool {
        switch self {
        case .any: true
        case .noStream: actual == 0
        case .streamExists: actual > 0
        case .exact(let version): actual == version
        }
    }
}

/// The log's answer to an append; asked again, the answer is the same.
package struct Receipt: Equatable, Sendable {
    /// Position of the last event written, or of the head when the command wrote nothing.
    package let position: Int64
    package let count: Int64

    package init(position: Int64, count: Int64) {
        self.position = position
        self.count = count
    }
}

package enum AppendRefusal: Error, Equatable {
    /// Someone else wrote to the stream between our read and our write.
    case wrongVersion(stream: String, expected: ExpectedVersion, actual: Int64)
    /// The command id was used before, for something else.
    case commandReused(id: String)
    /// An event of the type `erased` says that texts are gone, so only `EventLog.erase` may write it.
    case onlyErasureErases(stream: String)
}
