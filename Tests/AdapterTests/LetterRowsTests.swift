import Letters
import SQLStorage
import Testing
import Vocabulary

@Suite("Choices about letters in the database")
struct LetterRowsTests {
    private let now = Instant(microseconds: 1_800_000_000_000_000)

    @Test("are off until an organisation switches them on, for itself alone", arguments: Engine.all)
    func choice(engine: Engine) async throws {
        let choices = SQLLetterChoices(try await engine.database())
        #expect(try await choices.choice(of: "ex") == LetterChoice(isOn: false, language: .sv))
        try await choices.choose(LetterChoice(isOn: true, language: .en), for: "ex", by: "olga", at: now)
        #expect(try await choices.choice(of: "ex") == LetterChoice(isOn: true, language: .en, chosenAt: now))
        #expect(try await !choices.choice(of: "other").isOn)
        try await choices.choose(LetterChoice(isOn: false), for: "ex", by: "olga", at: now)
        #expect(try await !choices.choice(of: "ex").isOn)
    }

    @Test("of people who want no reminders are kept, twice is as once, and can be taken back", arguments: Engine.all)
    func refusing(engine: Engine) async throws {
        let choices = SQLLetterChoices(try await engine.database())
        try await choices.refuse(true, for: "vera", in: "ex", at: now)
        try await choices.refuse(true, for: "vera", in: "ex", at: now)
        #expect(try await choices.refusing(in: "ex") == ["vera"])
        #expect(try await choices.refusing(in: "other") == [])
        try await choices.refuse(false, for: "vera", in: "ex", at: now)
        #expect(try await choices.refusing(in: "ex") == [])
    }
}
