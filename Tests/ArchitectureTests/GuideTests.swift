import Foundation
import Testing

/// What is written for readers is about things that are there.
@Suite("Guides")
struct GuideTests {
    static let identifiers = Set(
        Project.product.flatMap { $0.code.matches(of: /[A-Za-z]\w+/).map { String($0.output) } }
    )

    @Test("the glossary names what is in the code")
    func glossary() throws {
        let text = try Project.file("docs/glossary.md").text
        let names = text.matches(of: /`([^`]+)`/).flatMap { match in
            match.output.1.matches(of: /[A-Za-z]\w+/).map { String($0.output) }
        }
        #expect(names.filter { !Self.identifiers.contains($0) } == [])
    }

    @Test("the list of wrong input names tests that there are")
    func wrongInput() throws {
        let text = try Project.file("docs/guides/wrong-input.md").text.replacing("\n", with: " ")
        let named = text.matches(of: /”([^”]+)”/).map { String($0.output.1) }
        let titles =
            Project.testsButThese.map(\.withoutComments)
            + Project.files(in: ["Tests/modules"], ending: ".js").map(\.text)
        let missing = named.filter { name in !titles.contains { $0.contains("\"\(name)\"") } }
        #expect(named.count > 20 && missing == [])
        let browser = Project.files(in: ["Tests/browser"], ending: ".py").map(\.text)
        for match in text.matches(of: /`(test_\w+)`/) {
            #expect(browser.contains { $0.contains("def \(match.output.1)(") }, "\(match.output.1)")
        }
    }

    @Test("links between the guides lead somewhere", arguments: ["README.md", "ARCHITECTURE.md", "STYLE.md"])
    func links(page: String) throws {
        let text = try Project.file(page).text
        let paths = text.matches(
            of: /\b(?:docs|Core|Features|Adapters|Site|Public|Library|Server|Tests|bin)\/[\w\/.-]*/
        )
        .map { String($0.output).trimmingSuffix(while: { $0 == "." }) }
        let missing = paths.filter { !FileManager.default.fileExists(atPath: Project.root.appending(path: $0).path) }
        #expect(missing == [])
    }
}

extension String {
    fileprivate func trimmingSuffix(while unwanted: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, unwanted(last) { text.removeLast() }
        return text
    }
}
