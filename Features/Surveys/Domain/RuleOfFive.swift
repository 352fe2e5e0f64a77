/// Nothing is shown of fewer than five people, and nothing from which fewer than five could be worked out.
///
/// It counts people and not answers: somebody who talked in four dialogues has answered four times.
package struct RuleOfFive: Equatable, Sendable {
    package let threshold: Int
    /// How often each person has answered, most often first.
    private let times: [Int]

    package init(threshold: Int, times: some Sequence<Int>) {
        self.threshold = threshold
        self.times = times.filter { $0 > 0 }.sorted(by: >)
    }

    /// The rule for who took part.
    package init(threshold: Int, _ participations: some Sequence<Participation>) {
        let byPerson = Dictionary(participations.map { ($0.person, 1) }, uniquingKeysWith: +)
        self.init(threshold: threshold, times: byPerson.values)
    }

    /// The fewest people that so many answers can have come from: whose they are is not known.
    package func fewestPeople(behind answers: Int) -> Int {
        var (people, covered) = (0, 0)
        while covered < answers, people < times.count {
            covered += times[people]
            people += 1
        }
        return people
    }

    package func mayShow(_ answers: Int) -> Bool { fewestPeople(behind: answers) >= threshold }

    /// What is left when everything shown is taken away.
    package func mayRemain(_ answers: Int) -> Bool { answers == 0 || mayShow(answers) }

    /// Which groups may be shown beside the whole. Those that may not are one rest, and that is none or five as well:
    /// where it would be fewer, the smallest group goes into it.
    package func groupsToShow<Group: Hashable & Comparable>(_ counts: [Group: Int], of total: Int) -> Set<Group> {
        var shown = counts.filter { mayShow($0.value) }
        while !shown.isEmpty, !mayRemain(total - shown.values.reduce(0, +)) {
            guard let smallest = shown.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { break }
            shown[smallest.key] = nil
        }
        return Set(shown.keys)
    }
}
