// Organisations: the municipality, its units and its people.

import Vocabulary

/// A municipality that uses Samtal: the tenant. It has a log, people and units of its own.
package struct Organisation: Codable, Equatable, Sendable {
    package let id: OrganisationID
    package var name: String

    package init(id: OrganisationID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A part of the municipality that can be a party in a dialogue.
package struct Unit: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case leadership, council, executiveBoard, subcommittee, committee, department, unit, company

        package var name: Text {
            switch self {
            case .leadership: Text("Kommunledning", "Municipal leadership")
            case .council: Text("Kommunfullmäktige", "Council")
            case .executiveBoard: Text("Kommunstyrelse", "Executive board")
            case .subcommittee: Text("Utskott", "Subcommittee")
            case .committee: Text("Nämnd", "Committee")
            case .department: Text("Förvaltning", "Department")
            case .unit: Text("Enhet", "Unit")
            case .company: Text("Bolag", "Municipal company")
            }
        }
    }

    package let id: UnitID
    package var kind: Kind
    package var name: String
    /// As in "BUN"; empty when there is none.
    package var short: String

    package init(id: UnitID, kind: Kind, name: String, short: String = "") {
        self.id = id
        self.kind = kind
        self.name = name
        self.short = short
    }
}

/// A person in one organisation. The name stands here and nowhere else: events know only the id.
package struct Person: Codable, Equatable, Sendable {
    /// Elected (förtroendevald), official (tjänsteperson), or from outside (a researcher, say).
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case elected, official, external

        package var name: Text {
            switch self {
            case .elected: Text("Förtroendevald", "Elected")
            case .official: Text("Tjänsteperson", "Official")
            case .external: Text("Utomstående", "External")
            }
        }
    }

    package let id: PersonID
    package var name: String
    /// What the person is: "ordförande i barn- och utbildningsnämnden". May be empty.
    package var title: String
    package var kind: Kind
    package var unit: UnitID?
    package var email: String?
    /// May plan dialogues and invite people: the process lead's right.
    package var isOrganiser: Bool
    /// No longer in the organisation. The record still names who spoke; address and ways in are gone.
    package var isRemoved: Bool

    package init(
        id: PersonID,
        name: String,
        title: String = "",
        kind: Kind,
        unit: UnitID? = nil,
        email: String? = nil,
        isOrganiser: Bool = false,
        isRemoved: Bool = false
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.kind = kind
        self.unit = unit
        self.email = email
        self.isOrganiser = isOrganiser
        self.isRemoved = isRemoved
    }

    /// "Vera" of "Vera Lingonris".
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }

    /// "VL" of "Vera Lingonris": at most two letters.
    package var initials: String {
        let parts = name.split(separator: " ")
        return String([parts.first, parts.count > 1 ? parts.last : nil].compactMap { $0?.first })
    }
}

/// Reads who and what there is in an organisation. Other organisations' ids give nil.
package protocol Directory: Sendable {
    func organisation(_ id: OrganisationID) async throws -> Organisation?
    /// In the order of name. For commands that go through the whole house, never for a page.
    func organisations() async throws -> [Organisation]
    /// In the order of kind and name.
    func units(in organisation: OrganisationID) async throws -> [Unit]
    /// In the order of name. Removed people are left out.
    func people(in organisation: OrganisationID) async throws -> [Person]
    /// Also removed people: the record still names who spoke.
    func person(_ id: PersonID, in organisation: OrganisationID) async throws -> Person?
}
