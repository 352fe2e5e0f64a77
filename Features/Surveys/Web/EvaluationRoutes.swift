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

/// Answering, reading the results, closing the collection.
package struct EvaluationRoutes: Sendable {
    let desk: EvaluationDesk

    package init(desk: EvaluationDesk) { self.desk = desk }

    /// Of what is asked here no line stands in the server's log when it goes well.
    package static let unlogged: Set<String> = ["/dialogues/:dialogue/evaluation"]

    package var routes: [Route] {
        let talking = desk.dialogues.seat(.participant, .challenger, .timekeeper, .recorder)
        let leading = desk.dialogues.facilitatorOrOrganiser
        return [
            .get("/dialogues/:dialogue/evaluation", talking, use: ask),
            .post("/dialogues/:dialogue/evaluation", talking, use: answer),
            .get("/dialogues/:dialogue/evaluation/results", leading, use: results),
            .get("/dialogues/:dialogue/evaluation/results.csv", leading, use: file),
            .get("/dialogues/:dialogue/evaluation/collection", desk.dialogues.organiser, use: collection),
            .post("/dialogues/:dialogue/evaluation/collection", desk.dialogues.organiser, use: arrange),
            .get("/dialogues/:dialogue/evaluation/closing", desk.dialogues.organiser, use: askToClose),
            .post("/dialogues/:dialogue/evaluation/closing", desk.dialogues.organiser, use: close),
            .get("/rounds/:round/evaluation", desk.roundLeader, use: results),
            .get("/rounds/:round/evaluation.csv", desk.roundLeader, use: file),
            .get("/rounds/:round/evaluation/collection", .organiser, use: collection),
            .post("/rounds/:round/evaluation/collection", .organiser, use: arrange),
            .get("/rounds/:round/evaluation/closing", .organiser, use: askToClose),
            .post("/rounds/:round/evaluation/closing", .organiser, use: close),
        ]
    }

    func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let asked = try await asked(context)
        return .html(EvaluationPage(asked: asked).html, in: context.language)
    }

    func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let asked = try await asked(context)
        do {
            if let obstacle = asked.obstacle { throw obstacle }
            let submission = try Submission(form, forms: asked.forms)
            try await desk.evaluations.rows.keep(
                submission,
                of: asked.participation,
                to: asked.state.occasion.id,
                when: asked.state.mode,
                in: asked.viewer.organisation.id,
                on: desk.today
            )
            let page = ThanksPage(asked: asked, submission: submission)
            return .html(page.html, in: context.language)
        } catch let refusal as SurveyRefusal {
            switch refusal {
            // There is no form to go back to: the page of the refusal shows what was typed.
            case .notOpenYet, .notInvited, .collectionClosed, .answeredAlready: throw refusal
            default: break
            }
            let now = try await self.asked(context)
            let page = EvaluationPage(asked: now, typed: form, refusal: refusal)
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    private func asked(_ context: AppContext) async throws -> Asked {
        let viewer = try context.signedIn()
        let table = try await desk.dialogues.table(context)
        let state = try await desk.state(context)
        return Asked(
            viewer: viewer,
            table: table,
            state: state,
            forms: desk.evaluations.forms,
            language: context.language
        )
    }
}

/// Somebody who is asked about a dialogue.
struct Asked: Sendable {
    let viewer: Viewer
    let table: Table
    let state: EvaluationState
    let forms: EvaluationForms
    let language: Language

    var participation: Participation { Participation(dialogue: table.id, person: viewer.person.id) }
    var obstacle: SurveyRefusal? { state.obstacle(for: participation) }
    var path: String { "\(table.path)/evaluation" }

    /// The method of Bilaga 2 is the template that the talk was held on.
    var method: Text {
        let template = table.state.template
        let known = forms.individual.methods.first { $0.id == template?.id.value }
        return known?.words ?? template?.name ?? Text(sv: "–")
    }
}
