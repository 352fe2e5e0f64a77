import Vocabulary

/// Whether an organisation lets Samtal write, and in which language.
package struct LetterChoice: Equatable, Sendable {
    package var isOn: Bool
    package var language: Language
    /// What became before this is not written about afterwards.
    package var chosenAt: Instant?

    package init(isOn: Bool = false, language: Language = .sv, chosenAt: Instant? = nil) {
        self.isOn = isOn
        self.language = language
        self.chosenAt = chosenAt
    }
}

/// What has been decided about letters, by organisations and by their people.
package protocol LetterChoices: Sendable {
    func choice(of organisation: OrganisationID) async throws -> LetterChoice
    func choose(_ choice: LetterChoice, for organisation: OrganisationID, by person: PersonID, at now: Instant)
        async throws
    /// Those who want no reminders.
    func refusing(in organisation: OrganisationID) async throws -> Set<PersonID>
    func refuse(_ refuses: Bool, for person: PersonID, in organisation: OrganisationID, at now: Instant) async throws
}
