// ReflectionsWeb: the pages where a group looks back: how its time was divided, and what it thought of the method.

import Dialogues
import DialoguesWeb
import EventSourcing
import Reflections
import Site
import Templates
import Vocabulary

/// Everything that the pages of reflections need.
package struct ReflectionDesk: Sendable {
    package let dialogues: DialogueDesk
    package let rows: any GroupReflections

    package init(dialogues: DialogueDesk, rows: any GroupReflections) {
        self.dialogues = dialogues
        self.rows = rows
    }

    var library: Library { dialogues.library }

    /// Carries out what a form asks. Refusals are `ReflectionRefusal`.
    func handle(_ command: ReflectionCommand, at table: Table, by person: PersonID) async throws {
        let rules = ReflectionRules(
            dialogue: table.state,
            time: library.timeReflection,
            form: library.evaluations.group
        )
        // Somebody may write at the same moment: then it is decided anew, with what they wrote.
        for _ in 0..<3 {
            let reflection = try await rows.reflection(of: table.id, table.organisation)
            let change = try rules.decide(command, on: reflection, by: person, at: dialogues.now())
            guard let change else { return }
            if try await rows.save(change, of: table.id, table.organisation) { return }
        }
        throw ReflectionRefusal.changedByOther(now: 0)
    }

    /// What groups have agreed on, for those who look across dialogues.
    package func findings(of wanted: Set<DialogueID>, in organisation: OrganisationID) async throws
        -> [DialogueID: ReflectionFinding]
    {
        let all = try await rows.reflections(in: organisation).filter { wanted.contains($0.key) }
        return Dictionary(
            all.compactMap { id, reflection in reflection.finding(of: id).map { (id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The dialogues of the same two parties that were held before, and this one, with what each group agreed on.
    func trend(of table: Table) async throws -> [TrendPoint] {
        let parties = Set([table.state.plan.first, table.state.plan.second])
        let summaries = try await dialogues.documents.documents(of: DialogueSummaries(), in: table.organisation)
            .map { (id: DialogueID($0.key), summary: $0.document) }
            .filter { Set($0.summary.parties) == parties && $0.summary.phase != .discarded }
        let findings = try await findings(of: Set(summaries.map(\.id)), in: table.organisation)
        let until = table.state.plan.date
        return summaries.compactMap { id, summary -> TrendPoint? in
            guard let finding = findings[id], let date = summary.date, id == table.id || date < (until ?? date) else {
                return nil
            }
            return TrendPoint(id: id, title: summary.title, period: summary.period, date: date, finding: finding)
        }.sorted { ($0.date, $0.id.value) < ($1.date, $1.id.value) }
    }
}

/// One dialogue in the trend of its parties.
struct TrendPoint: Equatable, Sendable {
    let id: DialogueID
    let title: String
    let period: String
    let date: LocalDate
    let finding: ReflectionFinding
}

extension DialogueSummary {
    fileprivate var parties: [UnitID] { [first, second] }
}
