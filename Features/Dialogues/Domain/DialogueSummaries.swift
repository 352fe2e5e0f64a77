import EventSourcing
import Templates
import Vocabulary

/// All dialogues of an organisation, each as a summary, by id.
package struct DialogueSummaries: DocumentProjection {
    package let name = "dialogue-summaries"
    package let version = 4
    static let prefix = "dialogue/"

    package init() {}

    package func key(for event: RecordedEvent) -> String? {
        guard event.stream.hasPrefix(Self.prefix) else { return nil }
        return String(event.stream.dropFirst(Self.prefix.count))
    }

    package func evolve(_ document: inout DialogueSummary?, with event: RecordedEvent) throws {
        let happened = try EventCodec<DialogueEvent>.decode(event.event)
        guard case .drafted(let plan, _) = happened else {
            document?.evolve(happened)
            return
        }
        document = DialogueSummary(plan)
    }
}

extension DialogueSummary {
    mutating func evolve(_ event: DialogueEvent) {
        switch event {
        case .drafted: break
        case .replanned(let plan): replan(plan)
        case .opened: phase = .open
        case .discarded: phase = .discarded
        case .started(let at):
            phase = .live
            startedAt = at
        case .closed(let at):
            phase = .review
            closedAt = at
        case .noteAdded(let note):
            notes.append(note.id)
            if let answer = note.answer { usedAnswers.append(answer) }
            contentChanged()
        case .noteWithdrawn(let id):
            notes.removeAll { $0 == id }
            contentChanged()
        case .noteEdited, .noteMoved, .parkedSettled: contentChanged()
        case .stepAdded(let step):
            steps.append(Step(step.id, step.content))
            contentChanged()
        case .stepEdited(let id, let content, _):
            steps.change(id) { $0 = Step(id, content) }
            contentChanged()
        case .stepWithdrawn(let id):
            steps.removeAll { $0.id == id }
            contentChanged()
        case .headlineSet(let text):
            headline = text
            contentChanged()
        case .seatTaken(let seat):
            seats.append(seat)
            planVersion += 1
            contentChanged()
        case .seatChanged(let seat):
            if self.seat(of: seat.person)?.isShown(as: seat) != true { contentChanged() }
            planVersion += 1
            seats = seats.map { $0.person == seat.person ? seat : $0 }
        case .seatLeft(let person):
            seats.removeAll { $0.person == person }
            planVersion += 1
            contentChanged()
        case .correctionProposed: waitingCorrections += 1
        case .correctionTaken(let id, let note):
            waitingCorrections -= 1
            if note != nil { takenAsNotes.append(id) }
        case .correctionDeclined: waitingCorrections -= 1
        case .offeredForApproval: isOffered = true
        case .approved(let party, _, _): approvedBy = Party.allCases.filter { $0 == party || approvedBy.contains($0) }
        case .approvalsVoided: contentChanged()
        case .locked(_, let at):
            phase = .approved
            lockedAt = at
        case .erased(_, let what, _, _): erase(what)
        case .boxEntered, .challengeSkipped, .paused, .resumed, .boxExtended, .roundStarted, .wordGiven, .turnEnded,
            .turnPassed, .turnPostponed, .roundEnded, .wordRequested, .wordRequestWithdrawn, .parked, .questionsChosen,
            .answerShared, .answerWithdrawn:
            break
        }
    }

    private mutating func replan(_ plan: Plan) {
        title = plan.title
        purpose = plan.purpose
        first = plan.first
        second = plan.second
        period = plan.period
        date = plan.date
        start = plan.start
        length = plan.length
        place = plan.place
        seats = plan.seats
        planVersion += 1
    }

    private mutating func contentChanged() {
        isOffered = false
        approvedBy = []
    }

    private mutating func erase(_ what: Erased) {
        let isContent =
            switch what {
            case .note, .step, .parked: true
            case .correction(let id): takenAsNotes.contains(id)
            case .answer(let id): usedAnswers.contains(id)
            }
        if isContent, phase != .approved { contentChanged() }
        guard case .step(let id) = what else { return }
        steps.change(id) { step in
            step.what = Erased.mark
            if step.decision != nil { step.decision = Erased.mark }
        }
    }
}

extension DialogueSummary.Step {
    init(_ id: StepID, _ content: NextStep.Content) {
        self.init(id: id, what: content.what, owner: content.owner, due: content.due, decision: content.decision)
    }
}
