import Dialogues
import Templates
import Vocabulary

/// Why something about the preparation was not done. Each has a sentence in PreparationWeb.
package enum PreparationRefusal: Error, Equatable, Sendable {
    /// On a device that was let in by the room's code: nobody but the facilitator says whose it is.
    case personalLinkNeeded
    case preparingIsOver
    case noSuchQuestion
    case answerTooLong(QuestionID, limit: Int)
    case answeredElsewhere(QuestionID, now: String)
    case nothingToShare
    case ratingMissing
    case wordTooLong(limit: Int)
    case readingMissing
}

/// The rules of what is private: when it may be written, and how much.
package enum PreparationRules {
    /// Characters of the word back to whoever chose the basis.
    package static let wordLimit = 600

    /// From when the dialogue is opened until it is closed.
    package static func needOpen(_ phase: Dialogue.Phase) throws(PreparationRefusal) {
        switch phase {
        case .open, .live: return
        case .none, .draft, .review, .approved, .discarded: throw .preparingIsOver
        }
    }

    package static func check(_ text: String, for question: AskedQuestion) throws(PreparationRefusal) {
        guard !text.isLonger(than: question.limit) else { throw .answerTooLong(question.id, limit: question.limit) }
    }

    package static func opinion(
        _ sufficient: Int?,
        _ word: String,
        within scale: ClosedRange<Int>,
        by person: PersonID,
        at instant: Instant
    ) throws(PreparationRefusal) -> BasisOpinion {
        guard let sufficient, scale.contains(sufficient) else { throw .ratingMissing }
        guard !word.isLonger(than: wordLimit) else { throw .wordTooLong(limit: wordLimit) }
        return BasisOpinion(by: person, sufficient: sufficient, word: word.isBlank ? "" : word, at: instant)
    }
}
