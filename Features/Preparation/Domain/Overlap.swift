import Dialogues
import Templates
import Vocabulary

/// Words that begin alike in the answers of at least two people. It says that they may speak of the same thing; whether
/// they do, the reader judges.
package struct Overlap: Equatable, Sendable {
    /// As they stand in the answers, the most common first.
    package let words: [String]
    package let answers: [SharedAnswerID]
    package let people: Int

    /// Letters from the beginning that make two words alike: "trygghet" and "tryggt".
    /// The page says the number in words.
    package static let letters = 5
    /// The most that are shown: those of the most people first.
    package static let most = 8

    static func all(in answers: [SharedAnswer]) -> [Overlap] {
        var found: [String: [(word: String, answer: SharedAnswer)]] = [:]
        for answer in answers {
            for (beginning, word) in beginnings(of: answer.text) {
                found[beginning, default: []].append((word, answer))
            }
        }
        // Words that stand in just the same answers are one overlap.
        var groups: [[SharedAnswerID]: (words: [String], people: Int)] = [:]
        for (_, places) in found.sorted(by: { $0.key < $1.key }) {
            let people = Set(places.map(\.answer.by)).count
            guard people > 1 else { continue }
            groups[places.map(\.answer.id), default: ([], people)].words.append(shortest(of: places.map(\.word)))
        }
        return groups.map { Overlap(words: $0.value.words, answers: $0.key, people: $0.value.people) }
            .sorted { ($1.people, $1.answers.count, $0.words[0]) < ($0.people, $0.answers.count, $1.words[0]) }
            .prefix(most).map { $0 }
    }

    /// Each beginning once, with the first word that has it.
    private static func beginnings(of text: String) -> [(beginning: String, word: String)] {
        var seen: Set<String> = []
        return text.lowercased().split { !$0.isLetter }.compactMap { word in
            guard word.count >= letters, !commonWords.contains(String(word)) else { return nil }
            let beginning = String(word.prefix(letters))
            return seen.insert(beginning).inserted ? (beginning, String(word)) : nil
        }
    }

    private static func shortest(of words: [String]) -> String {
        words.min { ($0.count, $0) < ($1.count, $1) } ?? ""
    }

    /// Words of five letters or more that say nothing about what is spoken of.
    private static let commonWords: Set<String> = [
        "aldrig", "alltid", "andra", "annan", "annat", "behöver", "beror", "bland", "blivit", "borde",
        "bättre", "dagar", "dessa", "detta", "därför", "efter", "eller", "eftersom", "egentligen", "endast", "enligt",
        "fanns", "finna", "finnas", "finns", "flera", "flest", "fortfarande", "framför", "framåt", "fråga",
        "frågan", "första", "genom", "gjorde", "gjort", "gäller", "göra", "handlar", "hellre", "hittills",
        "ibland", "ingen", "inget", "innan", "istället", "kanske", "kommer", "kunde", "kunna", "liksom", "längre",
        "många",
        "mellan", "mindre", "minst", "mycket", "måste", "människor", "någon", "något", "några", "nästa", "också",
        "olika",
        "redan", "resultat", "resultatet", "samma", "sedan", "sista", "skulle", "större", "säger", "sådan", "sådant",
        "sätta", "tills", "tidigare", "trots", "tycker", "tänker", "under", "underlaget", "utanför", "utan",
        "varför", "varit", "varje", "vilka", "vilken", "vilket", "ville", "visar", "väldigt", "andras", "själva",
        "själv",
        "about", "after", "again", "because", "before", "being", "between", "could", "every", "might", "other",
        "should",
        "since", "still", "their", "there", "these", "thing", "things", "think", "those", "through", "under", "until",
        "where", "which", "while", "would",
    ]
}
