import Dialogues
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Site
import Testing
import Vocabulary

@testable import samtal

/// The summary of a round in the demo, whose inputs are written down in `Library/demo`.
@Suite("The summary of the demo's rounds")
struct DemoRoundSummaryTests {
    @Test("has the figures of the story, and each leads to a page that opens", .timeLimit(.minutes(3)))
    func figures() async throws {
        let demo = try await DemoSite.open()
        try await Application(router: demo.site.router()).test(.router) { client in
            func page(_ path: String) async throws -> HTMLPage {
                let response = try await client.execute(
                    uri: path,
                    method: .get,
                    headers: try await demo.headers(.organiser)
                )
                return HTMLPage(String(buffer: response.body), at: path, status: Int(response.status.code))
            }
            let summary = try await page("/rounds/resultatsamtal-2026/summary")
            #expect(summary.status == 200)
            // Eleven and ten people for the 94 and 87 minutes of the two that are held; 90 each were planned.
            #expect(summary.text.contains("tog 31,7 timmar av människors tid. Planerat var 31,5."))
            // 39 seats, 330 minutes, and people times minutes of all four: 54.5 hours.
            #expect(summary.text.contains("Summa 39 330 181 54,5 31,7"))
            #expect(summary.text.contains("2 av 2 grupper har kommit överens"))
            #expect(summary.text.contains("4 åtgärder"))
            let links = Set(summary.links.map(\.path)).filter { $0.hasPrefix("/") && !$0.hasPrefix("/me") }
            #expect(links.count > 10)
            for link in links {
                #expect([200, 303].contains(try await page(link).status), "\(link)")
            }
            let first = try await page("/rounds/resultatsamtal-2025/summary")
            #expect(first.text.contains("5 av 7 median av 6 svar"))
            #expect(first.text.contains("Håll underlaget under 30 minuters läsning."))
        }
    }
}
