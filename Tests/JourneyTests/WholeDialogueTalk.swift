import Testing

// The talk: nine boxes, a round, notes in one's own and in others' names, the challenge, the next step.
extension WholeDialogue {
    func talk() async throws {
        let fredrik = try await room(Self.facilitator)
        try await fredrik.press("Starta samtalet")
        try await goRound()
        try await next()
        try await write(Self.first, "Vårt uppdrag är en trygg vardag för dem vi finns till för.")
        try await next()
        try await writeForAnother()
        try await next()
        try await pastBack()
        try await park()
        try await next()
        try await steerTime()
        try await next()
        try await challenge()
        try await write(Self.second, "Alla ska våga säga att de är otrygga.")
        try await next()
        try await addStep()
        try await next()
        try await writeHeadline()
        try await room(Self.facilitator).press("Avsluta för alla", where: { $0.action.hasSuffix("/close") })
        #expect(try browser(Self.facilitator).page.text.contains("Samtalet är avslutat"))
        // It is said to whoever comes to the room too late; what they write then becomes a proposal.
        #expect(try await room(Self.first).page.text.contains("Samtalet är avslutat"))
    }

    func write(_ name: String, _ text: String, _ fields: [(String, String)] = []) async throws {
        let browser = try await room(name)
        try await browser.press("Lägg på arket", [("text", text)] + fields)
        #expect(browser.page.text.contains(text))
        texts.append(text)
    }

    private func next() async throws {
        let fredrik = try await room(Self.facilitator)
        try await fredrik.press("Nästa:")
        #expect(fredrik.page.status == 200)
    }

    /// Everybody has the word once; one passes, and for the one without a screen the facilitator says that she is done.
    private func goRound() async throws {
        let fredrik = try await room(Self.facilitator)
        try await fredrik.press("Starta laget runt")
        var heard: [String] = []
        while let speaker = fredrik.page.element(id: "word-now")?["data-person"], heard.count < 20 {
            let name = try #require(ids.first { $0.value == speaker }?.key)
            heard.append(name)
            switch name {
            case Self.second: try await room(name).press("Jag passar")
            case Self.quiet, Self.facilitator:
                try await fredrik.press("", where: { $0.action.hasSuffix("/round/turn-end") })
            default: try await room(name).press("Jag har talat klart")
            }
            try await fredrik.open("\(path)/room")
        }
        #expect(Set(heard) == [Self.first, Self.second, Self.challenger, Self.quiet, Self.facilitator])
        #expect(heard.last == Self.facilitator)
    }

    private func writeForAnother() async throws {
        try await write(
            Self.recorder,
            "Jag träffar ingen ur ledningen på flera månader.",
            [("saidBy", try id(Self.quiet)), ("source", "experience"), ("perspective", "coworker")]
        )
        #expect(try browser(Self.recorder).page.text.contains(Self.quiet))
        try await changeAndMove()
    }

    /// The recorder mends the words and chooses another box in one form: neither is lost.
    private func changeAndMove() async throws {
        let rakel = try await room(Self.recorder)
        let edit = try #require(
            rakel.page.links.first { $0.path.contains("/notes/") && $0.words.contains("Jag träffar") }
        )
        try await rakel.open(edit.path)
        let text = "Jag träffar ingen ur ledningen på ett halvår."
        try await rakel.press("Spara anteckningen", [("text", text), ("box", "whole")])
        #expect(rakel.page.path.hasPrefix("\(path)/room/sheet"))
        #expect(rakel.page.text.ranges(of: text).count == 1)
        try await rakel.open(edit.path)
        #expect(rakel.page.text.contains("Den står i ruta 4"))
        texts.removeAll { $0.hasPrefix("Jag träffar ingen") }
        texts.append(text)
    }

    /// Back a box and on again. What was written meanwhile in a page of before stands in its own box, and is marked.
    private func pastBack() async throws {
        let nils = try await room(Self.second)
        let (form, button) = try nils.page.form(pressing: "Lägg på arket")
        var late = form
        let text = "Orsaken är att ingen äger vägen dit <b>&"
        try late.fill("text", text)
        let fredrik = try await room(Self.facilitator)
        try await fredrik.press("Tillbaka till Ruta 2")
        try await nils.post(late.action, late.sent(by: button))
        try await nils.post(late.action, late.sent(by: button))
        texts.append(text)
        try await next()
        try await nils.open("\(path)/room/sheet")
        #expect(nils.page.text.contains(text) && nils.page.text.contains("kom in efteråt"))
        #expect(nils.page.text.ranges(of: text).count == 1)
        #expect(!nils.page.source.contains("<b>&"))
    }

    private func park() async throws {
        let lena = try await room(Self.first)
        try await lena.press("Parkera frågan", [("text", "Vem sköter gatubelysningen?")])
        let rakel = try await room(Self.recorder)
        try await rakel.press("Efter samtalet", where: { $0.action.contains("/parked/") })
        #expect(rakel.page.text.contains("tas efter samtalet"))
    }

    private func steerTime() async throws {
        let fredrik = try await room(Self.facilitator)
        try await fredrik.press("Pausa klockan")
        try await fredrik.press("Starta klockan igen")
        try await fredrik.press("Ge rutan 2 minuter")
        #expect(fredrik.page.status == 200)
        try await write(Self.challenger, "Det hänger ihop: vägen, ljuset och vem som frågar.")
    }

    /// It can't be left without a word: first a reason is asked for, then somebody challenges.
    private func challenge() async throws {
        let fredrik = try await room(Self.facilitator)
        #expect(fredrik.page.links.contains { $0.words.hasPrefix("Nästa:") && $0.path == "#skip-challenge" })
        try await fredrik.press("Gå vidare utan rutan", [("reason", " ")])
        #expect(fredrik.page.status == 422)
        try await write(Self.challenger, "Tänk om det är vi som är otrygga, inte de?")
        try await next()
    }

    private func addStep() async throws {
        let step = "Gå vägen tillsammans med dem som bor där"
        let rakel = try await room(Self.recorder)
        try await rakel.press("Lägg till åtgärden", [("text", step), ("owner", try id(Self.first))])
        #expect(rakel.page.text.contains(step) && rakel.page.text.contains("Fyll i effekten"))
        // The group completes it while it is still there.
        try await rakel.follow("Ändra åtgärden")
        try await rakel.press(
            "Spara åtgärden",
            [
                ("effect", "Fler vågar gå ut på kvällen"), ("evidence", "Frågan om trygghet i enkäten"),
                ("due", "2036-06-15"), ("decision", "Kommunstyrelsen"), ("perspective", "citizen"),
            ]
        )
        #expect(rakel.page.text.contains("Fler vågar gå ut på kvällen"))
        texts += [step, "Fler vågar gå ut på kvällen", "Frågan om trygghet i enkäten"]
    }

    private func writeHeadline() async throws {
        let rakel = try await room(Self.recorder)
        try await rakel.press("Spara rubriken", [("text", "Vägen hem ska vara lika trygg som hemmet.")])
        #expect(rakel.page.status == 200)
    }
}
