import Dialogues
import Templates
import Vocabulary

package extension RoundPlan {
    typealias Refusal = Round.Refusal

    /// All that is impossible, even for a draft.
    func faults(on template: ConversationTemplate, _ register: Round.Register) -> [Refusal] {
        textFaults + numberFaults(template) + unitFaults(register) + peopleFaults(register)
    }

    /// All that is left to do before the dialogues are made: what each of them would lack.
    func missing(on template: ConversationTemplate, today: LocalDate) -> [Refusal] {
        units.flatMap { unit in
            let dialogue = dialogue(with: unit, on: template)
            var missing = dialogue.faults(against: template) + dialogue.missing(by: template)
            if let date = dialogue.date, date < today { missing.append(.dateInThePast) }
            return missing.map { Refusal.dialogueNotReady(unit.unit, $0) }
        }
    }

    private var textFaults: [Refusal] {
        let texts =
            [(name, TextLimit.title), (aim, TextLimit.purpose)]
            + ([period, place] + units.map(\.place)).map { ($0, TextLimit.line) }
        let tooLong = texts.filter { $0.0.isLonger(than: $0.1) }.map { Refusal.textTooLong(limit: $0.1) }
        return (name.isBlank ? [.nameMissing] : []) + tooLong
    }

    private func numberFaults(_ template: ConversationTemplate) -> [Refusal] {
        var faults: [Refusal] = []
        if !ConversationTemplate.possibleLengths.contains(length) { faults.append(.lengthOutOfRange) }
        if let questionSet, !template.questionSets.contains(where: { $0.id == questionSet }) {
            faults.append(.questionSetUnknown)
        }
        if !pace.isPossible { faults.append(.paceOutOfRange) }
        return faults
    }

    private func unitFaults(_ register: Round.Register) -> [Refusal] {
        var faults: [Refusal] = []
        if units.isEmpty { faults.append(.noUnits) }
        if units.count > RoundLimit.units { faults.append(.tooManyUnits(limit: RoundLimit.units)) }
        var seen: Set<UnitID> = []
        faults += unitIDs.filter { !seen.insert($0).inserted }.map { .unitTwice($0) }
        if leadership.unit.value.isEmpty {
            faults.append(.leadershipMissing)
        } else if !register.units.contains(leadership.unit) {
            faults.append(.unitGone(leadership.unit))
        }
        if seen.contains(leadership.unit) { faults.append(.leadershipAmongUnits(leadership.unit)) }
        return faults + unitIDs.filter { !register.units.contains($0) }.map { .unitGone($0) }
    }

    private func peopleFaults(_ register: Round.Register) -> [Refusal] {
        everybody.subtracting(register.people).sorted { $0.value < $1.value }.map { .personGone($0) }
    }
}
