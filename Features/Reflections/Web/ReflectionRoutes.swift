import Dialogues
import DialoguesWeb
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Reflections
import Site
import Templates
import Vocabulary

/// The group's reflection: everybody guesses alone, the group agrees, and evaluates together.
package struct ReflectionRoutes: Sendable {
    let desk: ReflectionDesk

    package init(desk: ReflectionDesk) { self.desk = desk }

    package var routes: [Route] {
        let dialogues = desk.dialogues
        let forTheGroup = dialogues.seat(.facilitator, .recorder)
        let path = "/dialogues/:dialogue/reflection"
        return [
            .get(path, dialogues.seatOrOrganiser, use: show),
            .post("\(path)/guess", dialogues.seat(), use: guess),
            .post("\(path)/beginning", forTheGroup, use: begin),
            .post("\(path)/agreement", forTheGroup, use: agree),
            .get("\(path)/evaluation", dialogues.seatOrOrganiser, use: showEvaluation),
            .post("\(path)/evaluation", forTheGroup, use: evaluate),
            .post("\(path)/completion", forTheGroup, use: finish),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(request, context)
        return .html(ReflectionPage(view: view).html, in: context.language)
    }

    func showEvaluation(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(request, context)
        return .html(EvaluationPage(view: view).html, in: context.language)
    }

    func guess(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await divide(form, request, context, .guess) { revision in
            .guess(TimeGuess(was: try form.allocation(.was), should: try form.allocation(.should)), over: revision)
        }
    }

    func agree(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let questions = desk.library.timeReflection.questions
        return try await divide(form, request, context, .agreement) { revision in
            let agreement = TimeAgreement(
                was: try form.allocation(.was),
                should: try form.allocation(.should),
                answers: form.answers(to: questions)
            )
            return .agree(agreement, over: revision)
        }
    }

    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut(.beginAgreeing, request, context)
    }

    func finish(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut(.finish, request, context)
    }

    func evaluate(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let groupForm = desk.library.evaluations.group
        let table = try await desk.dialogues.table(context)
        let evaluation = GroupEvaluation(
            answers: form.answers(to: groupForm.prompts),
            ratings: form.ratings(of: groupForm.ratings)
        )
        do {
            let command = ReflectionCommand.evaluate(evaluation, over: form.integer("revision") ?? 0)
            try await desk.handle(command, at: table, by: context.signedIn().person.id)
            return .seeOther("\(table.reflectionPath)/evaluation?saved=1")
        } catch let refusal as ReflectionRefusal {
            let view = try await view(
                request,
                context,
                TypedReflection(place: .evaluation, form: form, refusal: refusal)
            )
            return .html(EvaluationPage(view: view).html, in: context.language, status: refusal.status)
        }
    }

    /// A button of one step, or the question what the sum is, changes what stands in the fields and keeps nothing.
    private func divide(
        _ form: Form,
        _ request: Request,
        _ context: AppContext,
        _ place: TypedReflection.Place,
        command: (Int) throws -> ReflectionCommand
    ) async throws -> Response {
        let table = try await desk.dialogues.table(context)
        if form.has("step") {
            let view = try await view(request, context, TypedReflection(place: place, form: form.stepped, refusal: nil))
            return .html(ReflectionPage(view: view).html, in: context.language)
        }
        do {
            let command = try command(form.integer("revision") ?? 0)
            try await desk.handle(command, at: table, by: context.signedIn().person.id)
            return .seeOther("\(table.reflectionPath)?saved=\(place.rawValue)")
        } catch let refusal as ReflectionRefusal {
            let view = try await view(request, context, TypedReflection(place: place, form: form, refusal: refusal))
            return .html(ReflectionPage(view: view).html, in: context.language, status: refusal.status)
        }
    }

    private func carryOut(_ command: ReflectionCommand, _ request: Request, _ context: AppContext) async throws
        -> Response
    {
        let table = try await desk.dialogues.table(context)
        do {
            try await desk.handle(command, at: table, by: context.signedIn().person.id)
            return .seeOther(table.reflectionPath)
        } catch let refusal as ReflectionRefusal {
            let view = try await view(request, context, TypedReflection(place: .page, form: Form(), refusal: refusal))
            return .html(ReflectionPage(view: view).html, in: context.language, status: refusal.status)
        }
    }

    private func view(_ request: Request, _ context: AppContext, _ typed: TypedReflection? = nil) async throws
        -> ReflectionView
    {
        let table = try await desk.dialogues.table(context)
        return ReflectionView(
            table: table,
            viewer: try context.signedIn(),
            reflection: try await desk.rows.reflection(of: table.id, table.organisation),
            time: desk.library.timeReflection,
            form: desk.library.evaluations.group,
            trend: try await desk.trend(of: table),
            now: desk.dialogues.now(),
            typed: typed,
            saved: request.uri.queryParameters["saved"].map { String($0) },
            language: context.language
        )
    }
}
