import Dialogues
import DialoguesWeb
import HTTPTypes
import Preparation
import PreparationWeb
import Site
import Templates
import Testing
import Vocabulary

@Suite("Preparing")
struct WritingTests {
    let town: PreparationTown
    init() async throws { town = try await PreparationTown() }

    @Test("asks the guide's six questions, says beside each who sees the answer, and that nothing is shared by itself")
    func page() async throws {
        let page = try await town.get(as: "vera")
        #expect(page.status == 200)
        #expect(page.text.ranges(of: "class=\"notebook").count == 6)
        #expect(page.text.ranges(of: "Bara du ser svaret tills du delar det").count == 6)
        #expect(page.text.contains("Inget delas av sig självt, inte heller när samtalet börjar."))
        #expect(page.text.contains("0 av 3 är klara"))
        #expect(page.text.contains("Vad i underlaget visar att vi har skapat värde?"))
    }

    @Test("saves all answers of the page, of the perspective and as sure as their author says")
    func saves() async throws {
        let answer = try await town.post(
            [
                ("text-prep-results", "Tryggheten"), ("before-prep-results", ""), ("text-prep-value", ""),
                ("before-prep-value", ""), ("text-prep-causes", "Mentorerna"), ("before-prep-causes", ""),
                ("perspective-prep-causes", "coworker"), ("certainty-prep-causes", "assumption"),
            ],
            as: "vera"
        )
        #expect(answer.status == 303)
        let own = try await town.own("vera")
        #expect(own.answers.map(\.text) == ["Mentorerna", "Tryggheten"])
        #expect(own.answer(to: "prep-causes")?.certainty == .assumption)
        #expect(own.answer(to: "prep-causes")?.perspective == .coworker)
        #expect(own.answer(to: "prep-results")?.perspective == .citizen)
        #expect(try await town.get(as: "vera").text.contains("2 av 6 frågor"))
        #expect(try await town.state.answers.isEmpty)
    }

    @Test("answers the script that saves as one types without a page")
    func script() async throws {
        let fields = [("text-prep-results", "Tryg"), ("before-prep-results", "")]
        #expect(try await town.post(fields, as: "vera", isScript: true).status == 204)
        let more = [("text-prep-results", "Tryggheten\nigen"), ("before-prep-results", "Tryg")]
        #expect(try await town.post(more, as: "vera", isScript: true).status == 204)
        #expect(try await town.own("vera").answers.map(\.text) == ["Tryggheten\nigen"])
    }

    @Test("on two devices at once writes nothing over: both texts are shown")
    func elsewhere() async throws {
        try await town.write("Från telefonen", as: "vera")
        let fields = [("text-prep-results", "Från datorn"), ("before-prep-results", "")]
        let script = try await town.post(fields, as: "vera", isScript: true)
        #expect(script.status == 409 && script.text.contains("en annan enhet"))
        let page = try await town.post(fields, as: "vera")
        #expect(page.status == 409)
        #expect(page.text.contains("Från telefonen</p>") && page.text.contains("Från datorn</textarea>"))
        // Having seen both, what is saved is what was chosen.
        let seen = [("text-prep-results", "Från datorn"), ("before-prep-results", "Från telefonen")]
        #expect(try await town.post(seen, as: "vera").status == 303)
        #expect(try await town.own("vera").answers.map(\.text) == ["Från datorn"])
        #expect(PreparationRefusal.answeredElsewhere("prep-results", now: "").status == .conflict)
    }

    @Test("refuses an answer that is too long with all that was typed kept, and saves none of that page")
    func tooLong() async throws {
        let long = String(repeating: "ord ", count: 400)
        let page = try await town.post(
            [
                ("text-prep-value", "Kort"), ("before-prep-value", ""), ("text-prep-results", long),
                ("before-prep-results", ""),
            ],
            as: "vera"
        )
        #expect(page.status == 422)
        #expect(page.text.contains("längre än 1500 tecken"))
        #expect(page.text.contains(long.dropLast() + "</textarea>") && page.text.contains("Kort</textarea>"))
        #expect(try await town.own("vera").answers.isEmpty)
        #expect(PreparationRefusal.answerTooLong("prep-value", limit: 1).field == "text-prep-value")
    }

    @Test("an emptied answer is erased, one answer or all of them leave no trace")
    func erasing() async throws {
        for question in ["prep-results", "prep-value", "prep-causes"] {
            try await town.write("Svar", to: question, as: "vera")
        }
        _ = try await town.post([("text-prep-results", " "), ("before-prep-results", "Svar")], as: "vera")
        #expect(try await town.own("vera").answers.count == 2)
        _ = try await town.post([("question", "prep-value")], to: "\(PreparationTown.page)/erasure", as: "vera")
        #expect(try await town.own("vera").answers.map(\.question) == ["prep-causes"])
        try await town.write("Hugos", as: "hugo")
        _ = try await town.post([("question", "all")], to: "\(PreparationTown.page)/erasure", as: "vera")
        #expect(try await town.own("vera").answers.isEmpty)
        #expect(try await town.own("hugo").answers.count == 1)
    }

    @Test("is for those with a seat, and not on a device that was let in by the room's code")
    func who() async throws {
        for person in ["olga", "nils", "ossian"] { #expect(try await town.get(as: person).status == 403) }
        try await town.write("Tryggheten", as: "vera")
        let borrowed = try await town.get(as: "code-vera")
        #expect(borrowed.status == 403 && borrowed.text.contains("personliga länk"))
        #expect(!borrowed.text.contains("Tryggheten"))
        let written = try await town.post([("text-prep-value", "Nytt"), ("before-prep-value", "")], as: "code-vera")
        #expect(written.status == 403)
        #expect(PreparationRefusal.personalLinkNeeded.status == .forbidden)
    }

    @Test("says how much was read, that one is ready, and what one thinks of the basis, when one sends it")
    func closing() async throws {
        let page = PreparationTown.page
        #expect(try await town.post([("read", "mycket")], to: "\(page)/reading", as: "vera").status == 422)
        #expect(try await town.post([("read", "all")], to: "\(page)/reading", as: "vera").status == 303)
        #expect(try await town.post([("ready", "yes")], to: "\(page)/readiness", as: "vera").status == 303)
        let shown = try await town.get(as: "hugo").text
        #expect(shown.contains("1 av 3 är klara") && shown.contains("1 har läst hela underlaget"))
        _ = try await town.post([("ready", "no")], to: "\(page)/readiness", as: "vera")
        #expect(try await town.get(as: "hugo").text.contains("0 av 3 är klara"))

        let none = try await town.post([("text", "Sidan 4 saknas")], to: "\(page)/opinion", as: "vera")
        #expect(none.status == 422 && none.text.contains("Sidan 4 saknas</textarea>"))
        let long = String(repeating: "å", count: PreparationRules.wordLimit + 1)
        let tooLong = try await town.post([("sufficient", "3"), ("text", long)], to: "\(page)/opinion", as: "vera")
        #expect(tooLong.status == 422 && tooLong.text.contains(long))
        #expect(try await town.get("\(page)/compiled", as: "tore").text.contains("Ingen har svarat ännu"))
        _ = try await town.post([("sufficient", "3"), ("text", "Sidan 4 saknas")], to: "\(page)/opinion", as: "vera")
        for (path, person) in [("compiled", "tore"), ("questions", "olga")] {
            let page = try await town.get("\(page)/\(path)", as: person).text
            #expect(page.contains("3 av 7") && page.contains("Sidan 4 saknas") && page.contains("Vera Lingonris"))
        }
        #expect(try await !town.get("\(page)/compiled", as: "hugo").text.contains("Sidan 4 saknas"))
        for refusal in [PreparationRefusal.ratingMissing, .wordTooLong(limit: 1), .readingMissing] {
            #expect(refusal.field != nil)
        }
    }

    @Test("ten minutes before works as ever; when the dialogue is over it is refused with what was typed")
    func late() async throws {
        try await town.start()
        try await town.write("Sent men sant", as: "hugo")
        let during = try await town.get(as: "hugo").text
        #expect(during.contains("Svar som du inte ville dela kan du radera fram till att samtalet avslutas."))
        try await town.close()
        let fields = [("text-prep-value", "För sent"), ("before-prep-value", ""), ("share", "all")]
        let late = try await town.post(fields, as: "hugo")
        #expect(late.status == 409 && late.text.contains("För sent") && late.text.contains("Samtalet är avslutat"))
        #expect(try await town.post(fields, as: "hugo", isScript: true).status == 409)
        #expect(try await town.state.answers.isEmpty)
        #expect(PreparationRefusal.preparingIsOver.status == .conflict)
        // What is one's own may still be erased.
        let after = try await town.get(as: "hugo").text
        #expect(after.contains("Sent men sant") && after.contains("Bara du ser svaret"))
        _ = try await town.post([("question", "prep-results")], to: "\(PreparationTown.page)/erasure", as: "hugo")
        #expect(try await !town.get(as: "hugo").text.contains("Sent men sant"))
        for path in ["reading", "readiness", "opinion"] {
            let answer = try await town.post([("read", "all")], to: "\(PreparationTown.page)/\(path)", as: "hugo")
            #expect(answer.status == 409)
        }
    }

    @Test("waits on the start page from the opening until one is ready")
    func waiting() async throws {
        #expect(try await town.get("/", as: "vera").text.contains("Förbered dig: läs och svara för dig själv"))
        #expect(try await !town.get("/", as: "tore").text.contains("Förbered dig: läs"))
        #expect(try await !town.get("/", as: "code-vera").text.contains("Förbered dig: läs"))
        _ = try await town.post([("ready", "yes")], to: "\(PreparationTown.page)/readiness", as: "vera")
        #expect(try await !town.get("/", as: "vera").text.contains("Förbered dig: läs"))
    }

    @Test("stands on the dialogue's own page with how far one has come, and no word of it")
    func piece() async throws {
        try await town.write("Tryggheten", as: "vera")
        let page = try await town.get("/dialogues/d1", as: "vera").text
        #expect(page.contains("1 av 6 frågor besvarade, 0 delade.") && !page.contains("Tryggheten"))
        #expect(try await town.get("/dialogues/d1", as: "olga").text.contains("Frågorna och underlaget"))
        #expect(try await !town.get("/dialogues/d1", as: "ossian").text.contains("Till förberedelsen"))
    }
}
