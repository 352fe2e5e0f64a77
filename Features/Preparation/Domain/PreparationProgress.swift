import Dialogues
import Templates
import Vocabulary

/// How many of those who talk have prepared.
package struct ReadyCount: Equatable, Sendable {
    package let ready: Int
    /// Have read all of the basis.
    package let haveRead: Int
    package let total: Int

    package init(ready: Int, haveRead: Int, total: Int) {
        self.ready = ready
        self.haveRead = haveRead
        self.total = total
    }
}

/// How far a dialogue's people have come with preparing, for lists, rounds and reminders.
package struct PreparationProgress: Sendable {
    private let standings: [PersonID: Standing]
    private let seats: [Seat]

    package init(_ standings: [PersonID: Standing], seats: [Seat]) {
        self.standings = standings
        self.seats = seats
    }

    /// Those who are asked to prepare: participants and challengers.
    package var asked: [PersonID] { seats.filter { $0.role.takesTurns }.map(\.person) }

    package var count: ReadyCount {
        let asked = asked
        return ReadyCount(
            ready: asked.count { readiness(of: $0) == .ready },
            haveRead: asked.count { standings[$0]?.read == .all },
            total: asked.count
        )
    }

    /// For the facilitator's eyes.
    package var ready: [PersonID] { asked.filter { readiness(of: $0) == .ready } }

    /// Those who are asked and not ready: for their own reminder, and never shown to anybody else.
    package var unfinished: [PersonID] { asked.filter { readiness(of: $0) != .ready } }

    package func readiness(of person: PersonID) -> Readiness { standings[person]?.readiness ?? .notStarted }
}

extension PreparationStandings {
    package func progress(
        of dialogue: DialogueID,
        _ seats: [Seat],
        in organisation: OrganisationID
    ) async throws -> PreparationProgress {
        PreparationProgress(try await standings(in: dialogue, organisation), seats: seats)
    }
}
