import Hummingbird
import Markup
import Organisations
import Vocabulary

/// The start page, "Mitt arbete": what is mine to do, feature by feature.
package struct StartRoutes: Sendable {
    let panels: [Panel]
    let now: @Sendable () -> Instant

    package init(panels: [Panel], now: @escaping @Sendable () -> Instant) {
        self.panels = panels
        self.now = now
    }

    package var routes: [Route] { [.get("/", .signedIn, use: show)] }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        var main: [HTML] = []
        var side: [HTML] = []
        for panel in panels {
            guard let content = try await panel.content(viewer) else { continue }
            switch panel.place {
            case .main: main.append(content)
            case .side: side.append(content)
            }
        }
        let page = StartPage(
            viewer: viewer,
            greeting: Greeting(at: StockholmTime.time(of: now())),
            main: main,
            side: side,
            language: context.language
        )
        return .html(page.html, in: context.language)
    }
}

struct StartPage: View {
    let viewer: Viewer
    let greeting: Greeting
    let main: [HTML]
    let side: [HTML]
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
                    }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) { for content in main { content } }
                    aside(
                        .class("stack-wide"),
                        .ariaLabel(Text("Väntar på dig och mer att läsa", "Waiting for you, and more to read"))
                    ) {
                        for content in side { content }
                        NewHere()
                    }
                }
            }
        }
    }
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

private struct NewHere: View {
    var body: HTML {
        section(.class("stack-tight small"), .ariaLabelledby("new-title")) {
            h2(.id("new-title"), .class("plain-title")) { Text("Ny i samtalen?", "New to the dialogues?") }
            p {
                Text(
                    "Ett resultatsamtal handlar om vad verksamheten åstadkommer för invånarna. Alla får ordet. ",
                    "A results dialogue is about what the services achieve for the inhabitants. Everyone gets the word. "
                )
                a(.href("/help")) { Text("Så går ett samtal till", "How a dialogue works") }
                Text(" (3 minuter).", " (3 minutes).")
            }
        }
    }
}
