import Hummingbird
import Markup
import Organisations
import Vocabulary

/// The start page, "Mitt arbete": what is mine to do, feature by feature.
package struct StartRoutes: Sendable {
    let panels: [Panel]
    /// What waits for this viewer, in a sentence that follows the greeting.
    let waiting: @Sendable (Viewer) async throws -> Text?
    let now: @Sendable () -> Instant

    package init(
        panels: [Panel],
        waiting: @escaping @Sendable (Viewer) async throws -> Text? = { _ in nil },
        now: @escaping @Sendable () -> Instant
    ) {
        self.panels = panels
        self.waiting = waiting
        self.now = now
    }

    package var routes: [Route] { [.get("/", .signedIn, use: show)] }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        var content: [Panel.Place: [HTML]] = [:]
        for panel in panels {
            if let piece = try await panel.content(viewer) { content[panel.place, default: []].append(piece) }
        }
        let page = StartPage(
            viewer: viewer,
            greeting: Greeting(at: StockholmTime.time(of: now())),
            waiting: try await waiting(viewer),
            content: content,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }
}

struct StartPage: View {
    let viewer: Viewer
    let greeting: Greeting
    let waiting: Text?
    let content: [Panel.Place: [HTML]]
    let language: Language

    var body: HTML {
        Page(Text("Mitt arbete", "My work"), for: viewer, in: .work, language: language) {
            Markup::main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Mitt arbete", "My work") }
                    p(.class("lead soft")) {
                        Text(
                            sv: "\(greeting.words.sv), \(viewer.person.firstName).",
                            en: "\(greeting.words[.en]), \(viewer.person.firstName)."
                        )
                        if let waiting {
                            " "
                            waiting
                        }
                    }
                }
                div(.class("page-columns start-columns")) {
                    div(.class("stack-wide start-first")) { for piece in pieces(.first) { piece } }
                    if !pieces(.side).isEmpty {
                        aside(
                            .class("stack-wide start-side"),
                            .ariaLabel(Text("Väntar på dig och mer att läsa", "Waiting for you, and more to read"))
                        ) { for piece in pieces(.side) { piece } }
                    }
                    if !pieces(.further).isEmpty {
                        div(.class("stack-wide start-further")) { for piece in pieces(.further) { piece } }
                    }
                }
            }
        }
    }

    private func pieces(_ place: Panel.Place) -> [HTML] { content[place] ?? [] }
}

/// How one is greeted at this time of day.
struct Greeting {
    let words: Text

    init(at time: LocalTime) {
        words =
            switch time.hour {
            case 5..<10: Text("God morgon", "Good morning")
            case 10..<17: Text("Hej", "Hello")
            case 17..<23: Text("God kväll", "Good evening")
            default: Text("Hej", "Hello")
            }
    }
}
