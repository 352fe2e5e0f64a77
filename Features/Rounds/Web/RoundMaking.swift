import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Rounds
import Vocabulary

extension RoundDesk {
    /// Makes what is not there yet of a round whose making has begun, and says then that it is done.
    ///
    /// Every dialogue's id and every command's id follow from the round's: whoever asks, however often and after
    /// whatever stop, there is one dialogue for each unit.
    package func make(_ id: RoundID, in organisation: OrganisationID) async throws {
        let state = try await rounds.state(id.value, in: organisation).state
        guard state.phase == .making, let template = state.template, let maker = state.maker else { return }
        let names = try await names(in: organisation)
        for (index, unit) in state.plan.units.enumerated() {
            let dialogue = id.dialogue(at: index)
            let plan = state.plan.dialogue(with: unit, called: names[unit.unit], on: template, of: id)
            do {
                try await ask(.draft(plan: plan, template: template), "draft", of: dialogue, by: maker, organisation)
                try await ask(.open, "open", of: dialogue, by: maker, organisation)
            } catch is Dialogue.Refusal {
                // It is there, and somebody has gone on with it or its day has passed: the round's page shows how.
                guard try await dialogues.dialogues.state(dialogue.value, in: organisation).state.phase != .none
                else { throw Round.Refusal.dialogueNotReady(unit.unit, .noSuchDialogue) }
            }
        }
        try await handle(
            .finishMaking,
            on: id,
            in: organisation,
            by: .init(maker, isOrganiser: true),
            as: .init(id: "\(id)-made", digest: "round")
        )
    }

    /// What a stop of the server interrupted. Asked for when it starts.
    package func makeWhatWasBegun() async throws {
        for organisation in try await dialogues.directory.organisations() {
            let rounds = try await dialogues.documents.documents(of: RoundSummaries(), in: organisation.id)
            for (key, round) in rounds where round.phase == .making {
                try await make(RoundID(key), in: organisation.id)
            }
        }
    }

    private func ask(
        _ action: Dialogue.Action,
        _ name: String,
        of dialogue: DialogueID,
        by maker: PersonID,
        _ organisation: OrganisationID
    ) async throws {
        try await dialogues.dialogues.handle(
            .init(action, by: .init(maker, isOrganiser: true), at: dialogues.now(), today: today),
            on: dialogue.value,
            in: organisation,
            by: maker,
            as: .init(id: "\(dialogue)-\(name)", digest: "round")
        )
    }
}
