import Foundation
import Templates
import Testing
import Vocabulary

@Suite("The report's own instruments are shipped word for word")
struct InstrumentTests {
    @Test("the seven prompts of Bilaga 2, \"Individuell slutreflektion\"")
    func prompts() throws {
        let form = try ShippedLibrary.load().evaluations.individual
        #expect(form.title.sv == "Individuell slutreflektion")
        #expect(form.roleQuestion.sv == "Din roll")
        #expect(form.methodQuestion.sv == "Metod")
        #expect(
            form.prompts.map(\.words.sv) == [
                "Bidrog metoden till ökad förståelse och tydliggörande av förväntningar och resultat? Beskriv på vilket "
                    + "sätt. Om inte vad saknades?",
                "Fick alla komma till tals? Blev alla delaktiga och engagerade? Reflektera och kommentera.",
                "Togs allas åsikter och synpunkter tillvara? Kommentera. Var det något du lyfte som inte kom med? "
                    + "I så fall vad?",
                "Hur användbar upplever du att dokumentationen blev med metoden? Kommer den att vara ett stöd för "
                    + "verksamheten?",
                "Var tiden rätt disponerad i mallen? Om inte vad behöver ändras?",
                "Vad var bra respektive mindre bra med metoden? Saknade du något? I så fall vad?",
                "Övriga kommentarer",
            ]
        )
        #expect(form.prompts.map(\.number) == Array(1...7))
    }

    @Test("the ten statements of Bilaga 1, after their stem")
    func statements() throws {
        let guide = try String(
            contentsOfFile: ShippedLibrary.folder + "/baseline/interview-guide.yaml",
            encoding: .utf8
        )
        let statements = guide.matches(of: /\{id: s\d\d, number: (\d+), theme: [a-z-]+, sv: "… ([^"]*)",/)
        #expect(statements.map(\.output.1) == (1...10).map { "\($0)" })
        #expect(
            statements.map { String($0.output.2) } == [
                "är enkel",
                "är lätt att förstå",
                "förenklar styrningen (för mig i min roll)",
                "hjälper mig att förstå helheten",
                "Visar hur de olika delarna i kommunens verksamheter samverkar",
                "tar hänsyn till alla aspekter som påverkar styrningen? (Är modellen komplett?)",
                "tydliggör mitt/vårt bidrag till kommunens resultat",
                "hjälper oss att prioritera i vardagen (vad vi ska fokusera på)",
                "har fokus på medborgarnytta",
                "visar sambandet mellan genomförda aktiviteter och medborgarnytta",
            ]
        )
    }
}
