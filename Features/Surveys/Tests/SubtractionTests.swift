import Surveys
import Templates
import Testing
import Vocabulary

/// Whatever groups there are: nothing that is published determines what fewer than five people answered.
@Suite("What can be worked out of published results")
struct SubtractionTests {
    private static let roles = ["elected", "manager", "official", "undisclosed"]

    /// A few people, each with a role, who answer some statements, one to three times in a round.
    private func random(_ seed: UInt64) throws -> (SurveyResults, [(person: Int, submission: Submission)]) {
        var chance = SplitMix(seed)
        let people = Int.random(in: 1...30, using: &chance)
        var given: [(person: Int, submission: Submission)] = []
        for person in 0..<people {
            let role = Self.roles[Int.random(in: 0...(people % 2 == 0 ? 3 : 2), using: &chance)]
            for _ in 0..<(Int.random(in: 0...5, using: &chance) == 0 ? 3 : 1) {
                let items: [ItemID] =
                    ["m-voice"]
                    + ["m-time", "m-whole"].filter { _ in
                        Int.random(in: 0...4, using: &chance) > 0
                    }
                let scores = Dictionary(uniqueKeysWithValues: items.map { ($0, Int.random(in: 1...7, using: &chance)) })
                given.append((person, Fixture.submission(role: role, scores)))
            }
        }
        let results = SurveyResults(
            given.flatMap(\.submission.apart),
            by: Set(
                given.enumerated().map {
                    Participation(dialogue: DialogueID("d\($0.offset)"), person: PersonID("p\($0.element.person)"))
                }
            ),
            asked: given.count,
            isClosed: true,
            try Fixture.forms()
        )
        return (results, given)
    }

    @Test("is never an answer of fewer than five people", arguments: 0..<40)
    func determined(batch: Int) throws {
        for seed in UInt64(batch * 25)..<UInt64(batch * 25 + 25) {
            let (results, given) = try random(seed)
            for item in results.items {
                let here = given.filter { $0.submission.scores[item.item] != nil }
                // Everything published of this statement: the whole, and each group. All that follows by adding and
                // subtracting is a union of the smallest parts: each group alone, and the rest.
                var parts: [[(person: Int, submission: Submission)]] = item.byGroup.keys.map { group in
                    here.filter { RoleGroup(role: $0.submission.role ?? "") == group }
                }
                parts.append(
                    here.filter { answer in
                        !item.byGroup.keys.contains { $0 == RoleGroup(role: answer.submission.role ?? "") }
                    }
                )
                for part in parts where !part.isEmpty {
                    #expect(Set(part.map(\.person)).count >= 5, "seed \(seed), \(item.item)")
                }
                #expect(item.spread.count == here.count)
            }
            if results.standing == .shown {
                let rest = given.filter { answer in
                    !results.groups.keys.contains { $0 == RoleGroup(role: answer.submission.role ?? "") }
                }
                #expect(rest.isEmpty || Set(rest.map(\.person)).count >= 5, "seed \(seed)")
            } else {
                #expect(results.items.isEmpty && results.groups.isEmpty && results.words.isEmpty)
            }
        }
    }

    @Test("is tried on rounds where something is shown, and on such where groups are")
    func reach() throws {
        let results = try (UInt64(0)..<1000).map { try random($0).0 }
        #expect(results.count { $0.standing == .shown } > 300)
        #expect(results.count { $0.groups.count == 2 } > 10)
        #expect(results.count { result in result.items.contains { !$0.byGroup.isEmpty } } > 20)
    }
}

/// Chance that is the same each time.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
