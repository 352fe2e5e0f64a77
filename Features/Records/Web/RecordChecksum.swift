import Crypto
import Dialogues
import Records
import Vocabulary

/// The fingerprint of a record: who has the text can see that it is the one both parties approved.
package enum RecordChecksum {
    /// SHA-256 of the canonical text, in hexadecimal.
    package static func sha256(of document: RecordDocument) -> String {
        SHA256.hash(data: Array(document.canonicalText.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }

    package static func sha256(of dialogue: DialogueID, _ state: Dialogue.State) -> String {
        sha256(of: RecordDocument(state, of: dialogue))
    }
}
