import Access
import CSV
import DialoguesWeb
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Organisations
import SQLStorage
import Site
import Surveys
import Testing
import Vocabulary

@testable import samtal

@Suite("Evaluating the dialogues of a round")
struct EvaluationTests {
    private static let form = "/dialogues/hemtjanst-2026/evaluation"
    private static let results = "/rounds/resultatsamtal-2026/evaluation"
    private static let words = "Nyckelfritt kom inte med, fast jag sa det två gånger."

    @Test("an anonymous answer is taken once, thanked for, and leaves nothing in the log")
    func once() async throws {
        try await inDemo { demo, browser in
            let chair = try await browser("von-ordf")
            try await chair.open("/")
            #expect(chair.page.text.contains("Svara på utvärderingen"))
            try await chair.open(Self.form)
            #expect(chair.page.text.contains("Ditt namn sparas inte ihop med svaret."))
            let head = try await demo.head()
            try await chair.press("Skicka svaret")
            #expect(chair.page.status == 422)
            #expect(chair.page.text.contains("Skriv i minst en ruta eller välj minst en siffra"))
            try await chair.press(
                "Skicka svaret",
                [
                    ("role", "elected"), ("text-p3-taken-up", Self.words), ("score-m-voice", "2"),
                    ("score-m-time", "none"),
                ]
            )
            #expect(chair.page.status == 200)
            #expect(chair.page.text.contains("Du har svarat. Tack!"))
            // What was left out may be proposed, in one's own name, and is told to be so.
            #expect(chair.page.text.contains("Rättelsen skickas med ditt namn"))
            #expect(chair.page.forms.contains { $0["text"] == Self.words })
            #expect(try await demo.head() == head)

            try await chair.open(Self.form)
            #expect(chair.page.text.contains("Du har svarat. Tack!"))
            #expect(!chair.page.text.contains("Nyckelfritt kom inte med"))
            try await chair.post(
                Self.form,
                [("mode", "anonymous"), ("text-p7-other", "En gång till"), ("score-m-voice", "7")]
            )
            #expect(chair.page.status == 409)
            #expect(chair.page.text.contains("Du har redan svarat"))
            #expect(chair.page.typed.contains("En gång till"))
            try await chair.open("/")
            #expect(!chair.page.text.contains("Svara på utvärderingen"))
        }
    }

    @Test("an answer after closing is refused with all that was typed, and only then results are shown")
    func late() async throws {
        try await inDemo { demo, browser in
            let chair = try await browser("von-ordf")
            try await chair.open(Self.form)
            let lead = try await browser("processledare")
            try await lead.open(Self.results)
            #expect(lead.page.text.contains("12 av 15 svar har kommit."))
            #expect(lead.page.text.contains("Sammanställningen visas när insamlingen är stängd."))
            #expect(!lead.page.text.contains("Till och med de som brukar titta i telefonen"))
            #expect(try await lead.fetch("\(Self.results).csv").status == .seeOther)
            try await lead.follow("Stäng insamlingen")
            try await lead.press("Stäng insamlingen")
            #expect(lead.page.path == Self.results)
            #expect(lead.page.text.contains("Varje prick är ett svar"))
            #expect(lead.page.text.contains("Till och med de som brukar titta i telefonen"))
            #expect(!lead.page.text.contains("Svaren med namn"))

            try await chair.press("Skicka svaret", [("text-p1-understanding", "Ja, mycket mer än väntat.")])
            #expect(chair.page.status == 409)
            #expect(chair.page.text.contains("Insamlingen är stängd"))
            #expect(chair.page.typed.contains("Ja, mycket mer än väntat."))
            try await lead.open(Self.results)
            #expect(lead.page.text.contains("12 av 15 svar har kommit."))
            try await lead.post("\(Self.results)/collection", [("last-day", "2190-01-01")])
            #expect(lead.page.status == 409)
        }
    }

    @Test("somebody else's form is not theirs, and who leads is not asked")
    func others() async throws {
        try await inDemo { demo, browser in
            for person: PersonID in ["kso", "processledare", "fritidschef"] {
                let other = try await browser(person)
                try await other.post(Self.form, [("mode", "anonymous"), ("score-m-voice", "1")])
                #expect(other.page.status == 403, "\(person)")
            }
            // At the table, to keep the time.
            let timekeeper = try await browser("controller")
            try await timekeeper.open(Self.form)
            #expect(timekeeper.page.text.contains("Du är inte tillfrågad"))
            try await timekeeper.post(Self.form, [("mode", "anonymous"), ("score-m-voice", "1")])
            #expect(timekeeper.page.status == 403)
            // The talk that goes on is not asked about yet.
            let chair = try await browser("kso")
            try await chair.post(
                "/dialogues/grundskola-2026/evaluation",
                [("mode", "anonymous"), ("score-m-voice", "1")]
            )
            #expect(chair.page.status == 409)
            let answered = try await SQLSurveyRows(demo.site.database)
                .participations(in: "resultatsamtal-2026", "exempelkommun")
            #expect(answered.count == 12)
        }
    }

    @Test("a promise that has changed meanwhile is shown anew, with all that was typed")
    func promise() async throws {
        try await inDemo { _, browser in
            let chair = try await browser("von-ordf")
            try await chair.post(Self.form, [("mode", "named"), ("text-p2-voice", "Alla utom en.")])
            #expect(chair.page.status == 409)
            #expect(chair.page.text.contains("Villkoren för svaret har ändrats"))
            #expect(chair.page.forms.contains { $0["text-p2-voice"] == "Alla utom en." })
            try await chair.press("Skicka svaret")
            #expect(chair.page.text.contains("Du har svarat. Tack!"))
        }
    }

    @Test("the file has a column for each statement, and its rows belong to nobody")
    func file() async throws {
        try await inDemo { demo, browser in
            let lead = try await browser("processledare")
            try await lead.open("/rounds/resultatsamtal-2025/evaluation")
            #expect(lead.page.text.contains("6 av 6 svar har kommit."))
            #expect(lead.page.text.contains("Svaren med namn"))
            let bytes = try await lead.fetch("/rounds/resultatsamtal-2025/evaluation.csv").body
            let table = try CSVContent(Array(buffer: bytes))
            let places = try table.columns(["m-voice", "m-challenging", "p6-good-bad"])
            for name in ["m-voice", "m-challenging", "p6-good-bad"] {
                let place = try #require(places[name])
                let column = table.rows.map { $0.cells[place] }.filter { !$0.isEmpty }
                #expect(column == column.sorted(), "\(name) is sorted by itself")
            }
            #expect(!table.headers.contains { ["role", "person", "dialogue", "time"].contains($0) })
            // Whoever organises without leading was promised nothing.
            let organiser = try await browser("organisator")
            try await organiser.open("/rounds/resultatsamtal-2025/evaluation")
            #expect(!organiser.page.text.contains("Svaren med namn"))
        }
    }

    private func inDemo(
        _ body:
            @escaping @Sendable (DemoSite, @escaping @Sendable (PersonID) async throws -> Browser) async throws ->
            Void
    ) async throws {
        let demo = try await DemoSite.open()
        try await demo.browse { client in
            try await body(demo) { person in Browser(client, session: try await session(of: person, in: demo)) }
        }
    }
}

private func session(of person: PersonID, in demo: DemoSite) async throws -> String {
    let token = UUID().uuidString
    let session = Session(
        id: SessionID(token),
        organisation: "exempelkommun",
        person: person,
        origin: .link,
        device: "Prov",
        at: demo.site.desk.now()
    )
    try await SQLSessions(demo.site.database).open(session, token: token)
    return token
}

extension HTMLPage {
    /// What the page of a refusal gives back.
    fileprivate var typed: [String] { root.all("textarea").map(\.text) }
}
