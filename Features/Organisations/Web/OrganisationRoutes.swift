import Site

/// All addresses of this feature.
package struct OrganisationRoutes: Sendable {
    package let routes: [Route]

    package init(desk: PeopleDesk) {
        routes = PasteRoutes(desk: desk).routes + PeopleRoutes(desk: desk).routes + UnitRoutes(desk: desk).routes
    }
}
