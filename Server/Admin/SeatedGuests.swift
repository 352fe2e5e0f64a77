import Access
import Dialogues
import DialoguesWeb
import EventSourcing
import Vocabulary

/// Who may come in through the room's door: those with a seat in the dialogue, while it is open or goes on.
struct SeatedGuests: RoomGuests {
    let desk: DialogueDesk

    func people(of dialogue: DialogueID, in organisation: OrganisationID) async throws -> [PersonID] {
        let state = try await desk.dialogues.state(dialogue.value, in: organisation).state
        guard state.phase == .open || state.phase == .live else { return [] }
        return state.plan.seats.map(\.person)
    }
}
