import Templates
import Vocabulary

/// What the people around a table think of how they talked: each alone about the time, then together.
///
/// Rows and no events: a guess is a person's own, and may go without a trace.
package struct GroupReflection: Equatable, Sendable {
    package var guesses: [PersonID: Kept<TimeGuess>]
    /// When the group began to agree: the guesses were shown, and there are no more.
    package var begunAt: Instant?
    package var agreement: Kept<TimeAgreement>?
    package var evaluation: Kept<GroupEvaluation>?
    /// When the group was ready: nothing is changed after that.
    package var doneAt: Instant?

    package init(
        guesses: [PersonID: Kept<TimeGuess>] = [:],
        begunAt: Instant? = nil,
        agreement: Kept<TimeAgreement>? = nil,
        evaluation: Kept<GroupEvaluation>? = nil,
        doneAt: Instant? = nil
    ) {
        self.guesses = guesses
        self.begunAt = begunAt
        self.agreement = agreement
        self.evaluation = evaluation
        self.doneAt = doneAt
    }

    package var isBegun: Bool { begunAt != nil }
    package var isDone: Bool { doneAt != nil }
}

/// What was written, how many times it has been, and by whom last.
package struct Kept<Content: Equatable & Sendable>: Equatable, Sendable {
    package let content: Content
    package let revision: Int
    package let by: PersonID
    package let at: Instant

    package init(_ content: Content, revision: Int, by: PersonID, at: Instant) {
        self.content = content
        self.revision = revision
        self.by = by
        self.at = at
    }
}

/// One person's picture, made alone.
package struct TimeGuess: Equatable, Sendable {
    package let was: Allocation
    package let should: Allocation

    package init(was: Allocation, should: Allocation) {
        self.was = was
        self.should = should
    }
}

/// The group's picture, and what it makes of it.
package struct TimeAgreement: Equatable, Sendable {
    package let was: Allocation
    package let should: Allocation
    package let answers: [ItemID: String]

    package init(was: Allocation, should: Allocation, answers: [ItemID: String]) {
        self.was = was
        self.should = should
        self.answers = answers
    }
}

/// The group's answers about the method ("Gruppens utvärdering").
package struct GroupEvaluation: Equatable, Sendable {
    package let answers: [ItemID: String]
    package let ratings: [ItemID: Int]

    package init(answers: [ItemID: String], ratings: [ItemID: Int]) {
        self.answers = answers
        self.ratings = ratings
    }
}
