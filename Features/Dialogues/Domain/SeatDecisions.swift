import Vocabulary

// The table: who comes late, changes role or leaves. What they have said and written stays.
extension Decision {
    func takeSeat(_ seat: Seat) throws(Refusal) -> Events {
        try needTableSetter()
        guard state.plan.seat(of: seat.person) == nil else { throw .personTwice(seat.person) }
        guard state.plan.seats.count < TextLimit.seats else { throw .tooManySeats }
        try seat.check()
        guard !seat.approves || actor.isOrganiser else { throw .notOrganiser }
        return content(.seatTaken(seat: seat))
    }

    func changeSeat(_ seat: Seat) throws(Refusal) -> Events {
        try needTableSetter()
        guard let before = state.plan.seat(of: seat.person) else { throw .noSuchPerson(seat.person) }
        try seat.check()
        // Who approves is what the party has told the organiser.
        guard seat.approves == before.approves || actor.isOrganiser else { throw .notOrganiser }
        if seat.role != .facilitator { try needAnotherFacilitator(than: seat.person) }
        guard seat != before else { return [] }
        let losesTurn = !seat.role.takesTurns && seat.role != .facilitator
        guard !seat.isShown(as: before) else { return [.seatChanged(seat: seat)] }
        return content(losesTurn ? leaving(seat.person, by: .seatChanged(seat: seat)) : [.seatChanged(seat: seat)])
    }

    func leaveSeat(_ person: PersonID) throws(Refusal) -> Events {
        try needTableSetter()
        guard state.plan.seat(of: person) != nil else { throw .noSuchPerson(person) }
        try needAnotherFacilitator(than: person)
        return content(leaving(person, by: .seatLeft(person: person)))
    }

    /// The word that the person had goes on.
    private func leaving(_ person: PersonID, by event: DialogueEvent) -> Events {
        let hadWord = state.word?.person == person
        return continuing((hadWord ? [.turnEnded(person: person)] : []) + [event])
    }

    private func needTableSetter() throws(Refusal) {
        switch state.phase {
        case .draft, .open, .live, .review: break
        case .none: throw .noSuchDialogue
        case .approved: throw .locked
        case .discarded: throw .discarded
        }
        guard actor.isOrganiser || role == .facilitator else { throw .notFacilitator }
    }

    /// Somebody leads the talk as long as it is not over. A draft may lack its facilitator.
    private func needAnotherFacilitator(than person: PersonID) throws(Refusal) {
        guard state.phase != .draft, state.plan.people(as: .facilitator) == [person] else { return }
        throw .facilitatorMissing
    }
}
