import Dialogues
import RecordsWeb
import Testing
import Vocabulary

@Suite("The way to an approved record")
struct ReviewTests {
    @Test("a correction is proposed, taken with a new text, and shown as taken")
    func correctionTaken() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            let proposal = ["command": "c1", "about": "note-note-2", "text": "En flicka av tre"]
            #expect(try await visit.post("corrections", proposal, as: "hugo").status == 303)
            // Sent again by a bad network: still one.
            #expect(try await visit.post("corrections", proposal, as: "hugo").status == 303)
            #expect(try await house.state().record.corrections.map(\.id) == ["c1"])
            let taking = ["command": "t1", "text": "Nästan en flicka av tre", "revision": "1"]
            #expect(try await visit.post("corrections/c1/taking", taking, as: "mia").status == 303)
            #expect(try await visit.post("corrections/c1/taking", taking, as: "mia").status == 303)
            let state = try await house.state()
            #expect(state.note("note-2")?.text == "Nästan en flicka av tre")
            #expect(state.note("note-2")?.revision == 2)
            #expect(state.record.corrections.first?.answer == .taken)
            #expect(try await visit.get("review", as: "hugo").text.contains("Förd in"))
        }
    }

    @Test("what somebody raised and is missing becomes a note in its box")
    func missingNote() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            let proposal = ["command": "c1", "about": "missing-results", "text": "Omklädningsrummen"]
            #expect(try await visit.post("corrections", proposal, as: "siv").status == 303)
            #expect(try await visit.post("corrections/c1/taking", ["command": "n9"], as: "mia").status == 303)
            let note = try await house.state().note("n9")
            #expect(note?.text == "Omklädningsrummen")
            #expect(note?.saidBy == .person("siv"))
            #expect(note?.isLate == true)
            #expect(try await visit.get("record", as: "siv").text.contains("kom in efteråt"))
        }
    }

    @Test("a correction is declined with a reason that everybody sees; without one the form comes back")
    func correctionDeclined() async throws {
        let house = try await House.inReview()
        try await house.act("vera", .proposeCorrection(id: "c1", .headline, text: "Stryk sista meningen"))
        try await house.browse { visit async throws in
            let empty = try await visit.post("corrections/c1/declination", ["reason": " "], as: "mia")
            #expect(empty.status == 422)
            let reason = ["reason": "Gruppen ville ha kvar oenigheten"]
            #expect(try await visit.post("corrections/c1/declination", reason, as: "mia").status == 303)
            #expect(try await visit.post("corrections/c1/declination", reason, as: "mia").status == 409)
            #expect(try await visit.get("review", as: "vera").text.contains("Gruppen ville ha kvar oenigheten"))
        }
    }

    @Test("a refused proposal comes back with all that was typed")
    func nothingTypedIsLost() async throws {
        let house = try await House.inReview()
        try await house.browse { visit async throws in
            let long = "Början " + String(repeating: "x", count: 600)
            let answer = try await visit.post("corrections", ["about": "missing-whole", "text": long], as: "hugo")
            #expect(answer.status == 422)
            #expect(answer.text.contains(long))
            #expect(answer.text.contains("<option value=\"missing-whole\" selected>"))
            let unknown = try await visit.post("corrections", ["about": "note-finns-inte", "text": "Hej"], as: "hugo")
            #expect(unknown.status == 404)
            #expect(unknown.text.contains(">\nHej</textarea>"))
        }
    }

    @Test("only the recorder answers corrections and offers; observers and strangers change nothing")
    func whoMay() async throws {
        let house = try await House.inReview()
        try await house.act("vera", .proposeCorrection(id: "c1", .headline, text: "Kortare"))
        let before = try await house.state()
        try await house.browse { visit async throws in
            for person in ["tore", "vera", "ossian", "olga", "frida"] {
                #expect(try await visit.post("corrections/c1/taking", [:], as: person).status == 403)
                #expect(try await visit.post("corrections/c1/declination", ["reason": "Nej"], as: person).status == 403)
                #expect(
                    try await visit.post("offer", ["revision": "\(before.record.revision)"], as: person).status == 403
                )
            }
            let proposal = ["about": "headline", "text": "Annat"]
            for person in ["ossian", "olga", "frida"] {
                #expect(try await visit.post("corrections", proposal, as: person).status == 403)
            }
            #expect(try await visit.post("corrections", proposal, as: "stranger").status == 404)
            let waiting = ["revision": "\(before.record.revision)"]
            #expect(try await visit.post("offer", waiting, as: "mia").status == 422)
        }
        #expect(try await house.state() == before)
    }

    @Test("both parties approve, and the record is locked with the checksum of its text")
    func approvedByBoth() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            for (person, party) in [("vera", "first"), ("hugo", "second")] {
                let form = try await approval(house, party)
                #expect(try await visit.get("review", as: person).text.contains(form["checksum"] ?? "-"))
                #expect(try await visit.post("approval", form, as: person).status == 303)
            }
            let state = try await house.state()
            #expect(state.phase == .approved)
            #expect(state.record.checksum == RecordChecksum.sha256(of: House.dialogue, state))
            let page = try await visit.get("record", as: "ossian").text
            #expect(page.contains("Fastställd 11 mars 2027"))
            #expect(page.contains(state.record.checksum ?? "-"))
            #expect(page.contains("Så kontrollerar du"))
            let late = try await visit.post("corrections", ["about": "headline", "text": "För sent"], as: "vera")
            #expect(late.status == 409)
            #expect(late.text.contains("Dokumentationen"))
        }
    }

    @Test("a change after an approval voids it, says why, and both approve again")
    func voided() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            let first = try await approval(house, "first")
            #expect(try await visit.post("approval", first, as: "vera").status == 303)
            try await house.act("mia", .setHeadline(text: "En annan mening."))
            #expect(try await house.state().record.approvals.isEmpty)
            let page = try await visit.get("review", as: "vera").text
            #expect(page.contains("Godkännandet gäller inte längre"))
            #expect(page.contains("satte rubriken ”En annan mening.”"))
            // Of the text as it was: refused, and the same command keeps its first answer.
            var stale = try await approval(house, "second")
            stale["revision"] = first["revision"]
            stale["checksum"] = first["checksum"]
            #expect(try await visit.post("approval", stale, as: "hugo").status == 409)
            #expect(try await house.state().record.approvals.isEmpty)
            try await house.act("mia", .offerForApproval(revision: try await house.state().record.revision))
            #expect(try await visit.post("approval", approval(house, "second"), as: "hugo").status == 303)
            #expect(try await visit.post("approval", approval(house, "first"), as: "vera").status == 303)
            #expect(try await house.state().phase == .approved)
            #expect(try await visit.get("record/history", as: "vera").text.contains("Godkännandena gäller inte längre"))
        }
    }

    @Test("the facilitator, the recorder and the other party approve for nobody")
    func notApprovers() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            let form = try await approval(house, "first")
            for person in ["tore", "mia", "hugo", "siv", "ossian"] {
                #expect(try await visit.post("approval", form, as: person).status == 403, "\(person)")
            }
            let page = try await visit.get("review", as: "tore").text
            #expect(page.contains("godkänner därför inte för någon part"))
            #expect(!page.contains("/approval\""))
        }
        #expect(try await house.state().record.approvals.isEmpty)
    }

    @Test("nobody approves a text with another checksum than the one shown")
    func wrongChecksum() async throws {
        let house = try await House.offered()
        try await house.browse { visit async throws in
            var form = try await approval(house, "first")
            form["checksum"] = String(repeating: "0", count: 64)
            #expect(try await visit.post("approval", form, as: "vera").status == 409)
        }
        #expect(try await house.state().record.approvals.isEmpty)
    }

    private func approval(_ house: House, _ party: String) async throws -> [String: String] {
        let state = try await house.state()
        return [
            "party": party, "revision": "\(state.record.revision)",
            "checksum": RecordChecksum.sha256(of: House.dialogue, state),
        ]
    }
}
