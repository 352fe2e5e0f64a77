import Actions
import Dialogues
import EventSourcing
import Vocabulary

/// Does what is due for the actions of one dialogue as it stands.
package struct ActionOpener: Sendable {
    let dialogues: Streams<Dialogue>
    let actions: Streams<Action>
    let today: @Sendable () -> LocalDate

    package init(
        dialogues: Streams<Dialogue>,
        actions: Streams<Action>,
        today: @escaping @Sendable () -> LocalDate
    ) {
        self.dialogues = dialogues
        self.actions = actions
        self.today = today
    }

    /// Asked again, it does nothing more.
    package func settle(_ id: DialogueID, in organisation: OrganisationID) async throws {
        // Opening may be followed by forgetting, so it looks again until nothing is due.
        while true {
            let dialogue = try await dialogues.state(id.value, in: organisation).state
            var known: [ActionID: Action.State] = [:]
            for step in dialogue.steps {
                let action = ActionID(of: step.id, in: id)
                let state = try await actions.state(action.value, in: organisation).state
                if state.origin != nil { known[action] = state }
            }
            let due = ActionOpening.due(for: dialogue, id) { known[$0] }
            guard !due.isEmpty else { return }
            for opening in due { try await carryOut(opening, of: id, in: organisation) }
        }
    }

    private func carryOut(_ opening: ActionOpening, of id: DialogueID, in organisation: OrganisationID) async throws {
        switch opening {
        case .open(let action, let origin, let content):
            try await actions.handle(
                .init(.open(origin, content), by: .policy, today: today()),
                on: action.value,
                in: organisation,
                by: nil,
                as: .init(id: "open-\(action)", digest: "policy")
            )
        case .forget(let action, let step):
            let decision = try await decision(on: step, of: id, in: organisation)
            let today = today()
            try await actions.erase(
                on: action.value,
                in: organisation,
                by: nil,
                as: .init(id: "forget-\(action)", digest: "policy"),
                replacing: { event, _ in event.without(.everything) },
                command: { positions in
                    let (reason, decided) = decision
                    return .init(
                        .erase(.everything, positions: positions, reason: reason, decision: decided),
                        by: .policy,
                        today: today
                    )
                }
            )
        }
    }

    /// Why the record was made to forget the step, in the words that stand in its history.
    private func decision(on step: StepID, of id: DialogueID, in organisation: OrganisationID) async throws
        -> (reason: String, decision: String)
    {
        let stream = dialogues.name(of: id.value)
        for event in try await dialogues.log.events(of: stream, in: organisation).reversed() {
            guard event.event.type == NewEvent.erasedType,
                case .erased(_, .step(step), let reason, let decision) = try EventCodec<DialogueEvent>.decode(
                    event.event
                )
            else { continue }
            return (reason, decision)
        }
        throw Action.Refusal.decisionMissing
    }
}
