import Dialogues
import Hummingbird
import Organisations
import Site
import Vocabulary

package extension DialogueDesk {
    /// The dialogue that a path `/dialogues/:dialogue/…` names, for somebody signed in.
    func table(_ context: AppContext) async throws -> Table {
        let viewer = try context.signedIn()
        return try await table(try context.id("dialogue"), in: viewer.organisation.id)
    }

    /// The same without names: a permission is asked for with every request.
    func state(_ context: AppContext) async throws -> Dialogue.State {
        try await current(try context.id("dialogue"), in: context.signedIn().organisation.id).state
    }

    /// A seat at the table, of one of the roles (all, when none is named).
    func seat(_ roles: DialogueRole..., named name: String = "seat") -> Permission {
        Permission(roles.isEmpty ? name : roles.map(\.rawValue).joined(separator: "+")) { _, context in
            let viewer = try context.signedIn()
            let state = try await state(context)
            guard let role = state.role(of: viewer.person.id), state.isSeen(by: viewer) else {
                throw Site.Refusal.notAllowed
            }
            guard roles.isEmpty || roles.contains(role) else { throw Site.Refusal.notAllowed }
        }
    }

    /// A seat at the table, or the organiser.
    var seatOrOrganiser: Permission {
        Permission("seat-or-organiser") { _, context in
            let viewer = try context.signedIn()
            let state = try await state(context)
            let isAtTheTable = state.role(of: viewer.person.id) != nil && state.isSeen(by: viewer)
            guard isAtTheTable || viewer.person.isOrganiser else { throw Site.Refusal.notAllowed }
        }
    }

    /// The facilitator of this dialogue, or the organiser.
    var facilitatorOrOrganiser: Permission {
        Permission("facilitator-or-organiser") { _, context in
            let viewer = try context.signedIn()
            let role = try await state(context).role(of: viewer.person.id)
            guard role == .facilitator || viewer.person.isOrganiser else { throw Site.Refusal.notAllowed }
        }
    }

    /// The organiser, for a dialogue of the own organisation.
    var organiser: Permission {
        Permission("organiser") { _, context in
            guard try context.signedIn().person.isOrganiser else { throw Site.Refusal.notAllowed }
            _ = try await state(context)
        }
    }
}

extension Dialogue.State {
    /// A draft is the organiser's own: nobody has been invited yet.
    fileprivate func isSeen(by viewer: Viewer) -> Bool { phase != .draft || viewer.person.isOrganiser }
}
