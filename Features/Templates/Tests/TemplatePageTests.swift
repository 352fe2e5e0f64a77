import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Organisations
import Site
import Templates
import TemplatesWeb
import Testing
import Vocabulary

@Suite("The template's pages")
struct TemplatePageTests {
    let library: Library
    let a3: ConversationTemplate

    init() throws {
        library = try ShippedLibrary.load()
        a3 = try #require(library.template("a3"))
    }

    @Test("show every question in both variants, with minutes, perspectives, challenge and tips")
    func everything() async throws {
        let page = try await get("/templates/a3").body
        for box in a3.boxes {
            for variant in QuestionVariant.allCases {
                for question in box.questions(variant) { #expect(page.contains(HTML.text(question.text.sv).render())) }
            }
            for part in box.parts {
                for question in part.questions.neutral { #expect(page.contains(question.text.sv)) }
            }
            if let challenge = box.challenge { #expect(page.contains(HTML.text(challenge.sv).render())) }
            #expect(page.contains(HTML.text(box.recorderTip.sv).render()))
            #expect(page.contains("id=\"box-\(box.id)\""))
        }
        for perspective in Perspective.allCases {
            #expect(page.contains("perspective-\(perspective.rawValue)"))
            #expect(page.contains(perspective.name.sv))
        }
        #expect(page.contains("Hoppas inte över"))
        #expect(page.contains("laget runt först, 90 sekunder var"))
        // Column names stand before the values when the table folds on a phone.
        #expect(page.contains("data-label=\"Styrkebaserad\""))
        #expect(page.contains("data-label=\"60 min\""))
    }

    @Test("are in English for those who asked for it")
    func english() async throws {
        let page = try await get("/templates/a3", language: "en").body
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("Which result for the inhabitants are you proudest of"))
        #expect(page.contains("Not to be skipped"))
    }

    @Test("list the templates that a dialogue can be held on: the A3")
    func list() async throws {
        let page = try await get("/templates").body
        #expect(page.contains("href=\"/templates/a3\""))
        #expect(!page.contains("dialogue-cloth"))
    }

    @Test("say where to go when there is no such template", arguments: ["/templates/a4", "/templates/..%2Fa3"])
    func unknown(path: String) async throws {
        #expect(try await get(path).status == .notFound)
    }

    @Test("are for those who have signed in")
    func signedOut() async throws {
        #expect(try await get("/templates/a3", session: nil).status == .seeOther)
    }

    private func get(
        _ path: String,
        language: String = "sv",
        session: String? = "anna"
    ) async throws -> (status: HTTPResponse.Status, body: String) {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: Recognise(AnnaIsHere()))
        router.add(TemplateRoutes(library: library).routes)
        var cookies = ["samtal-language=\(language)"]
        if let session { cookies.append("\(SessionCookie.name)=\(session)") }
        let headers: HTTPFields = [.cookie: cookies.joined(separator: "; ")]
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers) {
                ($0.status, String(buffer: $0.body))
            }
        }
    }
}

private struct AnnaIsHere: Gatekeeper {
    func viewer(for token: String) async throws -> Viewer? {
        guard token == "anna" else { return nil }
        return Viewer(
            session: "1",
            organisation: Organisation(id: "granvik", name: "Granviks kommun"),
            person: Person(id: "anna", name: "Anna Almgren", kind: .official)
        )
    }
}
