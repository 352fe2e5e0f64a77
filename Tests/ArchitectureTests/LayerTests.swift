import Testing

/// What the compiler can't see of the direction Core ← Domain ← Web ← Server.
@Suite("The layers")
struct LayerTests {
    @Test("a domain knows no clock, chance, input, output, HTTP, HTML or SQL", arguments: Project.domains)
    func domainIsPure(file: SourceFile) {
        let unwanted: [Regex<Substring>] = [
            /import (?:Foundation\w*|Hummingbird\w*|HTTPTypes|NIO\w*|Markup|Site|GRDB|Logging|Crypto|Subprocess)\b/,
            /\b(?:Date|UUID|ContinuousClock|SuspendingClock|SystemRandomNumberGenerator)\b *[(.]/,
            /\.random\(|\.randomElement\(|\.shuffled?\(|\bprint\(|\bTask *[{.]/,
        ]
        let code = file.code
        for match in unwanted.flatMap({ code.matches(of: $0) }) {
            Issue.record("\(file): \(match.output)")
        }
    }

    @Test("SQL stands in the adapters alone")
    func sqlInAdapters() {
        let statement =
            /\b(SELECT\s.{0,200}\sFROM|INSERT\s+(OR \w+ )?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|DROP)\s+(TABLE|INDEX|TRIGGER))\b/
        let found = Project.product
            .filter { !$0.lies(in: "Adapters") && $0.withoutComments.firstMatch(of: statement) != nil }
        #expect(found.map(\.path) == [])
    }

    @Test("markup that nobody escapes comes from these files alone")
    func trustedMarkup() {
        let allowed = [
            "Core/Markup/HTML.swift",  // defines it
            "Core/Markup/Rendering.swift",  // writes it
            "Site/Page.swift",  // the doctype
        ]
        let found = Project.product
            .filter { $0.code.contains(/\.trusted\b/) && !allowed.contains($0.path) }
        #expect(found.map(\.path) == [])
    }

    @Test("markup has no style and no script of its own: both are files in Public")
    func noInlineStyleOrScript() {
        let inline = /Attribute\("(style|on[a-z]+)"|\.init\("(style|on[a-z]+)"|[^.\w]style *[({]|javascript:/
        let found = Project.product.filter { file in
            (file.path.contains("/Web/") || file.lies(in: "Site") || file.lies(in: "Core/Markup"))
                && file.withoutComments.firstMatch(of: inline) != nil
        }
        #expect(found.map(\.path) == [])
    }

    @Test("a test reads nothing outside the repository")
    func testsStayInside() {
        let found =
            Project.testsButThese.filter { $0.withoutComments.contains("../shared") }
            + Project.files(in: ["Tests/browser"], ending: ".py").filter { $0.text.contains("../shared") }
        #expect(found.map(\.path) == [])
    }
}
