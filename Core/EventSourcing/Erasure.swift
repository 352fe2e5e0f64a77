import FoundationEssentials
import Vocabulary

/// A decision that texts in a stream are to be forgotten: gallring, secrecy, a person's right.
///
/// In one transaction the payloads are replaced, and `record` says which positions, why and by what decision.
/// `record` has the type `erased`, and its JSON the positions: `{"erased":{"positions":[3,7],…}}`, which is what
/// `case erased(positions: [Int64], reason: …, decision: …)` is encoded as.
package struct Erasure: Sendable {
    package let organisation: OrganisationID
    package let person: PersonID?
    package let command: Append.Command
    package let stream: String
    /// Where the stream ended when the replacements were made: a text written since then must not be missed.
    package let expected: ExpectedVersion
    package let replacements: [Replacement]
    package let record: NewEvent

    package init(
        in organisation: OrganisationID,
        by person: PersonID?,
        command: Append.Command,
        _ stream: String,
        _ expected: ExpectedVersion,
        replacing replacements: [Replacement],
        record: NewEvent
    ) {
        self.organisation = organisation
        self.person = person
        self.command = command
        self.stream = stream
        self.expected = expected
        self.replacements = replacements
        self.record = record
    }

    /// What an event says from now on.
    package struct Replacement: Equatable, Sendable {
        package let position: Int64
        package let payload: String

        package init(at position: Int64, payload: String) {
            self.position = position
            self.payload = payload
        }
    }
}

package enum ErasureRefusal: Error, Equatable {
    case nothingToErase
    /// The record must be of the type `erased` and name exactly the positions that are replaced.
    case recordNamesOtherPositions
    case notInStream(position: Int64)
    case alreadyErased(position: Int64)
    /// That something was erased is not itself forgotten.
    case isDecision(position: Int64)
}

extension NewEvent {
    package static let erasedType = "erased"

    /// The positions whose texts this event says are gone; none when it is another kind of event.
    package var erasedPositions: [Int64] {
        struct Named: Decodable { let positions: [Int64] }
        guard type == Self.erasedType else { return [] }
        let named = try? JSONDecoder().decode([String: Named].self, from: Data(payload.utf8))
        return named?[Self.erasedType]?.positions ?? []
    }
}

extension Erasure {
    /// What can be said against it before looking into the log.
    package func check() throws(ErasureRefusal) {
        guard !replacements.isEmpty else { throw .nothingToErase }
        guard record.erasedPositions.sorted() == replacements.map(\.position).sorted() else {
            throw .recordNamesOtherPositions
        }
    }

    /// What can be said against it having seen the event at one of its positions, nil when there is none.
    package func check(_ event: RecordedEvent?, at position: Int64) throws(ErasureRefusal) -> RecordedEvent {
        guard let event, event.stream == stream else { throw .notInStream(position: position) }
        guard !event.isErased else { throw .alreadyErased(position: position) }
        guard event.event.type != NewEvent.erasedType else { throw .isDecision(position: position) }
        return event
    }

    /// The append that `record` is.
    package var append: Append {
        Append(to: organisation, by: person, command: command, [.init(stream, expected, [record])])
    }
}
