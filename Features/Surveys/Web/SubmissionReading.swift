import Site
import Surveys
import Templates
import Vocabulary

extension Submission {
    /// What a form says; refused where it says what the forms have no place for.
    init(_ form: Form, forms: EvaluationForms) throws(SurveyRefusal) {
        guard let mode = AnswerMode(rawValue: form["mode"]) else { throw .answerUnknown("mode") }
        var scores: [ItemID: Int] = [:]
        for item in forms.mirrors.items {
            let chosen = form[EvaluationField.score(item.id)]
            if chosen.isEmpty || chosen == EvaluationField.noScore { continue }
            guard let score = Int(chosen) else { throw .answerUnknown(item.id.value) }
            scores[item.id] = score
        }
        let consent = form["consent"]
        guard consent.isEmpty || QuoteConsent.Answer(rawValue: consent) != nil else { throw .answerUnknown(consent) }
        self.init(
            mode: mode,
            role: form["role"].isEmpty ? nil : form["role"],
            texts: Dictionary(
                forms.individual.prompts.map { ($0.id, form[EvaluationField.text($0.id)]) },
                uniquingKeysWith: { first, _ in first }
            ),
            scores: scores,
            // Who has not said yes has said no.
            consent: QuoteConsent.Answer(rawValue: consent) ?? .no
        )
        try check(forms)
    }
}

/// The names of the form's fields.
enum EvaluationField {
    static let noScore = "none"

    static func text(_ item: ItemID) -> String { "text-\(item)" }
    static func score(_ item: ItemID) -> String { "score-\(item)" }
}
