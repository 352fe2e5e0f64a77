// RoundsWeb: the pages of a round: planned in one table, made at once, followed dialogue by dialogue, closed with lessons.

import Dialogues
import DialoguesWeb
import EventSourcing
import Hummingbird
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// Everything that the pages about rounds need.
package struct RoundDesk: Sendable {
    package let dialogues: DialogueDesk
    package let rounds: Streams<Round>

    package init(dialogues: DialogueDesk) {
        self.dialogues = dialogues
        rounds = Streams(of: Round.self, named: "round", in: dialogues.log)
    }

    package var today: LocalDate { dialogues.today }

    /// The round with its dialogues and the names of people and units. One of another organisation is not found.
    package func round(_ id: RoundID, in organisation: OrganisationID) async throws -> ShownRound {
        let state = try await rounds.state(id.value, in: organisation).state
        guard state.phase != .none else { throw Site.Refusal.notFound }
        return ShownRound(
            id: id,
            organisation: organisation,
            state: state,
            dialogues: try await summaries(in: organisation).filter { $0.summary.round == id },
            names: try await names(in: organisation)
        )
    }

    func round(_ context: AppContext) async throws -> ShownRound {
        try await round(try context.id("round"), in: try context.signedIn().organisation.id)
    }

    /// All dialogues of the organisation, in the order of time.
    package func summaries(in organisation: OrganisationID) async throws -> [RoundStanding.Entry] {
        let documents = try await dialogues.documents.documents(of: DialogueSummaries(), in: organisation)
        return RoundStanding(.none, documents.map { .init(DialogueID($0.key), $0.document) }).dialogues
    }

    /// All rounds but those that were thrown away, the latest first.
    package func all(in organisation: OrganisationID) async throws -> [ListedRound] {
        let documents = try await dialogues.documents.documents(of: RoundSummaries(), in: organisation)
        let summaries = try await summaries(in: organisation)
        return documents.filter { $0.document.phase != .discarded }
            .map { key, round in
                let id = RoundID(key)
                let own = summaries.filter { $0.summary.round == id }
                return ListedRound(id: id, summary: round, standing: RoundStanding(round.phase, own))
            }
            .sorted { ($0.lastDay?.iso ?? "9999", $0.id.value) > ($1.lastDay?.iso ?? "9999", $1.id.value) }
    }

    func names(in organisation: OrganisationID) async throws -> RoundNames {
        RoundNames(
            units: try await dialogues.directory.units(in: organisation),
            people: try await dialogues.directory.people(in: organisation)
        )
    }

    /// Carries out what a form asks, once however often it is sent. Refusals are `Round.Refusal`.
    @discardableResult
    package func handle(
        _ action: Round.Action,
        on id: RoundID,
        by viewer: Viewer,
        as command: Append.Command
    ) async throws -> Receipt {
        try await handle(
            action,
            on: id,
            in: viewer.organisation.id,
            by: .init(viewer.person.id, isOrganiser: viewer.person.isOrganiser),
            as: command
        )
    }

    @discardableResult
    func handle(
        _ action: Round.Action,
        on id: RoundID,
        in organisation: OrganisationID,
        by actor: Round.Actor,
        as command: Append.Command
    ) async throws -> Receipt {
        let register = try await names(in: organisation).register
        return try await rounds.handle(
            .init(action, by: actor, at: dialogues.now(), today: today, register: register),
            on: id.value,
            in: organisation,
            by: actor.person,
            as: command
        )
    }

    /// The process lead, for a round of the own organisation.
    var organiser: Permission {
        Permission("organiser") { _, context in
            guard try context.signedIn().person.isOrganiser else { throw Site.Refusal.notAllowed }
            let id: RoundID = try context.id("round")
            let state = try await rounds.state(id.value, in: try context.signedIn().organisation.id).state
            guard state.phase != .none else { throw Site.Refusal.notFound }
        }
    }
}

/// Who and what there is, by id.
struct RoundNames: Sendable {
    /// In the order of kind and name.
    let units: [Organisations.Unit]
    /// In the order of name.
    let people: [Person]
    private let unitNames: [UnitID: String]
    private let personNames: [PersonID: String]

    init(units: [Organisations.Unit], people: [Person]) {
        self.units = units
        self.people = people
        unitNames = Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        personNames = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(unit: UnitID) -> String { unitNames[unit] ?? "–" }
    subscript(person: PersonID) -> String { personNames[person] ?? "–" }
    /// Whom a dialogue of the round is with: both, where the leadership is neither.
    func others(in summary: DialogueSummary, than leadership: UnitID) -> Text {
        let units = [summary.first, summary.second].filter { $0 != leadership }.map { self[$0] }
        return Text(sv: units.joined(separator: " och "), en: units.joined(separator: " and "))
    }

    func knows(_ unit: UnitID) -> Bool { unitNames[unit] != nil }
    func knows(_ person: PersonID) -> Bool { personNames[person] != nil }

    var register: Round.Register { .init(units: Set(units.map(\.id)), people: Set(people.map(\.id))) }
}

/// A round with what its events do not hold.
package final class ShownRound: Sendable {
    package let id: RoundID
    package let organisation: OrganisationID
    package let state: Round.State
    package let standing: RoundStanding
    let names: RoundNames

    init(
        id: RoundID,
        organisation: OrganisationID,
        state: Round.State,
        dialogues: [RoundStanding.Entry],
        names: RoundNames
    ) {
        self.id = id
        self.organisation = organisation
        self.state = state
        standing = RoundStanding(state.phase, dialogues)
        self.names = names
    }

    package var path: String { "/rounds/\(id)" }
    package var plan: RoundPlan { state.plan }

    /// The plan as the dialogues have it now.
    var planAsHeld: RoundPlan {
        var plan = state.plan
        plan.follow(standing.heldOrToCome.map(\.summary))
        return plan
    }
}

/// A round in a list.
package struct ListedRound: Sendable {
    package let id: RoundID
    package let summary: RoundSummary
    package let standing: RoundStanding

    package var path: String { summary.phase == .draft ? "/rounds/\(id)/plan" : "/rounds/\(id)" }
    package var firstDay: LocalDate? { standing.heldOrToCome.compactMap(\.summary.date).min() ?? summary.firstDay }
    package var lastDay: LocalDate? { standing.heldOrToCome.compactMap(\.summary.date).max() ?? summary.lastDay }
}
