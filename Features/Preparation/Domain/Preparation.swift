// Preparation: what each prepares before a dialogue, seen by its author alone until it is shared.

import Dialogues
import Templates
import Vocabulary

/// What one person has answered on one question and not shared. A row and never an event: it is erased without a trace.
package struct PrivateAnswer: Equatable, Sendable {
    package let question: QuestionID
    package var text: String
    package var perspective: Perspective
    /// How sure its author is; nil where the question does not ask, or she has not said.
    package var certainty: Certainty?
    package let writtenAt: Instant

    package init(
        _ question: QuestionID,
        _ text: String,
        _ perspective: Perspective,
        _ certainty: Certainty? = nil,
        at writtenAt: Instant
    ) {
        self.question = question
        self.text = text
        self.perspective = perspective
        self.certainty = certainty
        self.writtenAt = writtenAt
    }
}

/// One person's preparation of one dialogue.
package struct OwnPreparation: Equatable, Sendable {
    /// In the order that they were first written.
    package var answers: [PrivateAnswer]
    package var read: ReadingExtent?
    package var readyAt: Instant?
    /// What the person has said of the basis, and sent.
    package var opinion: BasisOpinion?

    package init(
        answers: [PrivateAnswer] = [],
        read: ReadingExtent? = nil,
        readyAt: Instant? = nil,
        opinion: BasisOpinion? = nil
    ) {
        self.answers = answers
        self.read = read
        self.readyAt = readyAt
        self.opinion = opinion
    }

    package func answer(to question: QuestionID) -> PrivateAnswer? { answers.first { $0.question == question } }
}

/// Whether the basis suffices, with a word back to whoever chose it. Sent by its author, and signed.
package struct BasisOpinion: Equatable, Sendable {
    package let by: PersonID
    /// 1–7.
    package let sufficient: Int
    package let word: String
    package let givenAt: Instant

    package init(by person: PersonID, sufficient: Int, word: String, at givenAt: Instant) {
        by = person
        self.sufficient = sufficient
        self.word = word
        self.givenAt = givenAt
    }
}

/// Whose preparation of which dialogue. Every question of `Preparations` names the author by it.
package struct OwnPlace: Hashable, Sendable {
    package let author: PersonID
    package let dialogue: DialogueID
    package let organisation: OrganisationID

    package init(_ author: PersonID, in dialogue: DialogueID, _ organisation: OrganisationID) {
        self.author = author
        self.dialogue = dialogue
        self.organisation = organisation
    }
}

/// Keeps what is not shared. Every question names the author: nobody else's can be asked for.
package protocol Preparations: Sendable {
    func preparation(at place: OwnPlace) async throws -> OwnPreparation
    /// Writes over `before`, the text that the author saw (nil for none). False, and nothing done, when another text
    /// stands there by now: the same person has written on another device.
    func save(_ answer: PrivateAnswer, over before: String?, at place: OwnPlace) async throws -> Bool
    func erase(_ questions: [QuestionID], at place: OwnPlace) async throws
    func say(read: ReadingExtent, at place: OwnPlace) async throws
    /// Nil when there is more to do after all.
    func say(readyAt: Instant?, at place: OwnPlace) async throws
    func send(_ opinion: BasisOpinion, at place: OwnPlace) async throws
}

/// How far somebody has come, and no word of what was written.
package struct Standing: Equatable, Sendable {
    package let readiness: Readiness
    package let read: ReadingExtent?

    package init(_ readiness: Readiness, read: ReadingExtent?) {
        self.readiness = readiness
        self.read = read
    }
}

/// How far all have come, and what they have sent to whoever chose the basis.
package protocol PreparationStandings: Sendable {
    /// Those who have begun.
    func standings(in dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [PersonID: Standing]
    /// In the order that they were sent.
    func opinions(in dialogue: DialogueID, _ organisation: OrganisationID) async throws -> [BasisOpinion]
}
