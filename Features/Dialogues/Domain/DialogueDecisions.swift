import Vocabulary

package extension Dialogue {
    static func decide(_ command: Command, _ state: State) throws(Refusal) -> [DialogueEvent] {
        let decision = Decision(state: state, actor: command.actor, at: command.at, today: command.today)
        return switch command.action {
        case .draft(let plan, let template): try decision.draft(plan, template)
        case .replan(let plan, let revision): try decision.replan(plan, revision)
        case .open: try decision.open()
        case .discard: try decision.discard()
        case .chooseQuestions(let questions): try decision.chooseQuestions(questions)
        case .shareAnswers(let answers): try decision.shareAnswers(answers)
        case .withdrawAnswer(let id): try decision.withdrawAnswer(id)
        case .useAnswer(let id, let note): try decision.useAnswer(id, as: note)

        case .start: try decision.start()
        case .enter(let box, let from): try decision.enter(box, from: from)
        case .skipChallenge(let box, let reason, let to, let from):
            try decision.skipChallenge(box, reason, to: to, from: from)
        case .pause: try decision.pause()
        case .resume: try decision.resume()
        case .extend(let box, let minutes): try decision.extend(box, by: minutes)
        case .close(let from): try decision.close(from: from)

        case .startRound(let order): try decision.startRound(order)
        case .giveWord(let person): try decision.giveWord(to: person)
        case .endTurn(let person): try decision.endTurn(of: person)
        case .passTurn(let person): try decision.passTurn(of: person)
        case .postponeTurn(let person): try decision.postponeTurn(of: person)
        case .endRound: try decision.endRound()
        case .requestWord: try decision.requestWord()
        case .withdrawRequest: try decision.withdrawRequest()

        case .addNote(let note): try decision.addNote(note)
        case .editNote(let id, let content, let revision): try decision.editNote(id, content, revision)
        case .moveNote(let id, let box): try decision.moveNote(id, to: box)
        case .withdrawNote(let id): try decision.withdrawNote(id)
        case .park(let id, let text): try decision.park(id, text)
        case .settleParked(let id, let outcome): try decision.settleParked(id, outcome)
        case .addStep(let id, let content): try decision.addStep(id, content)
        case .editStep(let id, let content, let revision): try decision.editStep(id, content, revision)
        case .withdrawStep(let id): try decision.withdrawStep(id)
        case .setHeadline(let text): try decision.setHeadline(text)

        case .takeSeat(let seat): try decision.takeSeat(seat)
        case .changeSeat(let seat): try decision.changeSeat(seat)
        case .leaveSeat(let person): try decision.leaveSeat(person)

        case .proposeCorrection(let id, let about, let text): try decision.proposeCorrection(id, about, text)
        case .takeCorrection(let id, let note): try decision.takeCorrection(id, as: note)
        case .declineCorrection(let id, let reason): try decision.declineCorrection(id, reason)
        case .offerForApproval(let revision): try decision.offerForApproval(revision)
        case .approve(let party, let revision, let checksum): try decision.approve(party, revision, checksum)

        case .erase(let what, let positions, let reason, let decided):
            try decision.erase(what, positions, reason, decided)
        }
    }
}

/// One command met with the state: the rules are its methods, a file for each subject.
struct Decision {
    typealias Events = [DialogueEvent]
    typealias Refusal = Dialogue.Refusal

    let state: Dialogue.State
    let actor: Dialogue.Actor
    let at: Instant
    let today: LocalDate

    var person: PersonID { actor.person }
    var role: DialogueRole? { state.plan.seat(of: person)?.role }
}
