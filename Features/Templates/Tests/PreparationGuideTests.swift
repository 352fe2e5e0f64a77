import Foundation
import Templates
import Testing
import Vocabulary
import YAMLLibrary

@Suite("The guide for preparing")
struct PreparationGuideTests {
    @Test("is shipped with six questions, each of use in a box of the A3")
    func shipped() throws {
        let library = try ShippedLibrary.load()
        let guide = library.preparation
        #expect(guide.questions.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(
            guide.questions.map(\.box.value) == ["results", "results", "causes", "challenge", "actions", "check-in"]
        )
        let value = try #require(guide.question("prep-value"))
        #expect(value.text(.strengthBased).sv == "Vad i underlaget visar att vi har skapat värde?")
        #expect(value.text(.neutral).sv.hasPrefix("Vilket resultat avviker mest"))
        #expect(guide.questions.filter(\.asksCertainty).map(\.id.value) == ["prep-causes"])
        #expect(guide.certainties.count == 3 && guide.readChoices.count == 3 && guide.readiness.count == 3)
        #expect(guide.sufficient.range == 1...7)
        #expect(guide.reading.recommendedMinutes == 30)
    }

    @Test("says nothing of answers that are shared by themselves: they never are")
    func promises() throws {
        let guide = try ShippedLibrary.load().preparation
        #expect(guide.introduction.sv.contains("Dina svar är dina egna tills du delar dem."))
        #expect(!guide.introduction.sv.contains("eller samtalet börjar"))
    }

    @Test("fills its holes in both languages")
    func filling() throws {
        let text = Text("{ready} av {total} är klara", "{ready} of {total} are ready")
        let filled = text.filling(["ready": Text(sv: "4"), "total": Text("sex", "six")])
        #expect(filled == Text("4 av sex är klara", "4 of six are ready"))
    }

    struct Change: CustomTestStringConvertible {
        let fault: String
        let old: String
        let new: String
        let message: String
        /// Lines from the fault down to where the change begins.
        var above = 0
        var testDescription: String { fault }
    }

    @Test(
        "with a fault is refused once, at the right line",
        arguments: [
            Change(
                fault: "a box that no template has",
                old: "feedsBox: challenge",
                new: "feedsBox: challange",
                message: "ingen mall har rutan ”challange”"
            ),
            Change(
                fault: "an id twice",
                old: "- id: prep-expectations",
                new: "- id: prep-results",
                message: "”prep-results” finns två gånger"
            ),
            Change(
                fault: "a kind that is not known",
                old: "kind: textWithCertainty",
                new: "kind: picture",
                message: "okänd kod ”picture”"
            ),
            Change(
                fault: "a limit out of reach",
                old: "maxLength: 500",
                new: "maxLength: 9000",
                message: "9000 är inte 1–2000 tecken"
            ),
            Change(
                fault: "a misspelt key",
                old: "answerMinutes: {",
                new: "answerMinuts: {",
                message: "okänd nyckel ”answerMinuts”"
            ),
            Change(
                fault: "a language left out",
                old: "sv: Vad hoppas du få ut av samtalet?\n    en: What do you hope to get out of the dialogue?",
                new: "sv: Vad hoppas du få ut av samtalet?",
                message: "texten saknas på engelska",
                above: 6
            ),
            Change(
                fault: "a prompt without its hole",
                old: "sv: \"Ingen har tagit upp {perspective}. Vad",
                new: "sv: \"Ingen har tagit upp det. Vad",
                message: "texten saknar {perspective}"
            ),
        ]
    )
    func faults(change: Change) throws {
        let (faults, line) = try ShippedLibrary.faults(
            in: "preparation.yaml",
            replacing: change.old,
            with: change.new
        )
        let fault = try #require(faults.first { $0.description.contains(change.message) }, "\(faults)")
        #expect(fault.file == "preparation.yaml")
        #expect(abs(fault.line - line + change.above) <= 1, "\(fault) is not near \(line)")
    }
}
