// LettersWeb: the words of letters, what sends them, and the pages that show what was sent and what will be.

import Access
import DialoguesWeb
import Foundation
import Jobs
import Letters
import Organisations
import Site
import Vocabulary

/// What a feature asks of people. So letters know all that is asked while no feature knows of letters.
package struct AskSource: Sendable {
    package let asks: @Sendable (OrganisationID) async throws -> [Ask]

    package init(asks: @escaping @Sendable (OrganisationID) async throws -> [Ask]) { self.asks = asks }
}

/// How letters leave the house. There is none of it where mail is not set up.
package struct LetterPost: Sendable {
    let mailer: any Mailer
    let sender: MailSender

    package init(mailer: any Mailer, sender: MailSender) {
        self.mailer = mailer
        self.sender = sender
    }
}

/// Makes the addresses that are in a letter.
package struct LetterAddresses: Sendable {
    /// A way in for the person, to a path.
    let personal: @Sendable (PersonID, OrganisationID, OwnPath) async throws -> String
    /// Ends reminders for whoever has it.
    let stopToken: @Sendable (PersonID, OrganisationID) -> String
    let holder: @Sendable (_ token: String) -> (person: PersonID, organisation: OrganisationID)?

    package init(
        personal: @escaping @Sendable (PersonID, OrganisationID, OwnPath) async throws -> String,
        stopToken: @escaping @Sendable (PersonID, OrganisationID) -> String,
        holder: @escaping @Sendable (String) -> (person: PersonID, organisation: OrganisationID)?
    ) {
        self.personal = personal
        self.stopToken = stopToken
        self.holder = holder
    }
}

/// What sending letters and the pages about them share.
package struct LetterDesk: Sendable {
    package static let kind = "letter"

    package let queue: any JobQueue
    package let choices: any LetterChoices
    package let dialogues: DialogueDesk
    let sources: [AskSource]
    package let post: LetterPost?
    let addresses: LetterAddresses
    let newID: @Sendable () -> JobID
    /// Rung when something may have become due.
    package let bell = Bell()

    package init(
        queue: any JobQueue,
        choices: any LetterChoices,
        dialogues: DialogueDesk,
        sources: [AskSource],
        post: LetterPost?,
        addresses: LetterAddresses,
        newID: @escaping @Sendable () -> JobID
    ) {
        self.queue = queue
        self.choices = choices
        self.dialogues = dialogues
        self.sources = sources
        self.post = post
        self.addresses = addresses
        self.newID = newID
    }

    var directory: any Directory { dialogues.directory }
    var now: Instant { dialogues.now() }
    var moment: LocalMoment { LocalMoment(at: now) }

    /// Whether letters go out by themselves in the organisation.
    package func isOn(in organisation: OrganisationID) async throws -> Bool {
        guard post != nil else { return false }
        return try await choices.choice(of: organisation).isOn
    }
}

extension LocalMoment {
    init(at instant: Instant) { self.init(StockholmTime.date(of: instant), StockholmTime.time(of: instant)) }
    var instant: Instant { StockholmTime.instant(date, time) }
}
