import Vocabulary

package enum NoteTag {}
package enum StepTag {}
package enum ParkedTag {}
package enum CorrectionTag {}
package enum RoundTag {}

package typealias NoteID = Identifier<NoteTag>
/// A next step (åtgärd): it belongs to its dialogue until the record is approved.
package typealias StepID = Identifier<StepTag>
package typealias ParkedID = Identifier<ParkedTag>
package typealias CorrectionID = Identifier<CorrectionTag>
/// A round of dialogues (omgång): many dialogues on one template, in the same weeks.
package typealias RoundID = Identifier<RoundTag>

/// How long texts may be, in characters.
package enum TextLimit {
    package static let title = 120
    package static let line = 200
    package static let note = 600
    package static let purpose = 1_000
    package static let headline = 160
    package static let reason = 600
    /// Seats around the table, everybody counted.
    package static let seats = 30
    /// What everybody has read, a line each.
    package static let basis = 20
    /// Notes on a sheet, withdrawn ones counted.
    package static let notes = 500
    package static let steps = 40
    package static let parked = 60
    package static let corrections = 200
    /// An answer from the preparation.
    package static let answer = 2_000
    /// Shared answers of a dialogue, withdrawn ones counted.
    package static let answers = 500
    /// Questions that are asked before a dialogue.
    package static let questions = 12
}
