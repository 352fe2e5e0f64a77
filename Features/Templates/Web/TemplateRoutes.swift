// TemplatesWeb: the pages that show a conversation template.

import Hummingbird
import Markup
import Site
import Templates
import Vocabulary

/// Pages that show what a conversation template asks, for how long, and how it helps.
package struct TemplateRoutes: Sendable {
    let library: Library

    package init(library: Library) { self.library = library }

    package var routes: [Route] {
        [
            .get("/templates", .signedIn, use: list),
            .get("/templates/:template", .signedIn, use: show),
        ]
    }

    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = TemplateListPage(
            viewer: try context.signedIn(),
            templates: library.templates,
            help: library.help("templates"),
            language: context.language
        )
        return .html(page.html, in: context.language)
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let template = library.template(try context.id("template")) else { throw Refusal.notFound }
        let page = TemplatePage(
            viewer: try context.signedIn(),
            conversation: template,
            moments: library.guides.difficultMoments,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }
}
