import Vocabulary

/// A command in line, and the one who waits for its receipt.
struct WaitingCommand<D: Decider>: Sendable {
    let command: D.Command
    let person: PersonID?
    let identity: Append.Command
    let answer: CheckedContinuation<Receipt, any Error>
    /// How many times another node was there first.
    var collisions = 0
}

/// Commands on one stream, each decided on what those before it will have written.
struct DecidedGroup<D: Decider> {
    private let key: StreamKey
    private var accepted: [(waiting: WaitingCommand<D>, append: Append)] = []
    private var refused: [(waiting: WaitingCommand<D>, refusal: any Error, isCertain: Bool)] = []

    init(_ group: [WaitingCommand<D>], on current: Streams<D>.Current, _ key: StreamKey) {
        self.key = key
        var (state, version, _) = current
        for waiting in group {
            do {
                let events = try D.decide(waiting.command, state)
                let change = Append.Change(
                    key.stream,
                    .exact(version),
                    try events.map(EventCodec<D.Event>.encode)
                )
                accepted.append(
                    (waiting, Append(to: key.organisation, by: waiting.person, command: waiting.identity, [change]))
                )
                for event in events { D.evolve(&state, event) }
                version += Int64(events.count)
            } catch {
                // Refused because of something that is not yet written, perhaps, and may never be.
                refused.append((waiting, error, isCertain: version == current.version))
            }
        }
    }

    /// Answers all that can be answered. The others are to be decided again.
    func write(to log: any EventLog) async -> [WaitingCommand<D>] {
        var again: [WaitingCommand<D>] = []
        let answers = await log.append(inOrder: accepted.map(\.append))
        for ((waiting, _), answer) in zip(accepted, answers) {
            var waiting = waiting
            if case .failure(AppendRefusal.wrongVersion) = answer, waiting.collisions < 20 {
                waiting.collisions += 1
                again.append(waiting)
            } else {
                waiting.answer.resume(with: answer)
            }
        }
        for (waiting, refusal, isCertain) in refused {
            if isCertain { await answer(waiting, refusal, from: log) } else { again.append(waiting) }
        }
        return again
    }

    /// A command that was taken once may well be refused the second time. It still gets its first answer.
    private func answer(_ waiting: WaitingCommand<D>, _ refusal: any Error, from log: any EventLog) async {
        do {
            guard let first = try await log.receipt(for: waiting.identity, in: key.organisation) else { throw refusal }
            waiting.answer.resume(returning: first)
        } catch {
            waiting.answer.resume(throwing: error)
        }
    }
}
