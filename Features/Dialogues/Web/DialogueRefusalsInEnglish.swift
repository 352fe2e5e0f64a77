import Dialogues

// The same sentences in English.
extension Dialogue.Refusal {
    var english: String {
        switch self {
        // Who may.
        case .notOrganiser:
            "Whoever plans the dialogues in the municipality does that. Ask that person for help."
        case .notFacilitator:
            "The facilitator does that. Tell the facilitator what you want to change."
        case .notRecorder:
            "The recorder does that. Tell the recorder, or propose a correction when the dialogue is closed."
        case .notAtTheTable:
            "You have no seat in this dialogue. Ask the facilitator to let you in."
        case .notYourNote:
            "Whoever wrote the note changes it, or the recorder does. You are welcome to write a note of your own instead."
        case .notYourAnswer:
            "Whoever wrote the answer decides on it. The recorder can put it on the sheet for those who ask."
        case .notYourTurn:
            "Somebody else has the word right now. Ask for the word and your turn will come."
        case .notApprover:
            "The record is approved by the person the party has named. Ask the organiser to name you if it should be you."
        case .ownLinkNeeded:
            "Open your personal link to approve. This device was let in with the room's code, which is not enough to approve for a party."
        case .observersDoNotWrite:
            "Observers do not write on the sheet. Write in your own notes, or ask to change role."

        // When it is possible.
        case .alreadyDrafted:
            "The dialogue exists already. Open it from the list of dialogues."
        case .noSuchDialogue:
            "There is no such dialogue. Choose it from the list of dialogues."
        case .alreadyOpened:
            "The dialogue is already open to the participants. You can still change the plan and save it."
        case .notOpen:
            "The dialogue is still a draft. Open it to the participants first."
        case .notLive:
            "The dialogue has not begun. Wait until the facilitator starts it."
        case .alreadyStarted:
            "The dialogue has already begun. Go to the room to follow it."
        case .alreadyClosed:
            "The dialogue is closed. Read the record and propose corrections there."
        case .notInReview:
            "The record is reviewed when the dialogue is closed. Wait until then."
        case .notOffered:
            "The recorder has not offered the record for approval yet, or has changed it since. Wait until it is offered again."
        case .locked:
            "The record is approved by both parties and cannot be changed. Bring it up at the next dialogue."
        case .discarded:
            "The dialogue is discarded. Plan a new one if it is to be held after all."

        // What a plan needs.
        case .titleMissing:
            "Write what the dialogue is to be called."
        case .samePartyTwice:
            "Choose two different parties. A dialogue is held between two."
        case .lengthOutOfRange:
            "Choose a length between 30 and 240 minutes."
        case .minutesDoNotSum(let sum, let length):
            "The boxes add up to \(sum) minutes, but the dialogue is \(length) minutes. Change the minutes or the length."
        case .minutesOutOfRange:
            "Write the minutes in the box as a whole number, from 0 to the length of the dialogue."
        case .boxesNotOfTemplate:
            "The boxes do not match the template of the dialogue. Open the plan again and change it there."
        case .compulsoryBoxWithoutTime:
            "This box is compulsory. Give it at least one minute."
        case .questionsMissing:
            "Choose at least one question to prepare for."
        case .tooManyQuestions(let limit):
            "Choose at most \(limit) questions. It should be possible to prepare in ten minutes."
        case .personTwice:
            "The person already has a seat in the dialogue. Change the role of that seat."
        case .tooManySeats:
            "At most \(TextLimit.seats) people can have a seat in a dialogue. Divide it in two."
        case .facilitatorMissing:
            "Choose at least one facilitator. Someone needs to lead the dialogue."
        case .recorderMissing:
            "Choose at least one recorder. Someone needs to write what the group says."
        case .tooFewParticipants:
            "Choose at least two participants. Four to eight usually give the most."
        case .approverMissing(let party):
            "Choose who approves the record for the \(party == .first ? "first" : "second") party."
        case .approverWithoutParty:
            "Choose which party the person belongs to. One approves for a party."
        case .facilitatorApproves:
            "The facilitator approves for neither party. Choose somebody else to approve, or another facilitator."
        case .dateMissing:
            "Choose the day of the dialogue."
        case .dateInThePast:
            "That day has already been. Choose a day from today on."
        case .startMissing:
            "Choose when the dialogue begins."

        // What happens in the room.
        case .roomHasMoved:
            "Somebody else has moved the dialogue. See which box is the current one and try again from there."
        case .noSuchBox:
            "That box cannot be written in yet, or is not in the template. Choose the current box or one that you have already been in."
        case .challengeNotHeld:
            "The challenge is compulsory, and nothing is written there yet. Go there first, or write why you skip it."
        case .challengeWasHeld:
            "There are already notes in the compulsory box. Go on as usual."
        case .alreadyPaused:
            "The clock is already paused."
        case .notPaused:
            "The clock is already running."
        case .extensionOutOfRange:
            "Extend by 1–30 minutes at a time, at most 120 minutes in the whole dialogue."
        case .roundGoesOn:
            "A round is already going on. End it first if you want to start again."
        case .noRound:
            "No round is going on right now."
        case .notInRound:
            "That person is not in the round. Give the word to the person instead."
        case .roundIsEmpty:
            "Choose at least one person for the round."
        case .alreadyRequested:
            "You have already asked for the word. The facilitator sees it."
        case .notRequested:
            "You have not asked for the word, or have already been given it."

        // Texts, next steps and the record.
        case .textMissing:
            "Write something first."
        case .textTooLong(let limit):
            "The text is too long. Shorten it to at most \(limit) characters, or divide it in two."
        case .noSuchNote:
            "The note is no longer there. Read the sheet again."
        case .noSuchStep:
            "The next step is no longer there. Read the sheet again."
        case .noSuchAnswer:
            "The answer is not shared, or has been taken back."
        case .answerUsed:
            "The answer is on the sheet already. Change the note there if something is to be added."
        case .noSuchParked:
            "The question is no longer in the parking lot. Read the sheet again."
        case .noSuchCorrection:
            "The proposal is no longer there. Read the record again."
        case .noSuchPerson:
            "That person has no seat in the dialogue. Add the person first."
        case .idTaken:
            "This is already saved. Read the page again and check."
        case .tooMany(let limit):
            "No more than \(limit) can be kept. Combine some of them first."
        case .changedByOther:
            "Somebody else changed the text while you wrote. Nothing is overwritten. Compare the texts and choose, or combine them."
        case .withdrawn:
            "The text has been withdrawn from the sheet. Write a new one if it is needed."
        case .alreadySettled:
            "That is already settled. Read the page again."
        case .effectMissing(let step):
            "Next step \(step) lacks its expected effect. Write what is to become better, and for whom."
        case .ownerMissing(let step):
            "Next step \(step) lacks an owner. Choose who sees to it."
        case .dueMissing(let step):
            "Next step \(step) lacks a due date. Choose when it is to be done."
        case .evidenceMissing(let step):
            "Next step \(step) lacks how the effect will be seen. Write what you will look for."
        case .dueInThePast:
            "That day has passed. Choose a day ahead."
        case .headlineMissing:
            "Write the headline first: the most important thing you arrived at, in the group's own words."
        case .correctionsWaiting(let count):
            count == 1
                ? "One proposed correction waits for an answer. The recorder takes or declines it first."
                : "\(count) proposed corrections wait for answers. The recorder takes or declines them first."
        case .recordHasChanged:
            "The record has changed since you read it. Read it again, then answer."
        case .alreadyApproved:
            "The party has already approved this record."
        case .alreadyAnswered:
            "The proposal has already been answered. Read the record again."
        case .reasonMissing:
            "Write why, so that the reader understands."
        case .decisionMissing:
            "Write which decision lies behind it, for instance its number and date."
        case .alreadyErased:
            "The text has already been removed by a decision."
        }
    }
}
