// FollowUps: follow-up conversations some weeks after a dialogue, approved by the person before use.

import Dialogues
import Templates
import Vocabulary

package enum FollowUpTag {}
package typealias FollowUpID = Identifier<FollowUpTag>

/// A personal talk some weeks after a dialogue, about what happened then: written down by the one who asked, and used
/// only if the one who answered approves of the text.
///
/// A row and no event: what somebody takes back is gone.
package struct FollowUp: Equatable, Sendable, Identifiable {
    package enum State: String, CaseIterable, Sendable {
        /// Seen by the interviewer alone.
        case draft
        /// The person reads it.
        case sent
        case approved
        /// The person said no to this text: the interviewer may write another.
        case declined
        /// The person has taken it back: no text is left.
        case withdrawn
    }

    package let id: FollowUpID
    package let dialogue: DialogueID
    package let person: PersonID
    package let interviewer: PersonID
    /// What a quote with role says.
    package let role: QuotedRole
    package var state: State
    package var date: LocalDate?
    /// As the text stands now, by the questions of the guide.
    package var answers: [ItemID: String]
    /// As the interviewer sent it: what the person changed is what differs.
    package var sent: [ItemID: String]
    package var consent: QuoteConsent.Answer?
    /// Why the person said no.
    package var reason: String
    /// Counts the changes.
    package var revision: Int

    package init(
        id: FollowUpID,
        dialogue: DialogueID,
        person: PersonID,
        interviewer: PersonID,
        role: QuotedRole,
        state: State = .draft,
        date: LocalDate? = nil,
        answers: [ItemID: String] = [:],
        sent: [ItemID: String] = [:],
        consent: QuoteConsent.Answer? = nil,
        reason: String = "",
        revision: Int = 1
    ) {
        self.id = id
        self.dialogue = dialogue
        self.person = person
        self.interviewer = interviewer
        self.role = role
        self.state = state
        self.date = date
        self.answers = answers
        self.sent = sent
        self.consent = consent
        self.reason = reason
        self.revision = revision
    }

    /// May be read by the person: it has been sent, and there is still a text.
    package var isShownToPerson: Bool { state != .draft }

    /// Questions whose answer the person has changed since it was sent.
    package var changedByPerson: [ItemID] {
        guard state == .sent || state == .approved else { return [] }
        return Set(answers.keys).union(sent.keys).filter { answers[$0, default: ""] != sent[$0, default: ""] }
            .sorted { $0.value < $1.value }
    }
}

/// How a quote tells who said it.
package enum QuotedRole: String, Codable, CaseIterable, Sendable {
    case elected, official, other

    package var name: Text {
        switch self {
        case .elected: Text("Förtroendevald", "Elected representative")
        case .official: Text("Tjänsteperson", "Official")
        case .other: Text("Deltagare", "Participant")
        }
    }
}
