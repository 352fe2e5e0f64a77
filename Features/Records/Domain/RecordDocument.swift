// Records: the documentation of a dialogue as one document – what it says, its canonical text, its sheets of paper.
import Dialogues
import Templates
import Vocabulary

/// The documentation of a dialogue: all that both parties approve, and nothing that is private or withdrawn.
///
/// People and units are ids; names are given at the edge.
package struct RecordDocument: Equatable, Sendable {
    package let dialogue: DialogueID
    package let phase: Dialogue.Phase
    package let revision: Int
    package let plan: Plan
    package let template: TemplateMark
    package let startedAt: Instant?
    package let endedAt: Instant?
    /// Everybody who has had a seat, those who left included.
    package let seats: [Seat]
    package let headline: String
    package let boxes: [RecordBox]
    package let parked: [RecordQuestion]
    package let times: [PerspectiveTime]
    package let approvals: [Party: Dialogue.Approval]
    /// Of the record as it was approved; nil until then.
    package let checksum: String?
    package let lockedAt: Instant?

    package var isLocked: Bool { phase == .approved }
    /// Steps and notes, in the order of the sheet.
    package var steps: [RecordStep] { boxes.flatMap(\.steps) }
    package var notes: [RecordNote] { boxes.flatMap(\.notes) }
    package var minutesPlanned: Int { boxes.reduce(0) { $0 + $1.minutesPlanned } }
    package var minutesUsed: Int { boxes.reduce(Seconds.zero) { $0 + $1.used }.minutes }
    /// Texts were taken away after the record was locked, so the checksum is of more than what stands here.
    package let isErasedSinceLocked: Bool
}

/// Which version of which template the dialogue was held with.
package struct TemplateMark: Equatable, Sendable {
    package let id: TemplateID
    package let version: Int
    package let name: Text
}

/// One box of the sheet with what was asked and what was said.
package struct RecordBox: Equatable, Sendable, Identifiable {
    package let id: BoxID
    package let number: Int
    package let title: Text
    package let variant: QuestionVariant
    package let questions: [Question]
    package let layout: Box.Layout
    /// The perspectives that the box is divided by, each with its own question; empty for most boxes.
    package let parts: [RecordPart]
    package let minutesPlanned: Int
    package let minutesExtended: Int
    package let used: Seconds
    /// Why a challenge that should have been held was not.
    package let skippedReason: String?
    /// In no part: all of them, in a box that is not divided.
    package let loose: [RecordNote]
    package let holdsSteps: Bool
    package let steps: [RecordStep]

    package var notes: [RecordNote] { parts.flatMap(\.notes) + loose }
    package var isEmpty: Bool { notes.isEmpty && steps.isEmpty && skippedReason == nil }
}

package struct RecordPart: Equatable, Sendable {
    package let perspective: Perspective
    package let title: Text
    package let questions: [Question]
    package let notes: [RecordNote]
}

package struct RecordNote: Equatable, Sendable, Identifiable {
    package let note: Note
    /// The decision that took the text away.
    package let erasure: ErasureDecision?
    package var id: NoteID { note.id }
}

package struct RecordStep: Equatable, Sendable, Identifiable {
    package let step: NextStep
    package let erasure: ErasureDecision?
    package var id: StepID { step.id }
}

package struct RecordQuestion: Equatable, Sendable, Identifiable {
    package let question: ParkedQuestion
    package let erasure: ErasureDecision?
    package var id: ParkedID { question.id }
}

/// A share of the time, judged by the notes: an estimate.
package struct PerspectiveTime: Equatable, Sendable {
    package let perspective: Perspective
    package let time: Seconds
    /// Whole per cent; all shares together are 100.
    package let percent: Int
}

/// A decision by which texts were forgotten, as the log has it.
package struct ErasureDecision: Equatable, Sendable {
    package let what: Erased
    package let reason: String
    package let decision: String
    package let at: Instant

    package init(_ what: Erased, reason: String, decision: String, at: Instant) {
        self.what = what
        self.reason = reason
        self.decision = decision
        self.at = at
    }
}
