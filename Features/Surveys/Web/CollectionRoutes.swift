import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Surveys
import Templates
import Vocabulary

// What the organiser arranges: how answers are given, to which day, and the end of it.
extension EvaluationRoutes {
    func collection(_ request: Request, _ context: AppContext) async throws -> Response {
        try await collectionPage(context)
    }

    func arrange(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let state = try await desk.state(context)
        let (allowed, today) = (state.allowedModes, desk.today)
        return try await carryOut(state, context) { collection in
            if form.has("mode") {
                guard let mode = AnswerMode(rawValue: form["mode"]) else { throw SurveyRefusal.answerUnknown("mode") }
                if mode != state.mode { try collection.choose(mode, among: allowed, on: today) }
            }
            let day = form["last-day"]
            if !day.isEmpty || collection.lastDay != nil {
                try collection.setLastDay(LocalDate(day), on: today)
            }
        } refused: { refusal in
            try await collectionPage(context, typed: form, refusal: refusal)
        }
    }

    func askToClose(_ request: Request, _ context: AppContext) async throws -> Response {
        .html(
            ClosingPage(viewer: try context.signedIn(), state: try await desk.state(context)).html,
            in: context.language
        )
    }

    func close(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await Form.read(request)
        let state = try await desk.state(context)
        let today = desk.today
        return try await carryOut(state, context) {
            try $0.close(on: today)
        } refused: { refusal in
            // Closed already: that is what was wanted.
            guard refusal == .collectionClosed else { throw refusal }
            return .seeOther(state.occasion.resultsPath)
        }
    }

    private func carryOut(
        _ state: EvaluationState,
        _ context: AppContext,
        _ change: @escaping @Sendable (inout AnswerCollection) throws -> Void,
        refused: (SurveyRefusal) async throws -> Response
    ) async throws -> Response {
        do {
            try await desk.evaluations.rows.arrange(
                state.occasion.id,
                in: context.signedIn().organisation.id,
                change
            )
            return .seeOther(state.occasion.resultsPath)
        } catch let refusal as SurveyRefusal {
            return try await refused(refusal)
        }
    }

    private func collectionPage(
        _ context: AppContext,
        typed: Form? = nil,
        refusal: SurveyRefusal? = nil
    ) async throws -> Response {
        let page = CollectionPage(
            viewer: try context.signedIn(),
            state: try await desk.state(context),
            forms: desk.evaluations.forms,
            typed: typed,
            refusal: refusal
        )
        return .html(page.html, in: context.language, status: refusal?.status ?? .ok)
    }
}
