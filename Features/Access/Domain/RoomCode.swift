import Vocabulary

/// The short code that a room shows: six signs, none of which can be taken for another.
package struct RoomCode: Hashable, Sendable, CustomStringConvertible {
    package let value: String

    private static let alphabet = "ACDEFGHJKMNPQRTUVWXY34679"
    private static let length = 6

    /// From what somebody typed: case, spaces and hyphens don't matter.
    package init(checking text: String) throws(AccessRefusal) {
        let signs = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard signs.count == Self.length, signs.allSatisfy(Self.alphabet.contains) else { throw .codeMalformed }
        value = signs
    }

    package init(from source: SecretSource) { value = source.text(of: Self.length, from: Self.alphabet) }

    /// As it was stored.
    package init(known value: String) { self.value = value }

    package var description: String { value }
    /// "ACD EFG": easier to read aloud.
    package var spaced: String { "\(value.prefix(3)) \(value.suffix(3))" }
}

/// Which dialogue a code opens the door to.
package struct RoomCodeEntry: Equatable, Sendable {
    package let code: RoomCode
    package let organisation: OrganisationID
    package let dialogue: DialogueID
    /// The dialogue has ended, and the code with it.
    package let isClosed: Bool

    package init(code: RoomCode, organisation: OrganisationID, dialogue: DialogueID, isClosed: Bool = false) {
        self.code = code
        self.organisation = organisation
        self.dialogue = dialogue
        self.isClosed = isClosed
    }
}

package enum KnockTag {}
package typealias KnockID = Identifier<KnockTag>

/// Somebody at the door with a device: says who they are and waits for the facilitator.
package struct Knock: Equatable, Sendable {
    package enum State: String, Sendable {
        case waiting, admitted, declined
        /// The device has gone in.
        case entered
    }

    package let id: KnockID
    package let organisation: OrganisationID
    package let dialogue: DialogueID
    package let person: PersonID
    package let state: State
    package let at: Instant

    package init(
        id: KnockID,
        organisation: OrganisationID,
        dialogue: DialogueID,
        person: PersonID,
        state: State = .waiting,
        at: Instant
    ) {
        self.id = id
        self.organisation = organisation
        self.dialogue = dialogue
        self.person = person
        self.state = state
        self.at = at
    }

    /// A knock that nobody answered is forgotten.
    package static let patience = Seconds.minutes(60)

    /// The device may go in, to this dialogue and now.
    package func checkEntry(to dialogue: DialogueID, at now: Instant) throws(AccessRefusal) {
        guard self.dialogue == dialogue else { throw .codeOfAnotherDialogue }
        guard now - at < Self.patience else { throw .notAtTheDoor }
        switch state {
        case .admitted: return
        case .waiting: throw .notAdmittedYet
        case .declined: throw .declined
        case .entered: throw .notAtTheDoor
        }
    }
}

/// The codes of rooms and those who wait outside. Tokens of knocks are stored as digests.
package protocol RoomCodes: Sendable {
    /// The dialogue's open code; `fresh` becomes it when there is none.
    func code(for dialogue: DialogueID, in organisation: OrganisationID, fresh: RoomCode, at now: Instant) async throws
        -> RoomCodeEntry
    func entry(_ code: RoomCode) async throws -> RoomCodeEntry?
    func add(_ knock: Knock, token: String) async throws
    func knock(token: String) async throws -> Knock?
    func waiting(for dialogue: DialogueID, in organisation: OrganisationID, since: Instant) async throws -> [Knock]
    /// False when the knock is not in that state, or not at that dialogue's door.
    func turn(
        _ knock: KnockID,
        from old: Knock.State,
        to new: Knock.State,
        of dialogue: DialogueID,
        in organisation: OrganisationID
    ) async throws -> Bool
    /// Ends the code; who still waits is declined.
    func close(_ dialogue: DialogueID, in organisation: OrganisationID, at now: Instant) async throws
}
