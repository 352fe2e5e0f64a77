import Actions
import Dialogues
import Hummingbird
import Organisations
import Site
import Vocabulary

/// What the reader wants to see of all actions. In the address, so that a view can be kept and sent.
struct OverviewFilter: Equatable, Sendable {
    var unit: UnitID?
    var status: Action.Status?
    var effect: Action.Effect?
    var owner: PersonID?
    var round: RoundID?
    /// Its day is over and it is not done.
    var isOverdue = false
    var text = ""

    private let today: LocalDate

    init(_ request: Request, today: LocalDate) {
        let asked = request.uri.queryParameters
        func id<Kind>(_ name: String) -> Identifier<Kind>? {
            asked.get(name).flatMap { .init(checking: $0) }
        }
        unit = id("unit")
        status = asked.get("status").flatMap(Action.Status.init(rawValue:))
        effect = asked.get("effect").flatMap(Action.Effect.init(rawValue:))
        owner = id("owner")
        round = id("round")
        isOverdue = asked.get("overdue") == "yes"
        text = String((asked.get("text") ?? "").prefix(100))
        self.today = today
    }

    var isEmpty: Bool {
        unit == nil && status == nil && effect == nil && owner == nil && round == nil && !isOverdue && text.isBlank
    }

    /// The same choice for another address: "?unit=bun&status=open", or nothing.
    var query: String {
        let fields = [
            ("unit", unit?.value), ("status", status?.rawValue), ("effect", effect?.rawValue), ("owner", owner?.value),
            ("round", round?.value), ("overdue", isOverdue ? "yes" : nil),
            ("text", text.isBlank ? nil : text.percentEncodedForQuery),
        ].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
    }

    func holds(_ action: ListedAction) -> Bool {
        let summary = action.summary
        return (unit.map { action.dialogue.first == $0 || action.dialogue.second == $0 } ?? true)
            && (status.map { summary.status == $0 } ?? true)
            && (effect.map { summary.effect == $0 } ?? true)
            && (owner.map { summary.owner == $0 } ?? true)
            && (round.map { action.round == $0 } ?? true)
            && (!isOverdue || summary.isOverdue(on: today))
            && (text.isBlank || action.holds(text))
    }
}

extension ListedAction {
    /// The words in any order, whatever their case.
    fileprivate func holds(_ text: String) -> Bool {
        let content = summary.state.content
        let all = [
            content.what, content.expected, content.evidence, content.decision ?? "", dialogue.title,
            summary.state.sent?.caseNumber ?? "",
        ].joined(separator: "\n").lowercased()
        return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { all.contains($0) }
    }
}
