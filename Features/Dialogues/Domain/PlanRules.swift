import Templates
import Vocabulary

package extension Plan {
    typealias Refusal = Dialogue.Refusal

    /// Refuses what is impossible even for a draft.
    func check(against template: ConversationTemplate) throws(Refusal) {
        if let first = faults(against: template).first { throw first }
    }

    /// Refuses what is not enough when people are invited.
    func checkComplete(by template: ConversationTemplate) throws(Refusal) {
        if let first = missing(by: template).first { throw first }
    }

    /// All that is impossible in the plan.
    func faults(against template: ConversationTemplate) -> [Refusal] {
        var faults: [Refusal] = []
        if title.isBlank { faults.append(.titleMissing) }
        faults += textFaults
        if first == second { faults.append(.samePartyTwice) }
        if !ConversationTemplate.possibleLengths.contains(length) { faults.append(.lengthOutOfRange) }
        if boxes.map(\.box) != template.boxes.map(\.id) { faults.append(.boxesNotOfTemplate) }
        faults += boxes.filter { !(0...max(length, 0)).contains($0.minutes) }.map { .minutesOutOfRange($0.box) }
        return faults + seatFaults
    }

    /// All that is left to do before people are invited.
    func missing(by template: ConversationTemplate) -> [Refusal] {
        var missing: [Refusal] = []
        if date == nil { missing.append(.dateMissing) }
        if start == nil { missing.append(.startMissing) }
        if boxMinutes != length { missing.append(.minutesDoNotSum(sum: boxMinutes, length: length)) }
        missing += template.boxes.filter { $0.isCompulsory && planned($0.id)?.minutes == 0 }
            .map { .compulsoryBoxWithoutTime($0.id) }
        if people(as: .facilitator).isEmpty { missing.append(.facilitatorMissing) }
        if people(as: .recorder).isEmpty { missing.append(.recorderMissing) }
        if talking.count < 2 { missing.append(.tooFewParticipants) }
        return missing + missingApprovers
    }

    var missingApprovers: [Refusal] {
        Party.allCases.filter { approvers(of: $0).isEmpty }.map { .approverMissing($0) }
    }

    private var textFaults: [Refusal] {
        let texts =
            [(title, TextLimit.title), (aim, TextLimit.purpose)]
            + ([period, place, caseNumber] + basis).map { ($0, TextLimit.line) }
        let tooLong = texts.filter { $0.0.isLonger(than: $0.1) }.map { Refusal.textTooLong(limit: $0.1) }
        return tooLong + (basis.count > TextLimit.basis ? [.tooMany(limit: TextLimit.basis)] : [])
    }

    private var seatFaults: [Refusal] {
        var faults: [Refusal] = seats.count > TextLimit.seats ? [.tooManySeats] : []
        var people: Set<PersonID> = []
        for seat in seats {
            if !people.insert(seat.person).inserted { faults.append(.personTwice(seat.person)) }
            if let fault = seat.fault { faults.append(fault) }
        }
        return faults
    }
}

extension Seat {
    /// Who leads the talk takes no side in it.
    var fault: Dialogue.Refusal? {
        guard approves else { return nil }
        if role == .facilitator { return .facilitatorApproves(person) }
        return party == nil ? .approverWithoutParty(person) : nil
    }

    func check() throws(Dialogue.Refusal) {
        if let fault { throw fault }
    }
}
