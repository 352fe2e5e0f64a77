// FollowUpsWeb: the pages of follow-up talks: whom to talk with, writing down, the person's own reading and approval.

import Dialogues
import DialoguesWeb
import EventSourcing
import FollowUps
import Hummingbird
import Organisations
import Site
import Templates
import Vocabulary

/// Everything that the pages of follow-up talks need.
package struct FollowUpDesk: Sendable {
    package let dialogues: DialogueDesk
    package let rows: any FollowUpTalks

    package init(dialogues: DialogueDesk, rows: any FollowUpTalks) {
        self.dialogues = dialogues
        self.rows = rows
    }

    var guide: FollowUpGuide { dialogues.library.evaluations.followUp }
    var consent: QuoteConsent { dialogues.library.evaluations.quoteConsent }

    /// The talk that a path `/follow-ups/:followUp/…` names. Only the two who talked get this far.
    func followUp(_ context: AppContext) async throws -> FollowUp {
        let organisation = try context.signedIn().organisation.id
        guard let followUp = try await rows.followUp(try context.id("followUp"), organisation) else {
            throw Site.Refusal.notFound
        }
        return followUp
    }

    func rules(for dialogue: DialogueID, _ organisation: OrganisationID) async throws -> FollowUpRules {
        let state = try await dialogues.current(dialogue, in: organisation).state
        return FollowUpRules(dialogue: state, heldOn: state.heldOn, guide: guide, today: dialogues.today)
    }

    /// A new talk; the same again when the form is sent twice.
    func begin(_ id: FollowUpID, with person: Person, at table: Table, by viewer: Viewer) async throws {
        if try await rows.followUp(id, table.organisation) != nil { return }
        let rules = try await rules(for: table.id, table.organisation)
        let followUp = try rules.begin(
            FollowUp(
                id: id,
                dialogue: table.id,
                person: person.id,
                interviewer: viewer.person.id,
                role: QuotedRole(person.kind)
            ),
            beside: try await rows.followUps(of: table.id, table.organisation)
        )
        _ = try await rows.begin(followUp, at: dialogues.now(), table.organisation)
    }

    /// Carries out what a form asks. Refusals are `FollowUpRefusal`.
    func handle(_ command: FollowUpCommand, on followUp: FollowUp, by viewer: Viewer) async throws {
        let organisation = viewer.organisation.id
        let rules = try await rules(for: followUp.dialogue, organisation)
        // The other may write at the same moment: then it is decided anew, with what they wrote.
        var current = followUp
        for _ in 0..<3 {
            switch try rules.decide(command, on: current, by: viewer.person.id) {
            case .kept(let next):
                if try await rows.save(next, at: dialogues.now(), organisation) { return }
            case .discarded:
                if try await rows.discard(current.id, over: current.revision, organisation) { return }
            case nil: return
            }
            guard let now = try await rows.followUp(followUp.id, organisation) else { throw Site.Refusal.notFound }
            current = now
        }
        throw FollowUpRefusal.changedByOther(now: current.revision)
    }
}

extension FollowUpDesk {
    /// The one who asks, and the one who answers once it has been sent to them. Nobody else reads it.
    var eitherOfTwo: Permission {
        permission("follow-up") { $0.interviewer == $1 || ($0.person == $1 && $0.isShownToPerson) }
    }

    var interviewer: Permission { permission("interviewer") { $0.interviewer == $1 } }
    var interviewed: Permission { permission("interviewed") { $0.person == $1 && $0.isShownToPerson } }

    private func permission(_ name: String, _ mayCome: @escaping @Sendable (FollowUp, PersonID) -> Bool) -> Permission {
        Permission(name) { _, context in
            guard mayCome(try await followUp(context), try context.signedIn().person.id) else {
                throw Site.Refusal.notAllowed
            }
        }
    }
}

extension QuotedRole {
    package init(_ kind: Person.Kind) {
        self =
            switch kind {
            case .elected: .elected
            case .official: .official
            case .external: .other
            }
    }
}

extension Dialogue.State {
    /// The day that it was held, or is to be.
    var heldOn: LocalDate? { clock.startedAt.map(StockholmTime.date(of:)) ?? plan.date }
}
