import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import SQLStorage
import SQLite
import Site
import Testing
import Vocabulary

@testable import samtal

// What a test knows of the demo without a page: how far its log has come, how the talk that goes on stands.
extension DemoSite {
    func head() async throws -> Int64 { try await site.log.head(of: "exempelkommun") }

    func state() async throws -> Dialogue.State {
        try await site.desk.dialogues.state("grundskola-2026", in: "exempelkommun").state
    }

    /// By the facilitator, without a page: what has to be so before the test begins.
    func act(_ action: Dialogue.Action) async throws {
        let person = Person(id: "processledare", name: "", kind: .official)
        let viewer = Viewer(session: "", organisation: Organisation(id: "exempelkommun", name: ""), person: person)
        try await site.desk.handle(
            action,
            on: "grundskola-2026",
            by: viewer,
            as: .init(id: CommandID.next(), digest: "")
        )
    }

    /// The database file may grow by so many pages.
    func limit(growth: Int) async throws {
        let database = try #require(site.database as? SQLiteDatabase)
        let pages = try await database.read { try Int($0.run("PRAGMA page_count")[0].integer(0)) }
        try await database.limit(pages: pages + growth)
    }
}

extension String {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
