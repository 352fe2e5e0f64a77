import Access
import Crypto
import Foundation
import LettersWeb
import SQLStorage
import Vocabulary

/// The token in a letter that ends reminders: who it is for, signed, so that it holds as long as the letter is kept.
struct LetterSignature: Sendable {
    private let key: SymmetricKey

    init(secret: String) { key = SymmetricKey(data: Data(secret.utf8)) }

    func token(_ person: PersonID, _ organisation: OrganisationID) -> String {
        let who = "\(organisation).\(person)"
        return "\(who).\(signature(of: who))"
    }

    /// Nil for a token that we have not made.
    func holder(of token: String) -> (person: PersonID, organisation: OrganisationID)? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let organisation = OrganisationID(checking: parts[0]),
            let person = PersonID(checking: parts[1]),
            let given = Data(hexadecimal: parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: text("\(parts[0]).\(parts[1])"), using: key)
        else { return nil }
        return (person, organisation)
    }

    private func signature(of who: String) -> String {
        HMAC<SHA256>.authenticationCode(for: text(who), using: key).map { String(format: "%02x", $0) }.joined()
    }

    private func text(_ who: String) -> Data { Data("stop-reminders/\(who)".utf8) }
}

extension Data {
    fileprivate init?(hexadecimal text: String) {
        let digits = text.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == text.count, digits.count == 64 else { return nil }
        self.init(stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }
}
