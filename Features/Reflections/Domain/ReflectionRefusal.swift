import Templates
import Vocabulary

/// Why a group's reflection was not taken. Each has a sentence in ReflectionsWeb.
package enum ReflectionRefusal: Error, Equatable, Sendable {
    // Who and when.
    case notAtTheTable, notForTheGroup, notHeldYet, groupHasBegun, groupHasNotBegun, isDone, timeNotAgreed
    // What.
    case notANumber(AllocationRow, Perspective), shareOutOfRange(AllocationRow, Perspective)
    case sumIsNot100(AllocationRow, sum: Int)
    case changedByOther(now: Int), noSuchQuestion, answerTooLong(ItemID, limit: Int), ratingOutOfRange(ItemID)
}
