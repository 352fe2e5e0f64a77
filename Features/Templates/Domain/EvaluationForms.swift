import Vocabulary

package enum ItemTag {}
/// A question or a statement of a form, as answers and exports know it: `p1-understanding`, `m-voice`.
package typealias ItemID = Identifier<ItemTag>

/// Who gets to know whose an answer is. Stated beside the field before anybody writes.
package enum AnswerMode: String, Codable, CaseIterable, Sendable { case named, namedToFacilitator, anonymous }

/// The forms that a dialogue is evaluated with, and what is promised to those who fill them in.
package struct EvaluationForms: Equatable, Sendable {
    package let modes: [AnswerMode: Text]
    package let smallGroup: SmallGroup
    package let individual: IndividualForm
    package let mirrors: Mirrors
    package let group: GroupForm
    package let followUp: FollowUpGuide
    package let quoteConsent: QuoteConsent
    /// A first set of codes for free text.
    package let themes: [FormOption]

    package init(
        modes: [AnswerMode: Text],
        smallGroup: SmallGroup,
        individual: IndividualForm,
        mirrors: Mirrors,
        group: GroupForm,
        followUp: FollowUpGuide,
        quoteConsent: QuoteConsent,
        themes: [FormOption]
    ) {
        self.modes = modes
        self.smallGroup = smallGroup
        self.individual = individual
        self.mirrors = mirrors
        self.group = group
        self.followUp = followUp
        self.quoteConsent = quoteConsent
        self.themes = themes
    }

    /// What the mode means for the one who writes.
    package func promise(_ mode: AnswerMode) -> Text { modes[mode] ?? Text(sv: "", en: "") }
}

/// A group in which an answer can't be anonymous: fewer people than the threshold.
package struct SmallGroup: Equatable, Sendable {
    package let threshold: Int
    package let allowedModes: [AnswerMode]
    package let explanation: Text

    package init(threshold: Int, allowedModes: [AnswerMode], explanation: Text) {
        self.threshold = threshold
        self.allowedModes = allowedModes
        self.explanation = explanation
    }
}

/// One of several to choose among: a role, a method, a theme.
package struct FormOption: Equatable, Sendable, Identifiable {
    package let id: String
    package let words: Text

    package init(id: String, words: Text) {
        self.id = id
        self.words = words
    }
}

/// May what somebody wrote be quoted?
package struct QuoteConsent: Equatable, Sendable {
    package enum Answer: String, Codable, CaseIterable, Sendable {
        case role, anonymous
        case no = "none"
    }

    package let question: Text
    package let options: [Answer: Text]

    package init(question: Text, options: [Answer: Text]) {
        self.question = question
        self.options = options
    }

    package func words(_ answer: Answer) -> Text { options[answer] ?? Text(sv: answer.rawValue) }
}
