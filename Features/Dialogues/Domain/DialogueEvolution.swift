import Templates
import Vocabulary

package extension Dialogue {
    static func evolve(_ state: inout State, _ event: DialogueEvent) {
        switch event {
        case .drafted(let plan, let template):
            state.phase = .draft
            state.plan = plan
            state.template = template
        case .replanned(let plan):
            state.plan = plan
            state.planRevision += 1
        case .opened:
            state.phase = .open
        case .discarded:
            state.phase = .discarded
        case .questionsChosen(let questions):
            state.questions = questions

        case .answerShared(let answer):
            state.answers.append(answer)
        case .answerWithdrawn(let id):
            state.answers.change(id) { $0.isWithdrawn = true }

        case .started(let at):
            state.phase = .live
            state.clock.start(at: at)
        case .boxEntered(let box, let at):
            state.clock.enter(box, at: at)
        case .challengeSkipped(let box, let reason):
            state.skippedChallenges[box] = reason
        case .paused(let at):
            state.clock.pause(at: at)
        case .resumed(let at):
            state.clock.resume(at: at)
        case .boxExtended(let box, let minutes):
            state.clock.extended[box, default: 0] += minutes
        case .closed(let at):
            state.phase = .review
            state.clock.end(at: at)
            state.silence()

        case .roundStarted(let order, _):
            state.startRound(order)
        case .wordGiven(let person, let at):
            state.giveWord(to: person, at: at)
        case .turnEnded(let person):
            state.turns[person, default: 0] += 1
            state.endTurn(of: person, as: .spoken)
        case .turnPassed(let person):
            state.endTurn(of: person, as: .passed)
        case .turnPostponed(let person):
            state.endTurn(of: person, as: .postponed)
        case .roundEnded:
            state.round = nil
            state.word = nil
        case .wordRequested(let person):
            state.requests.append(person)
        case .wordRequestWithdrawn(let person):
            state.requests.removeAll { $0 == person }

        case .noteAdded(let note):
            state.notes.append(note)
            state.contentChanged()
        case .noteEdited(let id, let text, let perspective, let source, let saidBy, let revision):
            state.changeNote(id) { note in
                (note.text, note.perspective, note.source, note.saidBy) = (text, perspective, source, saidBy)
                note.revision = revision
            }
        case .noteMoved(let id, let box):
            state.changeNote(id) { $0.box = box }
        case .noteWithdrawn(let id):
            state.changeNote(id) { $0.isWithdrawn = true }
        case .parked(let question):
            state.parked.append(question)
        case .parkedSettled(let id, let outcome):
            state.parked.change(id) { $0.outcome = outcome }
            state.reviewedChanged()
        case .stepAdded(let step):
            state.steps.append(step)
            state.contentChanged()
        case .stepEdited(let id, let content, let revision):
            state.changeStep(id) { ($0.content, $0.revision) = (content, revision) }
        case .stepWithdrawn(let id):
            state.changeStep(id) { $0.isWithdrawn = true }
        case .headlineSet(let text):
            state.headline = text
            state.contentChanged()

        case .seatTaken(let seat):
            state.left.removeAll { $0.person == seat.person }
            state.plan.seats.append(seat)
            state.planRevision += 1
            state.reviewedChanged()
        case .seatChanged(let seat):
            state.changeSeat(seat)
        case .seatLeft(let person):
            state.leaveSeat(person)

        case .correctionProposed(let correction):
            state.record.corrections.append(correction)
        case .correctionTaken(let id, let note):
            state.record.corrections.change(id) { ($0.answer, $0.note) = (.taken, note) }
        case .correctionDeclined(let id, let reason):
            state.record.corrections.change(id) { $0.answer = .declined(reason: reason) }
        case .offeredForApproval:
            state.record.isOffered = true
        case .approved(let party, let person, let revision):
            state.record.approvals[party] = Approval(person: person, revision: revision)
        case .approvalsVoided:
            state.record.approvals = [:]
            state.record.isOffered = false
            state.record.voided += 1
        case .locked(let checksum, let at):
            state.phase = .approved
            state.record.checksum = checksum
            state.record.lockedAt = at

        case .erased(_, let what, _, _):
            state.erase(what)
        }
    }
}

extension Dialogue {
    static func state(_ state: State, after events: some Sequence<DialogueEvent>) -> State {
        events.reduce(into: state, evolve)
    }
}

extension Array where Element: Identifiable {
    mutating func change(_ id: Element.ID, _ change: (inout Element) -> Void) {
        guard let index = firstIndex(where: { $0.id == id }) else { return }
        change(&self[index])
    }
}
