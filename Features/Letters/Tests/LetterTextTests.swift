import Access
import HTTPTypes
import Letters
import Markup
import Site
import Testing
import Vocabulary

@testable import LettersWeb

@Suite("The text of a letter")
struct LetterTextTests {
    private func letter(subject: String = "Inbjudan: Skolan", fact: String = "Älven") -> ComposedLetter {
        ComposedLetter(
            language: .sv,
            subject: Text(sv: subject),
            greeting: Text("Hej Vera!", "Hello Vera!"),
            paragraphs: [Text("Du är inbjuden.", "You are invited.")],
            facts: [.init(Text("Plats", "Place"), Text(sv: fact))],
            way: .init(words: Text("Se samtalet", "See the dialogue"), address: "https://samtal.test/link/x"),
            closing: [Text("Frågor?", "Questions?")],
            stop: .init(words: LetterWords.stop, address: "https://samtal.test/letters/stop/a.b.c"),
            calendar: nil
        )
    }

    @Test("is the same as plain text and as HTML")
    func both() throws {
        let message = try letter().message(to: "vera@example.se", id: "1@example.se")
        let html = try #require(message.html)
        for words in ["Hej Vera!", "Du är inbjuden.", "Älven", "Se samtalet", "https://samtal.test/link/x", "Frågor?"] {
            #expect(message.text.contains(words))
            #expect(html.contains(words))
        }
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"sv\">"))
        #expect(message.unsubscribe == "https://samtal.test/letters/stop/a.b.c")
    }

    @Test("has what people typed as text, and no second header out of a title")
    func typed() throws {
        let message = try letter(subject: "Skolan\nBcc: a@b.se", fact: "<script>alert(1)</script>")
            .message(to: "vera@example.se", id: "1@example.se")
        #expect(message.subject == "Skolan Bcc: a@b.se")
        #expect(message.html?.contains("&lt;script&gt;alert(1)&lt;/script&gt;") == true)
        #expect(message.html?.contains("<script") == false)
    }

    @Test("names those who are invited, and only counts those who are reminded")
    func readers() {
        func order(_ kind: LetterKind, _ person: PersonID) -> LetterOrder {
            LetterOrder(kind, to: person, about: "dialogue/school", dialogue: "school", occurrence: "1")
        }
        let names: [PersonID: String] = ["vera": "Vera Lind", "bo": "Bo Ek"]
        let groups = LetterGroup.groups(
            [order(.invitation, "vera"), order(.prepareReminder, "vera"), order(.invitation, "bo")]
                + [order(.prepareReminder, "bo")]
        )
        #expect(groups.map { $0.readers(names).sv } == ["Bo Ek, Vera Lind", "2 personer"])
    }

    @Test("and each refusal say what to do next")
    func refusals() {
        let refusals: [(LetterRefusal, Int)] = [(.mailNotSetUp, 422), (.goneMeanwhile, 409), (.stopUnknown, 404)]
        for (refusal, status) in refusals {
            #expect(Int(refusal.status.code) == status)
            #expect(refusal.explanation.en != nil)
        }
        for word in LetterWord.allCases { #expect(word.sentence.en != nil) }
        for kind in LetterKind.allCases { #expect(kind.name.en != nil) }
    }
}
