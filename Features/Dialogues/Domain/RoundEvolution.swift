import Vocabulary

extension Dialogue.State {
    mutating func startRound(_ order: [PersonID]) {
        guard let box = clock.current else { return }
        round = SpeakingRound(box: box, places: order.map { .init(person: $0, turn: .waiting) })
        word = nil
    }

    mutating func giveWord(to person: PersonID, at time: Instant) {
        requests.removeAll { $0 == person }
        word = Word(person: person, since: time)
        round?.change(person) { place in
            if place.turn == .postponed { place.isAskedAgain = true }
            place.turn = .speaking
        }
        round?.speakingSince = time
    }

    mutating func endTurn(of person: PersonID, as turn: SpeakingRound.Turn) {
        if word?.person == person {
            word = nil
            round?.speakingSince = nil
        }
        round?.change(person) { $0.turn = turn }
    }

    /// Nobody has the word or waits for it.
    mutating func silence() {
        round = nil
        word = nil
        requests = []
    }

    mutating func changeSeat(_ seat: Seat) {
        guard let index = plan.seats.firstIndex(where: { $0.person == seat.person }) else { return }
        if !seat.isShown(as: plan.seats[index]) { reviewedChanged() }
        plan.seats[index] = seat
        planRevision += 1
        if !seat.role.takesTurns, seat.role != .facilitator { leaveRound(seat.person) }
    }

    mutating func leaveSeat(_ person: PersonID) {
        guard let seat = plan.seat(of: person) else { return }
        plan.seats.removeAll { $0.person == person }
        left.append(seat)
        planRevision += 1
        reviewedChanged()
        requests.removeAll { $0 == person }
        leaveRound(person)
    }

    private mutating func leaveRound(_ person: PersonID) {
        round?.places.removeAll { $0.person == person }
        if word?.person == person {
            word = nil
            round?.speakingSince = nil
        }
    }
}

extension SpeakingRound {
    mutating func change(_ person: PersonID, _ change: (inout Place) -> Void) {
        guard let index = places.firstIndex(where: { $0.person == person }) else { return }
        change(&places[index])
    }
}

package extension SpeakingRound {
    func turn(of person: PersonID) -> Turn? { places.first { $0.person == person }?.turn }

    /// Who is next: the first who waits, then the first who asked to be asked again.
    var next: PersonID? {
        (places.first { $0.turn == .waiting } ?? places.first { $0.turn == .postponed })?.person
    }

    var speaker: PersonID? { places.first { $0.turn == .speaking }?.person }
}
