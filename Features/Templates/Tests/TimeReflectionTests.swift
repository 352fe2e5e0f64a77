import Templates
import Testing
import Vocabulary

@Suite("How a group looks back on its time")
struct TimeReflectionTests {
    @Test("is read with its rows, its three questions and what is said of a wrong sum")
    func shipped() throws {
        let guide = try ShippedLibrary.load().timeReflection
        #expect(guide.title.sv == "Vi ska belysa resultat ur fyra perspektiv")
        #expect(
            [guide.guess, guide.was, guide.should].map(\.sv) == ["Min gissning", "Så blev det", "Så borde det vara"]
        )
        #expect(guide.registered.sv == "Registrerad tid (uppskattning)")
        #expect(guide.questions.map(\.id) == ["time-q1", "time-q2", "time-q3"])
        #expect(guide.questions.last?.id == TimeReflectionGuide.changeNextTime)
        for words in [guide.tooLittle, guide.tooMuch] {
            #expect(words.sv.contains("{sum}") && words.sv.contains("{difference}"))
            #expect(words.en?.contains("{sum}") == true && words.en?.contains("{difference}") == true)
        }
    }

    @Test(
        "is refused without a row, without its last question, or with other perspectives",
        arguments: [
            ("{id: was, sv: Så blev det", "{id: blev, sv: Så blev det", "raden ”was” saknas"),
            ("{id: time-q3,", "{id: time-q9,", "frågan ”time-q3” saknas"),
            (
                "{id: economy, sv: Ekonomi, en: Economy}", "{id: process, sv: Ekonomi, en: Economy}",
                "tiden fördelas på de fem perspektiven i deras ordning"
            ),
        ]
    )
    func faulty(old: String, new: String, message: String) throws {
        let (faults, _) = try ShippedLibrary.faults(in: "workshop2.yaml", replacing: old, with: new)
        #expect(faults.map(\.message.sv) == [message])
    }
}
