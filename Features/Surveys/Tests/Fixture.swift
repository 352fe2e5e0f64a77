import Dialogues
import Foundation
import Surveys
import Templates
import Vocabulary
import YAMLLibrary

/// Talks, people and answers to ask the rules about.
enum Fixture {
    static let library = Result { try Library.load(from: folder) }
    static func forms() throws -> EvaluationForms { try library.get().evaluations }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Library").standardizedFileURL.path(percentEncoded: false)

    static func talk(
        _ id: DialogueID,
        round: RoundID? = nil,
        _ phase: Dialogue.Phase = .review,
        people: [PersonID]
    ) -> (key: String, document: DialogueSummary) {
        let seats = people.map { Seat($0, .participant, party: .first) } + [Seat("lead", .facilitator)]
        var summary = DialogueSummary(
            Plan(title: "Samtal \(id)", first: "ks", second: "bun", boxes: [], seats: seats, round: round)
        )
        summary.phase = phase
        return (id.value, summary)
    }

    static func people(_ count: Int, _ prefix: String = "p") -> [PersonID] {
        (0..<count).map { PersonID("\(prefix)\($0)") }
    }

    static func submission(
        role: String? = "elected",
        _ scores: [ItemID: Int] = ["m-voice": 5],
        texts: [ItemID: String] = [:],
        consent: QuoteConsent.Answer = .no,
        mode: AnswerMode = .anonymous
    ) -> Submission {
        Submission(mode: mode, role: role, texts: texts, scores: scores, consent: consent)
    }

    /// The results of answers that each came from a person of its own.
    static func results(_ submissions: [Submission], isClosed: Bool = true) throws -> SurveyResults {
        SurveyResults(
            submissions.flatMap(\.apart),
            by: Set(people(submissions.count).map { Participation(dialogue: "d", person: $0) }),
            asked: submissions.count,
            isClosed: isClosed,
            try forms()
        )
    }
}
