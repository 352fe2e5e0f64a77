import Templates
import Vocabulary

/// What an evaluation can't take, and what its collection can't do.
package enum SurveyRefusal: Error, Equatable, Sendable {
    case notOpenYet
    /// Serves the talk without taking part in it.
    case notInvited
    case collectionClosed
    case answeredAlready
    /// The promise beside the form is no longer the one that holds.
    case modeChanged(now: AnswerMode)
    case nothingAnswered
    case answerTooLong(ItemID, limit: Int)
    /// A step, a role or a consent that the form does not have.
    case answerUnknown(String)

    // The organiser's.
    case tooFewForAnonymous
    case modeIsFixed
    case lastDayMissing
    case lastDayPassed
}
