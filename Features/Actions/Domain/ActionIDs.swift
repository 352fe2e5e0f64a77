import Dialogues
import Vocabulary

package enum ActionTag {}
package enum RemarkTag {}

package typealias ActionID = Identifier<ActionTag>
/// A text that somebody wrote about how it goes.
package typealias RemarkID = Identifier<RemarkTag>

package extension ActionID {
    /// The action that a step becomes, always the same one: so no step is opened twice.
    ///
    /// FNV-1a over both ids, since the two side by side can be longer than an id. Begins with a letter, so that a
    /// spreadsheet takes it for no number.
    init(of step: StepID, in dialogue: DialogueID) {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in "\(dialogue)/\(step)".utf8 {
            hash ^= UInt128(byte)
            hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        self.init("a\(String(hash, radix: 36))")
    }
}
