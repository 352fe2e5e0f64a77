import Dialogues
import DialoguesWeb
import Hummingbird
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

// What is compiled of what has been shared, and the choice of questions.
extension PreparationRoutes {
    func compiled(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let table = try await desk.dialogues.table(context)
        let leads = table.role(of: viewer.person.id) == .facilitator
        let page = CompiledPage(
            table: table,
            compilation: Compilation(table.state.answers),
            choice: QuestionChoice(desk.guide, table.state),
            progress: try await desk.progress(table),
            opinions: leads ? try await desk.standings.opinions(in: table.id, table.organisation) : nil,
            guide: desk.guide,
            today: desk.dialogues.today,
            viewer: viewer,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func questions(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = try await questionPage(try context.signedIn(), context, refused: nil)
        return .html(page.html, in: context.language)
    }

    func chooseQuestions(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let form = try await Form.read(request)
        let table = try await desk.dialogues.table(context)
        let choice = QuestionChoice(desk.guide, table.state)
        let wanted = form.all("question")
        do {
            guard wanted.allSatisfy({ choice.question(QuestionID($0)) != nil }) else {
                throw PreparationRefusal.noSuchQuestion
            }
            // In the order of the guide and the sheet, however the form sent them.
            let questions = choice.all.map(\.id).filter { wanted.contains($0.value) }
            try await desk.dialogues.handle(
                .chooseQuestions(questions),
                on: table.id,
                by: viewer,
                as: form.identity
            )
            return .seeOther("\(table.path)/preparation/questions#chosen")
        } catch let refusal as any Explained {
            let page = try await questionPage(viewer, context, refused: (form, refusal))
            return .html(page.html, in: context.language, status: refusal.status)
        }
    }

    private func questionPage(
        _ viewer: Viewer,
        _ context: AppContext,
        refused: (form: Form, refusal: any Explained)?
    ) async throws -> QuestionPage {
        let table = try await desk.dialogues.table(context)
        return QuestionPage(
            table: table,
            choice: QuestionChoice(desk.guide, table.state),
            progress: try await desk.progress(table),
            opinions: try await desk.standings.opinions(in: table.id, table.organisation),
            guide: desk.guide,
            today: desk.dialogues.today,
            refused: refused.map { RefusedPreparation(name: "questions", form: $0.form, refusal: $0.refusal) },
            viewer: viewer,
            language: context.language
        )
    }
}
