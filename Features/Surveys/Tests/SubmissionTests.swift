import Surveys
import Templates
import Testing
import Vocabulary

@Suite("An answer")
struct SubmissionTests {
    @Test("holds something, and only what the forms have")
    func checks() throws {
        let forms = try Fixture.forms()
        func refusal(_ submission: Submission) -> SurveyRefusal? {
            do { try submission.check(forms) } catch { return error }
            return nil
        }
        #expect(refusal(Fixture.submission()) == nil)
        #expect(refusal(Fixture.submission(role: nil, [:], texts: ["p2-voice": "Ja."])) == nil)
        #expect(refusal(Fixture.submission([:], texts: ["p2-voice": " \n"])) == .nothingAnswered)
        #expect(refusal(Fixture.submission(role: "king")) == .answerUnknown("king"))
        #expect(refusal(Fixture.submission(["m-voice": 8])) == .answerUnknown("m-voice"))
        #expect(refusal(Fixture.submission(["m-voice": 0])) == .answerUnknown("m-voice"))
        #expect(refusal(Fixture.submission(["m-nothing": 3])) == .answerUnknown("m-nothing"))
        #expect(refusal(Fixture.submission(texts: ["q": "Ja"])) == .answerUnknown("q"))
        let long = String(repeating: "a", count: forms.individual.limit + 1)
        #expect(
            refusal(Fixture.submission(texts: ["p1-understanding": long]))
                == .answerTooLong("p1-understanding", limit: forms.individual.limit)
        )
    }

    @Test("falls apart into rows that do not belong together")
    func apart() {
        let rows = Fixture.submission(role: nil, ["m-voice": 5], texts: ["p2-voice": "Ja."], consent: .role).apart
        #expect(
            Set(rows) == [
                Answer(item: "role", role: "undisclosed"),
                Answer(item: "m-voice", role: "undisclosed", score: 5),
                Answer(item: "p2-voice", role: "undisclosed", text: "Ja.", consent: .role),
            ]
        )
    }
}
