import Access
import AccessWeb
import DialoguesWeb
import Jobs
import Letters
import LettersWeb
import Mail
import SQLStorage
import Vocabulary

extension LetterDesk {
    /// Letters, put together from the settings, rows in the database, and what other features ask of people.
    init(
        _ settings: Settings,
        _ database: any Database,
        dialogues: DialogueDesk,
        entrance: Entrance,
        sources: [AskSource]
    ) async throws {
        let secrets = SecretSource.system
        let signature = LetterSignature(
            secret: try await SQLSecrets(database).secret("letters", fresh: secrets.token())
        )
        self.init(
            queue: SQLJobs(database),
            choices: SQLLetterChoices(database),
            dialogues: dialogues,
            sources: sources,
            post: settings.mailer.map { LetterPost(mailer: $0.mailer, sender: $0.sender) },
            addresses: LetterAddresses(
                personal: { try await entrance.newLink(for: $0, in: $1, kind: .letter, to: $2) },
                stopToken: { signature.token($0, $1) },
                holder: { signature.holder(of: $0) }
            ),
            newID: { secrets.id() }
        )
    }
}

extension Settings {
    /// Nil when no sender is set: then nothing is mailed.
    var mailer: (mailer: any Mailer, sender: MailSender)? {
        mailFrom.map { (SendmailMailer(program: sendmail, from: $0, bouncesTo: mailBounces), $0) }
    }
}
