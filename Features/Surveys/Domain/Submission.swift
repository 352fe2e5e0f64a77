import Templates
import Vocabulary

/// What one person answers about one dialogue.
package struct Submission: Equatable, Sendable {
    package let mode: AnswerMode
    /// One of the form's roles; nil when it was left open.
    package let role: String?
    package let texts: [ItemID: String]
    package let scores: [ItemID: Int]
    package let consent: QuoteConsent.Answer

    package init(
        mode: AnswerMode,
        role: String?,
        texts: [ItemID: String],
        scores: [ItemID: Int],
        consent: QuoteConsent.Answer
    ) {
        self.mode = mode
        self.role = role
        self.texts = texts.filter { !$0.value.allSatisfy(\.isWhitespace) }
        self.scores = scores
        self.consent = consent
    }

    /// Refuses what the forms have no place for.
    package func check(_ forms: EvaluationForms) throws(SurveyRefusal) {
        guard !texts.isEmpty || !scores.isEmpty else { throw .nothingAnswered }
        if let role, !forms.individual.roles.contains(where: { $0.id == role }) { throw .answerUnknown(role) }
        for (item, text) in texts.sorted(by: { $0.key.value < $1.key.value }) {
            guard forms.individual.prompts.contains(where: { $0.id == item }) else { throw .answerUnknown(item.value) }
            guard text.count <= forms.individual.limit else {
                throw .answerTooLong(item, limit: forms.individual.limit)
            }
        }
        for (item, score) in scores.sorted(by: { $0.key.value < $1.key.value }) {
            guard forms.mirrors.items.contains(where: { $0.id == item }), forms.mirrors.scale.steps.contains(score)
            else { throw .answerUnknown(item.value) }
        }
    }

    /// The answers apart, one for each item: nothing says which belong together. Every submission has one that says
    /// the role, so that people can be counted.
    package var apart: [Answer] {
        let role = role ?? Answer.noRole
        return [Answer(item: Answer.roleItem, role: role)]
            + texts.map { Answer(item: $0.key, role: role, text: $0.value, consent: consent) }
            + scores.map { Answer(item: $0.key, role: role, score: $0.value) }
    }
}

/// One answer to one item, with the role and with nothing else of whoever gave it.
package struct Answer: Hashable, Sendable {
    /// The item of the row that only counts somebody.
    package static let roleItem: ItemID = "role"
    package static let noRole = "undisclosed"

    package let item: ItemID
    package let role: String
    package let score: Int?
    package let text: String?
    package let consent: QuoteConsent.Answer

    package init(
        item: ItemID,
        role: String,
        score: Int? = nil,
        text: String? = nil,
        consent: QuoteConsent.Answer = .no
    ) {
        self.item = item
        self.role = role
        self.score = score
        self.text = text
        self.consent = consent
    }
}

/// The answers of one person about one dialogue, where they were given with a name.
package struct NamedAnswers: Equatable, Sendable {
    package let participation: Participation
    package let answers: [Answer]

    package init(participation: Participation, answers: [Answer]) {
        self.participation = participation
        self.answers = answers
    }

    package func text(_ item: ItemID) -> String? { answers.first { $0.item == item }?.text }
    package func score(_ item: ItemID) -> Int? { answers.first { $0.item == item }?.score }
    package var role: String? { answers.first { $0.item == Answer.roleItem }?.role }
    package var consent: QuoteConsent.Answer { answers.first { $0.text != nil }?.consent ?? .no }
}
