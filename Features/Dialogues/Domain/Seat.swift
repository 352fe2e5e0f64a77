import Vocabulary

/// What a person does in a dialogue.
package enum DialogueRole: String, Codable, CaseIterable, Sendable {
    case facilitator, recorder, timekeeper, participant, challenger, observer

    package var name: Text {
        switch self {
        case .facilitator: Text("Samtalsledare", "Facilitator")
        case .recorder: Text("Dokumentatör", "Recorder")
        case .timekeeper: Text("Tidhållare", "Timekeeper")
        case .participant: Text("Deltagare", "Participant")
        case .challenger: Text("Utmanare", "Challenger")
        case .observer: Text("Observatör", "Observer")
        }
    }

    /// Has a turn when the word goes round.
    package var takesTurns: Bool {
        switch self {
        case .participant, .challenger: true
        case .facilitator, .recorder, .timekeeper, .observer: false
        }
    }
}

/// The two who talk: kommunledning and a nämnd, or any two units.
package enum Party: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case first, second

    package var other: Party { self == .first ? .second : .first }
}

/// A person's place at the table.
package struct Seat: Codable, Equatable, Sendable {
    package let person: PersonID
    package var role: DialogueRole
    /// Whom the person speaks for; nil for those who serve the talk, and for guests.
    package var party: Party?
    /// Approves the record for the party.
    package var approves: Bool
    /// Has no phone or laptop in the room: the recorder writes in the person's name.
    package var withoutDevice: Bool

    package init(
        _ person: PersonID,
        _ role: DialogueRole,
        party: Party? = nil,
        approves: Bool = false,
        withoutDevice: Bool = false
    ) {
        self.person = person
        self.role = role
        self.party = party
        self.approves = approves
        self.withoutDevice = withoutDevice
    }

    /// The record shows both alike: who approves is no part of it.
    package func isShown(as other: Seat) -> Bool {
        person == other.person && role == other.role && party == other.party
    }
}
