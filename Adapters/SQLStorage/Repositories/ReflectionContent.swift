import Foundation
import Reflections
import Templates
import Vocabulary

/// What the columns of reflections hold, as JSON.
struct KeptTime: Codable {
    let was: [Int]
    let should: [Int]
    let answers: [String: String]

    init(_ guess: TimeGuess) { self.init(guess.was, guess.should, [:]) }
    init(_ agreement: TimeAgreement) { self.init(agreement.was, agreement.should, agreement.answers) }

    private init(_ was: Allocation, _ should: Allocation, _ answers: [ItemID: String]) {
        self.was = was.parts
        self.should = should.parts
        self.answers = answers.named
    }

    var guess: TimeGuess {
        get throws { TimeGuess(was: try allocation(was), should: try allocation(should)) }
    }

    var agreement: TimeAgreement {
        get throws {
            TimeAgreement(was: try allocation(was), should: try allocation(should), answers: answers.byItem)
        }
    }

    private func allocation(_ parts: [Int]) throws -> Allocation {
        guard let allocation = Allocation(kept: parts) else { throw UnreadableContent() }
        return allocation
    }
}

struct KeptEvaluation: Codable {
    let answers: [String: String]
    let ratings: [String: Int]

    init(_ evaluation: GroupEvaluation) {
        answers = evaluation.answers.named
        ratings = evaluation.ratings.named
    }

    var evaluation: GroupEvaluation { GroupEvaluation(answers: answers.byItem, ratings: ratings.byItem) }
}

/// A row that no version of ours has written.
struct UnreadableContent: Error {}

enum ContentJSON {
    static func text(_ content: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(content), as: UTF8.self)
    }

    static func read<Content: Decodable>(_ type: Content.Type, _ text: String) throws -> Content {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension [ItemID: String] {
    var named: [String: String] {
        Dictionary<String, String>(map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension [ItemID: Int] {
    var named: [String: Int] {
        Dictionary<String, Int>(map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Dictionary where Key == String, Value: Sendable {
    var byItem: [ItemID: Value] {
        Dictionary<ItemID, Value>(map { (ItemID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
