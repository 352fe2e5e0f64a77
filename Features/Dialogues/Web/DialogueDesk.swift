// DialoguesWeb: the pages of a dialogue: planning it, and the live room where it is held.

import Dialogues
import EventSourcing
import Organisations
import Site
import Templates
import Vocabulary

/// Everything that the pages about dialogues need: the streams, the directory, the library, the clock.
package struct DialogueDesk: Sendable {
    package let dialogues: Streams<Dialogue>
    package let log: any EventLog
    package let documents: any DocumentStore
    package let directory: any Directory
    package let privateNotes: any PrivateNotes
    package let library: Library
    package let now: @Sendable () -> Instant
    /// As in `https://samtal.kommunen.se`, from the settings.
    package let origin: String

    package init(
        log: any EventLog,
        documents: any DocumentStore,
        directory: any Directory,
        privateNotes: any PrivateNotes,
        library: Library,
        origin: String,
        now: @escaping @Sendable () -> Instant
    ) {
        dialogues = Streams(of: Dialogue.self, named: "dialogue", in: log)
        self.log = log
        self.documents = documents
        self.directory = directory
        self.privateNotes = privateNotes
        self.library = library
        self.now = now
        self.origin = origin
    }

    package var today: LocalDate { StockholmTime.date(of: now()) }

    /// The dialogue with the names of its people and parties. One that is not in this organisation is not found.
    package func table(_ id: DialogueID, in organisation: OrganisationID) async throws -> Table {
        let current = try await current(id, in: organisation)
        return try await table(id, organisation, current.state, at: current.place)
    }

    /// The dialogue without names, which are read anew each time: enough where only its rules matter.
    package func current(_ id: DialogueID, in organisation: OrganisationID) async throws -> Streams<Dialogue>.Current {
        let current = try await dialogues.state(id.value, in: organisation)
        guard current.state.phase != .none else { throw Site.Refusal.notFound }
        return current
    }

    package func table(
        _ id: DialogueID,
        _ organisation: OrganisationID,
        _ state: Dialogue.State,
        at place: LogPlace
    ) async throws -> Table {
        var people = Dictionary(
            try await directory.people(in: organisation).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for id in state.everybodyNamed where people[id] == nil {
            people[id] = try await directory.person(id, in: organisation)
        }
        let units = Dictionary(
            try await directory.units(in: organisation).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return Table(id, in: organisation, state, at: place, people, units)
    }

    /// Carries out what a form asks, once however often it is sent. Refusals are `Dialogue.Refusal`.
    @discardableResult
    package func handle(
        _ action: Dialogue.Action,
        on id: DialogueID,
        by viewer: Viewer,
        as command: Append.Command
    ) async throws -> Receipt {
        let actor = Dialogue.Actor(
            viewer.person.id,
            isOrganiser: viewer.person.isOrganiser,
            isLetInByCode: viewer.isLetInByCode
        )
        return try await dialogues.handle(
            .init(action, by: actor, at: now(), today: today),
            on: id.value,
            in: viewer.organisation.id,
            by: viewer.person.id,
            as: command
        )
    }
}
