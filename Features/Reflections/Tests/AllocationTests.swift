import Dialogues
import Reflections
import Templates
import Testing
import Vocabulary

/// Chance that can be had again: the same seed gives the same numbers.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("A hundred per cent")
struct AllocationTests {
    @Test("is taken when it is a hundred, and refused with the sum that it has when it is not", arguments: 0..<400)
    func sums(seed: Int) throws {
        var chance = Seeded(state: UInt64(seed))
        var shares = Dictionary(
            Perspective.allCases.map { ($0, Int.random(in: 0...40, using: &chance)) },
            uniquingKeysWith: { first, _ in first }
        )
        let before = shares.values.reduce(0, +)
        // Every other one is made whole.
        if seed.isMultiple(of: 2), let rest = shares[.other], (0...100).contains(rest + 100 - before) {
            shares[.other] = rest + 100 - before
        }
        let sum = shares.values.reduce(0, +)
        let draft = AllocationDraft(.should, shares.mapValues { String($0) })
        #expect(draft.sum == sum)
        guard sum == 100 else {
            #expect(throws: ReflectionRefusal.sumIsNot100(.should, sum: sum)) { try draft.allocation() }
            return
        }
        let allocation = try draft.allocation()
        #expect(allocation.shares == shares)
        #expect(Allocation(kept: allocation.parts) == allocation)
        #expect(AllocationDraft(.should, allocation) == draft)
    }

    @Test("is made of whole numbers from 0 to 100; nothing written is nothing")
    func numbers() throws {
        let half = [Perspective.citizen: "50", .economy: " 50 % "]
        #expect(try AllocationDraft(.was, half).allocation()[.economy] == 50)
        #expect(try AllocationDraft(.was, half).allocation()[.coworker] == 0)
        for wrong in ["12,5", "tio", "9999999"] {
            #expect(throws: ReflectionRefusal.notANumber(.was, .process)) {
                try AllocationDraft(.was, half.merging([.process: wrong]) { $1 }).allocation()
            }
        }
        for wrong in ["-5", "105"] {
            #expect(throws: ReflectionRefusal.shareOutOfRange(.was, .process)) {
                try AllocationDraft(.was, half.merging([.process: wrong]) { $1 }).allocation()
            }
        }
        #expect(Allocation(kept: [50, 50]) == nil)
        #expect(Allocation(kept: [50, 40, 0, 0, 0]) == nil)
        #expect(Allocation(kept: [-10, 110, 0, 0, 0]) == nil)
    }

    @Test("is stepped by five, to the nearest step, and never beyond the whole or nothing")
    func steps() {
        for (typed, up, down) in [
            ("", "5", "0"), ("0", "5", "0"), ("5", "10", "0"), ("33", "35", "30"), ("98", "100", "95"),
            ("100", "100", "95"), ("400", "100", "95"), ("tio", "5", "0"), ("-3", "5", "0"),
        ] {
            var draft = AllocationDraft(.was, [.citizen: typed])
            draft.step(.citizen, up: true)
            #expect(draft[.citizen] == up, "\(typed) up")
            draft = AllocationDraft(.was, [.citizen: typed])
            draft.step(.citizen, up: false)
            #expect(draft[.citizen] == down, "\(typed) down")
        }
    }

    @Test("of any time comes to a hundred whole per cent, each within one of its true share", arguments: 0..<200)
    func timeShares(seed: Int) throws {
        var chance = Seeded(state: UInt64(seed))
        let times = Dictionary(
            Perspective.allCases.map {
                ($0, Seconds(microseconds: Int64.random(in: 0...9_000_000_000, using: &chance)))
            },
            uniquingKeysWith: { first, _ in first }
        )
        let shares = try #require(TimeShares(times))
        #expect(shares.shares.values.reduce(0, +) == 100)
        let total = times.values.reduce(Seconds.zero, +).microseconds
        for perspective in Perspective.allCases {
            let part = times[perspective]?.microseconds ?? 0
            #expect(abs(Double(shares[perspective]) - 100 * Double(part) / Double(total)) < 1)
        }
    }

    @Test("of no time is nothing")
    func noTime() {
        #expect(TimeShares([:]) == nil)
        #expect(TimeShares([.citizen: .zero]) == nil)
    }

    @Test("of the plan is the plan's minutes, those of a divided box in its parts")
    func planned() async throws {
        let state = try await ReflectionTown.held().state()
        let times = state.plannedTime
        #expect(times.values.reduce(.zero, +) == .minutes(90))
        let causes = try #require(state.template?.boxes.first { !$0.parts.isEmpty })
        let coworker = try #require(causes.parts.first { $0.perspective == .coworker })
        // No other box of the template is the co-workers'.
        #expect(times[.coworker] == coworker.minutes[90].map(Seconds.minutes))
    }
}
