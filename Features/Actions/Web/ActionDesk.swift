// ActionsWeb: the pages of actions: the overview, one action with its history, the file out and in.

import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Site
import Vocabulary

/// Everything that the pages about actions need: their streams, and the dialogues that they come from.
package struct ActionDesk: Sendable {
    package let actions: Streams<Action>
    package let dialogues: DialogueDesk

    package init(_ dialogues: DialogueDesk) {
        actions = Streams(of: Action.self, named: "action", in: dialogues.log)
        self.dialogues = dialogues
    }

    package var today: LocalDate { dialogues.today }

    /// All that this person may see, the one that is due first before the others.
    package func actions(seenBy viewer: Viewer) async throws -> [ListedAction] {
        try await all(in: viewer.organisation.id)
            .filter { $0.isSeen(by: viewer.person.id, isOrganiser: viewer.person.isOrganiser) }
    }

    package func all(in organisation: OrganisationID) async throws -> [ListedAction] {
        try await dialogues.documents.actions(in: organisation)
    }

    /// One action with the names that its events do not hold. One that is not in this organisation is not found.
    func viewed(_ id: ActionID, by viewer: Viewer) async throws -> ViewedAction {
        let (state, dialogue) = try await found(id, in: viewer.organisation.id)
        return ViewedAction(
            id: id,
            state: state,
            dialogue: dialogue,
            names: try await names(in: viewer.organisation.id),
            viewer: viewer,
            today: today
        )
    }

    func found(_ id: ActionID, in organisation: OrganisationID) async throws -> (Action.State, DialogueSummary) {
        let state = try await actions.state(id.value, in: organisation).state
        guard let origin = state.origin,
            let dialogue = try await dialogues.documents.document(
                origin.dialogue.value,
                of: DialogueSummaries(),
                in: organisation
            )
        else { throw Site.Refusal.notFound }
        return (state, dialogue)
    }

    func names(in organisation: OrganisationID) async throws -> Names {
        Names(
            people: try await dialogues.directory.people(in: organisation),
            units: try await dialogues.directory.units(in: organisation)
        )
    }

    /// Carries out what a form asks, once however often it is sent. Refusals are `Action.Refusal`.
    @discardableResult
    func handle(_ asked: ActionCommand, on id: ActionID, by viewer: Viewer, as command: Append.Command) async throws
        -> Receipt
    {
        let (_, dialogue) = try await found(id, in: viewer.organisation.id)
        return try await actions.handle(
            .init(asked, by: viewer.actor(at: dialogue), today: today),
            on: id.value,
            in: viewer.organisation.id,
            by: viewer.person.id,
            as: command
        )
    }
}

extension Viewer {
    func actor(at dialogue: DialogueSummary) -> Action.Actor {
        .person(person.id, isOrganiser: person.isOrganiser, role: dialogue.seat(of: person.id)?.role)
    }
}

/// An action as one person sees it.
struct ViewedAction: Sendable {
    let id: ActionID
    let state: Action.State
    let dialogue: DialogueSummary
    let names: Names
    let viewer: Viewer
    let today: LocalDate

    var path: String { "/actions/\(id)" }
    var mayChange: Bool { Action.mayChange(state, viewer.actor(at: dialogue)) }
    var isOverdue: Bool { state.status.isOpen && (state.due.map { $0 < today } ?? false) }
    var parties: String { names.parties(dialogue) }
}

/// What people and units are called.
struct Names: Sendable {
    let people: [Person]
    let units: [Organisations.Unit]
    private let byPerson: [PersonID: String]
    private let byUnit: [UnitID: String]

    init(people: [Person], units: [Organisations.Unit]) {
        self.people = people
        self.units = units
        byPerson = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        byUnit = Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func person(_ id: PersonID?) -> Text {
        guard let id else { return Text("Ingen ansvarig", "Nobody") }
        return byPerson[id].map { Text(sv: $0) } ?? Text("Någon som har slutat", "Somebody who has left")
    }
    func unit(_ id: UnitID) -> String { byUnit[id] ?? "–" }

    /// Whom it is about: the two, without the leadership where the other one is a nämnd.
    func committees(_ dialogue: DialogueSummary) -> [UnitID] {
        let both = [dialogue.first, dialogue.second]
        let others = both.filter { id in units.first { $0.id == id }?.kind.leads != true }
        return others.isEmpty ? both : others
    }

    func parties(_ dialogue: DialogueSummary) -> String {
        committees(dialogue).map(unit).joined(separator: ", ")
    }
}

extension Organisations.Unit.Kind {
    fileprivate var leads: Bool { self == .leadership || self == .executiveBoard || self == .council }
}
