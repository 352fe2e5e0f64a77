import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Site
import Testing
import Vocabulary

@testable import samtal

@Suite("What is refused")
struct RefusalTests {
    @Test("is a form that is too large, with a sentence", .timeLimit(.minutes(5)))
    func tooLarge() async throws {
        let demo = try await DemoSite.open()
        try await Application(router: demo.site.router()).test(.router) { client in
            let text = ByteBuffer(string: "text=" + String(repeating: "a", count: Form.limit))
            let headers = try await demo.headers(.recorder)
            let response = try await client.execute(
                uri: "/dialogues/grundskola-2026/notes",
                method: .post,
                headers: headers,
                body: text
            )
            #expect(response.status == .contentTooLarge)
            #expect(String(buffer: response.body) == Refusal.formTooLarge.explanation.sv)
        }
    }

    @Test("is an address of no database that we know")
    func unknownAddress() {
        #expect(throws: DataRefusal.unknownAddress("mysql://x")) { try DatabaseAddress("mysql://x") }
    }

    @Test("is a database that nothing has been put in yet", .timeLimit(.minutes(5)))
    func emptyDatabase() async throws {
        let address = try DatabaseAddress("sqlite:\(NSTemporaryDirectory())/empty-\(UUID().uuidString).db")
        _ = try address.open()
        await #expect(throws: DataRefusal.emptyDatabase) { _ = try await address.openExisting() }
    }
}
