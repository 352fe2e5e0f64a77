import Testing

/// House style that swift-format does not know.
@Suite("House style")
struct StyleTests {
    @Test("nothing is forced: a value that may be missing is handled")
    func nothingForced() {
        let forced = /\btry!|\bas!|\bfatalError\(|[\w)\]}"]!(?![=\w])/
        let allowed: Set<String> = []
        for file in Project.product where !allowed.contains(file.path) {
            for line in SwiftText(file.text).code.split(separator: "\n") where line.contains(forced) {
                Issue.record("\(file): \(line.trimmingPrefix { $0 == " " })")
            }
        }
    }

    @Test("no folder and no file is a drawer")
    func noDrawers() {
        let drawer = /(Utils?|Utilities|Helpers?|Managers?|Misc|Common|Extensions|Types)(\.swift)?$|\+/
        let found = (Project.product + Project.testsButThese)
            .filter { file in file.path.split(separator: "/").contains { $0.contains(drawer) } }
        #expect(found.map(\.path) == [])
    }

    @Test("no file has more than 300 lines")
    func shortFiles() {
        // A longer one stands here, with the reason.
        let allowed: Set<String> = []
        let found = (Project.product + Project.tests)
            .filter { $0.lines.count > 300 && !allowed.contains($0.path) }
        #expect(found.map { "\($0.path): \($0.lines.count)" } == [])
    }

    @Test("each target says in one file's first line what it is for", arguments: Project.targets)
    func purposes(folder: String) {
        let files = Project.product.filter { $0.lies(in: folder) }
        let told = files.filter { $0.lines.first?.contains(/^\/\/ [A-Z]\w+: .{20,}/) == true }
        #expect(told.count == 1, "\(folder): begin one file with the line “// Name: what it is for.”")
    }

    @Test("nothing is left for later")
    func nothingForLater() {
        let later = /\b(TODO|FIXME|XXX)\b|not implemented/.ignoresCase()
        let found = (Project.product + Project.testsButThese + Project.files(in: ["Public/js"], ending: ".js"))
            .filter { $0.text.contains(later) || $0.name == "Placeholder.swift" }
        #expect(found.map(\.path) == [])
    }
}
