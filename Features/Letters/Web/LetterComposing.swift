import Access
import Dialogues
import DialoguesWeb
import Letters
import Organisations
import Site
import Vocabulary

/// From an order to a letter with its words.
extension LetterDesk {
    /// With fresh links: only their digests are kept, so a link is made when its letter is sent.
    func composed(_ order: LetterOrder, to person: Person, in organisation: OrganisationID) async throws
        -> ComposedLetter
    {
        let facts = try await facts(order, in: organisation)
        return try await letter(order, facts, to: person, in: organisation) {
            try await addresses.personal(person.id, organisation, OwnPath(known: $0))
        }
    }

    /// The same with links that lead nowhere, for the organiser's eyes. Who may not be named is not.
    func preview(_ order: LetterOrder, to person: Person, in organisation: OrganisationID) async throws
        -> ComposedLetter
    {
        var person = person
        if !order.kind.namesReaders { person.name = Self.nobody }
        let facts = try await facts(order, in: organisation)
        return try await letter(order, facts, to: person, in: organisation, isPreview: true) { _ in
            "\(dialogues.origin)/link/…"
        }
    }

    private static let nobody = "NN"

    private func facts(_ order: LetterOrder, in organisation: OrganisationID) async throws -> LetterSubject {
        var table: Table?
        if let dialogue = order.dialogue { table = try await dialogues.table(dialogue, in: organisation) }
        let world = try await world(of: organisation)
        return LetterSubject(order: order, table: table, ask: world.ask(of: order))
    }

    private func letter(
        _ order: LetterOrder,
        _ subject: LetterSubject,
        to person: Person,
        in organisation: OrganisationID,
        isPreview: Bool = false,
        link: (String) async throws -> String
    ) async throws -> ComposedLetter {
        let words = LetterWords(subject)
        let name = try await directory.organisation(organisation)?.name ?? ""
        let token = isPreview ? "…" : addresses.stopToken(person.id, organisation)
        var way: ComposedLetter.Way?
        if let action = words.action {
            way = .init(words: action.words, address: try await link(action.path))
        }
        return ComposedLetter(
            language: try await choices.choice(of: organisation).language,
            subject: words.subject,
            greeting: Text("Hej \(person.firstName)!", "Hello \(person.firstName)!"),
            paragraphs: words.paragraphs,
            facts: words.facts,
            way: way,
            closing: (way == nil ? [] : [LetterWords.ownLink]) + [LetterWords.automatic(name)],
            stop: order.kind.isReminder
                ? .init(words: LetterWords.stop, address: "\(dialogues.origin)/letters/stop/\(token)") : nil,
            calendar: calendar(order, subject.table, to: person)
        )
    }

    private func calendar(_ order: LetterOrder, _ table: Table?, to person: Person) -> MailMessage.Calendar? {
        guard order.kind.isAboutAppointment, let table, let post, let email = person.email else { return nil }
        let isCancelled = order.kind == .cancellation
        return table.calendarFile(
            origin: dialogues.origin,
            now: now,
            as: isCancelled ? .cancel : .request,
            from: .init(name: post.sender.name, address: post.sender.address),
            to: .init(name: person.name, address: email)
        ).map { MailMessage.Calendar(isCancelled ? .cancel : .request, $0.text) }
    }
}

/// What a letter is about, with what it needs to say so.
struct LetterSubject {
    let order: LetterOrder
    let table: Table?
    let ask: Ask?

    var about: String { ask?.about ?? order.meeting?.title ?? table?.state.plan.title ?? "" }
}
