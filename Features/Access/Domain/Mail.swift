import Organisations

/// A letter in plain text.
package struct MailMessage: Equatable, Sendable {
    package enum Refusal: Error, Equatable, Sendable {
        case addressMalformed
        /// A line break in a header would let its writer add headers.
        case headerWithLineBreak
    }

    package let to: String
    package let subject: String
    package let text: String

    package init(to: String, subject: String, text: String) throws(Refusal) {
        guard let address = EmailAddress(checking: to) else { throw .addressMalformed }
        let isOneLine = subject.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard isOneLine, !subject.isEmpty else { throw .headerWithLineBreak }
        self.to = address.value
        self.subject = subject
        self.text = text
    }
}

/// Who the letters come from.
package struct MailSender: Equatable, Sendable {
    package let address: String
    package let name: String

    /// Nil when the setting is no address.
    package init?(address: String, name: String = "Samtal") {
        guard let address = EmailAddress(checking: address) else { return nil }
        self.address = address.value
        self.name = name
    }
}

/// Sends letters. Where there is none, nothing is sent and the pages say so.
package protocol Mailer: Sendable {
    func send(_ message: MailMessage) async throws
}
