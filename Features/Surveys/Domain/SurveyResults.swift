import Templates
import Vocabulary

/// The two that a result is seen by. Who did not say belongs to neither.
package enum RoleGroup: String, CaseIterable, Comparable, Sendable {
    case elected, officials

    package init?(role: String) {
        switch role {
        case "elected": self = .elected
        case "manager", "official": self = .officials
        default: return nil
        }
    }

    package static func < (left: RoleGroup, right: RoleGroup) -> Bool { left.rawValue < right.rawValue }
}

/// All that may be shown of an occasion to those who were not promised to.
package struct SurveyResults: Equatable, Sendable {
    package enum Standing: Equatable, Sendable {
        /// Answers are still taken: a result that grows by one shows that one.
        case collecting
        case fewerThanFive
        case shown
    }

    package struct Item: Equatable, Sendable {
        package let item: ItemID
        package let spread: Spread
        /// Of the groups that may be shown for this item; empty when it can't be divided.
        package let byGroup: [RoleGroup: Spread]
        /// How many left it open; nil for one to four.
        package let noAnswer: Int?
    }

    package struct Words: Equatable, Sendable {
        package let text: String
        /// Only with consent, and where the group may be shown.
        package let group: RoleGroup?
        package let mayBeQuoted: Bool
    }

    package let standing: Standing
    /// How many are asked, each once for each dialogue that has been held.
    package let asked: Int
    /// How many have answered; nil for one or two.
    package let answered: Int?
    /// The groups that are shown, with the number of answers.
    package let groups: [RoleGroup: Int]
    package let items: [Item]
    /// Statements that fewer than five people have answered.
    package let hidden: [ItemID]
    package let words: [ItemID: [Words]]

    /// What may be quoted, of all questions.
    package var quotes: [(item: ItemID, words: Words)] {
        words.sorted { $0.key.value < $1.key.value }.flatMap { item, words in
            words.filter(\.mayBeQuoted).map { (item, $0) }
        }
    }

    package subscript(item: ItemID) -> Item? { items.first { $0.item == item } }
}

extension SurveyResults {
    /// `participations` says who has answered, `answers` what: nothing ties one to the other.
    package init(
        _ answers: [Answer],
        by participations: Set<Participation>,
        asked: Int,
        isClosed: Bool,
        _ forms: EvaluationForms
    ) {
        let rule = RuleOfFive(threshold: forms.smallGroup.threshold, participations)
        let everybody = answers.filter { $0.item == Answer.roleItem }
        self.asked = asked
        answered = participations.isEmpty || participations.count >= Self.leastCount ? participations.count : nil
        standing = !isClosed ? .collecting : rule.mayShow(everybody.count) ? .shown : .fewerThanFive
        guard standing == .shown else {
            (groups, items, hidden, words) = ([:], [], [], [:])
            return
        }
        let sizes = everybody.counted
        let shown = rule.groupsToShow(sizes, of: everybody.count)
        groups = sizes.filter { shown.contains($0.key) }
        let split = Split(rule: rule, groups: groups, total: everybody.count)
        let published = forms.mirrors.items.map { ($0.id, split.item($0.id, answers)) }
        items = published.compactMap(\.1)
        hidden = published.filter { $0.1 == nil }.map(\.0)
        words = Dictionary(
            forms.individual.prompts.map { ($0.id, Self.words(of: $0.id, answers, shown)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// How many must have answered before it is told how many have.
    package static let leastCount = 3

    /// In the order of the alphabet: the order they came in, or of who wrote them, is nobody's business.
    private static func words(of item: ItemID, _ answers: [Answer], _ shown: Set<RoleGroup>) -> [Words] {
        answers.filter { $0.item == item }.compactMap { answer in
            answer.text.map { text in
                let group = answer.consent == .role ? RoleGroup(role: answer.role) : nil
                return Words(
                    text: text,
                    group: group.flatMap { shown.contains($0) ? $0 : nil },
                    mayBeQuoted: answer.consent != .no
                )
            }
        }
        .sorted { ($0.text, $0.group?.rawValue ?? "") < ($1.text, $1.group?.rawValue ?? "") }
    }
}

extension [Answer] {
    fileprivate var counted: [RoleGroup: Int] {
        Dictionary(compactMap { answer in RoleGroup(role: answer.role).map { ($0, 1) } }, uniquingKeysWith: +)
    }
}

/// How one statement is divided between the groups, where that gives nobody away.
private struct Split {
    let rule: RuleOfFive
    let groups: [RoleGroup: Int]
    let total: Int

    func item(_ id: ItemID, _ answers: [Answer]) -> SurveyResults.Item? {
        let here = answers.filter { $0.item == id }
        guard rule.mayShow(here.count), let spread = Spread(here.compactMap(\.score)) else { return nil }
        let open = total - here.count
        return SurveyResults.Item(
            item: id,
            spread: spread,
            byGroup: divided(here),
            noAnswer: rule.mayRemain(open) ? open : nil
        )
    }

    /// All groups or none: those who answered and those who did not, in each group and in the rest, are none or five.
    private func divided(_ here: [Answer]) -> [RoleGroup: Spread] {
        let counts = here.counted
        let isSafe = groups.allSatisfy { group, size in
            let count = counts[group, default: 0]
            return rule.mayShow(count) && rule.mayRemain(size - count)
        }
        let shown = groups.keys.reduce(0) { $0 + counts[$1, default: 0] }
        let rest = here.count - shown
        let restSize = total - groups.values.reduce(0, +)
        guard !groups.isEmpty, isSafe, rule.mayRemain(rest), rule.mayRemain(restSize - rest) else { return [:] }
        return groups.keys.reduce(into: [:]) { spreads, group in
            spreads[group] = Spread(here.filter { RoleGroup(role: $0.role) == group }.compactMap(\.score))
        }
    }
}
