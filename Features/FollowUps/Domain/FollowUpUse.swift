import Templates
import Vocabulary

/// A sentence that may be quoted.
package struct FollowUpQuote: Equatable, Sendable {
    package let question: ItemID
    package let text: String
    /// Nil when the person wants no role with it.
    package let role: QuotedRole?

    package init(question: ItemID, text: String, role: QuotedRole?) {
        self.question = question
        self.text = text
        self.role = role
    }
}

/// What may be used of follow-up talks, and nothing else: approved texts, quoted as each person has said.
package struct FollowUpUse: Equatable, Sendable {
    /// Talks whose text is approved, also those that may not be quoted.
    package let approved: Int
    /// Talks that are begun and not yet approved.
    package let waiting: Int
    /// In the order of the questions; within each by the text, so that nothing tells which belong to one person.
    package let quotes: [FollowUpQuote]

    package init(_ followUps: [FollowUp]) {
        approved = followUps.count { $0.state == .approved }
        waiting = followUps.count { $0.state == .draft || $0.state == .sent || $0.state == .declined }
        quotes = followUps.flatMap(\.quotes).sorted {
            ($0.question.value, $0.text, $0.role?.rawValue ?? "") < (
                $1.question.value, $1.text, $1.role?.rawValue ?? ""
            )
        }
    }
}

extension FollowUp {
    /// None unless the person has approved the text and said yes to being quoted.
    package var quotes: [FollowUpQuote] {
        guard state == .approved, let consent, consent != .no else { return [] }
        return answers.map { FollowUpQuote(question: $0.key, text: $0.value, role: consent == .role ? role : nil) }
    }
}
