import Access
import Dialogues
import DialoguesWeb
import EventSourcing
import Vocabulary

/// Who may come in through the room's door: those with a seat in the dialogue.
struct SeatedGuests: RoomGuests {
    let desk: DialogueDesk

    func people(of dialogue: DialogueID, in organisation: OrganisationID) async throws -> [PersonID] {
        try await desk.dialogues.state(dialogue.value, in: organisation).state.plan.seats.map(\.person)
    }
}
