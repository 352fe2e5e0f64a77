import Hummingbird
import Markup
import Site
import Templates

/// The help page: for everyone, also before signing in.
package struct HelpRoutes: Sendable {
    let library: Library

    package init(library: Library) { self.library = library }

    package var routes: [Route] { [.get("/help", .anyone, use: show)] }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = HelpPage(viewer: context.viewer, library: library, language: context.language)
        return .html(page.html, in: context.language)
    }
}
