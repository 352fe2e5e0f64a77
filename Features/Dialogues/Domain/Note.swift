import Templates
import Vocabulary

/// Who said what a note says.
package enum Speaker: Codable, Hashable, Sendable {
    case person(PersonID)
    case group
}

/// What somebody said, on the sheet.
package struct Note: Codable, Equatable, Sendable, Identifiable {
    package let id: NoteID
    package var box: BoxID
    package var text: String
    package var perspective: Perspective
    package var source: NoteSource
    package var saidBy: Speaker
    package let writtenBy: PersonID
    package let writtenAt: Instant
    /// Written while another box was the current one ("kom in efteråt").
    package let isLate: Bool
    /// Counts the edits, from 1: an edit says which text it was made on.
    package var revision: Int
    package var isWithdrawn: Bool
    /// The texts are gone by a recorded decision.
    package var isErased: Bool
    /// The shared answer from the preparation that it was made of.
    package let answer: SharedAnswerID?

    package init(
        id: NoteID,
        box: BoxID,
        text: String,
        perspective: Perspective,
        source: NoteSource,
        saidBy: Speaker,
        writtenBy: PersonID,
        writtenAt: Instant,
        isLate: Bool = false,
        revision: Int = 1,
        isWithdrawn: Bool = false,
        isErased: Bool = false,
        answer: SharedAnswerID? = nil
    ) {
        self.id = id
        self.box = box
        self.text = text
        self.perspective = perspective
        self.source = source
        self.saidBy = saidBy
        self.writtenBy = writtenBy
        self.writtenAt = writtenAt
        self.isLate = isLate
        self.revision = revision
        self.isWithdrawn = isWithdrawn
        self.isErased = isErased
        self.answer = answer
    }
}

/// A question that is kept for later, so that it is not lost ("parkering").
package struct ParkedQuestion: Codable, Equatable, Sendable, Identifiable {
    package let id: ParkedID
    package var text: String
    package let by: PersonID
    package let box: BoxID
    /// What became of it; nil while it waits.
    package var outcome: ParkedOutcome?
    package var isErased = false

    package init(id: ParkedID, text: String, by person: PersonID, box: BoxID) {
        self.id = id
        self.text = text
        by = person
        self.box = box
    }
}

package enum ParkedOutcome: Codable, Equatable, Sendable {
    case taken(in: BoxID)
    case afterTheDialogue
    case dropped
}

/// What is to be done, for what effect, by whom (åtgärd, nästa steg).
package struct NextStep: Codable, Equatable, Sendable, Identifiable {
    package let id: StepID
    package var content: Content
    package let writtenBy: PersonID
    package var revision: Int
    package var isWithdrawn: Bool
    package var isErased: Bool

    package init(
        id: StepID,
        content: Content,
        writtenBy: PersonID,
        revision: Int = 1,
        isWithdrawn: Bool = false,
        isErased: Bool = false
    ) {
        self.id = id
        self.content = content
        self.writtenBy = writtenBy
        self.revision = revision
        self.isWithdrawn = isWithdrawn
        self.isErased = isErased
    }

    package struct Content: Codable, Equatable, Sendable {
        package var what: String
        /// The effect that is expected, and for whom.
        package var effect: String
        package var perspective: Perspective
        package var owner: PersonID?
        package var due: LocalDate?
        /// How the effect will be seen.
        package var evidence: String
        /// Where a decision is needed; nil when none is.
        package var decision: String?

        package init(
            what: String,
            effect: String,
            perspective: Perspective,
            owner: PersonID?,
            due: LocalDate?,
            evidence: String,
            decision: String?
        ) {
            self.what = what
            self.effect = effect
            self.perspective = perspective
            self.owner = owner
            self.due = due
            self.evidence = evidence
            self.decision = decision
        }
    }
}

/// What a participant wants changed in the documentation.
package struct Correction: Codable, Equatable, Sendable, Identifiable {
    package enum About: Codable, Equatable, Sendable {
        case note(NoteID)
        case step(StepID)
        /// "Jag lyfte något som inte kom med."
        case missing(in: BoxID)
        case headline
    }

    package enum Answer: Codable, Equatable, Sendable {
        case taken
        case declined(reason: String)
    }

    package let id: CorrectionID
    package let by: PersonID
    package let about: About
    package var text: String
    /// A note that came in after closing, kept with what it said of itself.
    package let lateNote: LateNote?
    package var answer: Answer?
    /// The note that a missing one became when it was taken.
    package var note: NoteID?
    package var isErased = false

    package init(id: CorrectionID, by person: PersonID, about: About, text: String, lateNote: LateNote? = nil) {
        self.id = id
        by = person
        self.about = about
        self.text = text
        self.lateNote = lateNote
    }

    package struct LateNote: Codable, Equatable, Sendable {
        package let perspective: Perspective
        package let source: NoteSource
        package let saidBy: Speaker

        package init(perspective: Perspective, source: NoteSource, saidBy: Speaker) {
            self.perspective = perspective
            self.source = source
            self.saidBy = saidBy
        }
    }
}
