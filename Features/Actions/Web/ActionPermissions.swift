import Actions
import Dialogues
import DialoguesWeb
import Hummingbird
import Organisations
import Site
import Vocabulary

extension ActionDesk {
    /// A seat at the table where it was agreed, the one who is responsible, or the organiser.
    var reader: Permission {
        Permission("action-reader") { _, context in
            let viewer = try context.signedIn()
            let (state, dialogue) = try await found(try context.id("action"), in: viewer.organisation.id)
            let isAtTheTable = dialogue.seat(of: viewer.person.id) != nil
            guard isAtTheTable || state.owner == viewer.person.id || viewer.person.isOrganiser else {
                throw Site.Refusal.notAllowed
            }
        }
    }

    /// The one who is responsible, the dialogue's facilitator or recorder, or the organiser.
    var keeper: Permission {
        Permission("action-keeper") { _, context in
            let viewer = try context.signedIn()
            let (state, dialogue) = try await found(try context.id("action"), in: viewer.organisation.id)
            guard Action.mayChange(state, viewer.actor(at: dialogue)) else { throw Site.Refusal.notAllowed }
        }
    }
}
