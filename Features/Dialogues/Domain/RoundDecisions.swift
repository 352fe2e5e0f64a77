import Vocabulary

// The word: in a round it goes on by itself, outside it the facilitator gives it.
extension Decision {
    func startRound(_ order: [PersonID]) throws(Refusal) -> Events {
        try needLive()
        try needFacilitator()
        guard state.round == nil else { throw .roundGoesOn }
        var people: Set<PersonID> = []
        for person in order {
            guard let seat = state.plan.seat(of: person) else { throw .noSuchPerson(person) }
            guard seat.role.takesTurns || seat.role == .facilitator else { throw .notInRound(person) }
            guard people.insert(person).inserted else { throw .personTwice(person) }
        }
        // Who leads the talk goes last.
        let leading = Set(state.plan.people(as: .facilitator))
        let ordered = order.filter { !leading.contains($0) } + order.filter(leading.contains)
        guard let first = ordered.first else { throw .roundIsEmpty }
        return spoken + [.roundStarted(order: ordered, at: at), .wordGiven(to: first, at: at)]
    }

    func giveWord(to person: PersonID) throws(Refusal) -> Events {
        try needLive()
        try needFacilitator()
        guard let seat = state.plan.seat(of: person), seat.role != .observer else { throw .noSuchPerson(person) }
        guard state.word?.person != person else { return [] }
        return spoken + [.wordGiven(to: person, at: at)]
    }

    func endTurn(of person: PersonID) throws(Refusal) -> Events {
        try needOwnTurn(person)
        guard state.word?.person == person else { throw .notYourTurn }
        return continuing([.turnEnded(person: person)])
    }

    /// One who waits can say beforehand that she stands over.
    func passTurn(of person: PersonID) throws(Refusal) -> Events {
        try needOwnTurn(person)
        _ = try needTurnAhead(of: person)
        return continuing([.turnPassed(person: person)])
    }

    /// Asked once more at the end of the round. Postponing then is passing.
    func postponeTurn(of person: PersonID) throws(Refusal) -> Events {
        try needOwnTurn(person)
        let place = try needTurnAhead(of: person)
        guard place.turn != .postponed else { return [] }
        return continuing([place.isAskedAgain ? .turnPassed(person: person) : .turnPostponed(person: person)])
    }

    func endRound() throws(Refusal) -> Events {
        try needLive()
        try needFacilitator()
        guard state.round != nil else { throw .noRound }
        return spoken + [.roundEnded]
    }

    func requestWord() throws(Refusal) -> Events {
        try needLive()
        try needVoice()
        guard !state.requests.contains(person) else { throw .alreadyRequested }
        return [.wordRequested(person: person)]
    }

    func withdrawRequest() throws(Refusal) -> Events {
        try needLive()
        guard state.requests.contains(person) else { throw .notRequested }
        return [.wordRequestWithdrawn(person: person)]
    }

    /// What follows when the word has become free, or has been given to somebody who is not in the round:
    /// the next in the round gets it, or the round ends.
    func continuing(_ events: Events) -> Events {
        let after = Dialogue.state(state, after: events)
        guard let round = after.round, after.word == nil else { return events }
        if let next = round.next { return events + [.wordGiven(to: next, at: at)] }
        return events + [.roundEnded]
    }

    /// Who has the word has then spoken.
    private var spoken: Events { state.word.map { [.turnEnded(person: $0.person)] } ?? [] }

    /// A turn is ended by the person who has it, or by the facilitator.
    private func needOwnTurn(_ person: PersonID) throws(Refusal) {
        try needLive()
        guard role != nil else { throw .notAtTheTable }
        guard person == self.person || role == .facilitator else { throw .notYourTurn }
    }

    private func needTurnAhead(of person: PersonID) throws(Refusal) -> SpeakingRound.Place {
        guard let round = state.round else { throw .noRound }
        guard let place = round.places.first(where: { $0.person == person }) else { throw .notInRound(person) }
        switch place.turn {
        case .waiting, .speaking, .postponed: return place
        case .spoken, .passed: throw .notYourTurn
        }
    }
}
