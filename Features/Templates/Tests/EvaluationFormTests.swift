import Templates
import Testing
import Vocabulary
import YAMLLibrary

@Suite("The evaluation forms")
struct EvaluationFormTests {
    @Test("promise what each mode keeps, and never an anonymous answer to a small group")
    func modes() throws {
        let forms = try ShippedLibrary.load().evaluations
        #expect(forms.promise(.anonymous).sv.contains("minst fem"))
        #expect(forms.promise(.named).sv.contains("Ditt namn visas"))
        #expect(forms.smallGroup.threshold == 5)
        #expect(forms.smallGroup.allowedModes == [.named, .namedToFacilitator])
    }

    @Test("have their figures, their group form and their guide for follow-up conversations")
    func parts() throws {
        let forms = try ShippedLibrary.load().evaluations
        #expect(forms.mirrors.items.map(\.id).contains("m-challenging"))
        #expect(forms.mirrors.scale.steps == 1...7)
        #expect(forms.individual.prompts.filter { $0.correctionOffer != nil }.map(\.id) == ["p3-taken-up"])
        #expect(forms.group.prompts.count == 6)
        #expect(forms.group.ratings.count == 5)
        #expect(forms.followUp.questions.map(\.number) == Array(1...7))
        #expect(forms.followUp.weeksAfter == 2...8)
        #expect(forms.quoteConsent.words(.role).sv == "Ja, med min roll")
        #expect(forms.themes.map(\.id).contains("challenge"))
    }

    struct Change: CustomTestStringConvertible {
        let fault: String
        let old: String
        let new: String
        let message: String
        var testDescription: String { fault }
    }

    @Test(
        "are refused with file, line and fault",
        arguments: [
            Change(
                fault: "an unknown mode",
                old: "  - id: anonymous\n    sv: Ditt",
                new: "  - id: secret\n    sv: Ditt",
                message: "okänd kod ”secret”"
            ),
            Change(
                fault: "a limit below five",
                old: "threshold: 5",
                new: "threshold: 3",
                message: "gränsen får inte vara under 5"
            ),
            Change(
                fault: "a small group that may be called anonymous",
                old: "allowedModes: [named, namedToFacilitator]",
                new: "allowedModes: [named, anonymous]",
                message: "en liten grupp kan inte svara anonymt"
            ),
            Change(
                fault: "a figure that mirrors nothing",
                old: "{id: m-voice, prompt: p2-voice,",
                new: "{id: m-voice, prompt: p9-voice,",
                message: "det finns ingen fråga ”p9-voice” att spegla"
            ),
            Change(
                fault: "an id twice",
                old: "- id: p7-other",
                new: "- id: p5-time",
                message: "”p5-time” finns två gånger"
            ),
            Change(
                fault: "a misspelt key",
                old: "      correctionOffer:",
                new: "      corectionOffer:",
                message: "okänd nyckel ”corectionOffer”"
            ),
            Change(
                fault: "a scale that is upside down",
                old: "weeksAfter: {min: 2, max: 8}",
                new: "weeksAfter: {min: 9, max: 8}",
                message: "min är större än max"
            ),
        ]
    )
    func faulty(change: Change) throws {
        let (faults, _) = try ShippedLibrary.faults(in: "evaluations.yaml", replacing: change.old, with: change.new)
        let fault = try #require(faults.first { $0.message.sv.contains(change.message) }, "\(faults)")
        #expect(fault.file == "evaluations.yaml")
        #expect(fault.line > 1)
    }
}
