import Templates
import Vocabulary

/// How the people of a dialogue looked back on it together.
package struct DemoReflection: Equatable, Sendable {
    package struct Guess: Equatable, Sendable {
        package let person: PersonID
        package let was: [Perspective: Int]
        package let should: [Perspective: Int]
    }

    package let guesses: [Guess]
    package let was: [Perspective: Int]
    package let should: [Perspective: Int]
    package let answers: [ItemID: String]
    /// The group was ready, and locked its answers.
    package let isDone: Bool
}

/// What a group thought of the method.
package struct DemoOpinion: Equatable, Sendable {
    package let answers: [ItemID: String]
    package let ratings: [ItemID: Int]
}

/// A follow-up talk with one of those who took part.
package struct DemoFollowUp: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable { case draft, sent, approved, declined }

    package let person: PersonID
    package let date: LocalDate
    package let state: State
    package let consent: QuoteConsent.Answer?
    package let answers: [ItemID: String]
    /// Why the person said no.
    package let reason: String
}

extension DemoReflection {
    init(_ entry: Entry) {
        guesses = entry["guesses"].itemsIfAny.map(Guess.init)
        was = entry["was"].shares
        should = entry["should"].shares
        answers = entry["answers"].texts(by: ItemID.self)
        isDone = entry["done"].exists && entry["done"].bool
    }
}

extension DemoReflection.Guess {
    fileprivate init(_ entry: Entry) {
        person = entry["person"].id()
        was = entry["was"].shares
        should = entry["should"].shares
    }
}

extension DemoOpinion {
    init(_ entry: Entry) {
        let (prompts, figures) = (entry.pairs.filter { $0.key != "ratings" }, entry["ratings"].pairs)
        answers = Dictionary(
            prompts.map { (ItemID($0.key), $0.entry.string) },
            uniquingKeysWith: { first, _ in first }
        )
        ratings = Dictionary(
            figures.map { (ItemID($0.key), $0.entry.int) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension DemoFollowUp {
    init(_ entry: Entry) {
        person = entry["person"].id()
        date = entry["date"].date
        state = entry["state"].exists ? entry["state"].code(State.self) ?? .approved : .approved
        consent = entry["consent"].exists ? entry["consent"].code(QuoteConsent.Answer.self) : nil
        answers = entry["answers"].texts(by: ItemID.self)
        reason = entry["reason"].stringIfAny ?? ""
    }
}

extension Entry {
    fileprivate var shares: [Perspective: Int] {
        var shares: [Perspective: Int] = [:]
        for (key, entry) in pairs {
            if let perspective = Perspective(rawValue: key) {
                shares[perspective] = entry.int
            } else {
                entry.report("okänt perspektiv ”\(key)”", "unknown perspective “\(key)”")
            }
        }
        return shares
    }

    fileprivate func texts(by type: ItemID.Type) -> [ItemID: String] {
        Dictionary(pairs.map { (ItemID($0.key), $0.entry.string) }, uniquingKeysWith: { first, _ in first })
    }
}
