// SurveysWeb: where a dialogue is evaluated, what came of it, and how the answers are collected.

import Templates
import Dialogues
import DialoguesWeb
import Hummingbird
import Organisations
import Site
import Surveys
import Vocabulary

/// What the pages about evaluations need.
package struct EvaluationDesk: Sendable {
    let dialogues: DialogueDesk
    package let evaluations: Evaluations

    package init(dialogues: DialogueDesk, rows: any SurveyRows) {
        self.dialogues = dialogues
        evaluations = Evaluations(
            rows: rows,
            documents: dialogues.documents,
            forms: dialogues.library.evaluations
        )
    }

    var today: LocalDate { dialogues.today }

    /// The occasion that a path names: `/rounds/:round/…`, or `/dialogues/:dialogue/…` for one without a round.
    func occasion(_ context: AppContext) async throws -> Occasion {
        let organisation = try context.signedIn().organisation.id
        let found: Occasion?
        if context.parameters.get("round") != nil {
            let round: RoundID = try context.id("round")
            found = try await evaluations.occasion(OccasionID(round.value), in: organisation)
        } else {
            found = try await evaluations.occasion(of: try context.id("dialogue"), in: organisation)
        }
        guard let found else { throw Site.Refusal.notFound }
        return found
    }

    func state(_ context: AppContext) async throws -> EvaluationState {
        let organisation = try context.signedIn().organisation.id
        return try await evaluations.state(of: try await occasion(context), in: organisation, on: today)
    }

    /// Whoever leads one of the round's dialogues, or the organiser.
    var roundLeader: Permission {
        Permission("round-leader") { _, context in
            let viewer = try context.signedIn()
            if viewer.person.isOrganiser { return }
            guard let occasion = try? await occasion(context), occasion.facilitators.contains(viewer.person.id) else {
                throw Site.Refusal.notAllowed
            }
        }
    }
}

extension Occasion {
    /// Where its pages lie.
    var base: String {
        round.map { "/rounds/\($0)/evaluation" } ?? "/dialogues/\(id)/evaluation"
    }
    package var resultsPath: String { round == nil ? "\(base)/results" : base }
    var filePath: String { "\(resultsPath).csv" }

    /// Its talks in a few words.
    var subject: Text {
        guard talks.count > 1 else { return Text(sv: talks[0].summary.title) }
        return Text("\(talks.count) resultatsamtal", "\(talks.count) results dialogues")
    }
}
