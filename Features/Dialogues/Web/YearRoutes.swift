import Dialogues
import EventSourcing
import Hummingbird
import Markup
import Organisations
import Site
import Templates
import Vocabulary

extension PlanRoutes {
    func year(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let dialogues = try await desk.dialogues(seenBy: viewer)
        let asked = request.uri.queryParameters.get("year", as: Int.self) ?? desk.today.year
        let units = try await desk.directory.units(in: viewer.organisation.id)
        let year = min(max(asked, 1900), 2200)
        let page = YearPage(
            viewer: viewer,
            dialogues: dialogues,
            rounds: try await rounds(viewer).filter { $0.isHeld(in: year) },
            year: year,
            today: desk.today,
            units: Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            help: desk.library.help("plan")
        )
        return .html(page.html, in: context.language)
    }
}

/// A dialogue in a list.
struct ListedDialogue: Sendable {
    let id: DialogueID
    let summary: DialogueSummary

    var path: String { summary.path(id) }
}

extension DialogueDesk {
    /// The organiser sees all that is planned; others those that they sit in, once they are opened.
    func dialogues(seenBy viewer: Viewer) async throws -> [ListedDialogue] {
        try await documents.documents(of: DialogueSummaries(), in: viewer.organisation.id)
            .map { ListedDialogue(id: DialogueID($0.key), summary: $0.document) }
            .filter { $0.summary.isSeen(by: viewer.person) }
            .sorted { $0.order < $1.order }
    }
}

extension DialogueSummary {
    fileprivate func isSeen(by person: Person) -> Bool {
        switch phase {
        case .none, .discarded: false
        case .draft: person.isOrganiser
        case .open, .live, .review, .approved: person.isOrganiser || seat(of: person.id) != nil
        }
    }
}

extension ListedDialogue {
    /// By day; those without a day last.
    fileprivate var order: String {
        "\(summary.date?.iso ?? "9999") \(summary.start?.iso ?? "") \(summary.title) \(id)"
    }
}
