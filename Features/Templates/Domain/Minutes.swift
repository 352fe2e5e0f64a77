import Vocabulary

package extension ConversationTemplate {
    /// The lengths that a conversation can be planned for.
    static var possibleLengths: ClosedRange<Int> { 30...240 }

    /// Minutes for every box that together are exactly `length`: the nearest given length, scaled.
    func minutes(for length: Int) -> [BoxID: Int] {
        let shares = shares(of: length, in: boxes.map(\.minutes))
        return Dictionary(zip(boxes.map(\.id), shares), uniquingKeysWith: { first, _ in first })
    }

    /// Minutes for each part of a box that together are the box's `minutes`.
    func partMinutes(of box: Box, in minutes: Int) -> [Int] {
        guard let nearest = lengths.min(by: { distance($0) < distance($1) }) else { return [] }
        func distance(_ length: Int) -> Int { abs((box.minutes[length] ?? 0) - minutes) }
        return apportion(minutes, by: box.parts.map { $0.minutes[nearest] ?? 1 })
    }

    private func shares(of length: Int, in minutes: [[Int: Int]]) -> [Int] {
        guard let nearest = lengths.min(by: { abs($0 - length) < abs($1 - length) }) else { return [] }
        return apportion(length, by: minutes.map { $0[nearest] ?? 1 })
    }
}

/// Divides whole minutes in proportion to weights: rounded down, then one each to the largest remainders.
/// Nobody gets less than a minute as long as there are enough.
private func apportion(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    let least = total >= weights.count ? 1 : 0
    var shares = weights.map { max(least, total * $0 / sum) }
    let byRemainder = weights.indices.sorted { left, right in
        let (first, second) = (total * weights[left] % sum, total * weights[right] % sum)
        return first == second ? left < right : first > second
    }
    var next = 0
    while shares.reduce(0, +) < total {
        shares[byRemainder[next % byRemainder.count]] += 1
        next += 1
    }
    // The least minute may have given too much: take it back where there is most.
    while shares.reduce(0, +) > total, let largest = shares.indices.max(by: { shares[$0] < shares[$1] }) {
        shares[largest] -= 1
    }
    return shares
}
