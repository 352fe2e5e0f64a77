import Dialogues
import HTTPTypes
import Site
import Vocabulary

extension Dialogue.Refusal: Explained {
    package var explanation: Text { Text(sv: swedish, en: english) }

    package var status: HTTPResponse.Status {
        switch self {
        case .notOrganiser, .notFacilitator, .notRecorder, .notAtTheTable, .notYourNote, .notYourTurn, .notApprover,
            .observersDoNotWrite, .ownLinkNeeded, .notYourAnswer:
            .forbidden
        case .noSuchDialogue, .noSuchNote, .noSuchStep, .noSuchParked, .noSuchCorrection, .noSuchAnswer: .notFound
        case .alreadyDrafted, .alreadyOpened, .notOpen, .notLive, .alreadyStarted, .alreadyClosed, .notInReview,
            .notOffered, .locked, .discarded, .roomHasMoved, .alreadyPaused, .notPaused, .roundGoesOn, .noRound,
            .alreadyRequested, .notRequested, .challengeWasHeld, .idTaken, .changedByOther, .withdrawn,
            .alreadySettled, .recordHasChanged, .alreadyApproved, .alreadyAnswered, .alreadyErased,
            .answerUsed:
            .conflict
        case .titleMissing, .samePartyTwice, .lengthOutOfRange, .minutesDoNotSum, .minutesOutOfRange,
            .boxesNotOfTemplate, .compulsoryBoxWithoutTime, .personTwice, .tooManySeats, .facilitatorMissing,
            .recorderMissing, .tooFewParticipants, .approverMissing, .approverWithoutParty, .facilitatorApproves,
            .dateMissing, .dateInThePast, .startMissing, .noSuchBox, .challengeNotHeld, .extensionOutOfRange,
            .notInRound,
            .roundIsEmpty, .textMissing, .textTooLong, .noSuchPerson, .tooMany, .effectMissing, .ownerMissing,
            .dueMissing, .evidenceMissing, .dueInThePast, .headlineMissing, .correctionsWaiting, .reasonMissing,
            .decisionMissing, .questionsMissing, .tooManyQuestions:
            .unprocessableContent
        }
    }

    /// The names of the fields as the forms about dialogues have them.
    package var field: String? {
        switch self {
        case .titleMissing: "title"
        case .samePartyTwice: "second"
        case .lengthOutOfRange, .minutesDoNotSum: "length"
        case .minutesOutOfRange(let box), .compulsoryBoxWithoutTime(let box): "minutes-\(box)"
        case .dateMissing, .dateInThePast: "date"
        case .startMissing: "start"
        case .personTwice(let person), .approverWithoutParty(let person), .facilitatorApproves(let person):
            "role-\(person)"
        case .facilitatorMissing, .recorderMissing, .tooFewParticipants, .approverMissing, .tooManySeats: "seats"
        case .textMissing, .textTooLong: "text"
        case .reasonMissing: "reason"
        case .decisionMissing: "decision"
        case .headlineMissing: "headline"
        case .dueInThePast, .dueMissing: "due"
        case .effectMissing: "effect"
        case .ownerMissing: "owner"
        case .evidenceMissing: "evidence"
        case .noSuchBox: "box"
        case .extensionOutOfRange: "minutes"
        case .questionsMissing, .tooManyQuestions: "questions"
        case .notOrganiser, .notFacilitator, .notRecorder, .notAtTheTable, .notYourNote, .notYourTurn, .notApprover,
            .observersDoNotWrite, .ownLinkNeeded, .alreadyDrafted, .noSuchDialogue, .alreadyOpened, .notOpen, .notLive,
            .alreadyStarted, .alreadyClosed, .notInReview, .notOffered, .locked, .discarded, .boxesNotOfTemplate,
            .roomHasMoved, .challengeNotHeld, .challengeWasHeld, .alreadyPaused, .notPaused, .roundGoesOn, .noRound,
            .notInRound, .roundIsEmpty, .alreadyRequested, .notRequested, .noSuchNote, .noSuchStep, .noSuchParked,
            .noSuchCorrection, .noSuchPerson, .idTaken, .tooMany, .changedByOther, .withdrawn, .alreadySettled,
            .correctionsWaiting, .recordHasChanged, .alreadyApproved, .alreadyAnswered, .alreadyErased,
            .notYourAnswer, .noSuchAnswer, .answerUsed:
            nil
        }
    }
}

extension (any Explained)? {
    /// Somebody else changed the same text first.
    var isConflict: Bool {
        guard let refusal = self as? Dialogue.Refusal, case .changedByOther = refusal else { return false }
        return true
    }
}
