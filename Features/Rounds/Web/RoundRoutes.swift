import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

package struct RoundRoutes: Sendable {
    let desk: RoundDesk
    /// What other features know of each dialogue: how many have prepared, how many have answered.
    let figures: [RoundFigure]
    /// Their pages about the round as a whole.
    let links: [RoundLink]
    /// What the summary reads.
    let sources: RoundSources

    package init(
        desk: RoundDesk,
        sources: RoundSources,
        figures: [RoundFigure] = [],
        links: [RoundLink] = []
    ) {
        self.desk = desk
        self.sources = sources
        self.figures = figures
        self.links = links
    }

    package var routes: [Route] {
        [
            .get("/rounds", .organiser, use: list),
            .post("/rounds", .organiser, use: draft),
            .get("/rounds/new", .organiser, use: new),
            .get("/rounds/:round", desk.organiser, use: round),
            .get("/rounds/:round/plan", desk.organiser, use: plan),
            .post("/rounds/:round/plan", desk.organiser, use: save),
            .post("/rounds/:round/dialogues", desk.organiser, use: goOnMaking),
            .get("/rounds/:round/summary", desk.organiser, use: summary),
            .get("/rounds/:round/lessons", desk.organiser, use: lessons),
            .post("/rounds/:round/lessons", desk.organiser, use: writeLessons),
            .get("/rounds/:round/erasure", desk.organiser, use: askToErase),
            .post("/rounds/:round/erasure", desk.organiser, use: eraseLessons),
            .get("/rounds/:round/next", desk.organiser, use: next),
            .post("/rounds/:round/next", desk.organiser, use: draftNext),
            .get("/rounds/:round/removal", desk.organiser, use: askToDiscard),
            .post("/rounds/:round/removal", desk.organiser, use: discard),
        ]
    }

    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let page = RoundListPage(viewer: viewer, rounds: try await desk.all(in: viewer.organisation.id))
        return .html(page.html, in: context.language)
    }

    func round(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        if round.state.phase == .draft { return .seeOther("\(round.path)/plan") }
        return try await page(round, viewer, context)
    }

    func summary(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await desk.round(context)
        guard [.running, .closed].contains(round.state.phase) else { return .seeOther(round.path) }
        let actions = try await desk.dialogues.documents.actions(in: round.organisation)
        let page = RoundSummaryPage(
            viewer: try context.signedIn(),
            report: try await sources.report(round, on: desk.today, actions),
            names: round.names,
            period: round.plan.period,
            forms: desk.dialogues.library.evaluations,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func page(
        _ round: ShownRound,
        _ viewer: Viewer,
        _ context: AppContext,
        refusal: (any Explained)? = nil
    ) async throws -> Response {
        var shown: [DialogueID: [RoundFigure.Shown]] = [:]
        for entry in round.standing.heldOrToCome {
            for figure in figures {
                guard let value = try await figure.value(entry.id, entry.summary, viewer) else { continue }
                shown[entry.id, default: []].append(.init(name: figure.name, words: value.words, path: value.path))
            }
        }
        var ways: [RoundLink.Shown] = []
        for link in links {
            if let path = try await link.path(round.id, viewer) { ways.append(.init(words: link.words, path: path)) }
        }
        let page = RoundPage(
            viewer: viewer,
            round: round,
            today: desk.today,
            figures: shown,
            previous: try await previous(of: round),
            overlaps: overlaps(round, try await desk.summaries(in: round.organisation)),
            links: ways,
            refusal: refusal
        )
        return .html(page.html, in: context.language, status: refusal?.status ?? .ok)
    }

    /// The making goes on where it stopped.
    func goOnMaking(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let round = try await desk.round(context)
        do {
            try await desk.make(round.id, in: round.organisation)
            return .seeOther(round.path)
        } catch let refusal as any Explained {
            return try await page(try await desk.round(context), viewer, context, refusal: refusal)
        }
    }

    func previous(of round: ShownRound) async throws -> ShownRound? {
        guard let id = round.plan.previous else { return nil }
        return try? await desk.round(id, in: round.organisation)
    }

    /// Of the dialogues of the round with each other and with all others.
    private func overlaps(_ round: ShownRound, _ all: [RoundStanding.Entry]) -> [Overlap] {
        let toCome = round.standing.dialogues.filter { $0.summary.isAhead || $0.summary.phase == .draft }
        return Overlap.all(
            toCome.compactMap { Occasion($0.id, $0.summary) },
            others: all.filter { $0.summary.round != round.id }.compactMap { Occasion($0.id, $0.summary) }
        )
    }
}

/// A page that another feature has about a round as a whole.
package struct RoundLink: Sendable {
    package let words: Text
    /// Nil as long as there is no such page.
    package let path: @Sendable (RoundID, Viewer) async throws -> String?

    package init(_ words: Text, path: @escaping @Sendable (RoundID, Viewer) async throws -> String?) {
        self.words = words
        self.path = path
    }

    struct Shown: Sendable {
        let words: Text
        let path: String
    }
}

/// Something that another feature knows of each dialogue of a round: "4 av 9 har läst", with where it is from.
package struct RoundFigure: Sendable {
    package let name: Text
    /// Nil when there is nothing to say of this dialogue.
    package let value: @Sendable (DialogueID, DialogueSummary, Viewer) async throws -> (words: Text, path: String?)?

    package init(
        _ name: Text,
        value: @escaping @Sendable (DialogueID, DialogueSummary, Viewer) async throws -> (words: Text, path: String?)?
    ) {
        self.name = name
        self.value = value
    }

    struct Shown: Sendable {
        let name: Text
        let words: Text
        let path: String?
    }
}
