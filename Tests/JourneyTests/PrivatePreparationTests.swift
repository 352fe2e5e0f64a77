import EventSourcing
import SQLStorage
import Foundation
import Hummingbird
import HummingbirdTesting
import Preparation
import SQLStorage
import Site
import Synchronization
import Testing
import Vocabulary

@testable import samtal

/// "De är dina egna tills du delar dem": every page of the whole site, as everybody else, byte for byte.
@Suite("An answer that is not shared", .timeLimit(.minutes(5)))
struct PrivatePreparationTests {
    @Test("is in no page, calendar, table or text that anybody but its author can reach")
    func nowhere() async throws {
        let demo = try await DemoSite.open()
        let secrets = ["Hemligt svar om Älvskolan", "Hemlig orsak", "=HEMLIG()"]
        try await demo.browse { client in
            let author = try await demo.browser(.participant, client)
            try await author.open("/dialogues/grundskola-2026/preparation")
            // The demo's own answers are shared: these stand on questions that she has left open.
            try await author.press(
                "Spara",
                [
                    ("text-prep-value", secrets[0]), ("text-prep-causes", secrets[1]),
                    ("text-prep-contribution", secrets[2]),
                ]
            ) { $0.action.hasSuffix("/preparation") }
            try await author.open("/dialogues/grundskola-2026/preparation")
            for secret in secrets { #expect(author.page.text.contains(secret)) }
        }
        let addresses = PageAddresses(demo.site.routes).all
        #expect(addresses.contains { $0.hasSuffix("/preparation/compiled") })
        try await demo.browse { client in
            for who in DemoSite.Who.allCases where who != .participant {
                let browser = try await demo.browser(who, client)
                for address in addresses {
                    let body = String(buffer: try await browser.fetch(address).body)
                    for secret in secrets { #expect(!body.contains(secret), "\(who.rawValue) at \(address)") }
                }
            }
        }
    }

    @Test("is not in the log, whose events everybody's pages are made of")
    func log() async throws {
        let demo = try await DemoSite.open()
        let events = try await demo.site.log.events(in: "exempelkommun", after: 0, limit: 100_000)
        // What kommundirektören wrote for himself, and what ordföranden shared.
        #expect(!events.contains { $0.event.payload.contains("Åk 8 är för sent") })
        #expect(events.contains { $0.event.payload.contains("Behörigheten håller. Tryggheten går isär") })
    }

    @Test("shared, put on the sheet and then forgotten by a decision is gone from both, and the log still verifies")
    func forgotten() async throws {
        let demo = try await DemoSite.open()
        let dialogue = "/dialogues/grundskola-2026"
        let words = "De kan allas namn. Det är inte en tjänst, det är en person."
        try await demo.browse { client in
            let recorder = try await demo.browser(.recorder, client)
            try await recorder.open("\(dialogue)/room")
            try await recorder.press("Lägg på arket: De kan allas namn")
            #expect(recorder.page.status == 200)
            #expect(recorder.page.text.contains("varav 1 på arket"))

            let organiser = try await demo.browser(.facilitator, client)
            try await organiser.open("\(dialogue)/erasure")
            try await organiser.press(
                "Ta bort texten",
                [
                    ("what", "answer-grundskolechef-prep-causes"), ("decision", "KS 2027/0113"),
                    ("reason", "Sekretess"),
                ]
            )
            #expect(organiser.page.status == 200, "\(organiser.page.text.prefix(400))")
            for path in ["/room", "/room/sheet", "/preparation/compiled", "/record/history"] {
                try await organiser.open(dialogue + path)
                #expect(!organiser.page.source.contains("De kan allas namn"), "\(path)")
            }
        }
        let events = try await demo.site.log.events(in: "exempelkommun", after: 0, limit: 100_000)
        #expect(!events.contains { $0.event.payload.contains(words) })
        _ = try await demo.site.log.verify("exempelkommun")
    }
}
