import Dialogues
import Templates
import Vocabulary

/// Time as whole per cent of it all, which come to 100.
package struct TimeShares: Equatable, Sendable {
    package let shares: [Perspective: Int]

    /// Nil when no time at all has been taken. What is lost in rounding goes to those that lost most.
    package init?(_ times: [Perspective: Seconds]) {
        let parts = Perspective.allCases.map { Swift.max(times[$0]?.microseconds ?? 0, 0) }
        let total = parts.reduce(0, +)
        guard total > 0 else { return nil }
        var whole = parts.map { Int($0 * 100 / total) }
        let lost = parts.indices.sorted { (parts[$1] * 100 % total, $0) < (parts[$0] * 100 % total, $1) }
        for index in lost.prefix(100 - whole.reduce(0, +)) { whole[index] += 1 }
        shares = Dictionary(zip(Perspective.allCases, whole), uniquingKeysWith: { first, _ in first })
    }

    package subscript(perspective: Perspective) -> Int { shares[perspective] ?? 0 }
}

package extension Dialogue.State {
    /// The minutes of the plan by perspective: those of a divided box go to its parts, of any other to its own.
    var plannedTime: [Perspective: Seconds] {
        var times: [Perspective: Seconds] = [:]
        for planned in plan.boxes {
            guard let box = template?.box(planned.box) else { continue }
            let whole = Seconds.minutes(planned.minutes).microseconds
            let weights = box.parts.map { Int64($0.minutes[plan.length] ?? $0.minutes.values.max() ?? 0) }
            let total = weights.reduce(0, +)
            guard total > 0 else {
                times[box.timePerspective, default: .zero] += Seconds(microseconds: whole)
                continue
            }
            var before: Int64 = 0
            for (part, weight) in zip(box.parts, weights) {
                let share = whole * (before + weight) / total - whole * before / total
                times[part.perspective, default: .zero] += Seconds(microseconds: share)
                before += weight
            }
        }
        return times
    }
}
