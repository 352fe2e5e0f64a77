import Synchronization
import Vocabulary

/// Who belongs in a dialogue's room. The Dialogues feature answers.
package protocol RoomGuests: Sendable {
    /// Everybody with a place at the table, observers too. Empty when nobody is to come in: before the dialogue is open,
    /// after it, and for a dialogue of another organisation.
    func people(of dialogue: DialogueID, in organisation: OrganisationID) async throws -> [PersonID]
}

/// The door of the live room, for the one who keeps it: the facilitator's pages use this.
package protocol RoomDoor: Sendable {
    /// The same code for as long as the dialogue goes on.
    func code(for dialogue: DialogueID, in organisation: OrganisationID) async throws -> RoomCode
    /// Knocks that wait for an answer, the first first.
    func waiting(for dialogue: DialogueID, in organisation: OrganisationID) async throws -> [Knock]
    /// Throws `AccessRefusal.notAtTheDoor` when the knock is another dialogue's, or answered already.
    func admit(_ knock: KnockID, to dialogue: DialogueID, in organisation: OrganisationID) async throws
    func decline(_ knock: KnockID, to dialogue: DialogueID, in organisation: OrganisationID) async throws
    /// When the dialogue has ended.
    func close(_ dialogue: DialogueID, in organisation: OrganisationID) async throws
    /// A hint each time somebody knocks or is answered at this server; ask `waiting` then.
    func changes(of dialogue: DialogueID) -> AsyncStream<Void>
}

/// The door and what is outside it: codes, knocks and answers.
package final class RoomEntrance: RoomDoor {
    private let codes: any RoomCodes
    private let guests: any RoomGuests
    private let secrets: SecretSource
    private let now: @Sendable () -> Instant
    private let listeners = Mutex<[DialogueID: [Int: AsyncStream<Void>.Continuation]]>([:])
    private let listenerCount = Mutex(0)

    package init(
        _ codes: any RoomCodes,
        guests: any RoomGuests,
        secrets: SecretSource,
        now: @escaping @Sendable () -> Instant
    ) {
        self.codes = codes
        self.guests = guests
        self.secrets = secrets
        self.now = now
    }

    package func code(for dialogue: DialogueID, in organisation: OrganisationID) async throws -> RoomCode {
        try await codes.code(for: dialogue, in: organisation, fresh: RoomCode(from: secrets), at: now()).code
    }

    /// The dialogue that a code belongs to, while it goes on.
    package func dialogue(of code: RoomCode) async throws -> RoomCodeEntry {
        guard let entry = try await codes.entry(code) else { throw AccessRefusal.codeUnknown }
        guard !entry.isClosed, try await !people(behind: entry).isEmpty else { throw AccessRefusal.dialogueEnded }
        return entry
    }

    package func people(behind entry: RoomCodeEntry) async throws -> [PersonID] {
        try await guests.people(of: entry.dialogue, in: entry.organisation)
    }

    /// Somebody says who they are and waits. Answers with the token that the device is known by.
    package func knock(_ code: RoomCode, as person: PersonID?) async throws -> (knock: Knock, token: String) {
        let entry = try await dialogue(of: code)
        guard let person else { throw AccessRefusal.nobodyChosen }
        guard try await people(behind: entry).contains(person) else { throw AccessRefusal.codeOfAnotherDialogue }
        let knock = Knock(
            id: secrets.id(),
            organisation: entry.organisation,
            dialogue: entry.dialogue,
            person: person,
            at: now()
        )
        let token = secrets.token()
        try await codes.add(knock, token: token)
        tell(entry.dialogue)
        return (knock, token)
    }

    package func knock(token: String, at code: RoomCode) async throws -> Knock {
        guard let knock = try await codes.knock(token: token) else { throw AccessRefusal.notAtTheDoor }
        guard try await codes.entry(code)?.dialogue == knock.dialogue else { throw AccessRefusal.codeOfAnotherDialogue }
        return knock
    }

    /// The admitted device goes in, once.
    package func enter(token: String, at code: RoomCode) async throws -> Knock {
        // The knock first: who has none must not learn here, uncounted, which codes there are.
        let knock = try await knock(token: token, at: code)
        let entry = try await dialogue(of: code)
        try knock.checkEntry(to: entry.dialogue, at: now())
        try await turn(knock.id, from: .admitted, to: .entered, entry.dialogue, entry.organisation)
        return knock
    }

    package func waiting(for dialogue: DialogueID, in organisation: OrganisationID) async throws -> [Knock] {
        let since = Instant(microseconds: now().microseconds - Knock.patience.microseconds)
        return try await codes.waiting(for: dialogue, in: organisation, since: since)
    }

    package func admit(_ knock: KnockID, to dialogue: DialogueID, in organisation: OrganisationID) async throws {
        try await turn(knock, from: .waiting, to: .admitted, dialogue, organisation)
    }

    package func decline(_ knock: KnockID, to dialogue: DialogueID, in organisation: OrganisationID) async throws {
        try await turn(knock, from: .waiting, to: .declined, dialogue, organisation)
    }

    package func close(_ dialogue: DialogueID, in organisation: OrganisationID) async throws {
        try await codes.close(dialogue, in: organisation, at: now())
        tell(dialogue)
    }

    package func changes(of dialogue: DialogueID) -> AsyncStream<Void> {
        let number = listenerCount.withLock { count in
            count += 1
            return count
        }
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        listeners.withLock { $0[dialogue, default: [:]][number] = continuation }
        continuation.onTermination = { [weak self] _ in
            self?.listeners.withLock { listeners in
                listeners[dialogue]?[number] = nil
                if listeners[dialogue]?.isEmpty == true { listeners[dialogue] = nil }
            }
        }
        return stream
    }

    private func turn(
        _ knock: KnockID,
        from old: Knock.State,
        to new: Knock.State,
        _ dialogue: DialogueID,
        _ organisation: OrganisationID
    ) async throws {
        guard try await codes.turn(knock, from: old, to: new, of: dialogue, in: organisation) else {
            throw AccessRefusal.notAtTheDoor
        }
        tell(dialogue)
    }

    private func tell(_ dialogue: DialogueID) {
        let waiting = listeners.withLock { $0[dialogue].map { Array($0.values) } ?? [] }
        for listener in waiting { listener.yield() }
    }
}
