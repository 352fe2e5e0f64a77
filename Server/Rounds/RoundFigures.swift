import Actions
import ActionsWeb
import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Preparation
import Rounds
import RoundsWeb
import Site
import Surveys
import SurveysWeb
import Templates
import Vocabulary

// What features know of each dialogue of a round, for the round's page. Here, so that no feature knows of rounds.
extension RoundFigure {
    static func prepared(_ standings: any PreparationStandings) -> RoundFigure {
        RoundFigure(Text("Förberedda", "Prepared")) { id, summary, viewer in
            guard summary.phase != .draft else { return nil }
            let count = try await standings.progress(of: id, summary.seats, in: viewer.organisation.id).count
            return (Text("\(count.ready) av \(count.total)", "\(count.ready) of \(count.total)"), nil)
        }
    }

    static func evaluated(_ evaluations: Evaluations, _ desk: DialogueDesk) -> RoundFigure {
        RoundFigure(Text("Utvärderade", "Evaluated")) { id, summary, viewer in
            guard summary.isHeld,
                let occasion = try await evaluations.occasion(of: id, in: viewer.organisation.id)
            else { return nil }
            let state = try await evaluations.state(of: occasion, in: viewer.organisation.id, on: desk.today)
            let asked = occasion.asked.count { $0.dialogue == id }
            let answered = state.answered.count { $0.dialogue == id }
            // In a small group a number tells who is left.
            guard asked >= evaluations.forms.smallGroup.threshold, answered >= SurveyResults.leastCount else {
                let words = state.isClosed ? Text("Avslutad", "Closed") : Text("Pågår", "In progress")
                return (words, occasion.resultsPath)
            }
            return (Text("\(answered) av \(asked)", "\(answered) of \(asked)"), occasion.resultsPath)
        }
    }

    /// Opened when the record is approved: how many are done, of how many.
    static func actions(_ desk: DialogueDesk) -> RoundFigure {
        RoundFigure(Text("Åtgärder", "Actions")) { id, summary, viewer in
            let actions = try await desk.documents.actions(in: viewer.organisation.id).of(id)
            guard !actions.isEmpty else {
                guard !summary.steps.isEmpty else { return nil }
                return (
                    Text("\(summary.steps.count) på arket", "\(summary.steps.count) on the sheet"), summary.path(id)
                )
            }
            let done = actions.count - actions.open.count
            return (
                Text("\(done) av \(actions.count) klara", "\(done) of \(actions.count) done"),
                "/dialogues/\(id)#actions"
            )
        }
    }
}

extension RoundDesk {
    /// For those who want to see the actions of one round.
    func called(in organisation: OrganisationID) async throws -> [RoundName] {
        try await all(in: organisation).filter { $0.summary.phase != .draft }
            .map { RoundName(id: $0.id, name: $0.summary.name) }
    }
}

extension RoundLink {
    /// The basis that all dialogues of the round share.
    static let basis = RoundLink(Text("Underlag för hela omgången", "Basis for the whole round")) { round, _ in
        "/rounds/\(round)/briefing/edit"
    }

    static func evaluation(_ evaluations: Evaluations) -> RoundLink {
        RoundLink(Text("Utvärdering", "Evaluation")) { round, viewer in
            let occasion = try await evaluations.occasion(OccasionID(round.value), in: viewer.organisation.id)
            return occasion == nil ? nil : "/rounds/\(round)/evaluation"
        }
    }
}
