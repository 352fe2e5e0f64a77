import CSV
import Dialogues
import DialoguesWeb
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Surveys
import Templates
import Vocabulary

// What came of it, for those who lead.
extension EvaluationRoutes {
    func results(_ request: Request, _ context: AppContext) async throws -> Response {
        let seen = try await seen(context)
        // A dialogue of a round has no results of its own.
        guard context.parameters.get("round") != nil || seen.state.occasion.round == nil else {
            return .seeOther(seen.state.occasion.resultsPath)
        }
        return .html(ResultsPage(seen: seen).html, in: context.language)
    }

    func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let seen = try await seen(context)
        guard seen.results.standing == .shown else { return .seeOther(seen.state.occasion.resultsPath) }
        var response = Response.text(
            ResultsFile(results: seen.results, forms: seen.forms).table.fileText,
            type: "text/csv; charset=utf-8"
        )
        response.headers[.contentDisposition] = "attachment; filename=\"samtal-utvardering.csv\""
        return response
    }

    private func seen(_ context: AppContext) async throws -> SeenResults {
        let viewer = try context.signedIn()
        let organisation = viewer.organisation.id
        let state = try await desk.state(context)
        let named = try await desk.evaluations.rows.namedAnswers(to: state.occasion.id, in: organisation)
        let people = try await desk.dialogues.directory.people(in: organisation)
        return SeenResults(
            viewer: viewer,
            state: state,
            results: try await desk.evaluations.results(of: state, in: organisation),
            named: named.filter { state.mayRead($0.participation, viewer.person) },
            names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            forms: desk.evaluations.forms,
            language: context.language
        )
    }
}

/// The results as one of those who lead sees them.
struct SeenResults: Sendable {
    let viewer: Viewer
    let state: EvaluationState
    let results: SurveyResults
    /// Answers that this viewer was promised to.
    let named: [NamedAnswers]
    let names: [PersonID: String]
    let forms: EvaluationForms
    let language: Language

    func name(_ person: PersonID) -> String { names[person] ?? "–" }
    func title(_ dialogue: DialogueID) -> String { state.occasion.talk(dialogue)?.summary.title ?? "–" }
}

extension EvaluationState {
    /// With its name: only as it was promised.
    fileprivate func mayRead(_ answer: Participation, _ person: Person) -> Bool {
        let leads = occasion.talk(answer.dialogue)?.summary.people(as: .facilitator).contains(person.id) == true
        return switch mode {
        case .anonymous: false
        case .namedToFacilitator: leads
        case .named: leads || person.isOrganiser
        }
    }
}
