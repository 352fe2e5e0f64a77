import Access
import Organisations
import Vocabulary

/// What is mailed, and to whom.
struct Letters: Sendable {
    let entrance: Entrance
    let language: Language

    /// To somebody who asked with an address; nothing happens when nobody has it.
    func sendSignIn(to address: EmailAddress, next: OwnPath) async {
        await report {
            guard let member = try await entrance.store.accounts.memberships(of: address.value).first else { return }
            try await send(to: member.person, in: member.organisation, at: address.value, target: next)
        }
    }

    /// To a person whose link has expired, or whom an organiser invites. Only the mailbox ever sees this link.
    func send(to person: Person, in organisation: Organisation, at address: String, target: OwnPath) async throws {
        guard let mailer = entrance.settings.mailer else { return }
        let link = try await entrance.newLink(for: person.id, in: organisation.id, kind: .mailed, to: target)
        let subject = Text("Din länk till Samtal", "Your link to Samtal")
        let text = Text(
            """
            Hej \(person.firstName)!

            Här är din länk till Samtal i \(organisation.name):
            \(link)

            Den gäller i en timme. Öppna den på den enhet du vill använda.
            Har du inte bett om den behöver du inte göra något.
            """,
            """
            Hello \(person.firstName)!

            Here is your link to Samtal in \(organisation.name):
            \(link)

            It is valid for an hour. Open it on the device you want to use.
            If you did not ask for it, there is nothing you need to do.
            """
        )
        try await mailer.send(MailMessage(to: address, subject: subject[language], text: text[language]))
    }

    /// A letter that could not be sent is the operator's to see; the one who asked must not learn who exists.
    private func report(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            entrance.settings.report(error)
        }
    }
}
