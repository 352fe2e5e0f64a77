// Vocabulary: the small words that every feature speaks: ids, texts in two languages, instants, dates, perspectives.

/// An id of one kind of thing. A note's id can't stand where a person's is wanted.
///
/// Stored as its text alone, 1–64 characters of `A–Z a–z 0–9 - _`.
package struct Identifier<Kind>: Hashable, Sendable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) { self.value = value }

    /// An id that came from outside (a path, a form): nil unless it has the form that ids have.
    package init?(checking value: String) {
        let isAllowed = value.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        guard isAllowed, (1...64).contains(value.utf8.count) else { return nil }
        self.value = value
    }

    package var description: String { value }
}

extension Identifier: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Identifier: CodingKeyRepresentable {
    package var codingKey: any CodingKey { TextKey(stringValue: value) }
    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

private struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

package enum MunicipalityTag {}
package enum UnitTag {}
package enum PersonTag {}
package enum DialogueTag {}

/// A municipality: the organisation that has a log, people and units of its own.
package typealias OrganisationID = Identifier<MunicipalityTag>
/// A party that can hold a dialogue: kommunledning, nämnd, förvaltning, enhet, bolag.
package typealias UnitID = Identifier<UnitTag>
/// A person in one organisation. Names never stand in events, only this.
package typealias PersonID = Identifier<PersonTag>
package typealias DialogueID = Identifier<DialogueTag>
