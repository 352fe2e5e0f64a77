import Foundation
import SQLStorage
import Surveys
import Templates
import Testing
import Vocabulary

@Suite("Rows of evaluations")
struct SurveyRowsTests {
    private let today = LocalDate(year: 2027, month: 3, day: 18) ?? .distantPast
    private let submission = Submission(
        mode: .anonymous,
        role: "elected",
        texts: ["p2-voice": "Ja, alla."],
        scores: ["m-voice": 6],
        consent: .role
    )

    private func keep(
        _ rows: SQLSurveyRows,
        _ person: PersonID,
        _ dialogue: DialogueID = "d",
        mode: AnswerMode = .anonymous,
        in organisation: OrganisationID = "g"
    ) async throws {
        let given = Submission(
            mode: mode,
            role: submission.role,
            texts: submission.texts,
            scores: submission.scores,
            consent: submission.consent
        )
        try await rows.keep(
            given,
            of: Participation(dialogue: dialogue, person: person),
            to: "round",
            when: mode,
            in: organisation,
            on: today
        )
    }

    @Test("keep an anonymous answer apart from who gave it", arguments: Engine.all)
    func anonymous(engine: Engine) async throws {
        let rows = SQLSurveyRows(try await engine.database())
        try await keep(rows, "vera")
        try await keep(rows, "arvo")
        try await keep(rows, "vera", "e")
        let answers = try await rows.anonymousAnswers(to: "round", in: "g")
        #expect(answers.count == 9)
        #expect(answers.filter { $0.item == "role" }.count == 3)
        #expect(answers.first { $0.item == "p2-voice" }?.text == "Ja, alla.")
        #expect(answers.first { $0.item == "p2-voice" }?.consent == .role)
        #expect(answers.first { $0.item == "m-voice" }?.score == 6)
        #expect(try await rows.namedAnswers(to: "round", in: "g").isEmpty)
        #expect(
            try await rows.participations(in: "round", "g") == [
                Participation(dialogue: "d", person: "vera"), Participation(dialogue: "d", person: "arvo"),
                Participation(dialogue: "e", person: "vera"),
            ]
        )
        #expect(try await rows.answered(by: "vera", in: "g") == ["d", "e"])
        #expect(try await rows.collections(in: "g")["round"]?.mode == .anonymous)
    }

    @Test("keep a named answer with its person", arguments: Engine.all)
    func named(engine: Engine) async throws {
        let rows = SQLSurveyRows(try await engine.database())
        try await keep(rows, "vera", mode: .namedToFacilitator)
        try await keep(rows, "arvo", mode: .namedToFacilitator)
        let answers = try await rows.namedAnswers(to: "round", in: "g")
        #expect(answers.map(\.participation.person) == ["arvo", "vera"])
        #expect(answers[0].text("p2-voice") == "Ja, alla.")
        #expect(answers[0].score("m-voice") == 6)
        #expect(answers[0].role == "elected" && answers[0].consent == .role)
        #expect(try await rows.anonymousAnswers(to: "round", in: "g").isEmpty)
    }

    @Test(
        "take one answer for each dialogue, none after closing, and leave nothing of a refused one",
        arguments: Engine.all
    )
    func refusals(engine: Engine) async throws {
        let rows = SQLSurveyRows(try await engine.database())
        try await keep(rows, "vera")
        await #expect(throws: SurveyRefusal.answeredAlready) { try await keep(rows, "vera") }
        await #expect(throws: SurveyRefusal.modeChanged(now: .anonymous)) {
            try await keep(rows, "arvo", mode: .named)
        }
        let day = today
        try await rows.arrange("round", in: "g") { try $0.close(on: day) }
        await #expect(throws: SurveyRefusal.collectionClosed) { try await keep(rows, "arvo") }
        #expect(try await rows.participations(in: "round", "g").count == 1)
        #expect(try await rows.anonymousAnswers(to: "round", in: "g").count == 3)
        #expect(try await rows.namedAnswers(to: "round", in: "g").isEmpty)
        #expect(try await rows.collections(in: "g")["round"]?.closedOn == today)
    }

    @Test("of one municipality are not another's, also when they are written anew together", arguments: Engine.all)
    func municipalities(engine: Engine) async throws {
        let rows = SQLSurveyRows(try await engine.database())
        try await keep(rows, "vera")
        try await keep(rows, "vera", in: "å")
        try await keep(rows, "arvo")
        #expect(try await rows.anonymousAnswers(to: "round", in: "å").count == 3)
        #expect(try await rows.participations(in: "round", "å").count == 1)
        #expect(try await rows.participations(in: "round", "g").count == 2)
        #expect(try await rows.collections(in: "b").isEmpty)
    }

    @Test("survive answers that come at once", arguments: Engine.all)
    func storm(engine: Engine) async throws {
        let rows = SQLSurveyRows(try await engine.database())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<24 {
                group.addTask { try await keep(rows, PersonID("p\(index % 12)"), index < 12 ? "d" : "e") }
            }
            try await group.waitForAll()
        }
        #expect(try await rows.anonymousAnswers(to: "round", in: "g").count == 72)
        #expect(try await rows.participations(in: "round", "g").count == 24)
    }

    @Test("look on PostgreSQL as if all had been written at once, in an order of chance", arguments: Engine.all)
    func hiddenColumns(engine: Engine) async throws {
        guard engine == .postgres else { return }
        let database = try await engine.database()
        let rows = SQLSurveyRows(database)
        var timesLast = 0
        for number in 0..<40 {
            let word = Secret.next()
            try await rows.keep(
                Submission(mode: .anonymous, role: nil, texts: ["p2-voice": word], scores: [:], consent: .no),
                of: Participation(dialogue: "d", person: PersonID("p\(number)")),
                to: "round",
                when: .anonymous,
                in: "g",
                on: today
            )
            let last = try await database.read { connection in
                for table in ["survey_answers", "survey_participations"] {
                    #expect(try connection.run("SELECT DISTINCT xmin::text FROM \(table)").count == 1)
                }
                return try connection.run(
                    "SELECT words FROM survey_answers WHERE item = 'p2-voice' ORDER BY ctid DESC LIMIT 1"
                )[0].text(0)
            }
            if last == word { timesLast += 1 }
        }
        // By chance the newest is last in one of n: 4.3 times in all, and more than 15 times in one of 100 000 tries.
        #expect(timesLast <= 15)
    }
}
