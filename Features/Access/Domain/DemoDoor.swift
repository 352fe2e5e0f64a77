import Organisations
import Vocabulary

/// The demo's roles to try. Only a server that was started with the demo has one.
package struct DemoDoor: Sendable {
    package struct Role: Equatable, Sendable {
        package let organisation: OrganisationID
        package let person: PersonID
        /// What one can do as this person: "Processledare: planerar samtal, bjuder in".
        package let description: Text

        package init(organisation: OrganisationID, person: PersonID, description: Text) {
            self.organisation = organisation
            self.person = person
            self.description = description
        }
    }

    package let roles: [Role]

    package init(roles: [Role]) { self.roles = roles }
}
