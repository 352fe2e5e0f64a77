import Templates
import Vocabulary

package extension Plan {
    /// What must hold even for a draft.
    func check(against template: ConversationTemplate) throws(Dialogue.Refusal) {
        guard !title.isBlank else { throw .titleMissing }
        try checkLengths()
        guard first != second else { throw .samePartyTwice }
        guard ConversationTemplate.possibleLengths.contains(length) else { throw .lengthOutOfRange }
        guard boxes.map(\.box) == template.boxes.map(\.id) else { throw .boxesNotOfTemplate }
        for box in boxes where !(0...length).contains(box.minutes) { throw .minutesOutOfRange(box.box) }
        try checkSeats()
    }

    /// What must hold when people are invited.
    func checkComplete(by template: ConversationTemplate) throws(Dialogue.Refusal) {
        guard date != nil else { throw .dateMissing }
        guard start != nil else { throw .startMissing }
        guard boxMinutes == length else { throw .minutesDoNotSum(sum: boxMinutes, length: length) }
        for box in template.boxes where box.isCompulsory && planned(box.id)?.minutes == 0 {
            throw .compulsoryBoxWithoutTime(box.id)
        }
        guard !people(as: .facilitator).isEmpty else { throw .facilitatorMissing }
        guard !people(as: .recorder).isEmpty else { throw .recorderMissing }
        guard talking.count >= 2 else { throw .tooFewParticipants }
        try checkApprovers()
    }

    func checkApprovers() throws(Dialogue.Refusal) {
        for party in Party.allCases where approvers(of: party).isEmpty { throw .approverMissing(party) }
    }

    private func checkLengths() throws(Dialogue.Refusal) {
        let texts =
            [(title, TextLimit.title), (aim, TextLimit.purpose)]
            + ([period, place, caseNumber] + basis).map { ($0, TextLimit.line) }
        for (text, limit) in texts where text.count > limit { throw .textTooLong(limit: limit) }
        guard basis.count <= TextLimit.basis else { throw .tooMany(limit: TextLimit.basis) }
    }

    private func checkSeats() throws(Dialogue.Refusal) {
        guard seats.count <= TextLimit.seats else { throw .tooManySeats }
        var people: Set<PersonID> = []
        for seat in seats {
            guard people.insert(seat.person).inserted else { throw .personTwice(seat.person) }
            try seat.check()
        }
    }
}

extension Seat {
    /// Who leads the talk takes no side in it.
    func check() throws(Dialogue.Refusal) {
        guard approves else { return }
        guard role != .facilitator else { throw .facilitatorApproves(person) }
        guard party != nil else { throw .approverWithoutParty(person) }
    }
}
