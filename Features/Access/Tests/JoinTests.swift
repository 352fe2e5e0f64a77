import Access
import AccessWeb
import HTTPTypes
import Organisations
import Testing
import Vocabulary

@Suite("The door of the room")
struct JoinTests {
    @Test("lets a person in with the code when the facilitator opens, for the day and without the organiser's rights")
    func wholeWay() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client in
            let olga = Browser(client)
            let typed = code.spaced.lowercased()
            #expect(try await olga.post("/join", ["code": typed]).location == "/join/\(code)")
            let names = try await olga.get("/join/\(code)").text
            #expect(names.contains("Olga Ek") && names.contains("Vera Lingonris"))
            #expect(!names.contains("Hugo") && !names.contains("@"))
            #expect(try await olga.post("/join/\(code)", ["person": "olga"]).location == "/join/\(code)/wait")
            #expect(try await olga.get("/join/\(code)/wait").text.contains("Vänta här"))
            #expect(try await olga.get("/join/\(code)/wait/state").text == "waiting")
            #expect(try await olga.get("/who").status == .seeOther)
            let early = try await olga.post("/join/\(code)/enter")
            #expect(early.status == AccessRefusal.notAdmittedYet.status)

            let knock = try #require(try await world.door.waiting(for: "school", in: "granvik").first)
            #expect(knock.person == "olga")
            try await world.door.admit(knock.id, to: "school", in: "granvik")
            #expect(try await olga.get("/join/\(code)/wait/state").text == "admitted")
            #expect(try await olga.get("/join/\(code)/wait").text.contains("Gå in som Olga Ek"))
            #expect(try await olga.post("/join/\(code)/enter").location == "/dialogues/school/room")
            #expect(try await olga.get("/who").text == "olga in granvik, organiser: false")
            #expect(try await olga.get("/join/\(code)").location == "/dialogues/school/room")

            world.clock.pass(.minutes(12 * 60))
            #expect(try await olga.get("/who").status == .seeOther)
        }
    }

    @Test("stays closed for the one whom the facilitator declines")
    func declined() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post("/join/\(code)", ["person": "vera"])
            let knock = try #require(try await world.door.waiting(for: "school", in: "granvik").first)
            try await world.door.decline(knock.id, to: "school", in: "granvik")
            #expect(try await vera.get("/join/\(code)/wait").text.contains("Du kom inte in"))
            #expect(try await vera.post("/join/\(code)/enter").status == AccessRefusal.declined.status)
            await #expect(throws: AccessRefusal.notAtTheDoor) {
                try await world.door.admit(knock.id, to: "school", in: "granvik")
            }
        }
    }

    @Test("tells who has not knocked nothing about which codes there are")
    func noWordOfCodes() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client in
            let right = try await Browser(client).post("/join/\(code)/enter")
            let wrong = try await Browser(client).post("/join/ACDEFG/enter")
            #expect(right.status == AccessRefusal.notAtTheDoor.status && right.status == wrong.status)
            #expect(right.text.replacing(code.value, with: "ACDEFG") == wrong.text)
        }
    }

    @Test("does not open for a code of another dialogue")
    func anotherDialogue() async throws {
        let world = try await World()
        let school = try await world.door.code(for: "school", in: "granvik")
        let care = try await world.door.code(for: "care", in: "granvik")
        try await world.visit { client in
            let vera = Browser(client)
            let wrongRoom = try await vera.post("/join/\(care)", ["person": "vera"])
            #expect(wrongRoom.status == AccessRefusal.codeOfAnotherDialogue.status)
            #expect(wrongRoom.text.contains("hör till ett annat samtal"))

            _ = try await vera.post("/join/\(school)", ["person": "vera"])
            let knock = try #require(try await world.door.waiting(for: "school", in: "granvik").first)
            await #expect(throws: AccessRefusal.notAtTheDoor) {
                try await world.door.admit(knock.id, to: "care", in: "granvik")
            }
            await #expect(throws: AccessRefusal.notAtTheDoor) {
                try await world.door.admit(knock.id, to: "school", in: "sundby")
            }
            try await world.door.admit(knock.id, to: "school", in: "granvik")
            let page = try await vera.post("/join/\(care)/enter")
            #expect(page.status == AccessRefusal.codeOfAnotherDialogue.status)
            #expect(try await vera.get("/who").status == .seeOther)
        }
    }

    @Test("is closed with the dialogue, and the next time the code is another")
    func ended() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        #expect(try await world.door.code(for: "school", in: "granvik") == code)
        try await world.visit { client in
            let vera = Browser(client)
            _ = try await vera.post("/join/\(code)", ["person": "vera"])
            try await world.door.close("school", in: "granvik")
            #expect(try await world.door.waiting(for: "school", in: "granvik") == [])
            for page in [try await vera.get("/join/\(code)"), try await vera.post("/join/\(code)/enter")] {
                #expect(page.status == AccessRefusal.dialogueEnded.status)
                #expect(page.text.contains("Samtalet är avslutat"))
            }
        }
        #expect(try await world.door.code(for: "school", in: "granvik") != code)
    }

    @Test("is closed when the dialogue wants nobody in, whatever became of the code")
    func nobodyWanted() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "held-last-year", in: "granvik")
        await #expect(throws: AccessRefusal.dialogueEnded) { try await world.door.knock(code, as: "vera") }
    }

    @Test("asks again when nobody was chosen, or no code was written")
    func nothingChosen() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client in
            let page = try await Browser(client).post("/join/\(code)")
            #expect(page.status == AccessRefusal.nobodyChosen.status)
            #expect(page.text.contains("Välj ditt namn i listan"))
            for typed in ["", "ABC", "ABC DEFG", "<b>", "OIL 158"] {
                let page = try await Browser(client).post("/join", ["code": typed])
                #expect(page.status == AccessRefusal.codeMalformed.status)
                #expect(!page.text.contains("<b>"))
            }
        }
    }

    @Test("lets nobody wait or enter who has not knocked")
    func neverKnocked() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client async throws in
            let stranger = Browser(client)
            #expect(try await stranger.get("/join/\(code)/wait").status == AccessRefusal.notAtTheDoor.status)
            #expect(try await stranger.post("/join/\(code)/enter").status == AccessRefusal.notAtTheDoor.status)
        }
    }

    @Test("opens once for each knock, and forgets who is not answered")
    func onceAndNotForEver() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        let (knock, token) = try await world.door.knock(code, as: "vera")
        try await world.door.admit(knock.id, to: "school", in: "granvik")
        _ = try await world.door.enter(token: token, at: code)
        await #expect(throws: AccessRefusal.notAtTheDoor) { try await world.door.enter(token: token, at: code) }

        let (late, lateToken) = try await world.door.knock(code, as: "vera")
        try await world.door.admit(late.id, to: "school", in: "granvik")
        _ = try await world.door.knock(code, as: "olga")
        world.clock.pass(Knock.patience)
        await #expect(throws: AccessRefusal.notAtTheDoor) { try await world.door.enter(token: lateToken, at: code) }
        #expect(try await world.door.waiting(for: "school", in: "granvik") == [])
    }

    @Test("stops counting out codes after too many wrong ones, and lets right ones in without counting")
    func wrongCodes() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        let link = try await world.invitation("hugo")
        try await world.visit { client in
            let hugo = Browser(client)
            _ = try await hugo.post(link)
            for _ in 1...20 { #expect(try await hugo.get("/join/\(code)").status == .ok) }
            for _ in 1...RateLimit.codesFromBrowser.count {
                #expect(try await hugo.post("/join", ["code": "AAAAAA"]).status == AccessRefusal.codeUnknown.status)
            }
            #expect(try await hugo.post("/join", ["code": "AAAAAA"]).status == .tooManyRequests)

            let stranger = Browser(client)
            for _ in 1...(RateLimit.wrongCodes.count - RateLimit.codesFromBrowser.count) {
                #expect(try await stranger.get("/join/AAAAAA").status == .unprocessableContent)
            }
            let page = try await stranger.get("/join/\(code)")
            #expect(page.status == AccessRefusal.tooOften.status)
            world.clock.pass(.minutes(1))
            #expect(try await stranger.get("/join/\(code)").status == .ok)
        }
    }

    @Test("takes a hundred knocks in ten minutes")
    func knocks() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        try await world.visit { client in
            for _ in 1...RateLimit.knocks.count {
                _ = try await Browser(client).post("/join/\(code)", ["person": "vera"])
            }
            #expect(try await Browser(client).post("/join/\(code)", ["person": "vera"]).status == .tooManyRequests)
        }
    }

    @Test("tells the facilitator's page that somebody knocked")
    func changes() async throws {
        let world = try await World()
        let code = try await world.door.code(for: "school", in: "granvik")
        var changes = world.door.changes(of: "school").makeAsyncIterator()
        _ = try await world.door.knock(code, as: "vera")
        #expect(await changes.next() != nil)
    }

    @Test("knows a code however it is written")
    func codes() throws {
        #expect(try RoomCode(checking: " acd-479 ").value == "ACD479")
        #expect(RoomCode(known: "ACD479").spaced == "ACD 479")
    }
}
