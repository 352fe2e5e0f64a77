import Dialogues
import DialoguesWeb
import Foundation
import Site
import Synchronization
import Testing
import Vocabulary

@testable import RecordsWeb

@Suite("A review that is followed", .timeLimit(.minutes(5)))
struct ReviewLiveTests {
    @Test("tells those at the table of a proposal and its answer, and the recorder's fields are in no fragment")
    func corrections() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            var siv = try await Follower(house, as: "siv")
            var mia = try await Follower(house, as: "mia")
            let proposal = ["command": "c1", "about": "headline", "text": "Kortare rubrik"]
            #expect(try await visit.post("corrections", proposal, as: "hugo").status == 303)
            for words in ["Kortare rubrik", "Väntar på dokumentatören"] { #expect(await siv.until(words)) }
            #expect(await mia.until("data-without=\"correction-c1\""))
            let reason = ["reason": "Gruppens egen mening"]
            #expect(try await visit.post("corrections/c1/declination", reason, as: "mia").status == 303)
            for words in ["Inte förd in", "Gruppens egen mening"] { #expect(await siv.until(words)) }
            try await house.act("mia", .offerForApproval(revision: try await house.state().record.revision))
            #expect(await mia.until("Du har lämnat dokumentationen"))
            for text in [siv.text, mia.text] { #expect(!text.contains("<textarea") && !text.contains("<select")) }
        }
    }

    @Test("gives an approver's button only for beside the text that it approves, and takes it away when that changes")
    func approvals() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            var hugo = try await Follower(house, as: "hugo")
            let page = try await visit.get("review", as: "hugo").text
            let first = "text-\(try await checksum(house))"
            #expect(page.contains("<span id=\"\(first)\" hidden>"))
            #expect(page.contains("data-with=\"\(first)\""))
            #expect(try await visit.post("approval", approval(house, "first"), as: "vera").status == 303)
            #expect(await hugo.until("Godkänd av Vera Lingonris"))
            try await house.act("mia", .setHeadline(text: "En annan mening."))
            for words in ["Godkännandet gäller inte längre", "En annan mening."] { #expect(await hugo.until(words)) }
            let second = "text-\(try await checksum(house))"
            #expect(first != second)
            #expect(await hugo.until("data-without=\"\(second)\""))
            #expect(!hugo.text.contains("data-with=\"\(second)\""), "nobody has offered it")
            try await house.act("mia", .offerForApproval(revision: try await house.state().record.revision))
            #expect(await hugo.until("data-with=\"\(second)\" hidden"))
            // The mark itself is the page's own: a page that was loaded earlier never gets that of a later text.
            #expect(!hugo.text.contains("id=\"text-"))
        }
    }

    @Test(
        "says the same in the fragments as on the page, for every kind of reader",
        arguments: ["siv", "ossian", "olga"]
    )
    func sameAsThePage(reader: String) async throws {
        let house = try await House.offered()
        try await house.act("hugo", .proposeCorrection(id: "c1", .headline, text: "Kortare"))
        try await house.browse { visit async throws in
            var stream = try await Follower(house, as: reader)
            #expect(await stream.until("review-text"))
            let page = try await visit.get("review", as: reader).text
            for id in ["review-state", "review-text", "review-corrections"] {
                let fragment = try #require(Self.fragment(id, of: page))
                #expect(stream.text.contains(fragment), "\(id)")
            }
        }
    }

    @Test("is for those at the table and the organiser, and ends for who loses the seat")
    func rights() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            #expect(try await visit.get("record/live", as: "frida").status == 403)
            #expect(try await visit.get("record/live", as: "stranger").status == 404)
            var siv = try await Follower(house, as: "siv")
            var olga = try await Follower(house, as: "olga")
            #expect(await siv.until("review-text"))
            try await house.act("olga", .leaveSeat(person: "siv"))
            #expect(await olga.until("tog bort Siv Björkdunge från bordet"))
            #expect(await !siv.until("something that never comes"))
            #expect(siv.text.contains("event: closed"))
            #expect(!siv.text.contains("tog bort Siv Björkdunge"))
        }
    }

    @Test("ends for who has signed out, without another word")
    func signedOut() async throws {
        let house = try await House.inReview()
        var siv = try await Follower(house, as: "siv")
        #expect(await siv.until("review-text"))
        siv.isSignedIn.value.withLock { $0 = false }
        try await house.act("mia", .setHeadline(text: "Något nytt"))
        #expect(await !siv.until("something that never comes"))
        #expect(!siv.text.contains("Något nytt") && !siv.text.contains("event: closed"))
    }

    @Test("stops being followed when the record is locked")
    func locked() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            var siv = try await Follower(house, as: "siv")
            for page in ["review", "record", "record/sheet"] {
                #expect(try await visit.get(page, as: "siv").text.contains("/record/live\""), "\(page)")
            }
            for (person, party) in [("vera", "first"), ("hugo", "second")] {
                #expect(try await visit.post("approval", approval(house, party), as: person).status == 303)
            }
            #expect(await siv.until("data-phase=\"approved\""))
            for page in ["review", "record", "record/sheet"] {
                #expect(!(try await visit.get(page, as: "siv").text.contains("/record/live\"")), "\(page)")
            }
        }
    }

    private func checksum(_ house: House) async throws -> String {
        RecordChecksum.sha256(of: House.dialogue, try await house.state())
    }

    private func approval(_ house: House, _ party: String) async throws -> [String: String] {
        [
            "party": party, "revision": "\(try await house.state().record.revision)",
            "checksum": try await checksum(house),
        ]
    }

    /// As the stream has it: each line of its own.
    private static func fragment(_ id: String, of page: String) -> String? {
        guard let start = page.range(of: "<live-fragment id=\"\(id)\">") else { return nil }
        let rest = page[start.lowerBound...]
        guard let end = rest.range(of: "</live-fragment>") else { return nil }
        return String(rest[..<end.upperBound]).replacing("\n", with: "\ndata: ")
    }
}
