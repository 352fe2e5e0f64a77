import Dialogues
import Vocabulary

/// What follows for the actions from a dialogue as it stands: opened when its record is locked, forgotten when it
/// forgets. Asked again, it asks for nothing more than what is missing.
package enum ActionOpening: Equatable, Sendable {
    case open(ActionID, Action.Origin, NextStep.Content)
    case forget(ActionID, StepID)

    /// `known` gives an action's state, nil for one that is not opened.
    package static func due(
        for dialogue: Dialogue.State,
        _ id: DialogueID,
        known: (ActionID) -> Action.State?
    ) -> [ActionOpening] {
        guard dialogue.phase == .approved else { return [] }
        return dialogue.visibleSteps.compactMap { step in
            let action = ActionID(of: step.id, in: id)
            guard let state = known(action) else {
                // Of a step that was erased only what is left of it is known here; the decision follows as `forget`.
                return .open(action, Action.Origin(dialogue: id, step: step.id), step.content)
            }
            return step.isErased && !state.isErased ? .forget(action, step.id) : nil
        }
    }
}
