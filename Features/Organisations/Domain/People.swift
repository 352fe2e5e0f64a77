import Vocabulary

/// Writes who and what there is in an organisation. Other organisations' ids change nothing.
package protocol People: Sendable {
    func found(_ organisation: Organisation, at now: Instant) async throws
    func add(_ unit: Unit, to organisation: OrganisationID) async throws
    /// Throws `UnitRefusal.unknown` for a unit of another organisation.
    func change(_ unit: Unit, in organisation: OrganisationID) async throws
    /// Throws `PersonRefusal.addressTaken` when somebody in the organisation has the address already.
    func add(_ person: Person, to organisation: OrganisationID) async throws
    /// Throws `PersonRefusal.unknown` or `.addressTaken`. A new address makes links sent to the old one worthless.
    func change(_ person: Person, in organisation: OrganisationID) async throws
    /// Takes away address, sessions and links; the name stays for the records. Throws `PersonRefusal.unknown`.
    func remove(_ person: PersonID, from organisation: OrganisationID, at now: Instant) async throws
}

/// Why a person can't be added or changed.
package enum PersonRefusal: Error, Equatable, Sendable {
    case nameMissing
    case nameTooLong(limit: Int)
    case titleTooLong(limit: Int)
    case kindUnknown(String)
    case addressMalformed(String)
    case addressTaken(String)
    case unitUnknown(String)
    /// Somebody must be left who can invite people.
    case lastOrganiser
    case unknown
}

/// Why a unit can't be added or changed.
package enum UnitRefusal: Error, Equatable, Sendable {
    case nameMissing
    case nameTooLong(limit: Int)
    case nameTaken(String)
    case kindUnknown
    case unknown
}
