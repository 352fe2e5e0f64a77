import Dialogues
import Templates
import Vocabulary

package extension Round {
    /// Why a command was not carried out. Each has a sentence in RoundsWeb.
    enum Refusal: Error, Equatable, Sendable {
        case notOrganiser

        // When.
        case alreadyDrafted, noSuchRound, dialoguesMadeAlready, notMadeYet, alreadyClosed, notClosed, discarded
        case changedByOther(now: Int)

        // What: the plan.
        case nameMissing, textTooLong(limit: Int), lengthOutOfRange, questionSetUnknown, paceOutOfRange
        case noUnits, tooManyUnits(limit: Int), unitTwice(UnitID), leadershipAmongUnits(UnitID)
        case leadershipMissing, unitGone(UnitID), personGone(PersonID)
        /// What the dialogue with this unit still lacks, in the dialogue's own words.
        case dialogueNotReady(UnitID, Dialogue.Refusal)

        // What: the lessons.
        case lessonsMissing, reasonMissing, decisionMissing, alreadyErased
    }
}
