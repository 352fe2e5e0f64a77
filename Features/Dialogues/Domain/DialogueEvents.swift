import Templates
import Vocabulary

/// What has happened in a dialogue. Stored for ever after the first release: add cases, never change one.
///
/// No names, addresses or credentials: people stand here as ids. Times are in events only where the clock needs them.
package enum DialogueEvent: Codable, Equatable, Sendable {
    // Planned. The template is kept whole: a dialogue keeps the version that it began with.
    case drafted(plan: Plan, template: ConversationTemplate)
    case replanned(plan: Plan)
    case opened
    case discarded
    case questionsChosen(questions: [QuestionID])

    // Prepared, and shared by the one who wrote it.
    case answerShared(answer: SharedAnswer)
    case answerWithdrawn(id: SharedAnswerID)

    // Held.
    case started(at: Instant)
    case boxEntered(box: BoxID, at: Instant)
    case challengeSkipped(box: BoxID, reason: String)
    case paused(at: Instant)
    case resumed(at: Instant)
    case boxExtended(box: BoxID, minutes: Int)
    case closed(at: Instant)

    // The round, and the word.
    case roundStarted(order: [PersonID], at: Instant)
    case wordGiven(to: PersonID, at: Instant)
    case turnEnded(person: PersonID)
    case turnPassed(person: PersonID)
    case turnPostponed(person: PersonID)
    case roundEnded
    case wordRequested(person: PersonID)
    case wordRequestWithdrawn(person: PersonID)

    // On the sheet.
    case noteAdded(note: Note)
    case noteEdited(
        id: NoteID,
        text: String,
        perspective: Perspective,
        source: NoteSource,
        saidBy: Speaker,
        revision: Int
    )
    case noteMoved(id: NoteID, to: BoxID)
    case noteWithdrawn(id: NoteID)
    case parked(ParkedQuestion)
    case parkedSettled(id: ParkedID, outcome: ParkedOutcome)
    case stepAdded(step: NextStep)
    case stepEdited(id: StepID, content: NextStep.Content, revision: Int)
    case stepWithdrawn(id: StepID)
    case headlineSet(text: String)

    // At the table.
    case seatTaken(seat: Seat)
    case seatChanged(seat: Seat)
    case seatLeft(person: PersonID)

    // The record.
    case correctionProposed(correction: Correction)
    /// `note` is what a missing one became on the sheet.
    case correctionTaken(id: CorrectionID, note: NoteID?)
    case correctionDeclined(id: CorrectionID, reason: String)
    case offeredForApproval(revision: Int)
    case approved(party: Party, person: PersonID, revision: Int)
    /// A change after an approval: what was approved is no longer what stands there.
    case approvalsVoided(revision: Int)
    case locked(checksum: String, at: Instant)

    /// Texts are gone: which events, what it was, why and by what decision.
    case erased(positions: [Int64], what: Erased, reason: String, decision: String)
}

/// What a recorded decision took the texts away from.
package enum Erased: Codable, Equatable, Sendable {
    case note(NoteID)
    case step(StepID)
    case parked(ParkedID)
    case correction(CorrectionID)
    case answer(SharedAnswerID)
}
