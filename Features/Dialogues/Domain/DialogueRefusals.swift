import Templates
import Vocabulary

package extension Dialogue {
    /// Why a command was not carried out. Each has a sentence in DialoguesWeb.
    enum Refusal: Error, Equatable, Sendable {
        // Who.
        case notOrganiser, notFacilitator, notRecorder, notAtTheTable, notYourNote, notYourTurn, notApprover
        case observersDoNotWrite, ownLinkNeeded, notYourAnswer

        // When.
        case alreadyDrafted, noSuchDialogue, alreadyOpened, notOpen, notLive, alreadyStarted, alreadyClosed
        case notInReview, notOffered, locked, discarded

        // What: the plan.
        case titleMissing, samePartyTwice, lengthOutOfRange, minutesDoNotSum(sum: Int, length: Int)
        case minutesOutOfRange(BoxID), boxesNotOfTemplate, compulsoryBoxWithoutTime(BoxID)
        case personTwice(PersonID), tooManySeats, facilitatorMissing, recorderMissing, tooFewParticipants
        case approverMissing(Party), approverWithoutParty(PersonID), facilitatorApproves(PersonID)
        case dateMissing, dateInThePast, startMissing, questionsMissing, tooManyQuestions(limit: Int)

        // What: the talk.
        case roomHasMoved(to: BoxID), noSuchBox, challengeNotHeld(BoxID), challengeWasHeld
        case alreadyPaused, notPaused, extensionOutOfRange
        case roundGoesOn, noRound, notInRound(PersonID), roundIsEmpty, alreadyRequested, notRequested

        // What: texts and things.
        case textMissing, textTooLong(limit: Int), noSuchNote, noSuchStep, noSuchParked, noSuchCorrection
        case noSuchPerson(PersonID), idTaken, tooMany(limit: Int)
        case changedByOther(now: Int), withdrawn, alreadySettled, noSuchAnswer, answerUsed
        /// The step by its place in the table, from 1.
        case effectMissing(step: Int), ownerMissing(step: Int), dueMissing(step: Int), evidenceMissing(step: Int)
        case dueInThePast

        // What: the record.
        case headlineMissing, correctionsWaiting(Int), recordHasChanged(now: Int), alreadyApproved(Party)
        case alreadyAnswered, reasonMissing, decisionMissing, alreadyErased
    }
}
