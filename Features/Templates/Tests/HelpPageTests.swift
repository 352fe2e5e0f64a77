import Markup
import Templates
import Testing
import Vocabulary

@testable import TemplatesWeb

@Suite("The help page")
struct HelpPageTests {
    let library: Library
    let page: String

    init() throws {
        library = try ShippedLibrary.load()
        page = HelpPage(viewer: nil, library: library, language: .sv).html.render(in: .sv)
    }

    @Test("explains each area that has pages, the roles and the rules of the round")
    func areas() {
        for area in HelpPage.areas { #expect(page.contains("id=\"\(area)\"")) }
        for role in library.guides.roles { #expect(page.contains("id=\"role-\(role.id)\"")) }
        #expect(page.contains("Spelregler för laget runt"))
        #expect(page.contains("Alla är för snälla"))
    }

    @Test("leaves out what this version has no pages for")
    func leftOut() { #expect(!page.contains("Basmätning")) }

    @Test("has scripts without gaps in braces")
    func script() {
        #expect(page.contains("dokumentatören skriver så att alla ser"))
        #expect(!page.contains("{"))
        #expect(!HelpPage(viewer: nil, library: library, language: .en).html.render(in: .en).contains("{"))
    }
}
