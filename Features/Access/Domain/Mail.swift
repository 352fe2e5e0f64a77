import Organisations

/// A letter: plain text, and perhaps the same as HTML, with an appointment.
package struct MailMessage: Equatable, Sendable {
    package enum Refusal: Error, Equatable, Sendable {
        case addressMalformed
        /// A line break in a header would let its writer add headers.
        case headerWithLineBreak
    }

    /// An appointment that mail programs put into the calendar, change there, or take away.
    package struct Calendar: Equatable, Sendable {
        package enum Method: String, Sendable { case request = "REQUEST", cancel = "CANCEL" }

        package let method: Method
        /// A whole iCalendar file.
        package let text: String

        package init(_ method: Method, _ text: String) {
            self.method = method
            self.text = text
        }
    }

    package let to: String
    package let subject: String
    package let text: String
    package let html: String?
    package let calendar: Calendar?
    /// The same for each attempt to send the same letter, so that who receives it twice can tell.
    package let id: String?
    /// The address of a page that ends letters of this kind; also for the button of mail programs (RFC 8058).
    package let unsubscribe: String?

    package init(
        to: String,
        subject: String,
        text: String,
        html: String? = nil,
        calendar: Calendar? = nil,
        id: String? = nil,
        unsubscribe: String? = nil
    ) throws(Refusal) {
        guard let address = EmailAddress(checking: to) else { throw .addressMalformed }
        let isOneLine = subject.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard isOneLine, !subject.isEmpty else { throw .headerWithLineBreak }
        for word in [id, unsubscribe].compactMap(\.self) {
            let isOneWord = word.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
            guard isOneWord, !word.isEmpty else { throw .headerWithLineBreak }
        }
        self.to = address.value
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
        self.id = id
        self.unsubscribe = unsubscribe
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

/// Why a letter was not sent, as far as the mail program tells.
package enum MailFailure: Error, Equatable, Sendable {
    /// It was stopped while it worked: whether the letter went off is not known.
    case tookTooLong
    /// There is no such mailbox, or the server takes nothing for it: the same will happen the next time.
    case noSuchAddress
    /// Another time it may go: with the number that the program ended with.
    case notNow(Int)
    /// There is no program to hand letters to.
    case noProgram
}
