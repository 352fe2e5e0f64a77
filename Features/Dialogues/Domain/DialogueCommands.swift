import Templates
import Vocabulary

package extension Dialogue {
    /// What somebody asks of a dialogue, with who asks and when.
    struct Command: Sendable {
        package let actor: Actor
        package let at: Instant
        /// The day in Sweden when the command came.
        package let today: LocalDate
        package let action: Action

        package init(_ action: Action, by actor: Actor, at: Instant, today: LocalDate) {
            self.action = action
            self.actor = actor
            self.at = at
            self.today = today
        }
    }

    /// Who asks. The seat at the table is known to the dialogue; the organiser's right comes from the organisation.
    struct Actor: Equatable, Sendable {
        package let person: PersonID
        package let isOrganiser: Bool
        /// On a device that the facilitator let in: nobody but the facilitator says that it is this person.
        package let isLetInByCode: Bool

        package init(_ person: PersonID, isOrganiser: Bool = false, isLetInByCode: Bool = false) {
            self.person = person
            self.isOrganiser = isOrganiser
            self.isLetInByCode = isLetInByCode
        }
    }

    enum Action: Sendable {
        // Organiser: plan.
        case draft(plan: Plan, template: ConversationTemplate)
        /// `revision` is that of the plan that was changed: two organisers do not write over each other.
        case replan(plan: Plan, revision: Int)
        case open
        case discard
        /// The questions that are asked before the dialogue, in order.
        case chooseQuestions([QuestionID])

        // Everybody who talks or serves the talk: what they have prepared, and choose to share.
        case shareAnswers([NewAnswer])
        case withdrawAnswer(id: SharedAnswerID)
        /// Its author, or the recorder for anybody: onto the sheet, in the author's name.
        case useAnswer(id: SharedAnswerID, note: NoteID)

        // Facilitator: the talk. `from` is the box that the facilitator saw: who acts on another is refused.
        case start
        case enter(box: BoxID, from: BoxID)
        /// Going past a compulsory box in which nothing was said.
        case skipChallenge(box: BoxID, reason: String, to: BoxID, from: BoxID)
        case pause
        case resume
        case extend(box: BoxID, minutes: Int)
        case close(from: BoxID)

        // Facilitator: the word. Participants: their own turn.
        case startRound(order: [PersonID])
        case giveWord(to: PersonID)
        case endTurn(person: PersonID)
        case passTurn(person: PersonID)
        case postponeTurn(person: PersonID)
        case endRound
        case requestWord
        case withdrawRequest

        // Everyone who may write; the recorder anywhere and in others' names.
        case addNote(NewNote)
        case editNote(id: NoteID, NoteContent, revision: Int)
        case moveNote(id: NoteID, to: BoxID)
        case withdrawNote(id: NoteID)
        case park(id: ParkedID, text: String)
        case settleParked(id: ParkedID, ParkedOutcome)
        case addStep(id: StepID, NextStep.Content)
        case editStep(id: StepID, NextStep.Content, revision: Int)
        case withdrawStep(id: StepID)
        case setHeadline(text: String)

        // Organiser or facilitator: the table.
        case takeSeat(Seat)
        case changeSeat(Seat)
        case leaveSeat(person: PersonID)

        // The record.
        case proposeCorrection(id: CorrectionID, Correction.About, text: String)
        /// The recorder takes it: a missing note is added as `note`; a change of a text the recorder has made first.
        case takeCorrection(id: CorrectionID, note: NoteID)
        case declineCorrection(id: CorrectionID, reason: String)
        case offerForApproval(revision: Int)
        /// `checksum` is of the record at `revision`, kept if this approval locks it.
        case approve(party: Party, revision: Int, checksum: String)

        // Organiser, by a recorded decision.
        case erase(Erased, positions: [Int64], reason: String, decision: String)
    }

    struct NewNote: Sendable {
        package let id: NoteID
        /// The box it was written for, even if the room has moved on.
        package let box: BoxID
        package let content: NoteContent
        /// The shared answer that it is made of.
        package let answer: SharedAnswerID?

        package init(id: NoteID, box: BoxID, _ content: NoteContent, answer: SharedAnswerID? = nil) {
            self.id = id
            self.box = box
            self.content = content
            self.answer = answer
        }
    }

    struct NewAnswer: Sendable {
        package let id: SharedAnswerID
        package let question: QuestionID
        package let box: BoxID
        package let text: String
        package let perspective: Perspective
        package let certainty: Certainty?

        package init(
            id: SharedAnswerID,
            question: QuestionID,
            box: BoxID,
            text: String,
            perspective: Perspective,
            certainty: Certainty?
        ) {
            self.id = id
            self.question = question
            self.box = box
            self.text = text
            self.perspective = perspective
            self.certainty = certainty
        }
    }

    struct NoteContent: Equatable, Sendable {
        package let text: String
        package let perspective: Perspective
        package let source: NoteSource
        package let saidBy: Speaker

        package init(_ text: String, _ perspective: Perspective, _ source: NoteSource, saidBy: Speaker) {
            self.text = text
            self.perspective = perspective
            self.source = source
            self.saidBy = saidBy
        }
    }
}
