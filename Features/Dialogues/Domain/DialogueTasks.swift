import Vocabulary

/// What somebody is waited for to do in a dialogue.
package enum DialogueTask: Equatable, Sendable {
    /// The organiser: a draft to complete and open.
    case completeDraft
    /// The facilitator: the dialogue's day has come.
    case hold
    /// Everybody at the table: the dialogue goes on now.
    case join
    /// Everybody at the table: read, and propose corrections.
    case readRecord
    /// The recorder: so many corrections wait for an answer.
    case answerCorrections(Int)
    /// The recorder: complete the record and offer it.
    case offerRecord
    /// The person that the party named.
    case approve(Party)
}

package extension DialogueSummary {
    /// What this person is waited for to do, the most urgent first.
    func tasks(of person: PersonID, isOrganiser: Bool, today: LocalDate) -> [DialogueTask] {
        let seat = seat(of: person)
        switch phase {
        case .draft: return isOrganiser ? [.completeDraft] : []
        case .open:
            guard let date, date <= today else { return [] }
            return seat?.role == .facilitator || (isOrganiser && seat == nil) ? [.hold] : []
        case .live: return seat == nil ? [] : [.join]
        case .review: return seat.map(reviewTasks) ?? []
        case .none, .approved, .discarded: return []
        }
    }

    private func reviewTasks(of seat: Seat) -> [DialogueTask] {
        var tasks: [DialogueTask] = []
        if let party = seat.party, seat.approves, seat.role != .facilitator, isOffered, waitingCorrections == 0,
            !approvedBy.contains(party)
        {
            tasks.append(.approve(party))
        }
        if seat.role == .recorder {
            if waitingCorrections > 0 { tasks.append(.answerCorrections(waitingCorrections)) }
            if waitingCorrections == 0, !isOffered { tasks.append(.offerRecord) }
        } else if !isOffered, seat.role != .observer {
            tasks.append(.readRecord)
        }
        return tasks
    }
}
