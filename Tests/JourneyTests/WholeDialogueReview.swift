import Foundation
import HummingbirdTesting
import NIOCore
import Testing
import Vocabulary

// After the talk: corrections, the offer, both parties' approval, and the record that is then locked.
extension WholeDialogue {
    func review() async throws {
        try await propose()
        try await answerCorrections()
        try await offer()
        try await voidApproval()
        try await offer()
        for name in [Self.second, Self.first] { try await approve(name) }
    }

    private func page(_ place: String, as name: String) async throws -> Browser {
        let browser = try browser(name)
        try await browser.open("\(path)/\(place)")
        #expect(browser.page.status == 200)
        return browser
    }

    private func propose() async throws {
        let lena = try await page("review", as: Self.first)
        let choice = try lena.choice(of: "about", saying: "Ruta 1: Vårt uppdrag")
        try await lena.press("Föreslå rättelsen", [("about", choice), ("text", "för alla som bor här")])
        let utta = try await page("review", as: Self.challenger)
        let missing = try utta.choice(of: "about", saying: "Jag lyfte något som inte kom med i ruta 3")
        try await utta.press("Föreslå rättelsen", [("about", missing), ("text", "Bussen går för sällan.")])
        try await utta.press("Föreslå rättelsen", [("about", "headline"), ("text", "Mer ljus!")])
        #expect(utta.page.text.ranges(of: "Väntar på dokumentatören").count == 3)
    }

    /// One is written in, one is added as it is, one is declined with a reason.
    private func answerCorrections() async throws {
        let rakel = try await page("review", as: Self.recorder)
        // Not yet: corrections wait.
        try await rakel.press("Lämna för godkännande")
        #expect(rakel.page.status == 422)
        let corrected = "Vårt uppdrag är en trygg vardag för alla som bor här."
        try await rakel.press(
            "För in rättelsen av \(Self.first)",
            [("text", corrected)],
            where: { $0["text"]?.contains("Vårt uppdrag") ?? false }
        )
        texts.removeFirst()
        texts += [corrected, "Bussen går för sällan."]
        try await rakel.press("För in rättelsen av \(Self.challenger)", where: { $0["text"] == nil })
        try await rakel.press("Avböj med det skälet", [("reason", "Rubriken är gruppens egen.")])
        #expect(!rakel.page.forms.contains { $0.action.contains("/corrections/") })
        #expect(rakel.page.text.contains("Rubriken är gruppens egen."))
    }

    private func offer() async throws {
        let rakel = try await page("review", as: Self.recorder)
        try await rakel.press("Lämna för godkännande")
        #expect(rakel.page.text.contains("Du har lämnat dokumentationen för godkännande"))
    }

    private func approve(_ name: String) async throws {
        let browser = try await page("review", as: name)
        try await browser.press("Godkänn för")
        #expect(browser.page.status == 200)
    }

    /// One has approved; then a word is changed. The approval was of another text.
    private func voidApproval() async throws {
        try await approve(Self.first)
        #expect(try browser(Self.first).page.text.contains("Godkänd av \(Self.first)"))
        let rakel = try await page("review", as: Self.recorder)
        let headline = "Vägen hem ska vara lika trygg som hemmet är."
        try await rakel.press("Spara rubriken", [("text", headline)])
        #expect(rakel.page.text.contains("Godkännandet gäller inte längre"))
        texts.append(headline)
        // The facilitator approves for neither.
        let fredrik = try await page("review", as: Self.facilitator)
        #expect(fredrik.page.text.contains("Du ledde samtalet och godkänner därför inte"))
    }

    func readRecord() async throws {
        let lena = try await page("record", as: Self.first)
        let checksum = try lena.checksum()
        for text in texts { #expect(lena.page.text.contains(text), "läsversionen saknar ”\(text)”") }
        try await lena.open("\(path)/record/sheet")
        #expect(try lena.checksum() == checksum)
        for text in texts { #expect(lena.page.text.contains(text), "arket saknar ”\(text)”") }
        #expect(lena.page.text.contains(Self.first) && lena.page.text.contains(Self.second))

        // What the checksum is of, summed by a program that is not ours.
        let file = temporaryPath("record.txt")
        let text = try await lena.fetch("\(path)/record/text")
        try Data(text.body.readableBytesView).write(to: URL(filePath: file))
        #expect(try sum(of: file) == checksum)
        let lines = String(buffer: text.body)
        for text in texts { #expect(lines.contains(text)) }

        // Locked: nothing more is written, and it is said.
        let rakel = try await page("review", as: Self.recorder)
        #expect(rakel.page.forms.allSatisfy { !$0.action.hasPrefix(path) }, "\(rakel.page.forms.map(\.action))")
        try await rakel.post("\(path)/headline", [("text", "För sent"), ("command", "for-sent")])
        #expect(rakel.page.status == 409 && rakel.page.forms.contains { $0["text"] == "För sent" })
        try await lena.open("\(path)/record/history")
        #expect(lena.page.status == 200 && lena.page.text.contains("godkände"))
    }

    private func sum(of file: String) throws -> String {
        let (program, output) = (Process(), Pipe())
        program.executableURL = URL(filePath: "/usr/bin/sha256sum")
        program.arguments = [file]
        program.standardOutput = output
        try program.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.waitUntilExit()
        return String(said.prefix(64))
    }
}

extension Browser {
    /// The checksum that the page says.
    fileprivate func checksum() throws -> String {
        let found = page.text.matches(of: /\b[0-9a-f]{64}\b/).map { String($0.output) }
        let only = Set(found)
        #expect(only.count == 1, "\(page.path): \(only)")
        return try #require(only.first)
    }

    /// The value of the choice that begins with these words.
    fileprivate func choice(of name: String, saying words: String) throws -> String {
        let options = page.root.all("select").filter { $0["name"] == name }.flatMap { $0.all("option") }
        let found = options.first { $0.text.hasPrefix(words) }
        return try #require(found?["value"], "”\(words)” finns inte bland \(options.map(\.text))")
    }
}
