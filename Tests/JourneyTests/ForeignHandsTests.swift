import Access
import Dialogues
import DialoguesWeb
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Organisations
import SQLStorage
import Site
import Testing
import Vocabulary

@testable import samtal

/// What somebody tries who writes the request by hand.
@Suite("Requests written by hand", .timeLimit(.minutes(5)))
struct ForeignHandsTests {
    private let live = "/dialogues/grundskola-2026"
    private let review = "/dialogues/hemtjanst-2026"

    @Test("a device that the facilitator let in under another's name reads nothing earlier and approves for nobody")
    func letInUnderAnothersName() async throws {
        let demo = try await DemoSite.open()
        try await demo.asking { ask in
            let own = try await demo.headers(.participant)
            let impostor = try await demo.device("kso", .room)
            _ = try await ask("\(live)/private-notes", own, "text=Bara+för+mig")
            _ = try await ask("\(live)/private-notes", impostor, "text=På+den+här+enheten")
            let mine = try await ask("\(live)/room/mine", own).text
            #expect(mine.contains("Bara för mig") && mine.contains("På den här enheten"))
            let theirs = try await ask("\(live)/room/mine", impostor).text
            #expect(!theirs.contains("Bara för mig") && theirs.contains("På den här enheten"))
            _ = try await ask("\(live)/private-notes/erasure", impostor, "")
            let left = try await ask("\(live)/room/mine", own).text
            #expect(left.contains("Bara för mig") && !left.contains("På den här enheten"))
            #expect(try await ask("/me", impostor).text.components(separatedBy: "/sign-out\"").count <= 3)

            let recorder = try await demo.headers(.recorder)
            for number in [2, 3] {
                let correction = "\(review)/corrections/hemtjanst-2026-\(number)/declination"
                _ = try await ask(correction, recorder, "reason=Står+redan")
            }
            let revision = try await demo.state("hemtjanst-2026").record.revision
            _ = try await ask("\(review)/offer", recorder, "revision=\(revision)")
            let page = try await ask("\(review)/review", try await demo.device("ks-vice", .room)).text
            #expect(page.contains("Öppna din personliga länk för att godkänna"))
            let seen = try await ask("\(review)/review", try await demo.device("ks-vice", .link)).text
            let checksum = try #require(seen.firstMatch(of: /name="checksum" value="([0-9a-f]+)"/)?.1)
            let approval = "party=first&revision=\(revision)&checksum=\(checksum)"
            let tried = try await ask("\(review)/approval", try await demo.device("ks-vice", .room), approval)
            #expect(tried.status == .forbidden)
            #expect(try await demo.state("hemtjanst-2026").record.approvals.isEmpty)
            _ = try await ask("\(review)/approval", try await demo.device("ks-vice", .link), approval)
            #expect(try await demo.state("hemtjanst-2026").record.approvals[.first]?.person == "ks-vice")
        }
    }

    @Test("a next step is owned by nobody from elsewhere")
    func ownerFromElsewhere() async throws {
        let demo = try await DemoSite.open()
        try await demo.asking { ask in
            let headers = try await demo.headers(.participant)
            for owner in ["granne", "ingen-alls", "a%20b"] {
                let answer = try await ask("\(live)/steps", headers, "text=Gör+det&owner=\(owner)")
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text == "Välj ansvarig i listan.")
            }
            #expect(try await ask("\(live)/steps", headers, "text=Gör+det&owner=fritidschef").status == .noContent)
        }
    }

    @Test("the room of a draft is its organiser's alone")
    func draft() async throws {
        let demo = try await DemoSite.open()
        let draft = "/dialogues/hemtjanst-host-2026"
        try await demo.asking { ask in
            let seated = try await demo.device("von-ordf", .link)
            for page in ["", "/room", "/wall", "/record", "/review", "/calendar.ics", "/record/history"] {
                #expect(try await ask(draft + page, seated).status == .forbidden, "\(page)")
            }
        }
    }

    @Test("a command id that was used elsewhere is refused and not taken for the same command")
    func commandUsedElsewhere() async throws {
        let demo = try await DemoSite.open()
        try await demo.asking { ask in
            let headers = try await demo.headers(.facilitator)
            #expect(try await ask("\(live)/pause", headers, "command=abc").status == .noContent)
            #expect(try await ask("\(live)/pause", headers, "command=abc").status == .noContent)
            let answer = try await ask("\(live)/resumption", headers, "command=abc")
            #expect(answer.status == .conflict)
            #expect(try await demo.state("grundskola-2026").clock.isPaused)
            let start = try await ask("/dialogues/origoparken-kvall-2026/start", headers, "command=abc")
            #expect(start.status == .conflict)
        }
    }

    @Test("what is written badly is repaired, and what can't be seen is no text")
    func signs() async throws {
        #expect(Form(urlEncoded: "text=a%FFb%ED%A0%80+%zz%2")["text"] == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD} %zz%2")
        #expect(Form(urlEncoded: "text=a%0Db%0D%0Ac")["text"] == "a\nb\nc")
        #expect(Form(urlEncoded: "text=a%00b%1B%E2%80%AEc%09d")["text"] == "abc\td")
        let demo = try await DemoSite.open()
        try await demo.asking { ask in
            let headers = try await demo.headers(.participant)
            for text in ["%E2%80%8B", "%E2%81%A0%EF%BB%BF", "%E2%80%AE", "%C2%AD+%0A"] {
                let note = try await ask("\(live)/notes", headers, "box=causes&text=\(text)")
                #expect(note.text == Dialogue.Refusal.textMissing.explanation.sv)
                let own = try await ask("\(live)/private-notes", headers, "text=\(text)")
                #expect(own.text == Dialogue.Refusal.textMissing.explanation.sv)
            }
            let stacked = "a" + String(repeating: "%CC%81", count: 20_000)
            let long = try await ask("\(live)/notes", headers, "box=causes&text=\(stacked)")
            #expect(long.status == .unprocessableContent)
        }
    }

    @Test("a text with line breaks of its own writes no fields of the stream")
    func streamFields() {
        let event = ServerSentEvent(name: "fragments", data: "rad\revent: reload\r\ndata: x\nslut").bytes
        let lines = String(buffer: event).split(whereSeparator: \.isNewline)
        #expect(lines.filter { $0.hasPrefix("event:") } == ["event: fragments"])
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("data: ") })
    }
}

extension DemoSite {
    /// Asks the site: without a form a page, with one it is sent.
    fileprivate func asking(_ body: @Sendable @escaping (Asking) async throws -> Void) async throws {
        try await Application(router: site.router()).test(.router) { client in try await body(Asking(client: client)) }
    }

    /// A signed-in device of a person in the demo, as it came in.
    fileprivate func device(_ person: PersonID, _ origin: Session.Origin) async throws -> HTTPFields {
        let token = UUID().uuidString
        let session = Session(
            id: SessionID(token),
            organisation: "exempelkommun",
            person: person,
            origin: origin,
            device: "Prov",
            at: .now()
        )
        try await SQLSessions(site.database).open(session, token: token)
        var headers = try await headers(nil)
        headers[.cookie] = "\(SessionCookie.name(isSecure: false))=\(token)"
        return headers
    }

    fileprivate func state(_ dialogue: DialogueID) async throws -> Dialogue.State {
        try await site.desk.table(dialogue, in: "exempelkommun").state
    }
}

private struct Asking: Sendable {
    let client: any TestClientProtocol

    func callAsFunction(_ path: String, _ headers: HTTPFields, _ form: String? = nil) async throws -> (
        status: HTTPResponse.Status, text: String
    ) {
        let response = try await client.execute(
            uri: path,
            method: form == nil ? .get : .post,
            headers: headers,
            body: form.map { ByteBuffer(string: $0) }
        )
        return (response.status, String(buffer: response.body))
    }
}
